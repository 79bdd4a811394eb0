import StridedKernels

extension NumericScalar {
  /// The quotient of two elements, for generic code; of integers truncated towards zero.
  @_disfavoredOverload
  @inlinable
  public static func / (dividend: Self, divisor: Self) -> Self { _quotient(dividend, divisor) }
}
