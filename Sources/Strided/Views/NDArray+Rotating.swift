import StridedKernels
import StridedLayout

extension NDArray {
  /// A view rotated by multiples of 90° in the plane of two axes; shares the memory.
  ///
  /// ```swift
  /// print(NDArray([[1, 2], [3, 4]]).rotated())
  /// // [[2 4]
  /// //  [1 3]]
  /// ```
  ///
  /// - Parameters:
  ///   - quarterTurns: the number of rotations by 90°, from the first axis towards the second;
  ///     negative ones rotate back.
  ///   - axes: the two axes; negative ones count from the end. Traps if they are equal or out of
  ///     range.
  /// - Complexity: O(rank).
  public func rotated(quarterTurns: Int = 1, axes: (Int, Int) = (0, 1)) -> NDArray {
    view(through: layout.rotated(quarterTurns: quarterTurns, axes: axes, for: "rotated"))
  }
}
