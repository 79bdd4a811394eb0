import StridedKernels

extension InPlaceOperand where Element: NumericScalar {
  /// Adds an array to the one on the left, through to the memory; the source is broadcast to this shape.
  ///
  /// Whatever overlaps, the result is as if the source had been copied first. Traps where the shapes
  /// do not fit, this array is read-only, or integers overflow.
  ///
  /// - Complexity: O(n). `cblas_?axpy` for runs of real and complex numbers.
  @_disfavoredOverload
  @inlinable
  public static func += (left: Self, right: NDArray<Element>) {
    left._operand.update(.add, with: right)
  }

  /// Adds a number to every element, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func += (left: Self, right: Element) { left._operand.update(.add, with: right) }

  /// Subtracts an array from this one, through to the memory; as `+=`.
  ///
  /// - Complexity: O(n). `cblas_?axpy` for runs of real and complex numbers.
  @_disfavoredOverload
  @inlinable
  public static func -= (left: Self, right: NDArray<Element>) {
    left._operand.update(.subtract, with: right)
  }

  /// Subtracts a number from every element, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func -= (left: Self, right: Element) {
    left._operand.update(.subtract, with: right)
  }

  /// Multiplies this array by another one, through to the memory; as `+=`.
  @_disfavoredOverload
  @inlinable
  public static func *= (left: Self, right: NDArray<Element>) {
    left._operand.update(.multiply, with: right)
  }

  /// Multiplies every element by a number, through to the memory.
  ///
  /// - Complexity: O(n). `cblas_sscal` and `cblas_dscal` for runs of real numbers; those of complex
  ///   numbers fuse products with sums and so round otherwise than `*`.
  @_disfavoredOverload
  @inlinable
  public static func *= (left: Self, right: Element) {
    left._operand.update(.multiply, with: right)
  }

  /// Divides this array by another one, through to the memory; as `+=`, with the rules of `/`.
  @_disfavoredOverload
  @inlinable
  public static func /= (left: Self, right: NDArray<Element>) {
    left._operand.update(.divide, with: right)
  }

  /// Divides every element by a number, through to the memory, with the rules of `/`.
  @_disfavoredOverload
  @inlinable
  public static func /= (left: Self, right: Element) { left._operand.update(.divide, with: right) }
}
