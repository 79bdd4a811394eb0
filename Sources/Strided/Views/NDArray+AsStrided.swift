import StridedKernels
import StridedLayout

extension NDArray {
  /// A view of any shape and strides over the memory of this array.
  ///
  /// The view is unsafe because it can reach elements that this array does not show, and two such
  /// views can write to the same element. It cannot leave the memory. It is permanently read-only
  /// if this array is, if two of its elements share memory, or if it would take too much work
  /// to exclude that.
  ///
  /// ```swift
  /// let a = NDArray([0, 1, 2, 3, 4])
  /// print(a.unsafeAsStrided(shape: [2, 2], strides: [3, 1]))
  /// // [[0 1]
  /// //  [3 4]]
  /// ```
  ///
  /// Traps if an extent is negative, if the numbers of strides and extents differ, or if an element
  /// would be outside the memory.
  ///
  /// - Parameters:
  ///   - shape: the extents.
  ///   - strides: the distances between neighbours along each axis, in elements.
  ///   - offset: the position of the first element, counted from this array's first.
  /// - Complexity: O(rank²), plus a search of bounded work if strides interleave.
  public func unsafeAsStrided(shape: Shape, strides: Strides, offset: Int = 0) -> NDArray {
    let width = MemoryLayout<Element>.stride
    return view(
      through: layout.asStrided(
        shape, strides, offset: offset, capacity: storage.byteCount / width, width: width,
        for: "unsafeAsStrided"))
  }
}
