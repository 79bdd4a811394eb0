import StridedKernels
import StridedLayout

extension NDArray {
  /// A view turned by quarters of a circle in the plane of two axes; shares the memory.
  ///
  /// ```swift
  /// print(NDArray([[1, 2], [3, 4]]).rotated())
  /// // [[2 4]
  /// //  [1 3]]
  /// ```
  ///
  /// - Parameters:
  ///   - quarterTurns: how many, from the first axis towards the second; negative ones turn back.
  ///   - axes: the two axes; negative ones count from the end. Traps where they are the same or
  ///     missing.
  /// - Complexity: O(rank).
  public func rotated(quarterTurns: Int = 1, axes: (Int, Int) = (0, 1)) -> NDArray {
    view(through: layout.rotated(quarterTurns: quarterTurns, axes: axes, for: "rotated"))
  }
}
