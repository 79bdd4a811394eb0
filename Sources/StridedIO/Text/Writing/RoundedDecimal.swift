/// The digits of numbers that are rounded to a power of ten, for numbers whose digits fit in 128 bits.
enum RoundedDecimal {
  /// The largest power of ten that a product with a significand has in 128 bits.
  private static let largestPower = 32

  /// `number * 10^power` rounded to an integer, ties to even; nil if 128 bits are not enough for it.
  ///
  /// The result is exact: the number is an integer times a power of two, and is multiplied or divided as such.
  ///
  /// - Parameter number: a positive number.
  static func scaled(_ number: Double, power: Int) -> UInt128? {
    let field = Int(number.exponentBitPattern)
    let fraction = number.significandBitPattern
    let significand = UInt128(field == 0 ? fraction : fraction | 1 << 52)
    let exponent = max(field, 1) - 1075
    if power >= 0 {
      if power > largestPower { return nil }
      let product = significand * self.power(of: 5, power)
      return shifted(product, by: exponent + power)
    }
    if power < -largestPower { return nil }
    let divisor = self.power(of: 10, -power)
    if exponent >= 0 {
      guard significand.leadingZeroBitCount >= exponent else { return nil }
      return quotient(significand << UInt128(exponent), divisor)
    }
    guard divisor.leadingZeroBitCount > -exponent else { return nil }
    return quotient(significand, divisor << UInt128(-exponent))
  }

  /// The power of ten of the first digit of a positive number, or the power below.
  static func approximatePower(_ number: Double) -> Int {
    let exponent = Int(number.exponent)
    // 78913 / 2^18 approximates log10(2). The shift rounds towards minus infinity.
    return (exponent * 78913) >> 18
  }

  /// A power with an exponent from 0 to 32.
  static func power(of base: UInt64, _ exponent: Int) -> UInt128 {
    var (result, factor, rest) = (UInt128(1), UInt128(base), exponent)
    while rest > 0 {
      if rest & 1 == 1 { result &*= factor }
      rest >>= 1
      if rest > 0 { factor &*= factor }
    }
    return result
  }

  /// `number * 2^shift`, rounded.
  private static func shifted(_ number: UInt128, by shift: Int) -> UInt128? {
    if shift >= 0 {
      return number.leadingZeroBitCount >= shift ? number << UInt128(shift) : nil
    }
    if shift <= -128 { return nil }
    let whole = number >> UInt128(-shift)
    let rest = number - whole << UInt128(-shift)
    let half = UInt128(1) << UInt128(-shift - 1)
    return rest > half || rest == half && whole & 1 == 1 ? whole + 1 : whole
  }

  private static func quotient(_ number: UInt128, _ divisor: UInt128) -> UInt128 {
    let (whole, rest) = number.quotientAndRemainder(dividingBy: divisor)
    let missing = divisor - rest
    return rest > missing || rest == missing && whole & 1 == 1 ? whole + 1 : whole
  }
}
