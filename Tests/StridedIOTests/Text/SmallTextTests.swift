import Foundation
import Strided
import StridedIO
import Testing

/// All texts of a few characters, against ``NaiveTextParser``, in blocks and chunks of every small size.
@Suite struct SmallTextTests {
  /// What a text gives: rows, or the kind and the place of the first error.
  private enum Outcome: Equatable {
    case rows([[Int]])
    case error(String, NaiveTextParser.Place, field: Int?)
  }

  private func kind(_ reason: TextError.Reason) -> String {
    switch reason {
    case .invalid: "invalid"
    case .missing: "missing"
    case .fieldCount(_, let expected): "count \(expected)"
    case .unterminatedQuote: "unterminated"
    case .textAfterQuote: "after"
    default: "\(reason)"
    }
  }

  /// What the naive parser says of a text of integers.
  private func expected(
    _ text: [UInt8], delimiter: UInt8?, quote: UInt8?, filling: Int?, isLastOnly: Bool = false
  ) -> Outcome {
    var parser = NaiveTextParser(text, delimiter: delimiter, quote: quote, comment: 35)
    var result: [[Int]] = []
    var count: Int?
    for row in parser.rows() {
      var values: [Int] = []
      for (index, field) in row.fields.enumerated() {
        let isLast = index == row.fields.count - 1
        if let count, index >= count {
          return .error("count \(count)", field.place, field: nil)
        }
        let place = field.isQuoted ? field.place : field.textPlace
        if isLast, let problem = row.problem {
          return .error(
            problem == .unterminatedQuote ? "unterminated" : "after", place, field: index + 1)
        }
        if isLastOnly && index < (count ?? row.fields.count) - 1 { continue }
        let trimmed = String(decoding: field.text, as: UTF8.self)
          .trimmingCharacters(in: CharacterSet(charactersIn: " \t"))
        if trimmed.isEmpty {
          guard let filling else { return .error("missing", place, field: index + 1) }
          values.append(filling)
        } else if trimmed.utf8.allSatisfy({ $0 == 49 }), let value = Int(trimmed) {
          values.append(value)
        } else {
          return .error("invalid", place, field: index + 1)
        }
      }
      if let count, row.fields.count < count {
        return .error("count \(count)", row.place, field: nil)
      }
      count = row.fields.count
      result.append(values)
    }
    return .rows(result)
  }

  private func found(
    _ text: [UInt8], _ delimiter: TextDelimiter, _ quote: Unicode.Scalar?, _ filling: Int?,
    blockSize: Int, chunkSize: Int, columns: [Int]? = nil
  ) -> Outcome {
    do throws(TextError) {
      let array = try NDArray<Int>.parseText(
        text, blockSize: blockSize, chunkSize: chunkSize, delimiter: delimiter, quote: quote,
        comments: ["#"], skippingLines: 0, columns: columns, maximumRows: .max, filling: filling,
        missing: [], limits: TextLimits())
      let width = array.shape[1]
      let values = Array(array)
      return .rows((0..<array.shape[0]).map { Array(values[$0 * width..<($0 + 1) * width]) })
    } catch {
      return .error(
        kind(error.reason),
        NaiveTextParser.Place(line: error.line ?? 0, column: error.column ?? 0), field: error.field)
    }
  }

  /// Calls `body` with all texts of up to some length.
  private func forEachText(_ alphabet: String, upTo length: Int, _ body: ([UInt8]) -> Void) {
    let letters = Array(alphabet.utf8)
    var texts: [[UInt8]] = [[]]
    for _ in 0...length {
      texts.forEach(body)
      if texts[0].count == length { break }
      texts = texts.flatMap { text in letters.map { text + [$0] } }
    }
  }

  private struct Setting {
    let delimiter: TextDelimiter
    let byte: UInt8?
    let quote: Unicode.Scalar?
    let filling: Int?
    /// Whether only the last field of a row is read, so that others can contain line ends.
    var isLastOnly = false
  }

