/// A positive floating-point number as a significand and an exponent, and the distance of its neighbours.
struct BinaryNumber {
  /// All significant bits as an integer.
  let significand: UInt64
  /// The power of two of the last bit, which is the distance to the next number above.
  let exponent: Int
  /// Whether the next number below is half as far away as the next number above.
  let hasNearLowerNeighbor: Bool

  /// Splits a finite, positive number.
  init<Number: BinaryFloatingPoint>(_ number: Number) {
    let fraction = UInt64(number.significandBitPattern)
    let width = Number.significandBitCount
    significand = number.isNormal ? fraction | 1 << UInt64(width) : fraction
    exponent = Int(max(number.exponent, Number.leastNormalMagnitude.exponent)) - width
    hasNearLowerNeighbor = fraction == 0 && number.exponentBitPattern > 1
  }

  /// The largest power of ten up to the value of the top bit; the number itself may reach the next one.
  var approximateLeadingPlace: Int {
    let topBit = exponent + significand.bitWidth - significand.leadingZeroBitCount - 1
    // 78913 / 2^18 approximates log10(2). The shift rounds towards minus infinity. The error does
    // not change the result for any exponent of a double.
    return (topBit * 78913) >> 18
  }
}
