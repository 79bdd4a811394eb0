import StridedKernels
import StridedLayout

extension NDArray where Element: OrderedScalar {
  /// The lines of an array along an axis as rows of fresh memory, and the unwritten quantiles.
  ///
  /// - Parameters:
  ///   - operation: the name for messages.
  ///   - axis: the axis, or nil for all elements as one row.
  ///   - quantiles: from 0 to 1; traps otherwise.
  @usableFromInline
  func preparedQuantiles<Result: Scalar>(
    _ operation: String, axis: Int?, _ quantiles: NDArray<Double>
  ) -> (
    rows: NDArray, count: Int, length: Int, quantiles: [Double], results: NDArray<Result>
  ) {
    let list = Array<Double>(quantiles)
    for quantile in list where !(0...1).contains(quantile) {
      trap("\(operation): \(quantile) is not between 0 and 1, array of shape \(shape)")
    }
    var shape = Array(quantiles.shape)
    let (rows, length): (NDArray, Int)
    if let axis {
      let axis = layout.resolvedAxis(axis, for: operation)
      length = self.shape[axis]
      shape += self.shape(without: axis)
      rows = movingAxis(from: axis, to: -1).copy()
    } else {
      length = count
      rows = flattened()
    }
    let results = NDArray<Result>(
      uninitialized: NDArray<Result>.freshLayout(Shape(shape), for: operation))
    let rowCount = list.isEmpty ? 0 : results.count / list.count
    return (rows, rowCount, length, list, results)
  }

  /// The quantiles of the lines along an axis, in fresh memory.
  ///
  /// The axes of the quantiles come first, then the axes of the array without the axis.
  ///
  /// - Parameters:
  ///   - operation: the name for messages.
  ///   - quantiles: from 0 to 1; traps otherwise.
  ///   - axis: the axis, or nil for all elements.
  ///   - method: how a quantile between elements is found.
  ///   - ignoringNaN: whether NaN is left out; if not, a line with NaN has the quantile NaN.
  ///   - convert: an element as a result.
  @inlinable
  func selectedQuantiles<Result: RealScalar>(
    _ operation: String, _ quantiles: NDArray<Double>, axis: Int?, _ method: QuantileMethod,
    ignoringNaN: Bool = false, _ convert: (Element) -> Result
  ) -> NDArray<Result> {
    let (rows, count, length, list, results): (NDArray, Int, Int, [Double], NDArray<Result>) =
      preparedQuantiles(
        operation, axis: axis, quantiles)
    defer { withExtendedLifetime((rows.storage, results.storage)) {} }
    let target = results.memory.run(at: 0, stride: 1)
    var places: [QuantilePlace] = []
    var ranks: [Int] = []
    // The number of elements that the places belong to.
    var placed = 0
    for line in 0..<count {
      let start = line * length
      let row = rows.memory.run(at: start, stride: 1)
      var numbers = 0
      // Numbers move to the front. Only NaN differs from itself.
      for index in 0..<length {
        let element = row[unit: index]
        if element == element {
          row[unit: numbers] = element
          numbers += 1
        }
      }
      if numbers == 0 || numbers < length && !ignoringNaN {
        for index in list.indices { target[unit: index * count + line] = .nan }
        continue
      }
      if numbers != placed {
        placed = numbers
        places = list.map { QuantilePlace($0, count: numbers, method) }
        ranks = Set(places.flatMap { [$0.lower, $0.upper] }).sorted()
      }
      var selection = Selection(row, count: numbers) { first, last in
        rows.sortElements(start + first..<start + last + 1)
      }
      // Sorting is faster than selecting many elements.
      if ranks.count > 64 {
        rows.sortElements(start..<start + numbers)
      } else {
        selection.place(ranks[...], from: 0, through: numbers - 1)
      }
      for index in list.indices {
        let place = places[index]
        target[unit: index * count + line] = interpolated(
          convert(row[unit: place.lower]), convert(row[unit: place.upper]), place.share)
      }
    }
    return results
  }

  /// The linear interpolation between two numbers.
  @inlinable
  func interpolated<Result: RealScalar>(
    _ lower: Result, _ upper: Result, _ share: Double
  ) -> Result {
    if lower == upper || share == 0 { return lower }
    if share == 1 { return upper }
    let distance = upper - lower
    // An infinite end, or ends of both signs beyond the range of their distance.
    guard distance.isFinite else {
      return lower * Result(1 - share) + upper * Result(share)
    }
    return share < 0.5
      ? lower + distance * Result(share) : upper - distance * Result(1 - share)
  }
}
