import Foundation

/// A line of `Tests/Golden/special_values.txt`: the operands for which a function has a result.
struct SpecialCase {
  /// The line.
  let line: Substring
  /// Whether operands and results are complex.
  let isComplex: Bool
  /// The name of the function.
  let name: String
  /// The operands, or their parts.
  let operands: [SpecialOperand]
  /// The result, or its parts.
  let result: SpecialResult

  /// A line; nil if it is none with a case.
  init?(_ line: Substring) {
    let sides = line.split(separator: " = ")
    guard sides.count == 2 else { return nil }
    let words = sides[0].split(separator: " ")
    guard words.count >= 3, words[0] == "real" || words[0] == "complex" else { return nil }
    self.line = line
    isComplex = words[0] == "complex"
    name = String(words[1])
    operands = words[2...].map { SpecialOperand(text: $0) }
    result = SpecialResult(words: sides[1].split(separator: " "))
  }

  /// The lines of the file.
  static let lines: [Substring] = {
    let file = GoldenLines.folder.appending(path: "special_values.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }()

  /// All cases.
  static let all: [SpecialCase] = lines.compactMap { SpecialCase($0) }

  /// All combinations of sample numbers for which the operands stand.
  func combinations<Number: BinaryFloatingPoint>(of samples: [Number]) -> [[Number]] {
    operands.reduce([[]]) { combinations, operand in
      combinations.flatMap { before in
        samples.filter { operand.holds($0, after: before.first ?? $0) }.map { before + [$0] }
      }
    }
  }
}
