import Foundation
import Strided
import StridedIO
import Testing

/// The table of the article "Text files": each Swift expression compiles and does what NumPy's does.
@Suite struct FromNumPyTextTests {
  private func withText<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result
  {
    let folder = TemporaryFolder()
    return try withExtendedLifetime(folder) { try body($0.write(Array(text.utf8), to: "text.txt")) }
  }

  @Test func loading() throws {
    try withText("1 2\n3 4\n") { f in
      let text = "1 2\n3 4\n"
      let a: NDArray<Double> = [[1, 2], [3, 4]]
      let loaded = try NDArray<Double>.loadText(f)
      #expect(loaded == a)
      let integers = try NDArray<Int32>.loadText(f)
      #expect(integers == [[1, 2], [3, 4]])
      let ends = try NDArray<Double>.loadText(f, columns: [0, -1])
      #expect(ends == a)
      let first = try NDArray<Double>.loadText(f, maximumRows: 10)
      #expect(first == a)
      let xy = try NDArray<Double>.loadText(f).transposed()
      #expect(xy[0] == NDArray([1, 3]))
      let parsed = try NDArray<Double>.parseText(text)
      #expect(parsed == a)
    }
    try withText("7\n8\n") { f in
      let line = try NDArray<Double>.loadText(f).squeezed()
      #expect(line == NDArray([7, 8]))
    }
    try withText("x,y\n1,2\n") { f in
      let a = try NDArray<Double>.loadText(f, delimiter: ",", skippingLines: 1)
      #expect(a == [[1, 2]])
    }
    try withText("% x\n1 // y\n") { f in
      let a = try NDArray<Double>.loadText(f, comments: ["%", "//"])
      #expect(a == [[1]])
    }
    try withText("\"1\",\"2\"\n") { f in
      let a = try NDArray<Double>.loadText(f, delimiter: ",", quote: "\"")
      #expect(a == [[1, 2]])
    }
    try withText("1,\n") { f in
      let a = try NDArray<Double>.loadText(f, delimiter: ",", filling: .nan)
      #expect(a[0, 0] == 1 && a[0, 1].isNaN)
    }
    try withText("1,NA\n") { f in
      let a = try NDArray<Double>.loadText(f, delimiter: ",", filling: 0, missing: ["NA"])
      #expect(a == [[1, 0]])
    }
  }

  @Test func tables() throws {
    try withText("name,x\na,1.5\nbc,2\n") { f in
      let t = try TextTable(f)
      #expect(t.names == ["name", "x"] && t.rowCount == 2)
      let x = try t.column("x", as: Double.self)
      #expect(x == NDArray([1.5, 2]))
      let names = try t.strings("name")
      #expect(names == ["a", "bc"])
      let counts = try t.column(0) { $0.count }
      #expect(counts == [1, 2])
    }
    try withText("# x y\n1 2\n") { f in
      let t = try TextTable(f, delimiter: .whitespace, header: .comment, comments: ["#"])
      #expect(t.names == ["x", "y"] && t.rowCount == 1)
      let x = try t.strings("x")
      #expect(x == ["1"])
    }
  }

  @Test func saving() throws {
    func check(_ expected: String, _ save: (String) throws -> Void) throws {
      try withText("") { f in
        try save(f)
        let text = try String(contentsOfFile: f, encoding: .utf8)
        #expect(text.utf8.elementsEqual(expected.utf8))
      }
    }
    let a = NDArray<Double>([[1.5, 2]])
    try check("1.500000000000000000e+00 2.000000000000000000e+00\n") { f in
      try a.saveText(f, format: .scientific(digits: 18))
    }
    try check("1.500,2.000\n") { f in
      try a.saveText(f, delimiter: ",", format: .fixed(digits: 3))
    }
    try check("2 2.000000000000000000e+00\n") { f in
      try a.saveText(f, columnFormats: [.fixed(digits: 0), .scientific(digits: 18)])
    }
    try check("1.5 2.0\n") { f in try a.saveText(f) }
    try check("# x y\n1.5 2.0\n# end\n") { f in
      try a.saveText(f, header: "x y", footer: "end")
    }
    try check("1.5 2.0\r\n") { f in
      try a.saveText(f, commentMark: "", lineEnd: .carriageReturnLineFeed)
    }
  }

  /// Every expression of the article is in this file.
  @Test func everyExpressionIsCompiled() throws {
    let article = Sample.root.appending(path: "Sources/StridedIO/StridedIO.docc/TextFiles.md")
    let here = try String(contentsOfFile: #filePath, encoding: .utf8)
    var count = 0
    for line in try String(contentsOf: article, encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "|")
      guard line.hasPrefix("| `"), cells.count > 1 else { continue }
      for call in cells[1].split(separator: "`")
      where call.contains(where: { $0 == "(" || $0 == "." }) {
        count += 1
        #expect(here.contains(call), "\(call)")
      }
    }
    #expect(count > 20)
  }
}
