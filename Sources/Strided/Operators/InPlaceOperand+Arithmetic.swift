import StridedKernels

extension InPlaceOperand where Element: NumericScalar {
  /// Adds an array to the one on the left, in place; the source is broadcast to this shape.
  ///
  /// If the two overlap, the result is as if the source had been copied first. Traps if the shapes do
  /// not fit, if this array is read-only, or if integers overflow.
  ///
  /// - Complexity: O(n). `cblas_?axpy` for runs of `Float`, `Double` and complex numbers.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func += (left: Self, right: NDArray<Element>) {
    left._operand.update(.add, with: right)
  }

  /// Adds a number to every element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func += (left: Self, right: Element) { left._operand.update(.add, with: right) }

  /// Subtracts an array from this one, in place; like `+=`.
  ///
  /// - Complexity: O(n). `cblas_?axpy` for runs of `Float`, `Double` and complex numbers.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func -= (left: Self, right: NDArray<Element>) {
    left._operand.update(.subtract, with: right)
  }

  /// Subtracts a number from every element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func -= (left: Self, right: Element) {
    left._operand.update(.subtract, with: right)
  }

  /// Multiplies this array by another one, in place; like `+=`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func *= (left: Self, right: NDArray<Element>) {
    left._operand.update(.multiply, with: right)
  }

  /// Multiplies every element by a number, in place.
  ///
  /// - Complexity: O(n). `cblas_sscal` and `cblas_dscal` for runs of real numbers. The routines
  ///   for complex numbers are not used, because they fuse products with sums and round unlike `*`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func *= (left: Self, right: Element) {
    left._operand.update(.multiply, with: right)
  }

  /// Divides this array by another one, in place; like `+=`, with the rules of `/`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func /= (left: Self, right: NDArray<Element>) {
    left._operand.update(.divide, with: right)
  }

  /// Divides every element by a number, in place, with the rules of `/`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func /= (left: Self, right: Element) { left._operand.update(.divide, with: right) }
}
