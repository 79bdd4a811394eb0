import StridedKernels
import StridedLayout

extension NDArray where Element: OrderedScalar {
  /// The rows of an array along an axis, and the unwritten quantiles.
  ///
  /// - Parameters:
  ///   - operation: the name for messages.
  ///   - axis: the axis, or nil for all elements as one row.
  ///   - quantiles: from 0 to 1; traps otherwise.
  @usableFromInline
  func preparedQuantiles<Result: Scalar>(
    _ operation: String, axis: Int?, _ quantiles: NDArray<Double>
  ) -> (samples: SortedSamples<Element>, quantiles: [Double], results: NDArray<Result>) {
    let list = Array<Double>(quantiles)
    for quantile in list where !(0...1).contains(quantile) {
      trap("\(operation): \(quantile) is not between 0 and 1, array of shape \(shape)")
    }
    let axis = axis.map { layout.resolvedAxis($0, for: operation) }
    let kept = axis.map { self.shape(without: $0) } ?? []
    let results = NDArray<Result>(
      uninitialized: NDArray<Result>.freshLayout(
        Shape(Array(quantiles.shape) + kept), for: operation))
    let samples = SortedSamples(
      axis.map { contiguousRows(along: $0) } ?? raveled(),
      length: axis.map { shape[$0] } ?? count, ranks: 2 * list.count)
    return (samples, list, results)
  }

  /// The quantiles of the lines along an axis, in fresh memory.
  ///
  /// The axes of the quantiles come first, then those of the array without the axis.
  ///
  /// - Parameters:
  ///   - operation: the name for messages.
  ///   - quantiles: from 0 to 1; traps otherwise.
  ///   - axis: the axis, or nil for all elements.
  ///   - method: how a quantile between elements is found.
  ///   - ignoringNaN: whether NaN is left out; if not, a line with NaN has the quantile NaN.
  ///   - convert: an element as a result.
  @_alwaysEmitIntoClient
  func selectedQuantiles<Result: RealScalar>(
    _ operation: String, _ quantiles: NDArray<Double>, axis: Int?, _ method: QuantileMethod,
    ignoringNaN: Bool = false, _ convert: (Element) -> Result
  ) -> NDArray<Result> {
    let (samples, list, results): (SortedSamples<Element>, [Double], NDArray<Result>) =
      preparedQuantiles(operation, axis: axis, quantiles)
    defer { withExtendedLifetime(results.storage) {} }
    let target = results.memory.run(at: 0, stride: 1)
    let count = list.isEmpty ? 0 : results.count / list.count
    var places: [QuantilePlace] = []
    // The number of elements that the places belong to.
    var placed = 0
    for line in 0..<count {
      let numbers = samples.numberCount(line)
      if numbers == 0 || numbers < samples.length && !ignoringNaN {
        for index in list.indices { target[unit: index * count + line] = .nan }
        continue
      }
      if numbers != placed {
        placed = numbers
        places = list.map { QuantilePlace($0, count: numbers, method) }
      }
      samples.withElements(at: places, of: line) { index, lower, upper in
        target[unit: index * count + line] = interpolated(
          convert(lower), convert(upper), places[index].share)
      }
    }
    return results
  }

  /// The number at a share of the way between two others; `Float16` is computed in `Float`.
  @_alwaysEmitIntoClient
  func interpolated<Result: RealScalar>(
    _ lower: Result, _ upper: Result, _ share: Double
  ) -> Result {
    if lower == upper || share == 0 { return lower }
    if share == 1 { return upper }
    if Result.self == Float16.self {
      return Result(interpolated(Float(lower), Float(upper), share) as Float)
    }
    let distance = upper - lower
    // An infinite end, or ends of both signs beyond the range of their distance.
    guard distance.isFinite else {
      return lower * Result(1 - share) + upper * Result(share)
    }
    return share < 0.5
      ? lower + distance * Result(share) : upper - distance * Result(1 - share)
  }
}
