import StridedKernels

// These write through as those of `InPlaceOperand` do. What they add is the write back through a
// subscript whose reading gives a copy: arrays of positions, masks.

extension NDArray where Element: NumericScalar {
  /// Adds an array to this one, through to the memory; the source is broadcast to this shape.
  ///
  /// Whatever overlaps, the result is as if the source had been copied first. Traps where the shapes
  /// do not fit, this array is read-only, or integers overflow.
  ///
  /// - Complexity: O(n). `cblas_?axpy` for runs of real and complex numbers.
  @_disfavoredOverload
  @inlinable
  public static func += (left: inout NDArray, right: NDArray) { left.update(.add, with: right) }

  /// Adds a number to every element, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func += (left: inout NDArray, right: Element) { left.update(.add, with: right) }

  /// Subtracts an array from this one, through to the memory; as `+=`.
  ///
  /// - Complexity: O(n). `cblas_?axpy` for runs of real and complex numbers.
  @_disfavoredOverload
  @inlinable
  public static func -= (left: inout NDArray, right: NDArray) {
    left.update(.subtract, with: right)
  }

  /// Subtracts a number from every element, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func -= (left: inout NDArray, right: Element) {
    left.update(.subtract, with: right)
  }

  /// Multiplies this array by another one, through to the memory; as `+=`.
  @_disfavoredOverload
  @inlinable
  public static func *= (left: inout NDArray, right: NDArray) {
    left.update(.multiply, with: right)
  }

  /// Multiplies every element by a number, through to the memory.
  ///
  /// - Complexity: O(n). `cblas_sscal` and `cblas_dscal` for runs of real numbers; those of complex
  ///   numbers fuse products with sums and so round otherwise than `*`.
  @_disfavoredOverload
  @inlinable
  public static func *= (left: inout NDArray, right: Element) {
    left.update(.multiply, with: right)
  }

  /// Divides this array by another one, through to the memory; as `+=`, with the rules of `/`.
  @_disfavoredOverload
  @inlinable
  public static func /= (left: inout NDArray, right: NDArray) { left.update(.divide, with: right) }

  /// Divides every element by a number, through to the memory, with the rules of `/`.
  @_disfavoredOverload
  @inlinable
  public static func /= (left: inout NDArray, right: Element) { left.update(.divide, with: right) }
}

extension NDArray where Element: NumericScalar & FixedWidthInteger {
  /// Adds an array to this one, wrapping around, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func &+= (left: inout NDArray, right: NDArray) {
    left.update(.wrappingAdd, with: right)
  }

  /// Adds a number to every element, wrapping around, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func &+= (left: inout NDArray, right: Element) {
    left.update(.wrappingAdd, with: right)
  }

  /// Subtracts an array from this one, wrapping around, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func &-= (left: inout NDArray, right: NDArray) {
    left.update(.wrappingSubtract, with: right)
  }

  /// Subtracts a number from every element, wrapping around, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func &-= (left: inout NDArray, right: Element) {
    left.update(.wrappingSubtract, with: right)
  }

  /// Multiplies this array by another one, wrapping around, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func &*= (left: inout NDArray, right: NDArray) {
    left.update(.wrappingMultiply, with: right)
  }

  /// Multiplies every element by a number, wrapping around, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func &*= (left: inout NDArray, right: Element) {
    left.update(.wrappingMultiply, with: right)
  }
}
