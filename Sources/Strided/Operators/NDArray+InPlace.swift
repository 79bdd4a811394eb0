import StridedKernels
import StridedLayout

extension NDArray where Element: NumericScalar {
  /// Replaces every element by `element op source`, the source broadcast to this shape.
  @inlinable
  borrowing func update(_ operation: BinaryOperation, with source: borrowing NDArray) {
    update(operation.rawValue.updating, with: source) {
      Element._innerLoop(for: operation, $0, scalar: nil)
    }
  }

  /// Replaces every element by `element op value`.
  @inlinable
  borrowing func update(_ operation: BinaryOperation, with value: Element) {
    update(operation.rawValue.updating, with: value) {
      Element._innerLoop(for: operation, $0, scalar: value)
    }
  }

  /// Adds `alpha` times another array to this one, through to the memory: `y += alpha x`.
  ///
  /// The source is broadcast to this shape. Whatever overlaps, the result is as if the source had
  /// been copied first. Traps where the shapes do not fit, this array is read-only, or integers
  /// overflow.
  ///
  /// Each element is rounded once or twice, as BLAS fuses the product and the sum where the processor
  /// can; complex numbers accordingly. With a factor of 0 or ±1 the result is that of the plain loop.
  ///
  /// - Complexity: O(n), without an allocation unless the two overlap in a way for which no safe
  ///   order is known. `cblas_?axpy` for rows of real and complex numbers.
  @inlinable
  public func addProduct(_ alpha: Element, _ x: NDArray) {
    Self.withAddress(of: alpha) { scalar in
      core.update(Self.context("addProduct"), with: x.core, scalar: scalar) {
        Element._addProductLoop($0, scalar: alpha)
      }
    }
  }
}
