import StridedKernels
import StridedLayout

/// The bins of a histogram: half-open intervals between edges, the last one closed.
@usableFromInline
struct HistogramBins<Element: RealScalar> {
  /// The edges, one more than there are bins; they never fall.
  @usableFromInline let edges: [Element]
  /// The number of bins in a unit if the edges have equal distances; 0 if not.
  @usableFromInline let density: Double
  /// The edges as `Double`, if they have equal distances that are long beside their rounding errors.
  @usableFromInline let regularEdges: [Double]?

  /// The number of bins.
  @_alwaysEmitIntoClient var count: Int { edges.count - 1 }

  /// The edges as an array.
  @usableFromInline var edgeArray: NDArray<Element> { NDArray(edges) }

  /// Bins of equal widths over a range, by default the range of the elements.
  ///
  /// A range of width 0 is widened by half a unit at both ends. The default range of no elements
  /// is from 0 to 1.
  @usableFromInline
  init(_ count: Int, over range: ClosedRange<Element>?, of array: NDArray<Element>, _ name: String)
  {
    guard count > 0 else { trap("\(name): \(count) bins, shape \(array.shape)") }
    var (low, high): (Element, Element) = (0, 1)
    if let range {
      (low, high) = (range.lowerBound, range.upperBound)
    } else if array.count > 0 {
      (low, high) = array.minMax()
    }
    guard low.isFinite, high.isFinite else {
      trap("\(name): the range from \(low) to \(high) is not finite, shape \(array.shape)")
    }
    if low == high { (low, high) = (low - 0.5, high + 0.5) }
    let line = NDArray.linspace(from: low, to: high, count: count + 1)
    edges = Array(line)
    let density = Double(count) / (Double(high) - Double(low))
    self.density = density.isFinite ? density : 0
    let isRegular =
      density > 0 && density.isFinite && count <= BinLoops.maximumCount
      && 1 / density > 8 * Double(Swift.max(low.magnitude, high.magnitude).ulp)
    let doubles = isRegular ? line as? NDArray<Double> ?? NDArray<Double>(converting: line) : nil
    regularEdges = doubles.map { Array($0) }
  }

  /// Bins between given edges; traps if they do not make any.
  @usableFromInline
  init(edges: NDArray<Element>, _ name: String) {
    guard edges.rank == 1, edges.count >= 2 else {
      trap("\(name): edges of shape \(edges.shape) are not a vector of at least 2 elements")
    }
    self.edges = Array(edges)
    density = 0
    regularEdges = nil
    for index in 1..<edges.count where !(self.edges[index - 1] <= self.edges[index]) {
      trap(
        "\(name): the edges fall from \(self.edges[index - 1]) to \(self.edges[index]) at index \(index), shape \(edges.shape)"
      )
    }
  }

  /// The bin of a number; the number of bins if it is in none, such as NaN.
  @_alwaysEmitIntoClient
  func place(of number: Element) -> Int {
    let last = edges.count - 2
    guard number >= edges[0], number <= edges[last + 1] else { return last + 1 }
    if density > 0 {
      // The guess may be off by rounding; the edges decide.
      let guess = (Double(number) - Double(edges[0])) * density
      var bin = Swift.min(Int(guess), last)
      while bin > 0, number < edges[bin] { bin -= 1 }
      while bin < last, number >= edges[bin + 1] { bin += 1 }
      return bin
    }
    var (low, high) = (0, last + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if edges[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }

  /// Writes the bin of each number, which is the number of bins for a number in none of them.
  @_alwaysEmitIntoClient
  func writePlaces(of numbers: Run<Element>, count: Int, to places: Run<Int32>) {
    if let regularEdges,
      BinLoops.writePlaces(
        of: numbers, count: count, edges: regularEdges, density: density, to: places)
    {
      return
    }
    for index in 0..<count { places[unit: index] = Int32(place(of: numbers[index])) }
  }

  /// The number of elements in each bin.
  @_alwaysEmitIntoClient
  func counts(of array: NDArray<Element>) -> NDArray<Int> {
    let elements = array.raveled(order: .k)
    let blocks = BinnedBlocks(
      of: elements.count, width: MemoryLayout<Element>.stride, extent: count + 1)
    let tables = NDArray<Int>.zeros([blocks.parts, count + 1])
    let source = elements.memory.run(at: 0, stride: elements.strides[0])
    blocks.forEach { part, range, places in
      let numbers = source.moved(by: range.lowerBound * source.stride)
      writePlaces(of: numbers, count: range.count, to: places)
      BinLoops.count(
        places, count: range.count, extent: count + 1,
        to: tables.memory.run(at: part * (count + 1), stride: 1))
    }
    withExtendedLifetime((tables.storage, elements.storage)) {}
    return tables[0..., 0..<count].sum(axis: 0)
  }

  /// The sum of the weights of the elements in each bin.
  @_alwaysEmitIntoClient
  func weights(
    of array: NDArray<Element>, _ weights: NDArray<Element>, _ name: String
  ) -> NDArray<Double> {
    requireWeights(weights, for: array, name)
    let sums = NDArray<Double>.zeros([count + 1])
    let (elements, weights) = (array.raveled(order: .c), weights.raveled(order: .c))
    let target = sums.memory.run(at: 0, stride: 1)
    let source = elements.memory.run(at: 0, stride: elements.strides[0])
    let shares = weights.memory.run(at: 0, stride: weights.strides[0])
    BinnedBlocks(of: elements.count).forEach { _, range, places in
      let numbers = source.moved(by: range.lowerBound * source.stride)
      writePlaces(of: numbers, count: range.count, to: places)
      for index in 0..<range.count {
        target[unit: Int(places[unit: index])] += Double(shares[range.lowerBound + index])
      }
    }
    withExtendedLifetime((sums.storage, elements.storage, weights.storage)) {}
    return sums[0..<count]
  }

  /// The counts or weights, divided by the widths of the bins and by their own total.
  @_alwaysEmitIntoClient
  func densities(of sums: NDArray<Double>) -> NDArray<Element> {
    let edges = NDArray<Double>(self.edges.map { Double($0) })
    return NDArray(converting: sums / edges.differences() / sums.sum())
  }
}

/// Traps unless there is one weight for each element.
@usableFromInline
func requireWeights<Element, Weight>(
  _ weights: NDArray<Weight>, for array: NDArray<Element>, _ operation: String
) {
  guard weights.shape == array.shape else {
    trap("\(operation): weights of shape \(weights.shape) for shape \(array.shape)")
  }
}
