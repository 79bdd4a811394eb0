import Strided

/// A decimal number as it is written: up to 19 of its digits, and a power of ten.
struct DecimalNumber {
  /// The digits from the first one that is not 0, at most 19, as an integer.
  var significand: UInt64
  /// The power of ten of the last of these digits.
  var power: Int
  /// Whether there is a minus sign.
  let isNegative: Bool
  /// Whether digits other than 0 follow the ones of the significand.
  var isTruncated = false
  /// The position of the first digit, or of the point before it.
  let start: Int
}

extension TextBytes {
  /// Reads a decimal number, and moves behind it; nil, without any effect, if there is none.
  ///
  /// A number is a sign that may be missing, digits with a point that may be missing, and an exponent that may be
  /// missing: `12`, `-1.5`, `.5`, `5.`, `+1e-3`.
  @inline(__always)
  func readDecimal(_ position: inout Int) -> DecimalNumber? {
    var end = position
    let sign = self[end]
    if sign == ASCII.minus || sign == ASCII.plus { end &+= 1 }
    let start = end
    var significand: UInt64 = 0
    appendDigits(to: &significand, &end)
    var digits = end &- start
    var power = 0
    if self[end] == ASCII.point {
      end &+= 1
      let fraction = end
      while let eight = Self.eightDigits(word(at: end)) {
        significand = significand &* 100_000_000 &+ eight
        end &+= 8
      }
      appendDigits(to: &significand, &end)
      power = fraction &- end
      digits &-= power
    }
    if digits == 0 { return nil }
    let significandEnd = end
    if self[end] | 0x20 == UInt8(ascii: "e") {
      guard let exponent = readExponent(&end) else { return nil }
      power &+= exponent
    }
    position = end
    let number = DecimalNumber(
      significand: significand, power: power, isNegative: sign == ASCII.minus, start: start)
    return digits > 19 ? shortened(number, end: significandEnd) : number
  }

  /// Appends the digits from a position on to a number, modulo 2^64.
  @inline(__always)
  func appendDigits(to number: inout UInt64, _ position: inout Int) {
    while true {
      let digit = self[position] &- ASCII.zero
      if digit > 9 { return }
      number = number &* 10 &+ UInt64(digit)
      position &+= 1
    }
  }

  /// The exponent from its letter on; nil if no digit follows.
  @inline(__always)
  private func readExponent(_ position: inout Int) -> Int? {
    var end = position &+ 1
    let sign = self[end]
    if sign == ASCII.minus || sign == ASCII.plus { end &+= 1 }
    let start = end
    var exponent = 0
    while true {
      let digit = self[end] &- ASCII.zero
      if digit > 9 { break }
      // More digits than that cannot come from a text that fits in memory, but for their size.
      if exponent < 1_000_000_000_000_000 { exponent = exponent &* 10 &+ Int(digit) }
      end &+= 1
    }
    if end == start { return nil }
    position = end
    return sign == ASCII.minus ? 0 &- exponent : exponent
  }

  /// The value of eight digits; nil if a byte is none.
  @inline(__always)
  static func eightDigits(_ word: UInt64) -> UInt64? {
    let values = word &- 0x3030_3030_3030_3030
    if (word &+ 0x4646_4646_4646_4646 | values) & 0x8080_8080_8080_8080 != 0 { return nil }
    // Pairs, fours and eight digits by two products.
    let pairs = values &* 10 &+ values &>> 8
    let first = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let second = (pairs &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (first &+ second) &>> 32
  }

  /// A number of more than 19 digits with the first 19 from the first one that is not 0.
  ///
  /// - Parameter end: the position behind the digits.
  @inline(never)
  private func shortened(_ number: DecimalNumber, end: Int) -> DecimalNumber {
    var number = number
    number.significand = 0
    var kept = 0
    var dropped = 0
    for position in number.start..<end where self[position] != ASCII.point {
      let digit = self[position] &- ASCII.zero
      if kept == 19 {
        dropped += 1
        if digit != 0 { number.isTruncated = true }
      } else if kept > 0 || digit != 0 {
        number.significand = number.significand &* 10 &+ UInt64(digit)
        kept += 1
      }
    }
    number.power &+= dropped
    return number
  }

  /// Whether a number is less than, equal to or greater than `significand * 2^power`: −1, 0 or 1.
  ///
  /// The comparison is exact. It uses 800 digits and whether others than 0 follow, because the decimal form of a
  /// number halfway between two of `Double` has at most 768 digits.
  @inline(never)
  func compare(_ number: DecimalNumber, with other: (significand: UInt64, power: Int)) -> Int {
    var left = Natural(0)
    var kept = 0
    var dropped = 0
    var fraction = 0
    var hasPoint = false
    var hasMore = false
    var position = number.start
    while true {
      let byte = self[position]
      let digit = byte &- ASCII.zero
      if byte == ASCII.point && !hasPoint {
        hasPoint = true
      } else if digit > 9 {
        break
      } else {
        if hasPoint { fraction += 1 }
        if kept == 800 {
          dropped += 1
          if digit != 0 { hasMore = true }
        } else if kept > 0 || digit != 0 {
          left.multiply(by: 10, adding: UInt64(digit))
          kept += 1
        }
      }
      position += 1
    }
    var exponent = 0
    if self[position] | 0x20 == UInt8(ascii: "e") { exponent = readExponent(&position) ?? 0 }
    var power = exponent - fraction + dropped
    if hasMore {
      left.multiply(by: 10, adding: 1)
      power -= 1
    }
    var right = Natural(other.significand)
    if power >= 0 {
      left.multiply(byFiveToThe: power)
    } else {
      right.multiply(byFiveToThe: -power)
    }
    let shift = power - other.power
    if shift >= 0 {
      left.multiply(byTwoToThe: shift)
    } else {
      right.multiply(byTwoToThe: -shift)
    }
    return left < right ? -1 : (left == right ? 0 : 1)
  }
}
