/// The bandwidth of one family against size: a panel for each case with several sizes, and bars for
/// those with one.
struct BandwidthSection {
  let family: Family
  let series: [CaseSeries]
  let model: PageModel

  init(_ family: Family, series: [CaseSeries], model: PageModel) {
    self.family = family
    self.series = series.filter { $0.family == family }
    self.model = model
  }

  var section: PageSection? {
    guard !series.isEmpty else { return nil }
    let lines = series.filter { $0.figures.count > 1 }
    let single = series.filter { $0.figures.count == 1 }
    return PageSection(
      identifier: "\(family)",
      title: family.title,
      content: [
        element("p") { introduction },
        Panel.grid(linePanels(lines)),
        Panel.grid(bars(single), isUneven: true),
      ]
    )
  }

  private var introduction: String {
    let measure =
      "Bandwidth counts the bytes read and written. More is better; axes of lines are logarithmic, "
      + "and the same in all panels."
    switch family {
    case .copy:
      return "Copying into new memory, into memory that exists, and out of views whose elements "
        + "lie apart. \(bound)\(measure)"
    case .write:
      return "Assigning to arrays and to views, in place. \(bound)\(measure)"
    case .elementwise:
      return "Functions of every element, on operands of several layouts. \(bound)\(measure)"
    default:
      return "Operations that read, compute and write. \(bound)\(measure)"
    }
  }

  /// The meaning of the bound's line.
  private var bound: String {
    let figures = series.flatMap(\.figures)
    if figures.contains(where: { $0.ratio(to: .limit) != nil }) {
      return "The limit is what memory can do: memcpy of as many bytes between blocks that are "
        + "mapped already, on one thread or on all. "
    }
    let isBesideMemcpy = figures.contains { $0.ratio(to: .memcpy) != nil }
    return isBesideMemcpy ? "memcpy of as many bytes shows what memory can do. " : ""
  }

  private func linePanels(_ cases: [CaseSeries]) -> [Markup] {
    let comparisons = cases.map { Comparison(series: $0, measure: .bandwidth) }
    let values = comparisons.flatMap { $0.lines { _ in 1 }.flatMap { $0.points.map(\.y) } }
    let counts = cases.flatMap { $0.figures.map { Double($0.count) } }
    return comparisons.enumerated().map { index, comparison in
      let title = CaseTitle.text(comparison.series, in: model)
      return Panel.markup(
        title: title.name,
        caption: title.meaning,
        drawing: SizeChart(
          comparison: comparison,
          identifier: "\(family)-\(index)",
          title: "Bandwidth of \(title.name) against the number of elements",
          values: values,
          counts: counts
        ).drawing
      )
    }
  }

  private func bars(_ cases: [CaseSeries]) -> [Markup] {
    BarPanels(
      identifier: "\(family)-bars",
      title: "at one size",
      namesCases: false,
      caption: nil,
      measure: .bandwidth,
      cases: cases,
      isLogarithmic: false,
      showsShape: true
    ).markup
  }
}
