import StridedKernels
import StridedLayout

extension NDArray {
  /// A read-only view of all windows of some extents, at every position where they fit completely.
  ///
  /// The axes of a window come last. The axes of this array come before them, each shorter by the
  /// window's extent minus 1. Windows share memory, so this view and all views of it are
  /// permanently read-only; `copy()` makes a writable copy.
  ///
  /// ```swift
  /// let a = NDArray([[0, 1, 2], [3, 4, 5]])
  /// print(a.slidingWindows(of: [2, 2])[0, 1, .ellipsis])
  /// // [[1 2]
  /// //  [4 5]]
  /// ```
  ///
  /// - Parameters:
  ///   - window: the extents of a window, one for each of `axes`; traps if one is negative or
  ///     longer than its axis.
  ///   - axes: the axes of the extents, by default all in order; negative ones count from the end.
  ///     An axis that occurs twice is windowed twice.
  /// - Complexity: O(rank).
  public func slidingWindows(of window: Shape, axes: [Int]? = nil) -> NDArray {
    view(through: layout.slidingWindows(of: window, axes: axes, for: "slidingWindows"))
  }

  /// A read-only view of all windows of some extent along one axis.
  ///
  /// ```swift
  /// print(NDArray([1, 2, 3, 4]).slidingWindows(of: 3))
  /// // [[1 2 3]
  /// //  [2 3 4]]
  /// ```
  ///
  /// The same as ``slidingWindows(of:axes:)`` with one axis. Traps if the extent is negative or
  /// longer than the axis.
  ///
  /// - Complexity: O(rank).
  public func slidingWindows(of extent: Int, axis: Int = -1) -> NDArray {
    view(through: layout.slidingWindows(of: [extent], axes: [axis], for: "slidingWindows"))
  }
}
