/// A line through points.
struct Series: Sendable {
  struct Point: Sendable {
    let x: Double
    let y: Double
    /// The tooltip.
    let note: String
  }

  let name: String
  let style: SeriesStyle
  let points: [Point]
  /// Whether its points have markers; without them, it is a straight line.
  var hasMarkers = true
}
