/// The time of making a view, at any size.
struct ViewSection {
  let series: [CaseSeries]
  let model: PageModel

  var section: PageSection? {
    let cases = series.filter { $0.family == .view }
    guard !cases.isEmpty else { return nil }
    let comparisons = cases.map { Comparison(series: $0, measure: .time) }
    let values = comparisons.flatMap { $0.lines { _ in 1 }.flatMap { $0.points.map(\.y) } }
    let counts = cases.flatMap { $0.figures.map { Double($0.count) } }
    let panels = comparisons.enumerated().map { index, comparison in
      let title = CaseTitle.text(comparison.series, in: model)
      return Panel.markup(
        title: title.name,
        caption: title.meaning,
        drawing: SizeChart(
          comparison: comparison,
          identifier: "view-\(index)",
          title: "Time of \(title.name) against the number of elements",
          values: values,
          counts: counts
        ).drawing
      )
    }
    return PageSection(
      identifier: "views",
      title: Family.view.title,
      content: [
        element("p") {
          "Making a view moves no data, so its time does not grow with the array. "
          "The line of memcpy is what copying the same elements would take. "
          "Less is better; both axes are logarithmic."
        },
        Panel.grid(panels),
      ]
    )
  }
}
