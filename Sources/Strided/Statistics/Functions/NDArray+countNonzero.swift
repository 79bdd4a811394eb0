// swift-format-ignore-file
// Written by .ci/generate.

extension NDArray {
  /// The numbers of elements that are not zero along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Int> {
    merging(axes, keepingAxes: keepingAxes, for: "countNonzero") { $0.countNonzero(axis: -1) }.asSending()
  }

  /// The numbers of elements that are not zero along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Int> {
    merging([axis], keepingAxes: keepingAxes, for: "countNonzero") { $0.countNonzero(axis: -1) }.asSending()
  }

  /// Writes the numbers of elements that are not zero along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axes: [Int], into result: NDArray<Int>
  ) {
    result.receive(self.countNonzero(axes: axes), for: "countNonzero")
  }

  /// Writes the numbers of elements that are not zero along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axis: Int, into result: NDArray<Int>
  ) {
    result.receive(self.countNonzero(axis: axis), for: "countNonzero")
  }

  /// The number of elements that are not zero and for which a mask is true.
  ///
  /// The mask is broadcast to the array's shape. All other rules are those of the form without a
  /// mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func countNonzero(
    where mask: NDArray<Bool>
  ) -> Int {
    masked(by: mask, else: Element._zero, for: "countNonzero").countNonzero()
  }

  /// The numbers of elements that are not zero and for which a mask is true, along one axis: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. All other rules are those of the form without a
  /// mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axis: Int, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Int> {
    masked(by: mask, else: Element._zero, for: "countNonzero").countNonzero(axes: [axis], keepingAxes: keepingAxes)
  }

  /// Writes to an existing array the numbers of elements that are not zero and for which a mask is true, along one axis.
  ///
  /// The mask is broadcast to the array's shape. All other rules are those of the form without a
  /// mask. If arrays overlap, the result is as if the others had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axis: Int, into result: NDArray<Int>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: Element._zero, for: "countNonzero").countNonzero(axes: [axis], into: result)
  }

  /// The numbers of elements that are not zero and for which a mask is true, along several axes: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. All other rules are those of the form without a
  /// mask.
  ///
  /// - Complexity: that of the form without a mask, with memory for at most 3 n elements.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axes: [Int], keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Int> {
    masked(by: mask, else: Element._zero, for: "countNonzero").countNonzero(axes: axes, keepingAxes: keepingAxes)
  }

  /// Writes to an existing array the numbers of elements that are not zero and for which a mask is true, along several axes.
  ///
  /// The mask is broadcast to the array's shape. All other rules are those of the form without a
  /// mask. If arrays overlap, the result is as if the others had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: that of the form that gives fresh memory.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axes: [Int], into result: NDArray<Int>, where mask: NDArray<Bool>
  ) {
    masked(by: mask, else: Element._zero, for: "countNonzero").countNonzero(axes: axes, into: result)
  }
}
