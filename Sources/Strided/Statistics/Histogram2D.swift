import StridedKernels
import StridedLayout

/// The number of points in each of some bins of a plane, and the edges: fresh memory.
///
/// Element `(i, j)` counts the points whose first coordinate is in bin `i` of the first axis, and
/// whose second one is in bin `j` of the second axis. A bin includes its lower edges, and the last
/// ones their upper edges too. Points outside, and those with a NaN within given ranges, are not
/// counted.
///
/// - Parameters:
///   - first: the first coordinates of the points.
///   - second: the second coordinates; traps if the shapes differ.
///   - bins: the numbers of bins; traps unless they are above 0.
///   - ranges: the ranges that the bins divide, by default from the minimum to the maximum
///     coordinate. A range of width 0 is widened by half a unit at both ends. Traps if one is not
///     finite.
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func histogram2D<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, bins: (Int, Int) = (10, 10),
  ranges: (ClosedRange<Element>?, ClosedRange<Element>?) = (nil, nil)
) -> (counts: NDArray<Int>, firstEdges: NDArray<Element>, secondEdges: NDArray<Element>) {
  PlaneBins(
    HistogramBins(bins.0, over: ranges.0, of: first, "histogram2D"),
    HistogramBins(bins.1, over: ranges.1, of: second, "histogram2D")
  ).counts(first, second)
}

/// The number of points in each of the bins of a plane between given edges: fresh memory.
///
/// The rules are those of the histogram with bins of equal widths.
///
/// - Parameters:
///   - first: the first coordinates of the points.
///   - second: the second coordinates; traps if the shapes differ.
///   - edges: the edges of the bins along both axes, at least 2 in a 1-D array, which never fall;
///     traps otherwise.
/// - Complexity: O(n log m) for m edges.
@_alwaysEmitIntoClient
public func histogram2D<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>,
  edges: (NDArray<Element>, NDArray<Element>)
) -> (counts: NDArray<Int>, firstEdges: NDArray<Element>, secondEdges: NDArray<Element>) {
  PlaneBins(
    HistogramBins(edges: edges.0, "histogram2D"), HistogramBins(edges: edges.1, "histogram2D")
  ).counts(first, second)
}

/// The weight of the points in each of some bins of a plane, and the edges: fresh memory.
///
/// The rules are those of the histogram without weights. Weights are summed as `Double`.
///
/// - Parameters:
///   - first: the first coordinates of the points.
///   - second: the second coordinates; traps if the shapes differ.
///   - bins: the numbers of bins; traps unless they are above 0.
///   - ranges: the ranges that the bins divide, by default from the minimum to the maximum
///     coordinate. Traps if one is not finite.
///   - weights: one for each point; traps if the shapes differ.
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func histogram2D<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, bins: (Int, Int) = (10, 10),
  ranges: (ClosedRange<Element>?, ClosedRange<Element>?) = (nil, nil),
  weights: NDArray<Element>
) -> (counts: NDArray<Element>, firstEdges: NDArray<Element>, secondEdges: NDArray<Element>) {
  let bins = PlaneBins(
    HistogramBins(bins.0, over: ranges.0, of: first, "histogram2D"),
    HistogramBins(bins.1, over: ranges.1, of: second, "histogram2D"))
  return bins.weights(first, second, weights)
}

/// The weight of the points in each of the bins of a plane between given edges: fresh memory.
///
/// The rules are those of the histogram without weights. Weights are summed as `Double`.
///
/// - Parameters:
///   - first: the first coordinates of the points.
///   - second: the second coordinates; traps if the shapes differ.
///   - edges: the edges of the bins along both axes, at least 2 in a 1-D array, which never fall;
///     traps otherwise.
///   - weights: one for each point; traps if the shapes differ.
/// - Complexity: O(n log m) for m edges.
@_alwaysEmitIntoClient
public func histogram2D<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>,
  edges: (NDArray<Element>, NDArray<Element>), weights: NDArray<Element>
) -> (counts: NDArray<Element>, firstEdges: NDArray<Element>, secondEdges: NDArray<Element>) {
  PlaneBins(
    HistogramBins(edges: edges.0, "histogram2D"), HistogramBins(edges: edges.1, "histogram2D")
  ).weights(first, second, weights)
}

/// The density of the points in each of some bins of a plane, and the edges: fresh memory.
///
/// The rules are those of the histogram without weights. The densities times the areas of the bins add up to 1;
/// they are NaN if nothing is counted.
///
/// - Parameters:
///   - first: the first coordinates of the points.
///   - second: the second coordinates; traps if the shapes differ.
///   - bins: the numbers of bins; traps unless they are above 0.
///   - ranges: the ranges that the bins divide, by default from the minimum to the maximum
///     coordinate. Traps if one is not finite.
///   - weights: one for each point; traps if the shapes differ. If nil, every point counts once.
///   - density: whether sums are divided by the areas of the bins and by their total.
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func histogram2D<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, bins: (Int, Int) = (10, 10),
  ranges: (ClosedRange<Element>?, ClosedRange<Element>?) = (nil, nil),
  weights: NDArray<Element>? = nil, density: Bool
) -> (counts: NDArray<Element>, firstEdges: NDArray<Element>, secondEdges: NDArray<Element>) {
  PlaneBins(
    HistogramBins(bins.0, over: ranges.0, of: first, "histogram2D"),
    HistogramBins(bins.1, over: ranges.1, of: second, "histogram2D")
  ).densities(first, second, weights, density)
}

