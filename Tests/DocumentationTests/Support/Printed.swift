import Foundation
import Testing

/// Collects what a sample prints, in place of `print`.
///
/// A test that starts with `let print = Printed()` holds a copy of a sample of the documentation.
final class Printed {
  private var lines: [String] = []
  private let file: String
  private let start: Int

  /// Starts to collect; the sample is in the lines after this one.
  init(file: String = #filePath, line: Int = #line) {
    self.file = file
    start = line
  }

  /// Records the printed text.
  func callAsFunction(_ items: Any...) {
    let text = items.map { "\($0)" }.joined(separator: " ")
    lines += text.components(separatedBy: "\n")
  }

  /// Expects that the lines since the start are a sample of the documentation, and that its
  /// comments show what they printed.
  func isDocumented(line: Int = #line, sourceLocation: SourceLocation = #_sourceLocation) {
    let code = Self.code(of: file, from: start, to: line - 1)
    let samples = Sample.all.filter { $0.code == code }
    #expect(!samples.isEmpty, "no sample has this code", sourceLocation: sourceLocation)
    for sample in samples {
      #expect(sample.output == lines, "\(sample.place)", sourceLocation: sourceLocation)
    }
  }

  /// The code of some lines of a file, without blank lines, comments and indentation.
  static func code(of file: String, from start: Int, to end: Int) -> [String] {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n")[start..<end].map(Sample.codePart)
      .filter { !$0.isEmpty }
  }
}
