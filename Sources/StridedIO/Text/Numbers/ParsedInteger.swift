import Strided

/// An integer that is read from text.
protocol ParsedInteger: ParsedScalar, FixedWidthInteger {}

extension ParsedInteger {
  /// Reads an integer of at most 18 digits, with or without a sign.
  @inline(__always)
  static func read(_ bytes: TextBytes, _ position: inout Int) -> Self? {
    var end = position
    let sign = bytes[end]
    if sign == ASCII.minus || sign == ASCII.plus { end &+= 1 }
    let start = end
    var magnitude: UInt64 = 0
    bytes.appendDigits(to: &magnitude, &end)
    let digits = end &- start
    if digits == 0 || digits > 18 { return nil }
    var number = Int64(truncatingIfNeeded: magnitude)
    if sign == ASCII.minus { number = 0 &- number }
    guard let value = Self(exactly: number) else { return nil }
    position = end
    return value
  }

  /// The value of a field: digits with or without a sign, or a decimal number whose value is an integer, as `1e3`.
  static func value(of field: Range<Int>, in bytes: TextBytes) -> FieldValue<Self> {
    var end = field.lowerBound
    let isNegative = bytes[end] == ASCII.minus
    if isNegative || bytes[end] == ASCII.plus { end += 1 }
    let start = end
    var magnitude: Self = 0
    var overflows = false
    while bytes[end] >= ASCII.zero && bytes[end] <= ASCII.zero + 9 {
      let digit = Self(bytes[end] - ASCII.zero)
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, exceeds) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      magnitude = sum
      overflows = overflows || overflow || exceeds
      end += 1
    }
    if end > start && end == field.upperBound {
      return overflows ? .outOfRange : .value(magnitude)
    }
    return wholeValue(of: field, in: bytes)
  }

  /// The value of a decimal number of at most 19 digits that is an integer.
  private static func wholeValue(of field: Range<Int>, in bytes: TextBytes) -> FieldValue<Self> {
    var end = field.lowerBound
    guard var number = bytes.readDecimal(&end), end == field.upperBound, !number.isTruncated
    else { return .invalid }
    while number.power < 0 && number.significand != 0 {
      let (quotient, remainder) = number.significand.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { return .invalid }
      number.significand = quotient
      number.power += 1
    }
    while number.power > 0 && number.significand != 0 {
      let (product, overflow) = number.significand.multipliedReportingOverflow(by: 10)
      if overflow { return .outOfRange }
      number.significand = product
      number.power -= 1
    }
    if number.isNegative {
      guard let magnitude = Int128(exactly: number.significand),
        let value = Self(exactly: -magnitude)
      else { return .outOfRange }
      return .value(value)
    }
    return Self(exactly: number.significand).map { .value($0) } ?? .outOfRange
  }
}

extension Int8: ParsedInteger {}
extension Int16: ParsedInteger {}
extension Int32: ParsedInteger {}
extension Int64: ParsedInteger {}
extension Int: ParsedInteger {}
extension UInt8: ParsedInteger {}
extension UInt16: ParsedInteger {}
extension UInt32: ParsedInteger {}
extension UInt64: ParsedInteger {}
extension UInt: ParsedInteger {}
