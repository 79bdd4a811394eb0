import StridedKernels
import StridedLayout

extension NDArray {
  /// How the array lies in memory: shape, strides, offset, order, owner, and what it keeps alive.
  ///
  /// Print it, or its ``LayoutDescription/drawing``.
  ///
  /// - Complexity: O(rank).
  public var layoutDescription: LayoutDescription { LayoutDescription(self) }

  /// The size in bytes of the memory that this array keeps alive: all that its owner was made with.
  ///
  /// A view of a few elements keeps the whole memory; ``compacted()`` lets go of it.
  public var retainedBytes: Int { storage.byteCount }

  /// An array of the same elements that keeps nothing alive but them: a copy, or this very array where
  /// its elements take all of the memory.
  ///
  /// The copy of a broadcast or of windows is written out, every element in a place of its own.
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
