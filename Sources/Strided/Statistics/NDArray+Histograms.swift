import StridedKernels

extension NDArray where Element: RealScalar {
  /// The number of elements in each of some bins of equal widths, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the range,
  /// and NaN within a given range, are not counted.
  ///
  /// - Parameters:
  ///   - bins: the number of bins; traps unless it is above 0.
  ///   - range: the range that the bins divide, by default from the minimum to the maximum element.
  ///     A range of width 0 is widened by half a unit at both ends. Traps if it is not finite, for example
  ///     if an element is NaN.
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func histogram(
    bins: Int = 10, range: ClosedRange<Element>? = nil
  ) -> (counts: NDArray<Int>, edges: NDArray) {
    let bins = HistogramBins(bins, over: range, of: self, "histogram")
    return (bins.counts(of: self), bins.edgeArray)
  }

  /// The weight of the elements in each of some bins of equal widths, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the range,
  /// and NaN within a given range, are not counted. Weights are summed as `Double`.
  ///
  /// - Parameters:
  ///   - bins: the number of bins; traps unless it is above 0.
  ///   - range: the range that the bins divide, by default from the minimum to the maximum element.
  ///     A range of width 0 is widened by half a unit at both ends. Traps if it is not finite, for example
  ///     if an element is NaN.
  ///   - weights: one for each element; traps if the shapes differ.
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func histogram(
    bins: Int = 10, range: ClosedRange<Element>? = nil, weights: NDArray
  ) -> (counts: NDArray, edges: NDArray) {
    let bins = HistogramBins(bins, over: range, of: self, "histogram")
    let sums = bins.weights(of: self, weights, "histogram")
    return (NDArray(converting: sums), bins.edgeArray)
  }

  /// The density of the elements in each of some bins of equal widths, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the range,
  /// and NaN within a given range, are not counted. The densities times the widths add up to 1;
  /// they are NaN if nothing is counted.
  ///
  /// - Parameters:
  ///   - bins: the number of bins; traps unless it is above 0.
  ///   - range: the range that the bins divide, by default from the minimum to the maximum element.
  ///     A range of width 0 is widened by half a unit at both ends. Traps if it is not finite, for example
  ///     if an element is NaN.
  ///   - weights: one for each element; traps if the shapes differ.
  ///   - density: whether sums are divided by the widths of the bins and by their total.
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func histogram(
    bins: Int = 10, range: ClosedRange<Element>? = nil, weights: NDArray? = nil, density: Bool
  ) -> (counts: NDArray, edges: NDArray) {
    let bins = HistogramBins(bins, over: range, of: self, "histogram")
    let sums =
      weights.map { bins.weights(of: self, $0, "histogram") }
      ?? NDArray<Double>(converting: bins.counts(of: self))
    return (density ? bins.densities(of: sums) : NDArray(converting: sums), bins.edgeArray)
  }

  /// The number of elements in each of some bins between given edges, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the bins,
  /// and NaN, are not counted.
  ///
  /// - Parameters:
  ///   - edges: the edges of the bins, at least 2 in a 1-D array, which never fall; traps
  ///     otherwise.
  /// - Complexity: O(n log m) for m edges.
  @_alwaysEmitIntoClient
  public func histogram(
    edges: NDArray
  ) -> (counts: NDArray<Int>, edges: NDArray) {
    let bins = HistogramBins(edges: edges, "histogram")
    return (bins.counts(of: self), bins.edgeArray)
  }

  /// The weight of the elements in each of some bins between given edges, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the bins,
  /// and NaN, are not counted. Weights are summed as `Double`.
  ///
  /// - Parameters:
  ///   - edges: the edges of the bins, at least 2 in a 1-D array, which never fall; traps
  ///     otherwise.
  ///   - weights: one for each element; traps if the shapes differ.
  /// - Complexity: O(n log m) for m edges.
  @_alwaysEmitIntoClient
  public func histogram(
    edges: NDArray, weights: NDArray
  ) -> (counts: NDArray, edges: NDArray) {
    let bins = HistogramBins(edges: edges, "histogram")
    let sums = bins.weights(of: self, weights, "histogram")
    return (NDArray(converting: sums), bins.edgeArray)
  }

  /// The density of the elements in each of some bins between given edges, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the bins,
  /// and NaN, are not counted. The densities times the widths add up to 1; they are NaN if nothing
  /// is counted.
  ///
  /// - Parameters:
  ///   - edges: the edges of the bins, at least 2 in a 1-D array, which never fall; traps
  ///     otherwise.
  ///   - weights: one for each element; traps if the shapes differ.
  ///   - density: whether sums are divided by the widths of the bins and by their total.
  /// - Complexity: O(n log m) for m edges.
  @_alwaysEmitIntoClient
  public func histogram(
    edges: NDArray, weights: NDArray? = nil, density: Bool
  ) -> (counts: NDArray, edges: NDArray) {
    let bins = HistogramBins(edges: edges, "histogram")
    let sums =
      weights.map { bins.weights(of: self, $0, "histogram") }
      ?? NDArray<Double>(converting: bins.counts(of: self))
    return (density ? bins.densities(of: sums) : NDArray(converting: sums), bins.edgeArray)
  }
}

