import Foundation
import Strided
import StridedIO
import Testing

/// Loading files: options, errors with their places, threads, streams and hostile files.
@Suite struct TextLoadingTests {
  private func error(
    _ text: String, delimiter: TextDelimiter = ",", quote: Unicode.Scalar? = "\"",
    skippingLines: Int = 0, columns: [Int]? = nil, maximumRows: Int = .max,
    limits: TextLimits = TextLimits()
  ) -> String? {
    TextTest.error { () throws(TextError) in
      try NDArray<Double>.parseText(
        text, delimiter: delimiter, quote: quote, skippingLines: skippingLines, columns: columns,
        maximumRows: maximumRows, limits: limits)
    }?.description
  }

  @Test func errors() {
    #expect(error("1,2\n3,x\n") == #"text:2:3: "x" in field 2 is not a float64"#)
    #expect(error("1,2\n3,  x y \n") == #"text:2:5: "  x y " in field 2 is not a float64"#)
    #expect(error("1,2\n\n3,\n") == "text:3:3: there is no value in field 2")
    #expect(error("1,2\r\n3\r\n") == "text:2:1: the row has 1 fields, the first row has 2")
    #expect(error("1,2\r3,4,5,6") == "text:2:5: the row has 4 fields, the first row has 2")
    #expect(error("1,2\n#,\n3,\"4") == "text:3:3: the closing quote in field 2 is missing")
    #expect(error("1,\"2\"3") == "text:1:3: text follows the closing quote in field 2")
    #expect(
      error("\"a\n\",2\n\"\r\n3\",x", columns: [1])
        == #"text:4:4: "x" in field 2 is not a float64"#)
    #expect(
      error("a\n1,2", skippingLines: 1, columns: [2]) == "text:2:1: there is no column 2 of 2")
    #expect(error("1,2", columns: [-3]) == "text:1:1: there is no column -3 of 2")
    #expect(
      error("1,2,3\n", limits: TextLimits(fields: 2)) == "text:1:1: the row has more than 2 fields")
    #expect(error("1,2\n", limits: TextLimits(fields: 2)) == nil)
    #expect(error("1,2\n", limits: TextLimits(rowBytes: 4)) == nil)
    #expect(
      error("1,2\n11,2\n", limits: TextLimits(rowBytes: 4))
        == "text:2:1: the row has more than 4 bytes")
    #expect(error("\u{FEFF}x") == #"text:1:1: "x" in field 1 is not a float64"#)
    #expect(
      error("1 2\t x", delimiter: .whitespace) == #"text:1:6: "x" in field 3 is not a float64"#)
    #expect(error("1\0") == #"text:1:1: "1\0" in field 1 is not a float64"#)
    let long = String(repeating: "x", count: 100)
    #expect(
      error(long)
        == "text:1:1: \"\(long.prefix(60))…\" in field 1 is not a float64")
    let bytes: [UInt8] = [49, 44, 0xFF, 10]
    #expect(
      TextTest.error { () throws(TextError) in try NDArray<Int>.parseText(bytes, delimiter: ",") }?
        .description == "text:1:3: \"\u{FFFD}\" in field 2 is not a int64")
    #expect(
      TextTest.error { () throws(TextError) in try NDArray<Int>.parseText([0xFF, 0xFE, 49, 0]) }?
        .description == "text:1:1: the text is not UTF-8")
    // Nothing after the last row that is asked for is looked at.
    #expect(error("1,2\nx\n", maximumRows: 1) == nil)
    #expect(error("1,2\n", columns: [0]) == nil)
    #expect(error("1,x\n", columns: [0]) == nil)
    #expect(error("1,x\n", columns: [1]) == #"text:1:3: "x" in field 2 is not a float64"#)
  }

  @Test func options() throws {
    let text = "# x\nname,a,b\n1,2,3\n\n4,5,6 # end\n7,8,9"
    func parse(_ columns: [Int]?, _ rows: Int) throws -> NDArray<Int> {
      try NDArray<Int>.parseText(
        text, delimiter: ",", skippingLines: 2, columns: columns, maximumRows: rows)
    }
    #expect(try parse(nil, .max) == [[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    #expect(try parse([2, 0, -1], 2) == [[3, 1, 3], [6, 4, 6]])
    #expect(try parse([0, 0], 1) == [[1, 1]])
    #expect(try parse(nil, 0).shape == [0, 0])
    #expect(try parse([1, 2], 0).shape == [0, 2])
    #expect(try NDArray<Int>.parseText("").shape == [0, 0])
    #expect(try NDArray<Int>.parseText("# only\n \n").shape == [0, 0])
    #expect(try NDArray<Int>.parseText("a\nb", skippingLines: 5).shape == [0, 0])
    #expect(try NDArray<Int>.parseText("7").shape == [1, 1])
    #expect(try NDArray<Int>.parseText("\u{FEFF}7 8\r9 10\r") == [[7, 8], [9, 10]])
    #expect(
      try NDArray<Double>.parseText(
        "1,NA\n,-\n", delimiter: ",", filling: 0.5, missing: ["NA", "-"]) == [
          [1, 0.5], [0.5, 0.5],
        ])
    // Delimiters and comments that are parts of numbers elsewhere.
    #expect(
      try NDArray<Int>.parseText("1e5e7\n2e3e4\n", delimiter: "e") == [[1, 5, 7], [2, 3, 4]])
    #expect(
      try NDArray<Double>.parseText("1.5-2-3", delimiter: "-", comments: []) == [[1.5, 2, 3]])
    #expect(try NDArray<Int>.parseText("1 2--3\n", comments: ["--"]) == [[1, 2]])
    #expect(try NDArray<Int>.parseText("'1','2'\n", delimiter: ",", quote: "'") == [[1, 2]])
    #expect(try NDArray<Int>.parseText("1\t\t3\n", delimiter: "\t", filling: 0) == [[1, 0, 3]])
    #expect(try NDArray<Int>.parseText("1 2\n", delimiter: " ") == [[1, 2]])
    #expect(try NDArray<Int>.parseText(Array("1 2".utf8)[1...], delimiter: .whitespace) == [[2]])
    #expect(try NDArray<Int>.parseText(Array("12".utf8).reversed()) == [[21]])
  }

  /// The same numbers, and the same error, from files of several blocks with any number of threads.
  @Test(.withoutAddressSanitizer) func threads() throws {
    var random = TextRandom(seed: 5)
    let rows = 400_000
    var text: [UInt8] = []
    var sum = 0
    for row in 0..<rows {
      let (a, b) = (random.below(1_000_000), random.below(1000))
      sum += a
      let end = row % 7 == 0 ? "\r\n" : "\n"
      text += Array("\(a),\(b),\(row % 1000 == 0 ? "\"x\n,y\"" : "z")\(end)".utf8)
      if row % 5000 == 0 { text += Array("# it's \"a comment\n\n".utf8) }
    }
    #expect(text.count > BlockSize.bytes)
    let expected = try NDArray<Int>.parseText(
      text, delimiter: ",", quote: "\"", columns: [0, 1])
    #expect(expected.shape == [rows, 2] && expected[.all, 0].sum() == sum)
    try TextTest.withFile(text) { path in
      for threads in 1...4 {
        try Threads.withLimit(threads) {
          let array = try NDArray<Int>.loadText(
            path, delimiter: ",", quote: "\"", columns: [0, 1])
          #expect(array == expected)
          let part = try NDArray<Int>.loadText(
            path, delimiter: ",", quote: "\"", columns: [1], maximumRows: 300_001)
          #expect(part == expected[..<300_001, 1...])
        }
      }
    }
    for place in [100, text.count / 3, text.count - 100] {
      var wrong = text
      var start = place
      while wrong[start - 1] != 10 || wrong[start] < 48 || wrong[start] > 57 { start += 1 }
      wrong[start] = 120
      let last = try #require(wrong.lastIndex(of: 44))
      wrong[last - 1] = 121
      let lines = wrong[..<start].filter { $0 == 10 }.count
      for threads in 1...4 {
        let error = Threads.withLimit(threads) {
          TextTest.error { () throws(TextError) in
            try NDArray<Int>.parseText(wrong, delimiter: ",", quote: "\"", columns: [0, 1])
          }
        }
        #expect(error?.line == lines + 1 && error?.field == 1, "\(place), \(threads) threads")
      }
    }
  }

  private enum BlockSize { static let bytes = 4 << 20 }

  /// A quote that opens early makes all line ends after it part of a field: the chunks then begin in the field.
  @Test func quotesAcrossChunks() throws {
    let line = "1,2\n"
    let long = String(repeating: line, count: 500_000)
    let text = line + "\"" + long + "\",3\n" + line
    let error = TextTest.error { () throws(TextError) in
      try NDArray<Int>.parseText(text, delimiter: ",", quote: "\"")
    }
    #expect(error?.line == 2 && error?.column == 1 && error?.field == 1)
    let first = try NDArray<Int>.parseText(text, delimiter: ",", quote: "\"", columns: [1])
    #expect(first == [[2], [3], [2]])
    let table = try TextTable(parsing: text, header: .none)
    #expect(table.rowCount == 3)
    #expect(try table.string(row: 1, column: 0).utf8.count == long.utf8.count)
    let open = TextTest.error { () throws(TextError) in
      try NDArray<Int>.parseText(line + "3,\"" + long, delimiter: ",", quote: "\"")
    }
    #expect(open?.description == "text:2:3: the closing quote in field 2 is missing")
  }

  @Test func hostileFiles() throws {
    // A million columns.
    let wide = String(repeating: "1,", count: 999_999) + "2"
    let array = try NDArray<Int8>.parseText(wide + "\n" + wide, delimiter: ",")
    #expect(array.shape == [2, 1_000_000])
    #expect(
      error(wide, limits: TextLimits(fields: 1000)) == "text:1:1: the row has more than 1000 fields"
    )
    #expect(
      TextTest.error { () throws(TextError) in
        try TextTable(parsing: wide, header: .none, limits: TextLimits(fields: 1000))
      }?.reason == .fieldLimit(1000))
    // Devices and folders.
    func failure(_ path: String, rowBytes: Int = 1 << 20) -> TextError.Reason? {
      TextTest.error { () throws(TextError) in
        try NDArray<Double>.loadText(path, limits: TextLimits(rowBytes: rowBytes))
      }?.reason
    }
    #expect(failure("/dev/zero") == .rowLimit(1 << 20))
    #expect(try NDArray<Double>.loadText("/dev/null").shape == [0, 0])
    #expect(failure("/tmp") == .system(call: "read", code: EISDIR))
    #expect(failure("/nowhere/file") == .system(call: "open", code: ENOENT))
    #expect(failure("") == .system(call: "open", code: ENOENT))
    #expect(failure("a\0b") == .system(call: "open", code: ENOENT))
    // A sparse file of 64 GiB without a line end: no more is read than the limit says.
    try TextTest.withFile([]) { path in
      #expect(truncate(path, 64 << 30) == 0)
      #expect(failure(path) == .rowLimit(1 << 20))
    }
    // A number of a million digits, and a name of a million letters.
    let digits = String(repeating: "7", count: 1_000_000)
    #expect(try NDArray<Double>.parseText("0.\(digits)e1")[0, 0] == 70.0 / 9)
    #expect(error(String(repeating: "x", count: 1_000_000))?.utf8.count ?? 0 < 200)
  }

  /// A pipe is read as it comes, however little comes at once.
  @Test func pipes() throws {
    try TextTest.withFolder { folder in
      let path = folder + "/pipe"
      #expect(mkfifo(path, 0o600) == 0)
      let thread = Thread {
        let file = open(path, O_WRONLY)
        for line in ["1 2\n3", " 4\n", "5 6"] {
          _ = write(file, line, line.utf8.count)
          usleep(2000)
        }
        close(file)
      }
      thread.start()
      let array = try NDArray<Int>.loadText(path)
      #expect(array == [[1, 2], [3, 4], [5, 6]])
    }
  }

  @Test(.withoutAddressSanitizer) func progress() throws {
    let text = Array(String(repeating: "1 2 3 4\n", count: 1_500_000).utf8)
    try TextTest.withFile(text) { path in
      var steps: [Int] = []
      let array = try NDArray<Int8>.loadText(path) { state in
        #expect(state.totalBytes == text.count)
        steps.append(state.completedBytes)
      }
      #expect(array.shape == [1_500_000, 4] && steps.count >= 2)
      #expect(steps == steps.sorted() && steps.last == text.count)
      let error = TextTest.error { () throws(TextError) in
        try NDArray<Int8>.loadText(path) { $0.cancel() }
      }
      #expect(error?.reason == .cancelled && error?.file == path)
    }
  }

  /// Settings that cannot be meant trap.
  @Test func traps() async {
    await #expect(processExitsWith: .failure) {
      _ = try NDArray<Int>.parseText("1", delimiter: "#")
    }
    await #expect(processExitsWith: .failure) { _ = TextDelimiter("\n") }
    await #expect(processExitsWith: .failure) {
      _ = try NDArray<Int>.parseText("1", delimiter: ",", quote: ",")
    }
    await #expect(processExitsWith: .failure) { _ = try NDArray<Int>.parseText("1", columns: []) }
    await #expect(processExitsWith: .failure) { _ = NDArray<Int>.zeros([1, 1, 1]).text() }
    await #expect(processExitsWith: .failure) { _ = TextLimits(fields: 0) }
  }
}
