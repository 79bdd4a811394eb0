import Numerics
import Strided

/// What a field is as a number.
enum FieldValue<Element> {
  case value(Element)
  /// The text is no number of the type.
  case invalid
  /// The number is less than the least or greater than the greatest one of the type.
  case outOfRange
}

/// An element type that is read from text.
protocol ParsedScalar: Scalar {
  /// Reads a value, and moves behind it; nil, without any effect, if there is none that is simple.
  static func read(_ bytes: TextBytes, _ position: inout Int) -> Self?
  /// The value of a field, which fills the range.
  static func value(of field: Range<Int>, in bytes: TextBytes) -> FieldValue<Self>
}

extension ParsedScalar {
  static func value(of field: Range<Int>, in bytes: TextBytes) -> FieldValue<Self> {
    var end = field.lowerBound
    if let value = read(bytes, &end), end == field.upperBound { return .value(value) }
    return .invalid
  }
}

extension TextBytes {
  /// Whether the letters of a word in lower case are at a position, in any case.
  func hasWord(_ word: StaticString, at position: Int) -> Bool {
    word.withUTF8Buffer { letters in
      for index in 0..<letters.count {
        if unsafe self[position + index] | 0x20 != letters[index] { return false }
      }
      return true
    }
  }
}

extension Bool: ParsedScalar {
  static func read(_ bytes: TextBytes, _ position: inout Int) -> Bool? {
    let first = bytes[position]
    if first == ASCII.zero || first == ASCII.zero + 1 {
      position += 1
      return first != ASCII.zero
    }
    if bytes.hasWord("true", at: position) {
      position += 4
      return true
    }
    if bytes.hasWord("false", at: position) {
      position += 5
      return false
    }
    return nil
  }
}

/// A real number that is read from text.
protocol ParsedReal: ParsedScalar, BinaryFloatingPoint {
  /// The number nearest to a decimal number, ties to even.
  static func nearest(to number: DecimalNumber, in bytes: TextBytes) -> Self
}

extension ParsedReal {
  @inline(__always)
  static func read(_ bytes: TextBytes, _ position: inout Int) -> Self? {
    if let number = bytes.readDecimal(&position) { return nearest(to: number, in: bytes) }
    return readName(bytes, &position)
  }

  /// Reads `inf`, `infinity` or `nan`, with or without a sign, in capital or small letters.
  @inline(never)
  private static func readName(_ bytes: TextBytes, _ position: inout Int) -> Self? {
    let sign = bytes[position]
    let isSigned = sign == ASCII.minus || sign == ASCII.plus
    let start = isSigned ? position + 1 : position
    let value: Self
    if bytes.hasWord("nan", at: start) {
      value = .nan
      position = start + 3
    } else if bytes.hasWord("inf", at: start) {
      value = .infinity
      position = bytes.hasWord("inity", at: start + 3) ? start + 8 : start + 3
    } else {
      return nil
    }
    return sign == ASCII.minus ? -value : value
  }
}

extension Double: ParsedReal {
  @inline(__always)
  static func nearest(to number: DecimalNumber, in bytes: TextBytes) -> Double {
    let magnitude: Double
    if number.isTruncated {
      magnitude = Double(bitPattern: bytes.nearestOfLong(number, .double))
    } else if number.significand <= 1 << 53 && number.power >= -22 && number.power <= 22 {
      // W. D. Clinger, "How to read floating point numbers accurately", PLDI 1990: both operands are exact.
      let significand = Double(Int64(truncatingIfNeeded: number.significand))
      magnitude =
        number.power < 0
        ? significand / bytes.powers.ten(0 &- number.power)
        : significand * bytes.powers.ten(number.power)
    } else {
      magnitude = Double(
        bitPattern: BinaryFormat.double.nearest(
          number.significand, power: number.power, bytes.powers))
    }
    return number.isNegative ? -magnitude : magnitude
  }
}

extension Float: ParsedReal {
  @inline(__always)
  static func nearest(to number: DecimalNumber, in bytes: TextBytes) -> Float {
    let magnitude: Float
    if number.isTruncated {
      magnitude = Float(
        bitPattern: UInt32(truncatingIfNeeded: bytes.nearestOfLong(number, .single)))
    } else {
      let bits = BinaryFormat.single.nearest(
        number.significand, power: number.power, bytes.powers)
      magnitude = Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    }
    return number.isNegative ? -magnitude : magnitude
  }
}

extension Float16: ParsedReal {
  static func nearest(to number: DecimalNumber, in bytes: TextBytes) -> Float16 {
    var number = number
    let isNegative = number.isNegative
    number = DecimalNumber(
      significand: number.significand, power: number.power, isNegative: false,
      isTruncated: number.isTruncated, start: number.start)
    var wide = Double.nearest(to: number, in: bytes)
    // Rounding twice is wrong only if the first step arrives halfway between two numbers. From there the number
    // itself says the direction.
    if let midpoint = midpoint(wide) {
      let order = bytes.compare(number, with: midpoint)
      if order < 0 { wide = wide.nextDown }
      if order > 0 { wide = wide.nextUp }
    }
    let magnitude = Float16(wide)
    return isNegative ? -magnitude : magnitude
  }

  /// A positive number as an integer times a power of two, if it is halfway between two of this type.
  private static func midpoint(_ number: Double) -> (significand: UInt64, power: Int)? {
    if number == 0 || number >= 65536 { return nil }
    let exponent = max(Int(number.exponent), -14) - 10
    let half = Double(sign: .plus, exponent: exponent - 1, significand: 1)
    let units = number / half
    guard units == units.rounded(), units.truncatingRemainder(dividingBy: 2) == 1 else {
      return nil
    }
    return (UInt64(units), exponent - 1)
  }
}

extension TextBytes {
  /// The bits of the number of a format that is nearest to a number of more than 19 digits.
  @inline(never)
  func nearestOfLong(_ number: DecimalNumber, _ format: BinaryFormat) -> UInt64 {
    // The number is between its first 19 digits and these plus one. If both are nearest to the same number of the
    // format, so is everything between them. Otherwise they are nearest to neighbours.
    let lower = format.nearest(number.significand, power: number.power, powers)
    let upper = format.nearest(number.significand + 1, power: number.power, powers)
    if lower == upper { return lower }
    let order = compare(number, with: format.midpoint(above: lower))
    return order < 0 || order == 0 && lower % 2 == 0 ? lower : upper
  }
}

extension Complex: ParsedScalar where RealType: ParsedReal & ComplexPart {
  /// Reads a number as NumPy reads it: `1.5`, `2j`, `1-2j`, `1+-2j`, `(1+2j)`.
  static func read(_ bytes: TextBytes, _ position: inout Int) -> Complex? {
    let unit = UInt8(ascii: "j")
    var end = position
    let isEnclosed = bytes[end] == UInt8(ascii: "(")
    if isEnclosed { end += 1 }
    guard let first = RealType.read(bytes, &end) else { return nil }
    var value = Complex(first, 0)
    if bytes[end] == unit {
      end += 1
      value = Complex(0, first)
    } else if bytes[end] == ASCII.plus || bytes[end] == ASCII.minus {
      let next = bytes[end + 1]
      if bytes[end] == ASCII.plus && (next == ASCII.plus || next == ASCII.minus) { end += 1 }
      guard let second = RealType.read(bytes, &end), bytes[end] == unit else { return nil }
      end += 1
      value = Complex(first, second)
    }
    if isEnclosed {
      if bytes[end] != UInt8(ascii: ")") { return nil }
      end += 1
    }
    position = end
    return value
  }
}
