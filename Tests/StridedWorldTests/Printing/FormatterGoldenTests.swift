import Foundation
import Oracle
import Strided
import StridedKernels
import Testing

/// Replays what NumPy printed, recorded in `Tests/Golden/printing.jsonl`, against the formatter.
@Suite("Printing as NumPy does", .withoutAddressSanitizer)
struct FormatterGoldenTests {
  private let cases: [PrintingGolden]

  init() throws {
    let tests = URL(filePath: #filePath).appending(path: "../../..").standardized
    let text = try String(
      contentsOf: tests.appending(path: "Golden/printing.jsonl"), encoding: .utf8)
    cases = try text.split(separator: "\n").map {
      try JSONDecoder().decode(PrintingGolden.self, from: Data($0.utf8))
    }
  }

  @Test("every recorded array prints as recorded")
  func everyCase() {
    for (offset, golden) in cases.enumerated() {
      let formatter = ArrayFormatter(
        shape: golden.shape, typeName: golden.dtype, element: golden.makeElement())
      let context = Comment(
        "printing.jsonl:\(offset + 1): \(golden.group), \(golden.dtype) \(golden.shape)")
      #expect(formatter.plain == golden.str, context)
      #expect(formatter.detailed == golden.repr, context)
    }
  }

  @Test("the record covers every element type and the ranks that differ")
  func coverage() {
    #expect(cases.count >= 1000)
    #expect(Set(cases.map(\.dtype)).count == 14)
    let ranks = Set(cases.map(\.shape.count))
    #expect(ranks.isSuperset(of: [0, 1, 2, 3, 4, 5, 20, 64]))
  }
}
