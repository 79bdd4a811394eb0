import BenchmarkSupport

/// The time of a view and of a copy after a number of passes.
struct CrossingChart {
  let identifier: String
  let breakEven: BreakEven

  /// The crossing of the lines: the number of passes after which both took the same time.
  private var crossing: Double? {
    guard breakEven.passes != nil else { return nil }
    return breakEven.gather / (breakEven.viewPass - breakEven.copyPass)
  }

  /// The result in words.
  var verdict: String {
    let costs =
      "A pass takes \(Notation.duration(breakEven.viewPass)) through the view and "
      + "\(Notation.duration(breakEven.copyPass)) in the copy, which takes "
      + "\(Notation.duration(breakEven.gather)) to make"
    guard let passes = breakEven.passes else { return "\(costs): the copy never pays." }
    return passes == 1
      ? "\(costs): the copy pays from the first pass on."
      : "\(costs): the copy pays from \(Figures.passes(passes)) on."
  }

  func drawing(of name: String) -> Drawing? {
    let figures = [breakEven.viewPass, breakEven.copyPass, breakEven.gather]
    guard figures.allSatisfy({ $0.isFinite && $0 > 0 }) else { return nil }
    let passes = LogScale.oneTwoFive(atLeast: max((crossing ?? 4) * 1.6, 4))
    let unit = unit(of: max(passes * breakEven.viewPass, breakEven.gather))
    let lines = [
      line("view", SeriesStyle.variants[0], start: 0, slope: breakEven.viewPass, passes, unit.size),
      line(
        "copy", SeriesStyle.variants[1], start: breakEven.gather, slope: breakEven.copyPass,
        passes, unit.size),
    ]
    let frame = LineChart.frame(for: lines.map(\.name), left: 44)
    let values = lines.flatMap { $0.points.map(\.y) }
    guard
      let x = LinearScale(
        covering: [passes], over: frame.horizontal, maximumLabels: 6, isWhole: true),
      let y = LinearScale(covering: values, over: frame.vertical)
    else { return nil }
    var chart = LineChart(
      identifier: identifier,
      title: "Time of a view and of a copy against the number of passes, \(name)",
      x: Axis("passes over the elements", x) { Notation.plain($0) },
      y: Axis("time in all, \(unit.name)", y) { Notation.plain($0) },
      frame: frame,
      series: lines
    )
    if let crossing, let count = breakEven.passes {
      chart.mark = (
        crossing, crossing * breakEven.viewPass / unit.size,
        count == 1 ? "pays at once" : "pays from \(Figures.passes(count))"
      )
    }
    return chart.drawing(description: verdict)
  }

  private func line(
    _ name: String,
    _ style: SeriesStyle,
    start: Double,
    slope: Double,
    _ passes: Double,
    _ unit: Double
  ) -> Series {
    let isFew = passes <= 12
    let places = isFew ? (0...Int(passes)).map(Double.init) : [0, passes]
    return Series(
      name: name,
      style: style,
      points: places.map { place in
        let seconds = start + slope * place
        return Series.Point(
          x: place,
          y: seconds / unit,
          note: "\(name), \(Figures.passes(Int(place))): \(Notation.duration(seconds))"
        )
      },
      hasMarkers: isFew
    )
  }

  private func unit(of seconds: Double) -> (size: Double, name: String) {
    let units = [(1e-9, "ns"), (1e-6, "µs"), (1e-3, "ms"), (1, "s")]
    return units.last { $0.0 <= seconds } ?? units[0]
  }
}
