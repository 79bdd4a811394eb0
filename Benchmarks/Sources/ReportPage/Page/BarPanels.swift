/// Bars of cases in panels of a few cases each, all on one scale.
struct BarPanels {
  private static let casesInPanel = 5

  let identifier: String
  /// The quantity in the plots.
  let title: String
  /// Whether the cases are named after the title.
  var namesCases = true
  let caption: String?
  let measure: Comparison.Measure
  let cases: [CaseSeries]
  let isLogarithmic: Bool
  /// Whether the shape belongs to the name of a case.
  let showsShape: Bool

  var markup: [Markup] {
    parts.enumerated().map { index, part in
      let names = part.map { $0.first.layout.isEmpty ? $0.first.operation : $0.first.layout }
      let title = namesCases ? "\(title) \(Notation.list(names))" : title
      return Panel.markup(
        title: title.prefix(1).uppercased() + title.dropFirst(),
        caption: caption,
        drawing: BarComparison(
          identifier: "\(identifier)-\(index)",
          title: title,
          measure: measure,
          cases: part,
          isLogarithmic: isLogarithmic,
          showsShape: showsShape,
          values: values
        ).drawing
      )
    }
  }

  /// As few and as equal panels as possible.
  private var parts: [[CaseSeries]] {
    let panels = (cases.count + Self.casesInPanel - 1) / Self.casesInPanel
    return (0..<panels).map { panel in
      Array(cases[cases.count * panel / panels..<cases.count * (panel + 1) / panels])
    }
  }

  /// The values of all bars.
  private var values: [Double] {
    cases.map { Comparison(series: $0, measure: measure) }
      .flatMap { $0.lines { _ in 1 }.flatMap { $0.points.map(\.y) } }
  }
}
