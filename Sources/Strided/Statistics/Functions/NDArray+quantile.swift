// swift-format-ignore-file
// Written by .ci/generate.

extension NDArray where Element: RealScalar {
  /// The quantiles along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// The quantiles along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// Writes the quantiles along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.quantile(quantile, axes: axes, method: method), for: "quantile")
  }

  /// Writes the quantiles along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.quantile(quantile, axis: axis, method: method), for: "quantile")
  }
}

extension NDArray where Element: RealScalar {
  /// The quantiles of a list, whose axes come first, along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantiles: NDArray<Double>, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantiles, axis: -1, method: method) }.asSending()
  }

  /// The quantiles of a list, whose axes come first, along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantiles: NDArray<Double>, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantiles, axis: -1, method: method) }.asSending()
  }

  /// Writes the quantiles of a list, whose axes come first, along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantiles: NDArray<Double>, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.quantile(quantiles, axes: axes, method: method), for: "quantile")
  }

  /// Writes the quantiles of a list, whose axes come first, along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantiles: NDArray<Double>, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.quantile(quantiles, axis: axis, method: method), for: "quantile")
  }
}

extension NDArray where Element: IntegerScalar {
  /// The quantiles along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging(axes, keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// The quantiles along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging([axis], keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// Writes the quantiles along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.quantile(quantile, axes: axes, method: method), for: "quantile")
  }

  /// Writes the quantiles along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.quantile(quantile, axis: axis, method: method), for: "quantile")
  }
}

extension NDArray where Element: IntegerScalar {
  /// The quantiles of a list, whose axes come first, along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantiles: NDArray<Double>, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging(axes, keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantiles, axis: -1, method: method) }.asSending()
  }

  /// The quantiles of a list, whose axes come first, along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantiles: NDArray<Double>, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging([axis], keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantiles, axis: -1, method: method) }.asSending()
  }

  /// Writes the quantiles of a list, whose axes come first, along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantiles: NDArray<Double>, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.quantile(quantiles, axes: axes, method: method), for: "quantile")
  }

  /// Writes the quantiles of a list, whose axes come first, along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantiles: NDArray<Double>, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.quantile(quantiles, axis: axis, method: method), for: "quantile")
  }
}
