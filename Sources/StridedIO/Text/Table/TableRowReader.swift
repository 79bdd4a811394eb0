/// Divides the text of a table into rows and fields.
struct TableRowReader {
  /// The whole text.
  let bytes: TextBytes
  private let source: BlockSource
  private let scanner: FieldScanner
  private let limits: TextLimits

  init(_ source: BlockSource, _ scanner: FieldScanner, _ limits: TextLimits) {
    self.source = source
    self.scanner = scanner
    self.limits = limits
    bytes = source.bytes
  }

  /// The position behind the mark of UTF-8 and some lines.
  func start(skippingLines skippedLines: Int) throws(TextError) -> Int {
    var position = try source.textStart()
    for _ in 0..<skippedLines where position < bytes.count {
      let end = scanner.lineEnd(bytes, position)
      position = min(scanner.afterLineEnd(bytes, end), bytes.count)
    }
    return position
  }

  /// Reads the rows that begin in the range of a chunk, up to the first error.
  func read(_ chunk: inout TableFields) {
    var position = chunk.range.lowerBound
    do throws(TextFailure) {
      while let row = skipLines(&position, before: chunk.range.upperBound) {
        try readRow(&position, row, expecting: chunk.fieldCount) { chunk.append($0, row: row) }
        chunk.finishRow(row)
      }
    } catch {
      chunk.failure = error
    }
    chunk.end = position
  }

  /// The number of fields of the first row from a position on, which then is that of the row; 0 if there is none.
  func fieldCount(_ position: inout Int) throws(TextFailure) -> Int {
    guard let row = skipLines(&position, before: bytes.count) else { return 0 }
    var next = position
    return try readRow(&next, row, expecting: nil) { _ in }
  }

  /// The names of the columns; nil if there are none.
  func names(_ header: TextTable.Header, _ position: inout Int) throws(TextFailure) -> [String]? {
    let start: Int
    switch header {
    case .none: return nil
    case .names(let names): return names
    case .firstRow:
      guard let row = skipLines(&position, before: bytes.count) else { return nil }
      start = row
    case .comment:
      let mark = scanner.skipSpaces(bytes, position)
      let length = scanner.commentMark(bytes, mark)
      if length == 0 { throw TextFailure(reason: .noHeader, position: mark) }
      start = scanner.skipSpaces(bytes, mark + length)
    }
    var fields: [FieldToken] = []
    try readRow(&position, start, expecting: nil) { fields.append($0) }
    var names: [String] = []
    for field in fields {
      switch bytes.string(field, quote: scanner.quote) {
      case .success(let name): names.append(name.trimmed)
      case .failure(let error):
        throw TextFailure(
          reason: error.reason, position: field.content.lowerBound, field: names.count + 1)
      }
    }
    return names
  }

  /// Skips blank lines and comments that begin before `end`; the position of the row that follows, or nil.
  private func skipLines(_ position: inout Int, before end: Int) -> Int? {
    while position < end {
      let start = scanner.skipSpaces(bytes, position)
      guard let next = scanner.skipLine(bytes, start) else {
        return scanner.isWhitespace ? start : position
      }
      position = min(next, bytes.count)
    }
    return nil
  }

  /// Reads the row at a position, calls `body` with its fields, and returns their number.
  ///
  /// - Parameter position: afterwards, the position behind the row.
  @discardableResult
  private func readRow(
    _ position: inout Int, _ start: Int, expecting expected: Int?, _ body: (FieldToken) -> Void
  ) throws(TextFailure) -> Int {
    let maximum = min(expected ?? .max, limits.fields)
    var count = 0
    var next = start
    var isLast = false
    while !isLast {
      let field = scanner.field(bytes, next)
      if let problem = field.problem {
        throw TextFailure(
          reason: problem == .unterminatedQuote ? .unterminatedQuote : .textAfterQuote,
          position: next,
          field: count + 1)
      }
      if count == maximum {
        guard let expected, expected <= limits.fields else {
          throw TextFailure(reason: .fieldLimit(limits.fields), position: start)
        }
        let (more, _) = scanner.fieldCount(bytes, next, limit: .max - count)
        throw TextFailure(
          reason: .fieldCount(found: count + more, expected: expected), position: next)
      }
      if field.next - start > limits.rowBytes {
        throw TextFailure(reason: .rowLimit(limits.rowBytes), position: start)
      }
      body(field)
      count += 1
      next = field.next
      isLast = field.isLast
    }
    if let expected, count != expected {
      throw TextFailure(reason: .fieldCount(found: count, expected: expected), position: start)
    }
    position = min(next, bytes.count)
    return count
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
