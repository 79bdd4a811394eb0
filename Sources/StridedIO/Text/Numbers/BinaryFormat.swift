/// A binary floating-point format, and the conversion of decimal numbers to it.
struct BinaryFormat {
  /// The number of bits of the fraction, without the leading 1.
  let fractionBits: Int
  /// The exponent field of the number 1.
  let bias: Int
  /// The exponent field of infinity.
  let infiniteField: Int
  /// The powers of ten for which a significand of 64 bits can be halfway between two numbers.
  let tiePowers: ClosedRange<Int>

  /// The format of `Double`.
  @inline(__always)
  static var double: BinaryFormat {
    BinaryFormat(fractionBits: 52, bias: 1023, infiniteField: 0x7FF, tiePowers: -4...23)
  }

  /// The format of `Float`.
  @inline(__always)
  static var single: BinaryFormat {
    BinaryFormat(fractionBits: 23, bias: 127, infiniteField: 0xFF, tiePowers: -17...10)
  }

  /// The bits of the number nearest to `significand * 10^power`, ties to even.
  ///
  /// The algorithm of Eisel and Lemire (see ``PowersOfFive``). It needs no other algorithm for hard cases: N. Mushtak
  /// and D. Lemire, "Fast number parsing without fallback", Software: Practice and Experience 53 (2023),
  /// https://arxiv.org/abs/2212.06644.
  @inline(__always)
  func nearest(_ significand: UInt64, power: Int, _ powers: PowersOfFive) -> UInt64 {
    let infinity = UInt64(infiniteField) << UInt64(fractionBits)
    if significand == 0 || power < PowersOfFive.exponents.lowerBound { return 0 }
    if power > PowersOfFive.exponents.upperBound { return infinity }
    let leadingZeros = significand.leadingZeroBitCount
    let normalized = significand &<< UInt64(leadingZeros)
    var (high, low) = normalized.multipliedFullWidth(by: powers.high(power))
    // The second product is needed only if it can change the bits that are kept.
    let rest = UInt64.max &>> UInt64(fractionBits &+ 3)
    if high & rest == rest {
      let (sum, overflow) = low.addingReportingOverflow(
        normalized.multipliedFullWidth(by: powers.low(power)).high)
      low = sum
      if overflow { high &+= 1 }
    }
    let topBit = Int(truncatingIfNeeded: high &>> 63)
    let shift = UInt64(truncatingIfNeeded: topBit &+ 61 &- fractionBits)
    var bits = high &>> shift
    // 217706 / 2^16 approximates log2(10); the shift rounds towards minus infinity.
    var field = (217706 &* power) &>> 16 &+ 63 &+ topBit &- leadingZeros &+ bias
    if field <= 0 {
      if field <= -63 { return 0 }
      bits = bits &>> UInt64(truncatingIfNeeded: 1 &- field)
      bits = (bits &+ (bits & 1)) &>> 1
      // A number that is rounded up to the first normal one has the field 1 through its top bit.
      return bits
    }
    if low <= 1 && tiePowers.contains(power) && bits & 3 == 1 && bits &<< shift == high {
      bits &-= 1
    }
    bits = (bits &+ (bits & 1)) &>> 1
    if bits >= 2 &<< UInt64(fractionBits) {
      bits = 1 &<< UInt64(fractionBits)
      field &+= 1
    }
    if field >= infiniteField { return infinity }
    return bits & ~(1 &<< UInt64(fractionBits)) | UInt64(truncatingIfNeeded: field)
      &<< UInt64(fractionBits)
  }

  /// The integer and the power of two whose product is halfway between a number and the next one above.
  func midpoint(above bits: UInt64) -> (significand: UInt64, power: Int) {
    let field = Int(bits >> UInt64(fractionBits))
    let fraction = bits & (1 << UInt64(fractionBits) - 1)
    let significand = field == 0 ? fraction : fraction | 1 << UInt64(fractionBits)
    return (2 * significand + 1, max(field, 1) - bias - fractionBits - 1)
  }
}
