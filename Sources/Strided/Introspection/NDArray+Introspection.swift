import StridedKernels
import StridedLayout

extension NDArray {
  /// The layout of the array in memory: shape, strides, offset, order, owner, and the retained memory.
  ///
  /// Print it, or its ``LayoutDescription/drawing``.
  ///
  /// - Complexity: O(rank).
  public var layoutDescription: LayoutDescription { LayoutDescription(self) }

  /// The size in bytes of the memory that this array keeps alive: all of its owner's memory.
  ///
  /// A view of a few elements keeps the whole memory alive; ``compacted()`` gives a copy that does
  /// not.
  public var retainedBytes: Int { storage.byteCount }

  /// An array of the same elements that keeps no other memory alive.
  ///
  /// It is this array if its elements take all of the memory, otherwise a copy. In the copy of a
  /// broadcast or of windows, every element has its own memory.
  ///
  /// ```swift
  /// let large = NDArray<Double>.zeros([1000, 1000])
  /// let row = large[3, 0...].compacted()
  /// print(row.retainedBytes)  // 8000
  /// ```
  ///
  /// - Complexity: O(n) for a copy, O(1) otherwise.
  public func compacted() -> NDArray {
    if retainedBytes == layoutDescription.reachedBytes { return self }
    return copy(order: .k)
  }
}
