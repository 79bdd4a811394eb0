import BenchmarkSupport

/// The table of every figure.
struct FigureTable {
  let model: PageModel
  private let rivals: [Rival]
  private let showsElement: Bool

  init(model: PageModel) {
    self.model = model
    rivals = Rival.allCases.filter { rival in
      model.figures.contains { $0.ratio(to: rival) != nil }
    }
    showsElement = Set(model.figures.map(\.element)).count > 1
  }

  var section: PageSection? {
    guard !model.figures.isEmpty else { return nil }
    return PageSection(
      identifier: "figures",
      title: "Every figure",
      content: [
        element("p") { introduction },
        element(
          "div",
          [
            "class": "scroller", "role": "region", "tabindex": "0", "aria-label": "Every figure",
          ]
        ) { table },
        meanings,
      ].compactMap { $0 },
      kind: "figures"
    )
  }

  private var introduction: String {
    let columns =
      "The time of one operation is the median; beside it stand the least and the 90th percentile. "
      + "GB/s counts bytes read and written."
    guard !rivals.isEmpty else { return columns }
    let bounds = rivals.filter(\.isBound).map(\.name)
    let exception =
      bounds.isEmpty
      ? ""
      : ", but not beside \(Notation.list(bounds, last: "or")), which show what the machine can do"
    return "\(columns) The columns with × say how many times as fast as the rival Strided is; "
      + "▼ marks those below 1\(exception)."
  }

  private var table: Markup {
    element("table") {
      element("thead") {
        element("tr") {
          for title in ["case", "elements"] + (showsElement ? ["type"] : []) + [
            "time", "least – p90", "GB/s",
          ] {
            element("th", ["scope": "col"]) { title }
          }
          for rival in rivals { element("th", ["scope": "col"]) { "× \(rival.name)" } }
          element("th", ["scope": "col"]) { "allocations" }
          element("th", ["scope": "col", "class": "plan"]) { "plan" }
        }
      }
      for group in CaseSeries.grouping(model.figures) {
        element("tbody") { group.figures.map { row($0) } }
      }
    }
  }

  private func row(_ figure: PageFigure) -> Markup {
    element("tr") {
      element("th", ["scope": "row"]) {
        if figure.layout.isEmpty {
          figure.operation
        } else {
          "\(figure.operation)/"
          element("wbr")
          figure.layout
        }
      }
      element("td") { Notation.shape(figure.shape) }
      if showsElement { element("td") { figure.element } }
      element("td") { Notation.duration(figure.time.median) }
      element("td", ["class": "spread"]) {
        "\(Notation.duration(figure.time.minimum)) – \(Notation.duration(figure.time.percentile90))"
      }
      element("td") { Figures.digits(ifAny: figure.gigabytesPerSecond) }
      for rival in rivals { cell(figure.ratio(to: rival), rival) }
      element("td") { Figures.tally(ifAny: figure.allocations) }
      element("td", ["class": "plan"]) { plan(of: figure) }
    }
  }

  private func cell(_ ratio: Double?, _ rival: Rival) -> Markup {
    guard let ratio else { return element("td") { Figures.none } }
    let text = Notation.ratio(ratio)
    guard ratio < 1, !rival.isBound else { return element("td") { text } }
    return element("td", ["class": "behind"]) { "▼ \(text)" }
  }

  private func plan(of figure: PageFigure) -> String {
    guard let breakEven = figure.breakEven else { return figure.plan }
    guard let passes = breakEven.passes else { return "\(figure.plan); a copy never pays" }
    return "\(figure.plan); a copy pays from \(Figures.passes(passes))"
  }

  private var meanings: Markup? {
    guard !model.glossary.isEmpty else { return nil }
    return element("dl") {
      for entry in model.glossary {
        element("dt") { element("code") { entry.name } }
        element("dd") { entry.text }
      }
    }
  }
}
