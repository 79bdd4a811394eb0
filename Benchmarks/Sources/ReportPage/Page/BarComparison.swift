/// Bars of several cases, with Strided and its rivals one below the other.
struct BarComparison {
  let identifier: String
  let title: String
  let measure: Comparison.Measure
  let cases: [CaseSeries]
  let isLogarithmic: Bool
  /// Whether the shape belongs to the name of a case.
  let showsShape: Bool
  /// All values of the neighbouring plots, so that their axes are the same.
  let values: [Double]

  var drawing: Drawing? {
    let comparisons = cases.map { Comparison(series: $0, measure: measure) }
    let isTime = measure == .time
    let title = isTime ? "time" : "GB/s"
    return BarChart(
      identifier: identifier,
      title: self.title,
      axisTitle: isLogarithmic ? "\(title), log scale" : title,
      groups: comparisons.flatMap { groups(of: $0) },
      isLogarithmic: isLogarithmic,
      values: values,
      format: { isTime ? Notation.tickDuration($0) : Notation.plain($0) }
    ).drawing(description: description(of: comparisons))
  }

  private func groups(of comparison: Comparison) -> [BarChart.Group] {
    comparison.series.figures.map { figure in
      BarChart.Group(
        name: showsShape ? "\(figure.name), \(Notation.shape(figure.shape))" : figure.name,
        bars: ([nil] + comparison.rivals.map { $0 }).compactMap { (rival: Rival?) in
          guard let value = comparison.value(figure, of: rival) else { return nil }
          let name = rival?.name ?? "Strided"
          return BarChart.Bar(
            name: name,
            style: rival.map { .style(of: $0) } ?? .strided,
            value: value,
            text: comparison.text(value),
            note: comparison.note(figure, value, name: name, rival: rival)
          )
        }
      )
    }
  }

  private func description(of comparisons: [Comparison]) -> String {
    comparisons.map { "\($0.series.first.name). \($0.description)" }.joined(separator: " ")
  }
}
