import StridedKernels

extension NumericScalar {
  /// The quotient of two elements, for generic code; truncated towards zero for integers.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func / (dividend: Self, divisor: Self) -> Self { _quotient(dividend, divisor) }
}
