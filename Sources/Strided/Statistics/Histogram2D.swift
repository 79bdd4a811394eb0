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

  /// The number of bins.
  @_alwaysEmitIntoClient var count: Int { first.count * second.count }

  /// Calls `body` with every part, the ranges of its blocks, and the position in C order of each point's bin.
  ///
  /// The position is the number of bins for a point in none of them.
  @_alwaysEmitIntoClient
  func forEachBlock(
    _ blocks: BinnedBlocks, of x: NDArray<Element>, _ y: NDArray<Element>,
    _ body: (_ part: Int, Range<Int>, _ position: (Int) -> Int) -> Void
  ) {
    let (x, y) = (x.raveled(order: .c), y.raveled(order: .c))
    let (xs, ys) = (
      x.memory.run(at: 0, stride: x.strides[0]), y.memory.run(at: 0, stride: y.strides[0])
    )
    let (rowCount, columnCount) = (first.count, second.count)
    blocks.forEach { part, range, rows in
      let columns = rows.moved(by: BinnedBlocks.length)
      let start = range.lowerBound
      first.writePlaces(of: xs.moved(by: start * xs.stride), count: range.count, to: rows)
      second.writePlaces(of: ys.moved(by: start * ys.stride), count: range.count, to: columns)
      body(part, range) { index in
        let (row, column) = (Int(rows[unit: index]), Int(columns[unit: index]))
        let isInside = row < rowCount && column < columnCount
        return isInside ? row * columnCount + column : rowCount * columnCount
      }
    }
    withExtendedLifetime((x.storage, y.storage)) {}
  }

  /// The number of points in each bin.
  @_alwaysEmitIntoClient
  func counts(
    _ x: NDArray<Element>, _ y: NDArray<Element>
  ) -> (counts: NDArray<Int>, firstEdges: NDArray<Element>, secondEdges: NDArray<Element>) {
    requireSameShape(x, y)
    let extent = count + 1
    let blocks = BinnedBlocks(
      of: x.count, width: 2 * MemoryLayout<Element>.stride, extent: extent)
    let tables = NDArray<Int>.zeros([blocks.parts, extent])
    let totals = tables.memory
    forEachBlock(blocks, of: x, y) { part, range, position in
      let table = totals.run(at: part * extent, stride: 1)
      for index in 0..<range.count { table[unit: position(index)] += 1 }
    }
    let planes = tables[0..., 0..<count].reshaped(to: [blocks.parts, first.count, second.count])
    return (planes.sum(axis: 0), first.edgeArray, second.edgeArray)
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
    requireSameShape(x, y)
    requireWeights(weights, for: x, "histogram2D")
    let sums = NDArray<Double>.zeros([count + 1])
    let weights = weights.raveled(order: .c)
    let shares = weights.memory.run(at: 0, stride: weights.strides[0])
    let totals = sums.memory.run(at: 0, stride: 1)
    forEachBlock(BinnedBlocks(of: x.count), of: x, y) { _, range, position in
      for index in 0..<range.count {
        totals[unit: position(index)] += Double(shares[range.lowerBound + index])
      }
    }
    withExtendedLifetime((sums.storage, weights.storage)) {}
    return sums[0..<count].reshaped(to: [first.count, second.count])
  }

  /// Traps unless there are as many first as second coordinates.
  @usableFromInline
  func requireSameShape(_ x: NDArray<Element>, _ y: NDArray<Element>) {
    guard x.shape == y.shape else {
      trap("histogram2D: shapes \(x.shape) and \(y.shape) differ")
    }
  }
}
