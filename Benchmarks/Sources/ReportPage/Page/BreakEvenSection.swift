import BenchmarkSupport

/// The number of passes over a view from which copying it first is faster.
struct BreakEvenSection {
  let series: [CaseSeries]
  let model: PageModel

  init(series: [CaseSeries], model: PageModel) {
    self.series = series.filter { series in
      series.family == .reading && series.figures.contains { $0.breakEven != nil }
    }
    self.model = model
  }

  var section: PageSection? {
    guard !series.isEmpty else { return nil }
    let panels = series.enumerated().map { panel($1, identifier: "break-even-\($0)") }
    return PageSection(
      identifier: "break-even",
      title: Family.reading.title,
      content: [
        element("p") {
          "A copy takes time before its first pass; a view takes more time in each pass. "
          "Where the lines cross, copying first begins to pay."
        },
        Panel.grid(panels + [passesPanel].compactMap { $0 }),
      ]
    )
  }

  /// The time of a view and of a copy against the number of passes, at the largest size.
  private func panel(_ series: CaseSeries, identifier: String) -> Markup {
    let title = CaseTitle.text(series, in: model)
    let figure = series.figures.last { $0.breakEven != nil } ?? series.last
    let chart = figure.breakEven.map { CrossingChart(identifier: identifier, breakEven: $0) }
    return Panel.markup(
      title: "\(title.name), \(Notation.shape(figure.shape)) elements",
      caption: chart?.verdict,
      drawing: chart?.drawing(of: title.name)
    )
  }

  /// The passes from which a copy pays, against the size.
  private var passesPanel: Markup? {
    let lines = zip(series, SeriesStyle.variants).map { series, style in
      Series(
        name: series.first.layout,
        style: style,
        points: series.figures.compactMap { figure in
          guard let passes = figure.breakEven?.passes else { return nil }
          let note =
            "\(figure.name), \(Notation.shape(figure.shape)) elements: "
            + "a copy pays from \(Figures.passes(passes)) on"
          return Series.Point(x: Double(figure.count), y: Double(passes), note: note)
        }
      )
    }.filter { !$0.points.isEmpty }
    let points = lines.flatMap(\.points)
    guard Set(points.map(\.x)).count > 1 else { return nil }
    let frame = LineChart.frame(for: lines.map(\.name), left: 40)
    let inner = Extent(start: frame.left + 10, end: frame.right - 6)
    let values = points.map(\.y)
    let isWide = (values.max() ?? 1) > 40
    let scale: (any Scale)? =
      isWide
      ? LogScale(covering: values, over: frame.vertical)
      : LinearScale(covering: values, over: frame.vertical, isWhole: true)
    guard
      let x = LogScale(covering: points.map(\.x), over: inner, rounding: .none, maximumLabels: 6),
      let y = scale
    else { return nil }
    let never = series.flatMap(\.figures).filter { figure in
      figure.breakEven.map { $0.passes == nil } ?? false
    }
    let caption = "The fewest passes for which copying first pays. Less favours the copy."
    return Panel.markup(
      title: "Passes that pay for a copy",
      caption: never.isEmpty
        ? caption
        : "\(caption) It never pays for \(Notation.list(never.map { "\($0.name) at \(Notation.shape($0.shape))" })).",
      drawing: LineChart(
        identifier: "break-even-passes",
        title: "Passes that pay for a copy, against the number of elements",
        x: Axis("elements", x) { Notation.count(Int($0)) },
        y: Axis("passes", y) { Notation.count(Int($0)) },
        frame: frame,
        series: lines
      ).drawing(description: points.map(\.note).joined(separator: "; "))
    )
  }
}
