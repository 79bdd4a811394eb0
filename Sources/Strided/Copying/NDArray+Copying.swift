import StridedKernels
import StridedLayout

extension NDArray {
  /// A copy: fresh, contiguous memory with the same values, bit for bit.
  ///
  /// A write to the copy does not change this array, and a write to this array does not change the
  /// copy. A copy is always writable, even the copy of a read-only view. It may be sent to another
  /// task.
  ///
  /// - Parameter order: the order of the copy in memory; `.k` keeps the order of this array.
  /// - Complexity: O(n), one allocation. BLAS copies `Float`, `Double` and complex
  ///   numbers (`cblas_?copy`).
  ///   Contiguous rows of 16 KiB and more use the C library's `memmove`, and streaming stores
  ///   beyond the last-level cache. Permutations use register tiles. Large copies run on several
  ///   threads, up to `Threads.limit`.
  @_alwaysEmitIntoClient
  public func copy(order: MemoryOrder = .c) -> sending NDArray {
    NDArray(core.copied(Self.context("assign"), order: order)).asSending()
  }
}

// Each function exists twice. The function of `InPlaceOperand` takes an array in a `let`. The compiler
// prefers the function of `NDArray` for an array that can be assigned to. It also writes back through
// an index array or a mask, for which reading gives a copy: `a[mask].fill(0)`.

extension InPlaceOperand {
  /// Writes the elements of another array to this one, in place.
  ///
  /// The source is broadcast to this shape; surplus leading axes of extent 1 are dropped. If the
  /// two overlap, the result is as if the source had been copied first. Traps, before anything is
  /// written, if the shapes do not fit or this array is read-only.
  ///
  /// The subscript form is `a[1..<3] = b`.
  ///
  /// - Complexity: O(n). Makes a temporary copy only if the two overlap and no order of copying is
  ///   safe; `explainAssignment(from:)` tells. The threads of a large assignment may allocate a
  ///   few bytes. Uses the same routines as `copy(order:)`.
  @_alwaysEmitIntoClient
  public func assign(_ source: NDArray<Element>) {
    _operand.core.copyElements(of: source.core, NDArray<Element>.context("assign"))
  }

  /// Writes one value to every element, in place.
  ///
  /// Traps if this array is read-only.
  ///
  /// - Complexity: O(n), without memory for elements. The threads of a large fill may allocate a
  ///   few bytes.
  @_alwaysEmitIntoClient
  public func fill(_ value: Element) {
    NDArray<Element>.withAddress(of: value) {
      _operand.core.fill(withElementAt: $0, NDArray<Element>.context("fill"))
    }
  }
}

extension NDArray {
  /// Writes the elements of another array to this one, in place; like ``InPlaceOperand/assign(_:)``.
  @_alwaysEmitIntoClient
  public mutating func assign(_ source: NDArray) {
    core.copyElements(of: source.core, Self.context("assign"))
  }

  /// Writes one value to every element, in place; like ``InPlaceOperand/fill(_:)``.
  @_alwaysEmitIntoClient
  public mutating func fill(_ value: Element) {
    Self.withAddress(of: value) { core.fill(withElementAt: $0, Self.context("fill")) }
  }
}

// What functions with `into:` do with their results.
extension NDArray {
  /// Traps unless the array, the result of an operation, is writable and has a shape.
  @usableFromInline
  func requireShape(_ shape: Shape, for operation: String) {
    core.requireShape(shape, for: operation)
  }

  /// Writes the results of an operation to this array; traps unless it is writable and has their shape.
  @usableFromInline
  func receive(_ results: NDArray, for operation: String) {
    requireShape(results.shape, for: operation)
    core.copyElements(of: results.core, Self.context("assign"))
  }
}