extension NDArray where Element: IntegerScalar {
  /// The number of elements in each of some bins of equal widths, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the range
  /// are not counted. Integers are converted to `Double`.
  ///
  /// - Parameters:
  ///   - bins: the number of bins; traps unless it is above 0.
  ///   - range: the range that the bins divide, by default from the minimum to the maximum element.
  ///     A range of width 0 is widened by half a unit at both ends. Traps if it is not finite.
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func histogram(
    bins: Int = 10, range: ClosedRange<Double>? = nil
  ) -> (counts: NDArray<Int>, edges: NDArray<Double>) {
    NDArray<Double>(converting: self).histogram(bins: bins, range: range)
  }

  /// The weight of the elements in each of some bins of equal widths, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the range
  /// are not counted. Weights are summed as `Double`. Integers are
  /// converted to `Double`.
  ///
  /// - Parameters:
  ///   - bins: the number of bins; traps unless it is above 0.
  ///   - range: the range that the bins divide, by default from the minimum to the maximum element.
  ///     A range of width 0 is widened by half a unit at both ends. Traps if it is not finite.
  ///   - weights: one for each element; traps if the shapes differ.
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func histogram(
    bins: Int = 10, range: ClosedRange<Double>? = nil, weights: NDArray<Double>
  ) -> (counts: NDArray<Double>, edges: NDArray<Double>) {
    NDArray<Double>(converting: self).histogram(bins: bins, range: range, weights: weights)
  }

  /// The density of the elements in each of some bins of equal widths, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the range
  /// are not counted. The densities times the widths add up to 1;
  /// they are NaN if nothing is counted. Integers are converted to `Double`.
  ///
  /// - Parameters:
  ///   - bins: the number of bins; traps unless it is above 0.
  ///   - range: the range that the bins divide, by default from the minimum to the maximum element.
  ///     A range of width 0 is widened by half a unit at both ends. Traps if it is not finite.
  ///   - weights: one for each element; traps if the shapes differ.
  ///   - density: whether sums are divided by the widths of the bins and by their total.
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func histogram(
    bins: Int = 10, range: ClosedRange<Double>? = nil, weights: NDArray<Double>? = nil,
    density: Bool
  ) -> (counts: NDArray<Double>, edges: NDArray<Double>) {
    NDArray<Double>(converting: self).histogram(
      bins: bins, range: range, weights: weights, density: density)
  }

  /// The number of elements in each of some bins between given edges, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the bins
  /// are not counted. Integers are converted to `Double`.
  ///
  /// - Parameters:
  ///   - edges: the edges of the bins, at least 2 in a 1-D array, which never fall; traps
  ///     otherwise.
  /// - Complexity: O(n log m) for m edges.
  @_alwaysEmitIntoClient
  public func histogram(
    edges: NDArray<Double>
  ) -> (counts: NDArray<Int>, edges: NDArray<Double>) {
    NDArray<Double>(converting: self).histogram(edges: edges)
  }

  /// The weight of the elements in each of some bins between given edges, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the bins
  /// are not counted. Weights are summed as `Double`. Integers are converted to `Double`.
  ///
  /// - Parameters:
  ///   - edges: the edges of the bins, at least 2 in a 1-D array, which never fall; traps
  ///     otherwise.
  ///   - weights: one for each element; traps if the shapes differ.
  /// - Complexity: O(n log m) for m edges.
  @_alwaysEmitIntoClient
  public func histogram(
    edges: NDArray<Double>, weights: NDArray<Double>
  ) -> (counts: NDArray<Double>, edges: NDArray<Double>) {
    NDArray<Double>(converting: self).histogram(edges: edges, weights: weights)
  }

  /// The density of the elements in each of some bins between given edges, and the edges: fresh memory.
  ///
  /// A bin includes its lower edge, and the last one its upper edge too. Numbers outside the bins
  /// are not counted. The densities times the widths add up to 1; they are NaN if nothing
  /// is counted. Integers are converted to `Double`.
  ///
  /// - Parameters:
  ///   - edges: the edges of the bins, at least 2 in a 1-D array, which never fall; traps
  ///     otherwise.
  ///   - weights: one for each element; traps if the shapes differ.
  ///   - density: whether sums are divided by the widths of the bins and by their total.
  /// - Complexity: O(n log m) for m edges.
  @_alwaysEmitIntoClient
  public func histogram(
    edges: NDArray<Double>, weights: NDArray<Double>? = nil, density: Bool
  ) -> (counts: NDArray<Double>, edges: NDArray<Double>) {
    NDArray<Double>(converting: self).histogram(edges: edges, weights: weights, density: density)
  }
}
