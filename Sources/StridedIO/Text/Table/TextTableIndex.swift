/// Finds the fields of a table.
struct TextTableIndex {
  private let source: BlockSource
  private let dialect: TextDialect
  private let limits: TextLimits
  private var position = 0

  init(_ source: BlockSource, _ dialect: TextDialect, _ limits: TextLimits) {
    self.source = source
    self.dialect = dialect
    self.limits = limits
  }

  /// The names of the columns, and the fields.
  mutating func build(
    _ header: TextTable.Header, skippingLines skippedLines: Int
  ) throws(TextError) -> ([String], TextTableContents) {
    while !source.isLast { try source.readBlock(keepingFrom: 0, limit: .max / 4) }
    let (bytes, scanner) = (source.bytes, dialect.scanner)
    position = try source.textStart()
    for _ in 0..<skippedLines where position < bytes.count {
      position = min(
        scanner.afterLineEnd(bytes, scanner.lineEnd(bytes, position)), bytes.count)
    }
    var names = try names(header)
    var rows: [Int] = []
    var fields: [PackedField] = []
    var columnCount = names?.count
    while let start = skipLines() {
      let count = try readRow(start, expecting: columnCount) {
        fields.append(PackedField($0, row: start))
      }
      columnCount = count
      rows.append(start)
    }
    if header == .none { names = nil }
    let contents = TextTableContents(
      source, dialect, rows: rows, fields: fields, columnCount: columnCount ?? 0)
    return (names ?? [], contents)
  }

  /// Skips blank lines and comments; the position of the row that follows, or nil.
  private mutating func skipLines() -> Int? {
    let (bytes, scanner) = (source.bytes, dialect.scanner)
    while position < bytes.count {
      let start = scanner.skipSpaces(bytes, position)
      guard let next = scanner.skipLine(bytes, start) else {
        return scanner.isWhitespace ? start : position
      }
      position = next
    }
    return nil
  }

  /// Reads the row at a position, calls `body` with its fields, and returns their number.
  private mutating func readRow(
    _ start: Int, expecting expected: Int?, _ body: (FieldToken) -> Void
  ) throws(TextError) -> Int {
    let (bytes, scanner) = (source.bytes, dialect.scanner)
    let maximum = min(expected ?? .max, limits.fields)
    var count = 0
    var isLast = false
    position = start
    while !isLast {
      let field = scanner.field(bytes, position)
      if let problem = field.problem {
        throw source.located(
          problem == .unterminatedQuote ? .unterminatedQuote : .textAfterQuote, at: position,
          field: count + 1)
      }
      if count == maximum {
        guard let expected, expected <= limits.fields else {
          throw source.located(.fieldLimit(limits.fields), at: start)
        }
        let (more, _) = scanner.fieldCount(bytes, position, limit: .max - count)
        throw source.located(
          .fieldCount(found: count + more, expected: expected), at: position)
      }
      if field.next - start > limits.rowBytes {
        throw source.located(.rowLimit(limits.rowBytes), at: start)
      }
      body(field)
      count += 1
      position = field.next
      isLast = field.isLast
    }
    if let expected, count != expected {
      throw source.located(.fieldCount(found: count, expected: expected), at: start)
    }
    return count
  }

  /// The names of the columns; nil if there are none.
  private mutating func names(_ header: TextTable.Header) throws(TextError) -> [String]? {
    let (bytes, scanner) = (source.bytes, dialect.scanner)
    let start: Int
    switch header {
    case .none: return nil
    case .names(let names): return names
    case .firstRow:
      guard let row = skipLines() else { return nil }
      start = row
    case .comment:
      let mark = scanner.skipSpaces(bytes, position)
      let length = scanner.commentMark(bytes, mark)
      if length == 0 { throw source.located(.noHeader, at: mark) }
      start = scanner.skipSpaces(bytes, mark + length)
    }
    var fields: [FieldToken] = []
    _ = try readRow(start, expecting: nil) { fields.append($0) }
    var names: [String] = []
    for field in fields {
      switch bytes.string(field, quote: scanner.quote) {
      case .success(let name): names.append(name.trimmed)
      case .failure(let error):
        throw source.located(error.reason, at: field.content.lowerBound, field: names.count + 1)
      }
    }
    return names
  }
}

extension String {
  /// The text without spaces and tabs at its ends.
  fileprivate var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let rest = drop(while: isSpace)
    let end = rest.lastIndex { !isSpace($0) }.map { rest.index(after: $0) } ?? rest.startIndex
    return String(rest[..<end])
  }
}

extension BlockSource {
  /// The position behind the mark of UTF-8; throws if the text is UTF-16.
  func textStart() throws(TextError) -> Int {
    let bytes = bytes
    if bytes.count >= 2, bytes[0] &+ bytes[1] == 0xFD, bytes[0] >= 0xFE {
      throw TextError(.encoding, file: file, line: 1, column: 1)
    }
    return bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// An error at a position of a block that has the text from its start on.
  func located(_ reason: TextError.Reason, at place: Int, field: Int? = nil) -> TextError {
    let start = (try? textStart()) ?? 0
    let (line, column) = bytes.lineAndColumn(of: place, from: start)
    return TextError(reason, file: file, line: line + 1, column: column, field: field)
  }
}

extension TextBytes {
  /// The number of line ends from `start`, the start of a line, to a position, and the column there, from 1 on.
  func lineAndColumn(of position: Int, from start: Int) -> (line: Int, column: Int) {
    var (line, lineStart, next) = (0, start, start)
    while next < position {
      let byte = self[next]
      next += 1
      if byte == ASCII.lineFeed || byte == ASCII.carriageReturn && self[next] != ASCII.lineFeed {
        line += 1
        lineStart = next
      }
    }
    return (line, position - lineStart + 1)
  }
}