/// The density of the points in each of the bins of a plane between given edges: fresh memory.
///
/// The rules are those of the density in bins of equal widths.
///
/// - Parameters:
///   - first: the first coordinates of the points.
///   - second: the second coordinates; traps if the shapes differ.
///   - edges: the edges of the bins along both axes, at least 2 in a 1-D array, which never fall;
///     traps otherwise.
///   - weights: one for each point; traps if the shapes differ. If nil, every point counts once.
///   - density: whether sums are divided by the areas of the bins and by their total.
/// - Complexity: O(n log m) for m edges.
@_alwaysEmitIntoClient
public func histogram2D<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>,
  edges: (NDArray<Element>, NDArray<Element>), weights: NDArray<Element>? = nil, density: Bool
) -> (counts: NDArray<Element>, firstEdges: NDArray<Element>, secondEdges: NDArray<Element>) {
  PlaneBins(
    HistogramBins(edges: edges.0, "histogram2D"), HistogramBins(edges: edges.1, "histogram2D")
  ).densities(first, second, weights, density)
}

/// The bins of a histogram of points in a plane.
@usableFromInline
struct PlaneBins<Element: RealScalar> {
  /// The bins of the first coordinate.
  @usableFromInline let first: HistogramBins<Element>
  /// The bins of the second coordinate.
  @usableFromInline let second: HistogramBins<Element>

  @_alwaysEmitIntoClient
  init(_ first: HistogramBins<Element>, _ second: HistogramBins<Element>) {
    self.first = first
    self.second = second
  }

  /// The position in C order of each point's bin, or -1.
  @_alwaysEmitIntoClient
  func positions(_ x: NDArray<Element>, _ y: NDArray<Element>) -> [Int] {
    requireSameShape(x, y)
    return zip(x.elements, y.elements).map { x, y in
      let (row, column) = (first.bin(of: x), second.bin(of: y))
      return row < 0 || column < 0 ? -1 : row * second.count + column
    }
  }

  /// The number of points in each bin.
  @_alwaysEmitIntoClient
  func counts(
    _ x: NDArray<Element>, _ y: NDArray<Element>
  ) -> (counts: NDArray<Int>, firstEdges: NDArray<Element>, secondEdges: NDArray<Element>) {
    var counts = [Int](repeating: 0, count: first.count * second.count)
    for position in positions(x, y) where position >= 0 { counts[position] += 1 }
    return (
      NDArray<Int>(counts, shape: [first.count, second.count]), first.edgeArray, second.edgeArray
    )
  }

  /// The sum of the weights of the points in each bin.
  @_alwaysEmitIntoClient
  func weights(
    _ x: NDArray<Element>, _ y: NDArray<Element>, _ weights: NDArray<Element>
  ) -> (counts: NDArray<Element>, firstEdges: NDArray<Element>, secondEdges: NDArray<Element>) {
    (NDArray(converting: sums(x, y, weights)), first.edgeArray, second.edgeArray)
  }

  /// The sum of the weights of the points in each bin, divided by its area and by their total if asked for.
  @_alwaysEmitIntoClient
  func densities(
    _ x: NDArray<Element>, _ y: NDArray<Element>, _ weights: NDArray<Element>?, _ isDensity: Bool
  ) -> (counts: NDArray<Element>, firstEdges: NDArray<Element>, secondEdges: NDArray<Element>) {
    let sums =
      weights.map { self.sums(x, y, $0) } ?? NDArray<Double>(converting: counts(x, y).counts)
    if isDensity {
      let heights = NDArray<Double>(converting: first.edgeArray).differences()
      let widths = NDArray<Double>(converting: second.edgeArray).differences()
      let total = sums.sum()
      divide(sums, heights.expandingAxis(at: 1) * widths, into: sums)
      divide(sums, total, into: sums)
    }
    return (NDArray(converting: sums), first.edgeArray, second.edgeArray)
  }

  /// The sum of the weights of the points in each bin, as `Double`.
  @_alwaysEmitIntoClient
  func sums(
    _ x: NDArray<Element>, _ y: NDArray<Element>, _ weights: NDArray<Element>
  ) -> NDArray<Double> {
    requireWeights(weights, for: x, "histogram2D")
    var sums = [Double](repeating: 0, count: first.count * second.count)
    for (position, weight) in zip(positions(x, y), weights.elements) where position >= 0 {
      sums[position] += Double(weight)
    }
    return NDArray<Double>(sums, shape: [first.count, second.count])
  }

  /// Traps unless there are as many first as second coordinates.
  @usableFromInline
  func requireSameShape(_ x: NDArray<Element>, _ y: NDArray<Element>) {
    guard x.shape == y.shape else {
      trap("histogram2D: shapes \(x.shape) and \(y.shape) differ")
    }
  }
}
