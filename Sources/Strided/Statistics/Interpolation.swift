import StridedKernels
import StridedLayout

/// The values at some places of a function that is linear between given points: fresh memory.
///
/// It is NumPy's `interp`. The results have the shape of `places`. A place outside the points has
/// the value of the nearest one, unless `left` or `right` is given. NaN gives NaN. If points
/// coincide, their last value counts. It is computed in `Double` and rounded once.
///
/// - Parameters:
///   - places: where the function is evaluated.
///   - points: where its values are given; traps unless they are 1-D, not empty, and never fall.
///   - values: the value at each point; traps unless they are 1-D and as many as the points.
///   - left: the value before the first point, by default the value of the first point.
///   - right: the value after the last point, by default the value of the last point.
/// - Complexity: O(n log m + m), on several threads if there are many places.
@_alwaysEmitIntoClient
public func interpolate<Element: RealScalar>(
  _ places: NDArray<Element>, at points: NDArray<Element>, values: NDArray<Element>,
  left: Element? = nil, right: Element? = nil
) -> sending NDArray<Element> {
  let function = PiecewiseLinear(
    points: points.map { Double($0) }, values: values.map { Double($0) },
    left: left.map { Double($0) }, right: right.map { Double($0) })
  return map(places) { Element(function[Double($0)]) }
}

/// A function that is linear between points.
@usableFromInline
struct PiecewiseLinear: Sendable {
  /// The places of the points, which never fall.
  @usableFromInline let points: [Double]
  /// The value at each point.
  @usableFromInline let values: [Double]
  /// The values before and after the points.
  @usableFromInline let left: Double
  @usableFromInline let right: Double

  /// Creates a function from its points; traps if they are not valid.
  @usableFromInline
  init(points: NDArray<Double>, values: NDArray<Double>, left: Double?, right: Double?) {
    guard points.rank == 1, points.shape == values.shape, points.count > 0 else {
      trap(
        "interpolate: points of shape \(points.shape) and values of shape \(values.shape) are not vectors of one length with elements"
      )
    }
    self.points = Array(points)
    self.values = Array(values)
    self.left = left ?? self.values[0]
    self.right = right ?? self.values[points.count - 1]
    for index in 1..<Swift.max(points.count, 1)
    where !(self.points[index - 1] <= self.points[index]) {
      trap(
        "interpolate: the points fall from \(self.points[index - 1]) to \(self.points[index]) at index \(index), shape \(points.shape)"
      )
    }
  }

  /// The value at a place.
  @_alwaysEmitIntoClient
  subscript(place: Double) -> Double {
    let last = points.count - 1
    if place.isNaN { return place }
    if place < points[0] { return left }
    if place > points[last] { return right }
    // The last point that is not after the place.
    var (low, high) = (0, points.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if points[middle] <= place { low = middle } else { high = middle }
    }
    if low == last || points[low] == place { return values[low] }
    let slope = (values[low + 1] - values[low]) / (points[low + 1] - points[low])
    let value = slope * (place - points[low]) + values[low]
    if !value.isNaN { return value }
    // With an infinite value or an infinite point, it interpolates from the other end.
    let other = slope * (place - points[low + 1]) + values[low + 1]
    return other.isNaN && values[low] == values[low + 1] ? values[low] : other
  }
}
