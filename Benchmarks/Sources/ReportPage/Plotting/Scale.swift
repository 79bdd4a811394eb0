/// Maps values to positions along an axis.
protocol Scale: Sendable {
  /// The position of a value, or nil if the scale does not cover it.
  func position(of value: Double) -> Double?

  /// The marked values of the axis.
  var ticks: [Tick] { get }
}

/// A marked value of an axis.
struct Tick: Equatable, Sendable {
  let value: Double
  /// Whether the value has a label and a grid line; otherwise it is a short mark.
  let isLabelled: Bool
}

/// The range of the drawing that a scale covers, from its lowest value to its highest.
struct Extent: Equatable, Sendable {
  let start: Double
  let end: Double

  /// The position at a fraction of the range.
  func point(at fraction: Double) -> Double { start + (end - start) * fraction }

  var length: Double { abs(end - start) }
}
