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

  /// The percentile of the elements that are not NaN and for which a mask is true.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> Element {
    masked(by: mask, else: .nan, for: "nanPercentile").nanPercentile(percentage, method: method)
  }

  /// The percentiles of the elements that are not NaN and for which a mask is true, along one axis: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axis: Int, keepingAxes: Bool = false, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanPercentile").nanPercentile(percentage, axes: [axis], keepingAxes: keepingAxes, method: method)
  }

  /// Writes to an existing array the percentiles of the elements that are not NaN and for which a mask is true, along one axis.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanPercentile").nanPercentile(percentage, axes: [axis], method: method, into: result)
  }

  /// The percentiles of the elements that are not NaN and for which a mask is true, along several axes: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanPercentile").nanPercentile(percentage, axes: axes, keepingAxes: keepingAxes, method: method)
  }

  /// Writes to an existing array the percentiles of the elements that are not NaN and for which a mask is true, along several axes.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanPercentile").nanPercentile(percentage, axes: axes, method: method, into: result)
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

  /// The percentiles of a list, whose axes come first, of the elements that are not NaN and for which a mask is true: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentages: NDArray<Double>, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanPercentile").nanPercentile(percentages, method: method)
  }

  /// The percentiles of a list, whose axes come first, of the elements that are not NaN and for which a mask is true, along one axis: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentages: NDArray<Double>, axis: Int, keepingAxes: Bool = false, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanPercentile").nanPercentile(percentages, axes: [axis], keepingAxes: keepingAxes, method: method)
  }

  /// Writes to an existing array the percentiles of a list, whose axes come first, of the elements that are not NaN and for which a mask is true, along one axis.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentages: NDArray<Double>, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanPercentile").nanPercentile(percentages, axes: [axis], method: method, into: result)
  }

  /// The percentiles of a list, whose axes come first, of the elements that are not NaN and for which a mask is true, along several axes: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentages: NDArray<Double>, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanPercentile").nanPercentile(percentages, axes: axes, keepingAxes: keepingAxes, method: method)
  }

  /// Writes to an existing array the percentiles of a list, whose axes come first, of the elements that are not NaN and for which a mask is true, along several axes.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentages: NDArray<Double>, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanPercentile").nanPercentile(percentages, axes: axes, method: method, into: result)
  }
}
