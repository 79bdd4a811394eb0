/// Lays values out along an axis.
protocol Scale: Sendable {
  /// Where a value lies, or nil where the scale has no place for it.
  func position(of value: Double) -> Double?

  /// The values that the axis marks.
  var ticks: [Tick] { get }
}

/// A value that an axis marks.
struct Tick: Equatable, Sendable {
  let value: Double
  /// Whether the value is written and has a line across the plot; otherwise it is a short mark.
  let isLabelled: Bool
}

/// The stretch of the drawing that a scale covers, from its lowest value to its highest.
struct Extent: Equatable, Sendable {
  let start: Double
  let end: Double

  /// The place of a fraction of the way.
  func point(at fraction: Double) -> Double { start + (end - start) * fraction }

  var length: Double { abs(end - start) }
}
