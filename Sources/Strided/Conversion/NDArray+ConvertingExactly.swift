import StridedKernels
import StridedLayout

extension NDArray {
  /// Throws an error about the first element in C order for which `inexactness` is not 0.
  @_alwaysEmitIntoClient
  func requireExact<Target, Bits: FixedWidthInteger>(
    in type: Target.Type,
    _ inexactness: (Element) -> Bits
  ) throws(ConversionError) {
    if union(inexactness) == 0 { return }
    throw conversionError(at: firstPosition(inexactness), in: type)
  }

  /// The error about the element at a position in C order.
  @usableFromInline
  func conversionError<Target>(at position: Int, in type: Target.Type) -> ConversionError {
    ConversionError(
      coordinates: coordinates(at: position), value: "\(elements[position])", targetType: "\(type)")
  }
}

extension NDArray where Element: FixedWidthInteger {
  /// Integers in another integer type: fresh memory in the source's order.
  ///
  /// Throws if an integer is out of range.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: FixedWidthInteger>(
    exactly source: NDArray<Source>
  ) throws(ConversionError) {
    try source.requireExact(in: Element.self) { element in
      // The bits that the round trip changes; then the sign, if only one of the types is signed.
      let there = Element(truncatingIfNeeded: element)
      let changes = Source(truncatingIfNeeded: there) ^ element
      if Source.isSigned == Element.isSigned { return changes }
      let isNegative = Source.isSigned ? element < 0 : there < 0
      return changes | (isNegative ? 1 : 0)
    }
    self.init(mapping: source, for: "NDArray(exactly:)") { Element(truncatingIfNeeded: $0) }
  }

  /// Whole real numbers as integers: fresh memory in the source's order.
  ///
  /// Throws if a number has a fraction, is NaN, infinite or out of range. -0 becomes 0.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: BinaryFloatingPoint>(
    exactly source: NDArray<Source>
  ) throws(ConversionError) {
    let conversion = IntegerConversion<Element>()
    try source.requireExact(in: Element.self) { conversion.inexactness(Double($0)) }
    self.init(mapping: source, for: "NDArray(exactly:)") { IntegerConversion.whole(Double($0)) }
  }
}

extension NDArray where Element: BinaryFloatingPoint {
  /// Integers as real numbers: fresh memory in the source's order.
  ///
  /// Throws if an integer has no exact value in the type, such as 16777217 in `Float`.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: FixedWidthInteger>(
    exactly source: NDArray<Source>
  ) throws(ConversionError) {
    let precision = Element.significandBitCount + 1
    let largestLength = Int(Element.greatestFiniteMagnitude.exponent) + 1
    // Integers that fit in the significand are always exact.
    if Source.bitWidth > precision {
      try source.requireExact(in: Element.self) { element in
        let magnitude = element.magnitude
        let length = Source.Magnitude.bitWidth - magnitude.leadingZeroBitCount
        let digits = length - magnitude.trailingZeroBitCount
        return (digits > precision ? 1 : 0) | (length > largestLength ? 1 : 0)
      }
    }
    self.init(mapping: source, for: "NDArray(exactly:)") { Element($0) }
  }

  /// The same numbers in another real type: fresh memory in the source's order.
  ///
  /// Throws if a number would change its value. NaN stays NaN.
  ///
  /// - Complexity: O(n), one allocation.
  @_alwaysEmitIntoClient
  public init<Source: BinaryFloatingPoint>(
    exactly source: NDArray<Source>
  ) throws(ConversionError) {
    if Source.significandBitCount > Element.significandBitCount {
      try source.requireExact(in: Element.self) {
        (Source(Element($0)) == $0 ? 0 : 1) & ($0 == $0 ? 1 : 0)
      }
    }
    self.init(mapping: source, for: "NDArray(exactly:)") { Element($0) }
  }
}
