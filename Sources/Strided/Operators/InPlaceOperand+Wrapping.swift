import StridedKernels

extension InPlaceOperand where Element: NumericScalar & FixedWidthInteger {
  /// Adds an array to the one on the left, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &+= (left: Self, right: NDArray<Element>) {
    left._operand.update(.wrappingAdd, with: right)
  }

  /// Adds a number to every element, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &+= (left: Self, right: Element) {
    left._operand.update(.wrappingAdd, with: right)
  }

  /// Subtracts an array from this one, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &-= (left: Self, right: NDArray<Element>) {
    left._operand.update(.wrappingSubtract, with: right)
  }

  /// Subtracts a number from every element, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &-= (left: Self, right: Element) {
    left._operand.update(.wrappingSubtract, with: right)
  }

  /// Multiplies this array by another one, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &*= (left: Self, right: NDArray<Element>) {
    left._operand.update(.wrappingMultiply, with: right)
  }

  /// Multiplies every element by a number, wrapping around, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &*= (left: Self, right: Element) {
    left._operand.update(.wrappingMultiply, with: right)
  }
}
