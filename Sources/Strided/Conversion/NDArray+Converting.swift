import StridedKernels
import StridedLayout

// Conversions between element types that cannot fail. Each one is generic and inlinable, so that
// the client's compiler specialises a loop for each pair of types.

extension NDArray where Element: BinaryFloatingPoint {
  /// The same numbers in another real type: fresh memory in the source's order.
  ///
  /// Numbers are rounded to the nearest, half to even. Numbers beyond the range become infinite;
  /// NaN stays NaN.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: BinaryFloatingPoint>(converting source: NDArray<Source>) {
    self.init(mapping: source, for: "NDArray(converting:)") { Element($0) }
  }

  /// Integers as real numbers, rounded to the nearest, half to even: fresh memory in the source's order.
  ///
  /// Integers beyond the range of `Float16` become infinite.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: FixedWidthInteger>(converting source: NDArray<Source>) {
    self.init(mapping: source, for: "NDArray(converting:)") { Element($0) }
  }
}

extension NDArray where Element: NumericScalar {
  /// Truth values as numbers, 1 for true and 0 for false: fresh memory in the source's order.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init(converting source: NDArray<Bool>) {
    self.init(mapping: source, for: "NDArray(converting:)") { $0 ? Element._one : Element._zero }
  }
}

extension NDArray where Element == Bool {
  /// Numbers as truth values, false for zero and true for all others: fresh memory in the source's order.
  ///
  /// NaN is true, -0 is false.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: NumericScalar>(truth source: NDArray<Source>) {
    let zero = Source._zero
    self.init(mapping: source, for: "NDArray(truth:)") { $0 != zero }
  }
}

extension NDArray where Element: FixedWidthInteger {
  /// The low bits of integers, wrapping around: fresh memory in the source's order.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: FixedWidthInteger>(wrapping source: NDArray<Source>) {
    self.init(mapping: source, for: "NDArray(wrapping:)") { Element(truncatingIfNeeded: $0) }
  }

  /// Integers clamped to the range of another integer type: fresh memory in the source's order.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: FixedWidthInteger>(saturating source: NDArray<Source>) {
    self.init(mapping: source, for: "NDArray(saturating:)") { Element(clamping: $0) }
  }

  /// Real numbers as integers, clamped to the range: fresh memory in the source's order.
  ///
  /// Numbers are truncated toward zero. NaN becomes 0.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: BinaryFloatingPoint>(saturating source: NDArray<Source>) {
    let conversion = IntegerConversion<Element>()
    self.init(mapping: source, for: "NDArray(saturating:)") { conversion.saturated(Double($0)) }
  }
}
