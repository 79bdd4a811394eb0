import StridedKernels
import StridedLayout

extension NDArray where Element: NumericScalar {
  /// Replaces every element by `element op source`; the source is broadcast to this shape.
  @_alwaysEmitIntoClient
  borrowing func update(_ operation: BinaryOperation, with source: borrowing NDArray) {
    update(operation.rawValue.updating, with: source) {
      Element._innerLoop(for: operation, $0, scalar: nil)
    }
  }

  /// Replaces every element by `element op value`.
  @_alwaysEmitIntoClient
  borrowing func update(_ operation: BinaryOperation, with value: Element) {
    update(operation.rawValue.updating, with: value) {
      Element._innerLoop(for: operation, $0, scalar: value)
    }
  }

  /// Adds `alpha` times another array to this one, in place: `y += alpha x`.
  ///
  /// The source is broadcast to this shape. If the two overlap, the result is as if the source had
  /// been copied first. Traps if the shapes do not fit, if this array is read-only, or if integers
  /// overflow.
  ///
  /// Each element is rounded once if BLAS fuses the product and the sum, which depends on the processor, and
  /// twice otherwise. With a factor of 0 or ±1, the result is the same as without fusing.
  ///
  /// - Complexity: O(n), without an allocation unless the two overlap in a way for which no safe
  ///   order is known. `cblas_?axpy` for rows of `Float`, `Double` and complex numbers.
  @_alwaysEmitIntoClient
  public func addProduct(_ alpha: Element, _ x: NDArray) {
    Self.withAddress(of: alpha) { scalar in
      core.update(Self.context("addProduct"), with: x.core, scalar: scalar) {
        Element._addProductLoop($0, scalar: alpha)
      }
    }
  }
}
