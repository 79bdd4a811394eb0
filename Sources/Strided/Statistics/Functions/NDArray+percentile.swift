// swift-format-ignore-file
// Written by .ci/generate.

extension NDArray where Element: RealScalar {
  /// The percentiles along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// The percentiles along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// Writes the percentiles along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.percentile(percentage, axes: axes, method: method), for: "percentile")
  }

  /// Writes the percentiles along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.percentile(percentage, axis: axis, method: method), for: "percentile")
  }
}

extension NDArray where Element: RealScalar {
  /// The percentiles of a list, whose axes come first, along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentages: NDArray<Double>, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentages, axis: -1, method: method) }.asSending()
  }

  /// The percentiles of a list, whose axes come first, along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentages: NDArray<Double>, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentages, axis: -1, method: method) }.asSending()
  }

  /// Writes the percentiles of a list, whose axes come first, along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentages: NDArray<Double>, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.percentile(percentages, axes: axes, method: method), for: "percentile")
  }

  /// Writes the percentiles of a list, whose axes come first, along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentages: NDArray<Double>, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.percentile(percentages, axis: axis, method: method), for: "percentile")
  }
}

extension NDArray where Element: IntegerScalar {
  /// The percentiles along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging(axes, keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// The percentiles along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging([axis], keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// Writes the percentiles along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.percentile(percentage, axes: axes, method: method), for: "percentile")
  }

  /// Writes the percentiles along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.percentile(percentage, axis: axis, method: method), for: "percentile")
  }
}

extension NDArray where Element: IntegerScalar {
  /// The percentiles of a list, whose axes come first, along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentages: NDArray<Double>, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging(axes, keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentages, axis: -1, method: method) }.asSending()
  }

  /// The percentiles of a list, whose axes come first, along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentages: NDArray<Double>, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging([axis], keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentages, axis: -1, method: method) }.asSending()
  }

  /// Writes the percentiles of a list, whose axes come first, along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentages: NDArray<Double>, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.percentile(percentages, axes: axes, method: method), for: "percentile")
  }

  /// Writes the percentiles of a list, whose axes come first, along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentages: NDArray<Double>, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.percentile(percentages, axis: axis, method: method), for: "percentile")
  }
}
