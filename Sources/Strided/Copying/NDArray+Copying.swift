import StridedKernels
import StridedLayout

extension NDArray {
  /// A copy: fresh, contiguous memory with the same values, bit for bit.
  ///
  /// Writing to the copy leaves this array alone and the other way round. A copy is always writable,
  /// also that of a read-only view. It may be sent to another task.
  ///
  /// - Parameter order: the order of the copy in memory; `.k` keeps that of this array.
  /// - Complexity: O(n), one allocation. BLAS copies real and complex data (`cblas_?copy`). Contiguous
  ///   rows of 16 KiB and more use the C library's `memmove`, and streaming stores beyond the
  ///   last-level cache; permutations move through register tiles. Large copies run on several
  ///   threads, up to `Threads.limit`.
  @inlinable
  public func copy(order: MemoryOrder = .c) -> sending NDArray {
    let fresh = NDArray(uninitialized: layout.copyLayout(order))
    fresh.core.copyElements(of: core, Self.context("assign"))
    return fresh.asSending()
  }

  /// Writes the elements of another array to this one, through to its memory.
  ///
  /// The source is broadcast to this shape; surplus leading axes of extent 1 are dropped. Whatever
  /// overlaps, the result is as if the source had been copied first. Traps, before anything is
  /// written, where the shapes do not fit or this array is read-only.
  ///
  /// `a[1..<3] = b` is the same, spelled as a subscript.
  ///
  /// - Complexity: O(n). No memory for elements unless the two overlap in a way for which no safe order is
  ///   known; threads that share a large assignment may take a few bytes; ``explainAssignment(from:)`` tells. The same routines as in ``copy(order:)``.
  @inlinable
  public func assign(_ source: NDArray) {
    core.copyElements(of: source.core, Self.context("assign"))
  }

  /// Writes one value to every element, through to the memory.
  ///
  /// Traps where this array is read-only.
  ///
  /// - Complexity: O(n). No memory for elements; threads that share a large fill may take a few bytes.
  @inlinable
  public func fill(_ value: Element) {
    Self.withAddress(of: value) { core.fill(withElementAt: $0, Self.context("fill")) }
  }
}
