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
}
