import Foundation
import Strided
import StridedIO
import Testing

/// A line of `text.jsonl`: what NumPy reads or writes.
private struct TextRecord: Decodable {
  /// The arguments of the call.
  struct Options: Decodable {
    var delimiter: String?
    var skiprows: Int?
    var usecols: [Int]?
    var max_rows: Int?
    var quotechar: String?
    var comments: Comments?
    var fmt: String?
    var header: String?
    var footer: String?
    var newline: String?
    var filling_values: Double?
    var missing_values: String?
    var skip_header: Int?
  }

  /// A list of marks, or one mark.
  enum Comments: Decodable {
    case list([String])
    case one(String)
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let list = try? container.decode([String].self) {
        self = .list(list)
      } else {
        self = .one(try container.decode(String.self))
      }
    }
  }

  /// A column of a table.
  enum Column: Decodable {
    case texts([String])
    case numbers(type: String, bytes: [UInt8])
    private enum Keys: CodingKey { case type, bytes }
    init(from decoder: any Decoder) throws {
      if let texts = try? decoder.singleValueContainer().decode([String].self) {
        self = .texts(texts)
      } else {
        let container = try decoder.container(keyedBy: Keys.self)
        self = .numbers(
          type: try container.decode(String.self, forKey: .type),
          bytes: TextRecord.decoded(try container.decode(String.self, forKey: .bytes)))
      }
    }
  }

  let kind: String
  let text: String
  let options: Options
  let type: String?
  let shape: [Int]?
  let bytes: String?
  let names: [String]?
  let columns: [Column]?

  static func decoded(_ text: String) -> [UInt8] {
    let digits = Array(text.utf8).map { $0 < 58 ? $0 - 48 : $0 - 87 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  static func all(_ kind: String) throws -> [TextRecord] {
    let text = try String(contentsOfFile: TextTest.golden("text.jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(TextRecord.self, from: Data($0.utf8))
    }.filter { $0.kind == kind }
  }
}

/// Results of NumPy, bit by bit.
@Suite struct GoldenTextTests {
  /// Calls the one of some functions that fits the type.
  private func dispatch(_ name: String, _ body: (any TextScalar.Type) throws -> Void) throws {
    let types: [String: any TextScalar.Type] = [
      "bool": Bool.self, "int8": Int8.self, "int16": Int16.self, "int32": Int32.self,
      "int64": Int64.self, "uint8": UInt8.self, "uint16": UInt16.self, "uint32": UInt32.self,
      "uint64": UInt64.self, "float16": Float16.self, "float32": Float.self, "float64": Double.self,
      "complex64": Complex<Float>.self, "complex128": Complex<Double>.self,
    ]
    try body(try #require(types[name]))
  }

  private func bytes<Element>(of array: NDArray<Element>) -> [UInt8] {
    Array(array).withUnsafeBytes { Array($0) }
  }

  @Test func loading() throws {
    var count = 0
    for record in try TextRecord.all("load") {
      try dispatch(try #require(record.type)) { try load(record, as: $0) }
      count += 1
    }
    #expect(count >= 28)
  }

  private func load<Element: TextScalar>(_ record: TextRecord, as type: Element.Type) throws {
    let options = record.options
    var comments = ["#"]
    if case .list(let list) = options.comments { comments = list }
    let array = try NDArray<Element>.parseText(
      record.text,
      delimiter: options.delimiter.flatMap { $0.unicodeScalars.first }.map { TextDelimiter($0) }
        ?? .whitespace,
      quote: options.quotechar?.unicodeScalars.first, comments: comments,
      skippingLines: options.skiprows ?? 0, columns: options.usecols,
      maximumRows: options.max_rows ?? .max)
    #expect(array.shape == Shape(record.shape ?? []), "\(record.text)")
    #expect(bytes(of: array) == TextRecord.decoded(record.bytes ?? ""), "\(type) \(record.text)")
  }

  @Test func saving() throws {
    var count = 0
    for record in try TextRecord.all("save") {
      try dispatch(try #require(record.type)) { try save(record, $0) }
      count += 1
    }
    #expect(count >= 11)
  }

  private func save<Element: TextScalar>(_ record: TextRecord, _ type: Element.Type) throws {
    let options = record.options
    let elements = TextRecord.decoded(record.bytes ?? "").withUnsafeBytes {
      Array($0.bindMemory(to: Element.self))
    }
    let array = NDArray(elements, shape: Shape(record.shape ?? []))
    let specification = options.fmt ?? "%.18e"
    let digits = Int(specification.dropFirst(2).dropLast()) ?? 0
    let format: TextNumberFormat =
      specification.hasSuffix("e") ? .scientific(digits: digits) : .fixed(digits: digits)
    var mark = "# "
    if case .one(let text) = options.comments { mark = text }
    let lineEnd = TextLineEnd(rawValue: options.newline ?? "\n") ?? .lineFeed
    let text = array.text(
      delimiter: options.delimiter ?? " ", format: format, header: options.header,
      footer: options.footer, commentMark: mark, lineEnd: lineEnd)
    #expect(text.utf8.elementsEqual(record.text.utf8), "\(text)\n\(record.text)")
    try TextTest.withFolder { folder in
      let path = folder + "/a.txt"
      try array.saveText(
        path, delimiter: options.delimiter ?? " ", format: format, header: options.header,
        footer: options.footer, commentMark: mark, lineEnd: lineEnd)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(record.text.utf8))
    }
  }

  @Test func tables() throws {
    var count = 0
    for record in try TextRecord.all("table") {
      let options = record.options
      let table = try TextTable(
        parsing: record.text,
        delimiter: options.delimiter.flatMap { $0.unicodeScalars.first }.map { TextDelimiter($0) }
          ?? .whitespace,
        header: record.text.hasPrefix("#") ? .comment : .firstRow, comments: ["#"],
        skippingLines: options.skip_header ?? 0)
      #expect(table.names == record.names)
      for (index, column) in (record.columns ?? []).enumerated() {
        switch column {
        case .texts(let texts): #expect(try table.strings(index) == texts)
        case .numbers(let type, let expected):
          try dispatch(type) { type in
            try compare(table, index, type, options, expected)
          }
        }
      }
      count += 1
    }
    #expect(count >= 5)
  }

  private func compare<Element: TextScalar>(
    _ table: TextTable, _ index: Int, _ type: Element.Type, _ options: TextRecord.Options,
    _ expected: [UInt8]
  ) throws {
    let filling =
      (options.filling_values as? Element)
      ?? options.filling_values.map { Int64($0) } as? Element
    let array = try table.column(
      index, as: type, filling: filling, missing: options.missing_values.map { [$0] } ?? [])
    #expect(bytes(of: array) == expected)
  }
}
