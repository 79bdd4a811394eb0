/// What an operand of a case in `Tests/Golden/special_values.txt` stands for: those of some sample numbers for
/// which it is true.
struct SpecialOperand {
  /// The operand as it is written.
  let text: Substring

  /// Numbers of every kind, of both signs.
  static func samples<Number: BinaryFloatingPoint>(_ type: Number.Type) -> [Number] {
    let positive: [Number] = [
      0, .leastNonzeroMagnitude, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 4, 1001, .greatestFiniteMagnitude,
      .infinity, .nan,
    ]
    return positive + positive.map { -$0 }
  }

  /// Fewer of them, for functions of several.
  static func parts<Number: BinaryFloatingPoint>(_ type: Number.Type) -> [Number] {
    let positive: [Number] = [0, .leastNonzeroMagnitude, 0.5, 1, 2.5, .infinity, .nan]
    return positive + positive.map { -$0 }
  }

  /// Whether the operand stands for a number; `first` is the first operand.
  func holds<Number: BinaryFloatingPoint>(_ x: Number, after first: Number) -> Bool {
    if let truth = holdsForKind(x) { return truth }
    let isWhole = x.isFinite && x == x.rounded(.towardZero)
    let isOdd = isWhole && x.remainder(dividingBy: 2).magnitude == 1
    switch text {
    case "whole": return isWhole
    case "negwhole": return isWhole && x < 0
    case "fraction": return x.isFinite && !isWhole
    case "half": return x.isFinite && (x - x.rounded(.down)) == 0.5
    case "odd>0": return isOdd && x > 0
    case "odd<0": return isOdd && x < 0
    case "notodd>0": return !isOdd && x > 0
    case "notodd<0": return !isOdd && x < 0
    case "x": return x == first && x.sign == first.sign
    case "-x": return x == -first && x.sign != first.sign
    case "other": return x.isFinite && x != first
    default:
      guard let number = Double(text) else { preconditionFailure("no operand is called \(text)") }
      return x == Number(number)
    }
  }

  /// The answer of operands that ask for the kind or the size of a number; nil for others.
  private func holdsForKind<Number: BinaryFloatingPoint>(_ x: Number) -> Bool? {
    switch text {
    case "any": true
    case "NaN": x.isNaN
    case "+NaN": x.isNaN && x.sign == .plus
    case "-NaN": x.isNaN && x.sign == .minus
    case "!NaN": !x.isNaN
    case "+0": x == 0 && x.sign == .plus
    case "-0": x == 0 && x.sign == .minus
    case "+-0": x == 0
    case "!0": x != 0
    case "!1": x != 1
    case "+inf": x == .infinity
    case "-inf": x == -.infinity
    case "+-inf": x.isInfinite
    case "finite": x.isFinite
    case "nonzero": x.isFinite && x != 0
    case "positive": x.isFinite && x > 0
    case "negative": x.isFinite && x < 0
    case ">0": x > 0
    case "<0": x < 0
    case ">1": x > 1
    case "<1": x < 1
    case "<-1": x < -1
    case "|x|>1": x.magnitude > 1
    case "|x|<1": x.magnitude < 1
    default: nil
    }
  }
}
