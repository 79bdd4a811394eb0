// swift-format-ignore-file
// Written by .ci/generate.

extension NDArray where Element: RealScalar {
  /// The percentiles of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanPercentile") { $0.nanPercentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// The percentiles of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanPercentile") { $0.nanPercentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// Writes the percentiles of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanPercentile(percentage, axes: axes, method: method), for: "nanPercentile")
  }

  /// Writes the percentiles of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanPercentile(percentage, axis: axis, method: method), for: "nanPercentile")
  }
}

extension NDArray where Element: RealScalar {
  /// The percentiles of a list, whose axes come first, of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentages: NDArray<Double>, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanPercentile") { $0.nanPercentile(percentages, axis: -1, method: method) }.asSending()
  }

  /// The percentiles of a list, whose axes come first, of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentages: NDArray<Double>, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanPercentile") { $0.nanPercentile(percentages, axis: -1, method: method) }.asSending()
  }

  /// Writes the percentiles of a list, whose axes come first, of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentages: NDArray<Double>, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanPercentile(percentages, axes: axes, method: method), for: "nanPercentile")
  }

  /// Writes the percentiles of a list, whose axes come first, of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentages: NDArray<Double>, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanPercentile(percentages, axis: axis, method: method), for: "nanPercentile")
  }
}
