/// A positive floating-point number as the integers it is made of, and where its neighbours lie.
struct BinaryNumber {
  /// All significant bits as an integer.
  let significand: UInt64
  /// The power of two that the last bit counts, which is the distance to the next number above.
  let exponent: Int
  /// Whether the next number below is only half as far away as the next one above.
  let hasNearLowerNeighbor: Bool

  /// Takes a finite, positive number apart.
  init<Number: BinaryFloatingPoint>(_ number: Number) {
    let fraction = UInt64(number.significandBitPattern)
    let width = Number.significandBitCount
    significand = number.isNormal ? fraction | 1 << UInt64(width) : fraction
    exponent = Int(max(number.exponent, Number.leastNormalMagnitude.exponent)) - width
    hasNearLowerNeighbor = fraction == 0 && number.exponentBitPattern > 1
  }

  /// The highest power of ten that the top bit alone reaches; the number itself may reach the next.
  var approximateLeadingPlace: Int {
    let topBit = exponent + significand.bitWidth - significand.leadingZeroBitCount - 1
    // 78913 / 2^18 stands for log10(2): the shift rounds towards minus infinity, and the error is
    // too small to be seen in the result for any exponent that a double can have.
    return (topBit * 78913) >> 18
  }
}
