import Foundation
import Strided
import Testing

/// Every Swift expression of the tables for users of NumPy stands in a test of this folder.
@Suite struct FromNumPyRowTests {
  @Test(arguments: ["README.md", "Sources/Strided/Strided.docc/FromNumPyToStrided.md"])
  func everyRowIsTested(file: String) throws {
    let text = try String(contentsOf: Sample.root.appending(path: file), encoding: .utf8)
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let lines = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    )
    .filter { $0.lastPathComponent.hasPrefix("FromNumPy") }
    .flatMap { try String(contentsOf: $0, encoding: .utf8).components(separatedBy: "\n") }
    let code = Self.normalized(lines.map(Sample.codePart).joined(separator: "\n"))
    let rows = Self.rows(of: text)
    #expect(rows.count >= 10)
    for row in rows {
      let expressions = Self.expressions(of: Self.cells(of: row)[1])
      #expect(!expressions.isEmpty, "there is no expression in \(row)")
      for expression in expressions {
        // On a line of its own, so that a failure does not print the whole file.
        let isTested = Self.contains(code, expression)
        #expect(isTested, "\(expression) is in no test")
      }
    }
  }

  /// The rows of the tables for users of NumPy, without their heads.
  private static func rows(of text: String) -> [String] {
    text.components(separatedBy: "\n").split { !$0.hasPrefix("|") }
      .filter { $0.first!.hasPrefix("| NumPy | Strided |") }
      .flatMap { $0.dropFirst(2) }
  }

  /// The cells of a row of a table; a bar that belongs to a cell is written with a backslash.
  private static func cells(of line: String) -> [String] {
    let bar = "\u{1}"
    return line.replacingOccurrences(of: "\\|", with: bar).components(separatedBy: "|")
      .dropFirst().dropLast()
      .map {
        $0.replacingOccurrences(of: bar, with: "|").trimmingCharacters(in: .whitespaces)
      }
  }

  /// What stands between backticks.
  private static func expressions(of cell: String) -> [String] {
    let parts = cell.components(separatedBy: "`")
    return stride(from: 1, to: parts.count, by: 2).map { normalized(parts[$0]) }
  }

  /// A text with one space where it has any, and none inside of brackets.
  private static func normalized(_ text: String) -> String {
    text.replacing(#/\s+/#, with: " ")
      .replacing(#/([(\[]) /#) { $0.1 }.replacing(#/ ([)\]])/#) { $0.1 }
  }

  /// Whether an expression stands in a text, and not as a part of a longer word.
  private static func contains(_ text: String, _ expression: String) -> Bool {
    text.ranges(of: expression).contains { range in
      let isWord = { (character: Character?) in
        character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
      }
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      if isWord(before) && isWord(expression.first) || before == "." { return false }
      return !(isWord(expression.last) && isWord(after))
    }
  }
}

/// Numbers from 0 in a shape.
func counted(_ shape: Shape) -> NDArray<Double> {
  NDArray<Double>.arange(Double(shape.elementCount)).reshaped(to: shape)
}
