/// An exact decimal number of any length, digit by digit, for tests of reading numbers.
struct DecimalExpansion {
  /// The digits, the highest first, without leading zeros.
  private(set) var digits: [UInt8]
  /// The power of ten of the last digit.
  private(set) var power: Int

  /// The number `significand * 2^exponent`.
  init(_ significand: UInt64, exponent: Int) {
    var low = String(significand).utf8.reversed().map { $0 - 48 }
    // Below, one factor at a time: 2^exponent, or 5^-exponent and a power of ten.
    for _ in 0..<abs(exponent) { Self.multiply(&low, by: exponent < 0 ? 5 : 2) }
    digits = low.reversed()
    power = min(exponent, 0)
    while digits.count > 1 && digits[0] == 0 { digits.removeFirst() }
  }

  private static func multiply(_ digits: inout [UInt8], by factor: UInt8) {
    var carry: UInt8 = 0
    for index in digits.indices {
      let product = digits[index] * factor + carry
      digits[index] = product % 10
      carry = product / 10
    }
    if carry > 0 { digits.append(carry) }
  }

  /// The number with another digit at its end; the digits before it stay.
  func appending(_ digit: UInt8, zeros: Int = 0) -> DecimalExpansion {
    var result = self
    result.digits += [UInt8](repeating: 0, count: zeros) + [digit]
    result.power -= zeros + 1
    return result
  }

  /// The number less one unit of its last digit.
  var previous: DecimalExpansion {
    var result = self
    var index = digits.count - 1
    while result.digits[index] == 0 {
      result.digits[index] = 9
      index -= 1
    }
    result.digits[index] -= 1
    return result
  }

  /// The first digits of the number.
  func prefix(_ count: Int) -> DecimalExpansion {
    if count >= digits.count { return self }
    var result = self
    result.digits = Array(digits.prefix(count))
    result.power += digits.count - count
    return result
  }

  /// The digits with a power of ten: `12345e-3`.
  var scientific: String { text + "e\(power)" }

  /// The digits with the point behind the first one: `1.2345e1`.
  var normalized: String {
    let text = text
    return text.prefix(1) + "." + text.dropFirst() + "e\(power + digits.count - 1)"
  }

  /// The digits with zeros and a point and no power of ten, if it is not long; otherwise ``normalized``.
  var fixed: String {
    if power > 40 || power < -1200 { return normalized }
    if power >= 0 { return text + String(repeating: "0", count: power) }
    let zeros = String(repeating: "0", count: max(0, 1 - power - digits.count))
    let padded = zeros + text
    return padded.dropLast(-power) + "." + padded.suffix(-power)
  }

  private var text: String { String(decoding: digits.map { $0 + 48 }, as: UTF8.self) }
}
