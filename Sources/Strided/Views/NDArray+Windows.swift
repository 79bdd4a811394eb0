import StridedKernels
import StridedLayout

extension NDArray {
  /// A read-only view of all windows of some extents, at every position where they fit whole.
  ///
  /// The axes of a window come last; before them stand the axes of this array, each shorter by the
  /// window's extent less one. Windows share memory with each other, so neither this view nor any
  /// view of it can ever be written to; `copy()` can.
  ///
  /// ```swift
  /// let a = NDArray([[0, 1, 2], [3, 4, 5]])
  /// print(a.slidingWindows(of: [2, 2])[0, 1, .ellipsis])
  /// // [[1 2]
  /// //  [4 5]]
  /// ```
  ///
  /// - Parameters:
  ///   - window: the extents of a window, one for each of the axes; traps where one is negative or
  ///     longer than its axis.
  ///   - axes: the axes along which the extents lie, all in order by default; a negative one counts
  ///     from the end, and one that is given twice is windowed twice.
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
  /// As ``slidingWindows(of:axes:)`` with one axis: traps where the extent is negative or longer than
  /// the axis.
  ///
  /// - Complexity: O(rank).
  public func slidingWindows(of extent: Int, axis: Int = -1) -> NDArray {
    view(through: layout.slidingWindows(of: [extent], axes: [axis], for: "slidingWindows"))
  }
}
