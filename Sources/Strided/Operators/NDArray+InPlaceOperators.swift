import StridedKernels

// These operators write through, like the operators of `InPlaceOperand`. They also write back through index
// arrays and masks, for which reading gives a copy.

extension NDArray where Element: NumericScalar {
  /// Adds an array to this one, in place; the source is broadcast to this shape.
  ///
  /// If the two overlap, the result is as if the source had been copied first. Traps if the shapes do
  /// not fit, if this array is read-only, or if integers overflow.
  ///
  /// - Complexity: O(n). `cblas_?axpy` for runs of `Float`, `Double` and complex numbers.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func += (left: inout NDArray, right: NDArray) { left.update(.add, with: right) }

  /// Adds a number to every element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func += (left: inout NDArray, right: Element) { left.update(.add, with: right) }

  /// Subtracts an array from this one, in place; like `+=`.
  ///
  /// - Complexity: O(n). `cblas_?axpy` for runs of `Float`, `Double` and complex numbers.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func -= (left: inout NDArray, right: NDArray) {
    left.update(.subtract, with: right)
  }

  /// Subtracts a number from every element, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func -= (left: inout NDArray, right: Element) {
    left.update(.subtract, with: right)
  }

  /// Multiplies this array by another one, in place; like `+=`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func *= (left: inout NDArray, right: NDArray) {
    left.update(.multiply, with: right)
  }

  /// Multiplies every element by a number, in place.
  ///
  /// - Complexity: O(n). `cblas_sscal` and `cblas_dscal` for runs of real numbers. The routines
  ///   for complex numbers are not used, because they fuse products with sums and round unlike `*`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func *= (left: inout NDArray, right: Element) {
    left.update(.multiply, with: right)
  }

  /// Divides this array by another one, in place; like `+=`, with the rules of `/`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func /= (left: inout NDArray, right: NDArray) { left.update(.divide, with: right) }

  /// Divides every element by a number, in place, with the rules of `/`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func /= (left: inout NDArray, right: Element) { left.update(.divide, with: right) }
}

extension NDArray where Element: NumericScalar & FixedWidthInteger {
  /// Adds an array to this one, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &+= (left: inout NDArray, right: NDArray) {
    left.update(.wrappingAdd, with: right)
  }

  /// Adds a number to every element, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &+= (left: inout NDArray, right: Element) {
    left.update(.wrappingAdd, with: right)
  }

  /// Subtracts an array from this one, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &-= (left: inout NDArray, right: NDArray) {
    left.update(.wrappingSubtract, with: right)
  }

  /// Subtracts a number from every element, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &-= (left: inout NDArray, right: Element) {
    left.update(.wrappingSubtract, with: right)
  }

  /// Multiplies this array by another one, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &*= (left: inout NDArray, right: NDArray) {
    left.update(.wrappingMultiply, with: right)
  }

  /// Multiplies every element by a number, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &*= (left: inout NDArray, right: Element) {
    left.update(.wrappingMultiply, with: right)
  }
}
