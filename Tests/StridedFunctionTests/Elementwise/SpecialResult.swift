import Foundation
import StridedKernels

/// What the result of a case in `Tests/Golden/special_values.txt` may be.
struct SpecialResult {
  /// The result as it is written: one word, or one for the real and one for the imaginary part.
  let words: [Substring]

  /// Whether a value is a right result for operands, of which the first two matter.
  func allows<Number: BinaryFloatingPoint>(
    _ value: ScalarValue, of operands: [Number]
  ) -> Bool {
    let (x, y) = (operands[0], operands[operands.count - 1])
    if case .boolean(let truth) = value { return truth == isTrue(x) }
    guard let parts = value.parts else { return false }
    if let scaled = scaledDirection(Double(y)) {
      return Self.isPart(Number(parts.real), Number(scaled.real))
        && Self.isPart(Number(parts.imaginary), Number(scaled.imaginary))
    }
    return Self.allows(Number(parts.real), words[0], x, y)
      && (words.count == 1 || Self.allows(Number(parts.imaginary), words[1], x, y))
  }

  /// The truth that is expected.
  private func isTrue<Number: BinaryFloatingPoint>(_ x: Number) -> Bool {
    words[0] == "signbit(x)" ? x.sign == .minus : words[0] == "true"
  }

  /// A zero or infinity in the direction of an angle, if the result is one, and 1 less.
  private func scaledDirection(_ angle: Double) -> (real: Double, imaginary: Double)? {
    guard words[0].contains("*cis(y)") else { return nil }
    let length = words[0].hasPrefix("inf") ? Double.infinity : 0
    // The sine of 0 is a zero, even if it is multiplied by infinity.
    let imaginary = angle == 0 ? angle : length * sin(angle)
    return (length * cos(angle) - (words[0].hasSuffix("-1") ? 1 : 0), imaginary)
  }

  private static func allows<Number: BinaryFloatingPoint>(
    _ value: Number, _ word: Substring, _ x: Number, _ y: Number
  ) -> Bool {
    switch word {
    case "*": true
    case "NaN": value.isNaN
    case "+NaN": value.isNaN && value.sign == .plus
    case "-NaN": value.isNaN && value.sign == .minus
    case "+-0": value == 0
    case "+-inf": value.isInfinite
    case "+-pi/2": isPart(value.magnitude, Number(Double.pi / 2))
    case "positive": !value.isNaN && value.sign == .plus
    case "negative": !value.isNaN && value.sign == .minus
    case "even(x)": isPart(value, x.rounded(.toNearestOrEven))
    case "x": isPart(value, x)
    case "y": isPart(value, y)
    case "-x": isPart(value, -x)
    case "-y": isPart(value, -y)
    case "|x|": isPart(value, x.magnitude)
    case "|y|": isPart(value, y.magnitude)
    case "-|x|": isPart(value, -x.magnitude)
    default: isPart(value, Number(number(word)))
    }
  }

  /// The number of a word: one that Swift reads, or a fraction of pi.
  private static func number(_ word: Substring) -> Double {
    let fractions: [Substring: Double] = [
      "pi": .pi, "-pi": -.pi, "pi/2": .pi / 2, "-pi/2": -.pi / 2, "pi/4": .pi / 4,
      "-pi/4": -.pi / 4, "3pi/4": 3 * .pi / 4, "+3pi/4": 3 * .pi / 4, "-3pi/4": -3 * .pi / 4,
      "+pi": .pi, "+pi/2": .pi / 2, "+pi/4": .pi / 4,
    ]
    guard let number = fractions[word] ?? Double(word) else {
      preconditionFailure("no result is called \(word)")
    }
    return number
  }

  /// Whether a part is a number: the same bits, except of NaN; fractions of pi are within one ulp.
  static func isPart<Number: BinaryFloatingPoint>(_ value: Number, _ expected: Number) -> Bool {
    if expected.isNaN { return value.isNaN }
    if value == expected { return value.sign == expected.sign }
    let isRounded = expected.isFinite && expected != expected.rounded(.towardZero)
    return isRounded && (value - expected).magnitude <= expected.ulp
  }
}