  @Test(arguments: 0..<5) func everyText(number: Int) {
    let setting = [
      Setting(delimiter: ",", byte: 44, quote: "\"", filling: nil),
      Setting(delimiter: ",", byte: 44, quote: "\"", filling: -1),
      Setting(delimiter: .whitespace, byte: nil, quote: "\"", filling: -1),
      Setting(delimiter: ",", byte: 44, quote: nil, filling: nil),
      Setting(delimiter: ",", byte: 44, quote: "\"", filling: -1, isLastOnly: true),
    ][number]
    let differences = TextDifferences()
    let sizes = [(1, 1), (2, 1), (64, 1), (4, 3), (3, 2), (64, 2), (4096, 4096)]
    forEachText("1,\"\n\r #", upTo: TextTest.isOptimised ? 6 : 4) { text in
      let quote = setting.quote.map { UInt8($0.value) }
      let expected = expected(
        text, delimiter: setting.byte, quote: quote, filling: setting.filling,
        isLastOnly: setting.isLastOnly)
      for (blockSize, chunkSize) in text.count < 6 ? sizes : Array(sizes[4...]) {
        let found = found(
          text, setting.delimiter, setting.quote, setting.filling, blockSize: blockSize,
          chunkSize: chunkSize, columns: setting.isLastOnly ? [-1] : nil)
        differences.check(
          found == expected,
          "\(String(decoding: text, as: UTF8.self).debugDescription) in blocks of \(blockSize) and chunks of \(chunkSize): \(found), not \(expected)"
        )
      }
    }
    differences.finish(atLeast: 10_000)
  }

  /// The table has the same fields as strings.
  @Test func everyTable() {
    let differences = TextDifferences()
    forEachText("a,\"\n\r #", upTo: TextTest.isOptimised ? 6 : 4) { text in
      var parser = NaiveTextParser(text, delimiter: 44, quote: 34, comment: 35)
      let rows = parser.rows()
      let count = rows.first?.fields.count ?? 0
      // The first row with another number of fields, or with a problem.
      let bad = rows.first {
        $0.problem != nil || $0.fields.count != count
      }
      var first: TextError?
      for chunkSize in [100, 1, 2, 3] {
        do throws(TextError) {
          let table = try TextTable(
            parsing: text, chunkSize: chunkSize, delimiter: ",", header: .none, quote: "\"",
            comments: ["#"], skippingLines: 0, limits: TextLimits())
          var found: [[String]] = []
          for row in 0..<table.rowCount {
            var texts: [String] = []
            for column in 0..<table.columnCount {
              texts.append(try table.string(row: row, column: column))
            }
            found.append(texts)
          }
          let expected = rows.map { $0.fields.map { String(decoding: $0.text, as: UTF8.self) } }
          differences.check(
            bad == nil && found == expected,
            "\(String(decoding: text, as: UTF8.self).debugDescription): \(found), not \(expected)")
        } catch {
          first = first ?? error
          differences.check(
            bad != nil && (error.line ?? 0) >= bad?.place.line ?? 0 && error == first,
            "\(String(decoding: text, as: UTF8.self).debugDescription): \(error)")
        }
      }
    }
    differences.finish(atLeast: 1000)
  }

  /// Random longer texts of numbers with all kinds of line ends, quotes and comments, in blocks of every size.
  @Test func randomTexts() {
    var random = TextRandom(seed: 9)
    let differences = TextDifferences()
    let pieces = [
      "1", "11", ",", ",", ",", "\n", "\r\n", "\r", " ", "\"", "\"1\"", "\"1\n\"", "#", "# 1,\"\n",
      "\"\r\n1\"",
    ]
    for _ in 0..<(TextTest.isOptimised ? 3000 : 100) {
      // Mostly rows of two fields, so that many of them are right.
      let rows = (0..<random.below(12)).map { _ in
        random.below(6) == 0
          ? (0..<random.below(8)).map { _ in pieces[random.below(pieces.count)] }.joined()
          : pieces[[0, 1, 11, 14][random.below(4)]] + "," + pieces[[0, 1, 10][random.below(3)]]
            + pieces[5 + random.below(3)]
      }
      let text = Array(rows.joined().utf8)
      let isLastOnly = random.below(2) == 0
      let expected = expected(
        text, delimiter: 44, quote: 34, filling: -1, isLastOnly: isLastOnly)
      for blockSize in 1...40 {
        let chunkSize = 1 + random.below(blockSize)
        let found = found(
          text, ",", "\"", -1, blockSize: blockSize, chunkSize: chunkSize,
          columns: isLastOnly ? [-1] : nil)
        differences.check(
          found == expected,
          "\(String(decoding: text, as: UTF8.self).debugDescription) in blocks of \(blockSize) and chunks of \(chunkSize): \(found), not \(expected)"
        )
      }
    }
    differences.finish(atLeast: 1000)
  }
}
