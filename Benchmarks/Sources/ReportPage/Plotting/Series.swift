/// A line through points.
struct Series: Sendable {
  struct Point: Sendable {
    let x: Double
    let y: Double
    /// What the reader is told who points at it.
    let note: String
  }

  let name: String
  let style: SeriesStyle
  let points: [Point]
  /// Whether its points are marked, or stand for a straight line.
  var hasMarkers = true
}
