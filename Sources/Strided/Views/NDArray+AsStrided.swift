import StridedKernels
import StridedLayout

extension NDArray {
  /// A view of any shape and strides over the memory that this array has a part in.
  ///
  /// It can reach elements that this array does not show, and ones that two views then write without
  /// knowing of each other, whence its name; it cannot leave the memory. Where two of its elements
  /// share a place, or too much work would be needed to rule that out, it is read-only for good, as
  /// it is where this array is.
  ///
  /// ```swift
  /// let a = NDArray([0, 1, 2, 3, 4])
  /// print(a.unsafeAsStrided(shape: [2, 2], strides: [3, 1]))
  /// // [[0 1]
  /// //  [3 4]]
  /// ```
  ///
  /// Traps for a negative extent, a number of strides other than that of the extents, and where an
  /// element would lie outside the memory.
  ///
  /// - Parameters:
  ///   - shape: the extents.
  ///   - strides: the distances between neighbours along each axis, in elements.
  ///   - offset: where the first element lies, counted from this array's first.
  /// - Complexity: O(rank²), and a search of bounded work where strides interleave.
  public func unsafeAsStrided(shape: Shape, strides: Strides, offset: Int = 0) -> NDArray {
    let width = MemoryLayout<Element>.stride
    return view(
      through: layout.asStrided(
        shape, strides, offset: offset, capacity: storage.byteCount / width, width: width,
        for: "unsafeAsStrided"))
  }
}
