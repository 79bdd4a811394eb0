/// A case against its sizes, on two logarithmic axes.
struct SizeChart {
  let comparison: Comparison
  let identifier: String
  let title: String
  /// All values of the neighbouring plots, so that their axes are the same.
  let values: [Double]
  let counts: [Double]

  var drawing: Drawing? {
    let lines = comparison.lines { Double($0.count) }
    let frame = LineChart.frame(for: lines.map(\.name), left: comparison.measure == .time ? 52 : 40)
    let inner = Extent(start: frame.left + 10, end: frame.right - 6)
    guard
      let x = LogScale(covering: counts, over: inner, rounding: .none, maximumLabels: 6),
      let y = LogScale(covering: values, over: frame.vertical)
    else { return nil }
    let isTime = comparison.measure == .time
    return LineChart(
      identifier: identifier,
      title: title,
      x: Axis("elements", x) { Notation.count(Int($0)) },
      y: Axis(isTime ? "time" : "GB/s", y) {
        isTime ? Notation.tickDuration($0) : Notation.plain($0)
      },
      frame: frame,
      series: lines
    ).drawing(description: comparison.description)
  }
}
