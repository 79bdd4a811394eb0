// swift-format-ignore-file
// Written by .ci/generate.

extension NDArray where Element: RealScalar {
  /// The standard deviations of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanStandardDeviation") { $0.nanStandardDeviation(axis: -1, correction: correction) }.asSending()
  }

  /// The standard deviations of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axis: Int, correction: Double = 0, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanStandardDeviation") { $0.nanStandardDeviation(axis: -1, correction: correction) }.asSending()
  }

  /// Writes the standard deviations of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axes: [Int], correction: Double = 0, into result: NDArray<Element>
  ) {
    result.receive(self.nanStandardDeviation(axes: axes, correction: correction), for: "nanStandardDeviation")
  }

  /// Writes the standard deviations of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axis: Int, correction: Double = 0, into result: NDArray<Element>
  ) {
    result.receive(self.nanStandardDeviation(axis: axis, correction: correction), for: "nanStandardDeviation")
  }

  /// The standard deviation of the elements that are not NaN and for which a mask is true.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    correction: Double = 0, where mask: NDArray<Bool>
  ) -> Element {
    masked(by: mask, else: .nan, for: "nanStandardDeviation").nanStandardDeviation(correction: correction)
  }

  /// The standard deviations of the elements that are not NaN and for which a mask is true, along one axis: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanStandardDeviation").nanStandardDeviation(axes: [axis], correction: correction, keepingAxes: keepingAxes)
  }

  /// Writes to an existing array the standard deviations of the elements that are not NaN and for which a mask is true, along one axis.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axis: Int, correction: Double = 0, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanStandardDeviation").nanStandardDeviation(axes: [axis], correction: correction, into: result)
  }

  /// The standard deviations of the elements that are not NaN and for which a mask is true, along several axes: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: .nan, for: "nanStandardDeviation").nanStandardDeviation(axes: axes, correction: correction, keepingAxes: keepingAxes)
  }

  /// Writes to an existing array the standard deviations of the elements that are not NaN and for which a mask is true, along several axes.
  ///
  /// The mask is broadcast to the array's shape. If nothing is left, the result is that of NaN
  /// alone. All other rules are those of the form without a mask. If arrays overlap, the result is
  /// as if the others had been copied first. Traps, before anything is written, if an axis is out of
  /// range or repeats, if the shape of the result differs, or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axes: [Int], correction: Double = 0, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: .nan, for: "nanStandardDeviation").nanStandardDeviation(axes: axes, correction: correction, into: result)
  }
}
