import Foundation
import Strided
import StridedIO
import Testing

/// Tables with columns of several types.
@Suite struct TextTableTests {
  private func reason(_ body: () throws(TextError) -> Void) -> String? {
    TextTest.error(body)?.description
  }

  @Test func columns() throws {
    let text = "name, x ,n\r\n\"a \"\"b\"\"\",1.5,3\r\n\"c,\nd\",NA,4\r\n"
    let table = try TextTable(parsing: text)
    #expect(table.names == ["name", "x", "n"] && table.rowCount == 2 && table.columnCount == 3)
    #expect(try table.strings("name") == ["a \"b\"", "c,\nd"])
    #expect(try table.column("n", as: Int.self) == NDArray([3, 4]))
    #expect(try table.column(-1, as: UInt8.self) == NDArray([3, 4]))
    #expect(
      try table.column("x", as: Double.self, filling: -1, missing: ["NA"]) == NDArray([1.5, -1]))
    #expect(
      try table.columns(["n", "x"], as: Float.self, filling: 0, missing: ["NA"])
        == [[3, 1.5], [4, 0]])
    #expect(try table.columns([2, 2], as: Int.self) == [[3, 3], [4, 4]])
    #expect(try table.column("name") { $0.count } == [5, 4])
    #expect(
      reason { () throws(TextError) in _ = try table.column("x", as: Int.self) }
        == #"text:2:11: "1.5" in field 2 is not a int64"#)
    #expect(
      reason { () throws(TextError) in _ = try table.column("x", as: Double.self) }
        == #"text:4:4: "NA" in field 2 is not a float64"#)
    #expect(
      reason { () throws(TextError) in _ = try table.strings("y") }
        == #"text: there is no column "y""#)
    #expect(
      reason { () throws(TextError) in _ = try table.strings(3) }
        == "text: there is no column 3 of 3")
    struct Wrong: Error {}
    #expect(
      reason { () throws(TextError) in
        _ = try table.column("name") { if $0.hasPrefix("c") { throw Wrong() } }
      } == #"text:3:1: "c,\nd" in field 1: Wrong()"#)
  }

  @Test func headers() throws {
    let rows = "1,2\n3,4\n"
    #expect(try TextTable(parsing: rows, header: .none).names == [])
    #expect(try TextTable(parsing: rows, header: .none).rowCount == 2)
    let named = try TextTable(parsing: rows, header: .names(["a", "b"]))
    #expect(try named.column("b", as: Int.self) == NDArray([2, 4]))
    let comment = try TextTable(parsing: "#a, b\n" + rows, header: .comment, comments: ["#"])
    #expect(comment.names == ["a", "b"] && comment.rowCount == 2)
    let skipped = try TextTable(
      parsing: "\u{FEFF}# x\n\ny\n\na,b\n" + rows, comments: ["#"], skippingLines: 3)
    #expect(skipped.names == ["a", "b"] && skipped.rowCount == 2)
    #expect(try TextTable(parsing: "a,b").rowCount == 0)
    #expect(try TextTable(parsing: "a,b").column("b", as: Int.self).shape == [0])
    #expect(try TextTable(parsing: "").columnCount == 0)
    let spaced = try TextTable(parsing: "x  y\n1 2\n 3\t4 \n", delimiter: .whitespace)
    #expect(try spaced.column("y", as: Int.self) == NDArray([2, 4]))
    #expect(
      reason { () throws(TextError) in _ = try TextTable(parsing: rows, header: .comment) }
        == "text:1:1: the line is not a comment with names of columns")
    #expect(
      reason { () throws(TextError) in _ = try TextTable(parsing: rows, header: .names(["a"])) }
        == "text:1:3: the row has 2 fields, the first row has 1")
  }

  @Test func errors() throws {
    func failure(_ text: String) -> String? {
      reason { () throws(TextError) in _ = try TextTable(parsing: text) }
    }
    #expect(failure("a,b\n1\n") == "text:2:1: the row has 1 fields, the first row has 2")
    #expect(failure("a,b\n1,2,3\n") == "text:2:5: the row has 3 fields, the first row has 2")
    #expect(failure("a,b\n1,\"2\n") == "text:2:3: the closing quote in field 2 is missing")
    #expect(failure("a,b\n1,\"2\"x\n") == "text:2:3: text follows the closing quote in field 2")
    #expect(failure("a\0,b\n") == "text:1:1: the text in field 1 contains a null character")
    let table = try TextTable(parsing: [97, 10, 98, 0, 10, 0xC3, 10])
    #expect(
      reason { () throws(TextError) in _ = try table.string(row: 0, column: 0) }
        == "text:2:1: the text in field 1 contains a null character")
    #expect(
      reason { () throws(TextError) in _ = try table.string(row: 1, column: 0) }
        == "text:3:1: the text in field 1 is not UTF-8")
    #expect(
      reason { () throws(TextError) in _ = try TextTable(parsing: [0xFE, 0xFF, 0, 65]) }
        == "text:1:1: the text is not UTF-8")
  }

  /// Long columns, by any number of threads, with the first error.
  @Test func threads() throws {
    let rows = 200_000
    let text = "i,x\n" + (0..<rows).map { "\($0),\(Double($0) / 8)\n" }.joined()
    let wrong = text.replacing("150000,", with: "y,").replacing("50001,", with: "z,")
    for threads in 1...4 {
      try Threads.withLimit(threads) {
        let table = try TextTable(parsing: text)
        #expect(try table.column("i", as: Int.self) == NDArray(Array(0..<rows)))
        #expect(
          try table.column("x", as: Double.self).sum() == Double(rows) * Double(rows - 1) / 16)
        let other = try TextTable(parsing: wrong)
        let error = TextTest.error { () throws(TextError) in try other.column("i", as: Int.self) }
        #expect(error?.line == 50_003 && error?.column == 1)
      }
    }
  }

  @Test func files() throws {
    try TextTest.withFile(Array("a,b\n1,x\n".utf8)) { path in
      let table = try TextTable(path)
      #expect(try table.strings("b") == ["x"])
      let error = TextTest.error { () throws(TextError) in try table.column("b", as: Int.self) }
      #expect(error?.description == "\(path):2:3: \"x\" in field 2 is not a int64")
    }
    #expect(throws: TextError.self) { try TextTable("/nowhere/file") }
    let endless = TextTest.error { () throws(TextError) in
      try TextTable("/dev/zero", limits: TextLimits(rowBytes: 1 << 20))
    }
    #expect(endless?.reason == .rowLimit(1 << 20))
    #expect(try TextTable("/dev/null").rowCount == 0)
  }

  /// What the progress handler was told.
  private final class Steps {
    var bytes: [Int] = []
  }

  @Test func progress() throws {
    let text = Array(String(repeating: "1,2\n", count: 1_500_000).utf8)
    try TextTest.withFile(text) { path in
      let steps = Steps()
      let table = try TextTable(path, header: .none) { steps.bytes.append($0.completedBytes) }
      #expect(table.rowCount == 1_500_000 && steps.bytes.count > 1)
      #expect(steps.bytes == steps.bytes.sorted() && steps.bytes.last == text.count)
      let error = TextTest.error { () throws(TextError) in try TextTable(path) { $0.cancel() } }
      #expect(error?.reason == .cancelled)
    }
  }
}
