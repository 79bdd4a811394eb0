// swift-format-ignore-file
// Written by .ci/generate.

extension NDArray where Element: RealScalar {
  /// The quantiles of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanQuantile") { $0.nanQuantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// The quantiles of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanQuantile") { $0.nanQuantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// Writes the quantiles of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanQuantile(quantile, axes: axes, method: method), for: "nanQuantile")
  }

  /// Writes the quantiles of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanQuantile(quantile, axis: axis, method: method), for: "nanQuantile")
  }

  /// The quantile of the elements that are not NaN and for which a mask is true.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> Element {
    masked(by: mask, else: .nan, for: "nanQuantile").nanQuantile(quantile, method: method)
  }

  /// The quantiles of the elements that are not NaN and for which a mask is true, along one axis: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axis: Int, keepingAxes: Bool = false, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanQuantile").nanQuantile(quantile, axes: [axis], keepingAxes: keepingAxes, method: method)
  }

  /// Writes to an existing array the quantiles of the elements that are not NaN and for which a mask is true, along one axis.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanQuantile").nanQuantile(quantile, axes: [axis], method: method, into: result)
  }

  /// The quantiles of the elements that are not NaN and for which a mask is true, along several axes: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanQuantile").nanQuantile(quantile, axes: axes, keepingAxes: keepingAxes, method: method)
  }

  /// Writes to an existing array the quantiles of the elements that are not NaN and for which a mask is true, along several axes.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanQuantile").nanQuantile(quantile, axes: axes, method: method, into: result)
  }
}

extension NDArray where Element: RealScalar {
  /// The quantiles of a list, whose axes come first, of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantiles: NDArray<Double>, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanQuantile") { $0.nanQuantile(quantiles, axis: -1, method: method) }.asSending()
  }

  /// The quantiles of a list, whose axes come first, of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantiles: NDArray<Double>, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanQuantile") { $0.nanQuantile(quantiles, axis: -1, method: method) }.asSending()
  }

  /// Writes the quantiles of a list, whose axes come first, of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantiles: NDArray<Double>, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanQuantile(quantiles, axes: axes, method: method), for: "nanQuantile")
  }

  /// Writes the quantiles of a list, whose axes come first, of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantiles: NDArray<Double>, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanQuantile(quantiles, axis: axis, method: method), for: "nanQuantile")
  }

  /// The quantiles of a list, whose axes come first, of the elements that are not NaN and for which a mask is true: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantiles: NDArray<Double>, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanQuantile").nanQuantile(quantiles, method: method)
  }

  /// The quantiles of a list, whose axes come first, of the elements that are not NaN and for which a mask is true, along one axis: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantiles: NDArray<Double>, axis: Int, keepingAxes: Bool = false, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanQuantile").nanQuantile(quantiles, axes: [axis], keepingAxes: keepingAxes, method: method)
  }

  /// Writes to an existing array the quantiles of a list, whose axes come first, of the elements that are not NaN and for which a mask is true, along one axis.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantiles: NDArray<Double>, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanQuantile").nanQuantile(quantiles, axes: [axis], method: method, into: result)
  }

  /// The quantiles of a list, whose axes come first, of the elements that are not NaN and for which a mask is true, along several axes: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantiles: NDArray<Double>, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanQuantile").nanQuantile(quantiles, axes: axes, keepingAxes: keepingAxes, method: method)
  }

  /// Writes to an existing array the quantiles of a list, whose axes come first, of the elements that are not NaN and for which a mask is true, along several axes.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantiles: NDArray<Double>, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanQuantile").nanQuantile(quantiles, axes: axes, method: method, into: result)
  }
}
