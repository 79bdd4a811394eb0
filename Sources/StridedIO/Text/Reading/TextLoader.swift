import Strided

/// Loads the rows of a text: reads blocks, splits them into chunks for threads, and joins the results.
struct TextLoader {
  /// Parses the rows of a chunk.
  typealias Parse = (inout TextChunk, ColumnSelection) -> Void

  /// The number of bytes of text that one thread parses at a time.
  static let chunkSize = 512 << 10

  let source: BlockSource
  let dialect: TextDialect
  let limits: TextLimits
  /// The number of bytes of a chunk.
  let chunkSize: Int
  /// Called after each block.
  let progress: ProgressHandler?

  /// The position in the block of the first row that was not parsed.
  private var position = 0
  /// The number of lines before this position.
  private var lines = 0
  /// The number of rows.
  private var rows = 0
  /// Whether there is room for the rest of the file, if it is like the first block.
  private var isRestExpected = false
  private let values = ValueBuffer()

  init(
    _ source: BlockSource, _ dialect: TextDialect, limits: TextLimits,
    chunkSize: Int = TextLoader.chunkSize, _ progress: ProgressHandler? = nil
  ) {
    self.source = source
    self.dialect = dialect
    self.limits = limits
    self.chunkSize = chunkSize
    self.progress = progress
  }

  /// The values of all rows.
  ///
  /// - Parameters:
  ///   - skippedLines: the number of lines before the first row.
  ///   - columns: the fields of a row that become elements, negative ones counted from the end; nil for all.
  ///   - maximumRows: the number of rows after which loading ends.
  /// - Returns: the values, row by row, with the number of rows and of elements of a row.
  mutating func load(
    skippingLines skippedLines: Int, columns: [Int]?, maximumRows: Int, _ parse: Parse
  ) throws(TextError) -> (values: ValueBuffer, rows: Int, width: Int) {
    try readBlock()
    try skipStart(lines: skippedLines)
    let first = maximumRows == 0 ? nil : try findFirstRow()
    guard let fieldCount = first else { return (values, 0, columns?.count ?? 0) }
    let selection = try select(columns, of: fieldCount)
    while rows < maximumRows {
      if let end = completeEnd, end > position {
        try parseBlock(end: end, selection, maximumRows, parse)
        if rows < maximumRows && !isRestExpected { expectRest() }
        try report()
      }
      if source.isLast || rows >= maximumRows { break }
      try readBlock()
    }
    return (values, rows, selection.width)
  }

  /// Makes room for the values of the rest of the file, if it is like the first block.
  private mutating func expectRest() {
    isRestExpected = true
    let done = source.readBytes - (source.bytes.count - position)
    guard !source.isLast, let total = source.totalBytes, total < 1 << 40 else { return }
    values.expect(Int(1.02 * Double(values.byteCount) * Double(total) / Double(max(done, 1))))
  }

  /// Calls the progress handler; throws if it cancels.
  private func report() throws(TextError) {
    guard let progress else { return }
    let done = source.readBytes - (source.bytes.count - position)
    var state = TransferProgress(done, of: max(done, source.totalBytes ?? 0))
    progress(&state)
    if state.isCancelled { throw TextError(.cancelled, file: source.file) }
  }

  /// The end of the last line that is complete for sure; nil if there is none.
  private var completeEnd: Int? {
    let bytes = source.bytes
    if source.isLast { return bytes.count }
    var end = bytes.count
    while end > position {
      let byte = bytes[end - 1]
      // A line feed may follow a carriage return at the end.
      if byte == ASCII.lineFeed || byte == ASCII.carriageReturn && end < bytes.count { return end }
      end -= 1
    }
    return nil
  }

  /// Reads more behind the rows that were not parsed.
  private mutating func readBlock() throws(TextError) {
    let start = position
    do {
      try source.readBlock(keepingFrom: start, limit: limits.rowBytes)
    } catch {
      throw error.reason == .rowLimit(limits.rowBytes) ? located(error.reason, at: start) : error
    }
    position = 0
  }

  /// Skips the mark of the encoding, and lines.
  private mutating func skipStart(lines skippedLines: Int) throws(TextError) {
    position = try source.textStart()
    while lines < skippedLines {
      let bytes = source.bytes
      let end = dialect.scanner.lineEnd(bytes, position)
      let next = dialect.scanner.afterLineEnd(bytes, end)
      if source.isLast || next < bytes.count {
        position = min(next, bytes.count)
        if source.isLast && end >= bytes.count { return }
        lines += 1
      } else {
        // The line is longer than the block. What is skipped need not be kept, but for a carriage return.
        position = max(position, bytes.count - 1)
        try readBlock()
      }
    }
  }

  /// Moves to the first row and returns the number of its fields; nil if there is none.
  private mutating func findFirstRow() throws(TextError) -> Int? {
    let scanner = dialect.scanner
    while true {
      let bytes = source.bytes
      let start = scanner.skipSpaces(bytes, position)
      let next = scanner.skipLine(bytes, start)
      if let next, next < bytes.count {
        position = next
        lines += 1
        continue
      }
      if next == nil {
        let first = scanner.isWhitespace ? start : position
        let (count, end) = scanner.fieldCount(bytes, first, limit: limits.fields)
        if source.isLast || end < bytes.count { return try checked(count, bytes, first) }
      } else if source.isLast {
        return nil
      }
      try readBlock()
    }
  }

  /// The number of fields of a row at a position, if it is within the limit.
  private func checked(_ count: Int, _ bytes: TextBytes, _ first: Int) throws(TextError) -> Int {
    if count < limits.fields { return count }
    let (more, _) = dialect.scanner.fieldCount(bytes, first, limit: count + 1)
    if more > count { throw located(.fieldLimit(limits.fields), at: position) }
    return count
  }

  /// The fields of a row that become elements.
  private func select(
    _ columns: [Int]?, of fieldCount: Int
  ) throws(TextError) -> ColumnSelection {
    guard let columns else { return ColumnSelection(fieldCount: fieldCount) }
    var indices: [Int] = []
    for column in columns {
      let index = column < 0 ? column + fieldCount : column
      if index < 0 || index >= fieldCount {
        throw located(.noColumn(index: column, count: fieldCount), at: position)
      }
      indices.append(index)
    }
    return ColumnSelection(fieldCount: fieldCount, columns: indices)
  }

  /// Parses the rows of the block that begin before `end`.
  ///
  /// Every chunk but the first begins behind a line feed that may be part of a field in quotes. Therefore a chunk
  /// counts only if the one before ends where it begins; otherwise its lines are parsed again from there. So the
  /// result does not depend on where the text is split.
  private mutating func parseBlock(
    end: Int, _ selection: ColumnSelection, _ maximumRows: Int, _ parse: Parse
  ) throws(TextError) {
    let bytes = source.bytes
    var chunks: [TextChunk] = []
    let complete = source.isLast ? nil : end
    for range in ranges(bytes, end) {
      chunks.append(
        TextChunk(
          bytes: bytes, range: range, completeEnd: complete, maximumRows: maximumRows - rows,
          maximumRowBytes: limits.rowBytes, values: chunks.isEmpty ? values : ValueBuffer()))
    }
    let starts = chunks.map(\.position)
    unsafe chunks.withUnsafeMutableBufferPointer { buffer in
      Wings.computing(forEachBelow: buffer.count, work: 4 * Double(end - position)) {
        unsafe parse(&buffer[$0], selection)
      }
    }
    for (index, chunk) in chunks.enumerated() where rows < maximumRows {
      var chunk = chunk
      if starts[index] != position {
        if position >= chunk.end { continue }
        chunk = TextChunk(
          bytes: bytes, range: position..<chunk.end, completeEnd: complete,
          maximumRows: maximumRows - rows, maximumRowBytes: limits.rowBytes, values: values)
        parse(&chunk, selection)
      } else if index > 0 {
        try append(&chunk, selection, maximumRows)
      }
      rows += chunk.rows
      lines += chunk.lines
      position = chunk.position
      if rows >= maximumRows { return }
      if let failure = chunk.failure {
        throw located(failure.reason, at: failure.position, field: failure.field)
      }
      if chunk.isIncomplete { return }
    }
  }

  /// Appends the values of a chunk that has its own.
  private mutating func append(
    _ chunk: inout TextChunk, _ selection: ColumnSelection, _ maximumRows: Int
  ) throws(TextError) {
    if chunk.rows == 0 { return }
    let rowBytes = chunk.values.byteCount / chunk.rows
    chunk.rows = min(chunk.rows, maximumRows - rows)
    if !values.append(chunk.rows * rowBytes, of: chunk.values) {
      throw TextError(.noMemory(byteCount: chunk.rows * rowBytes), file: source.file)
    }
  }

  /// Ranges of about the size of a chunk that begin behind line feeds.
  private func ranges(_ bytes: TextBytes, _ end: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = position
    while start < end {
      var next = start + chunkSize
      while next < end && bytes[next - 1] != ASCII.lineFeed { next += 1 }
      next = min(next, end)
      ranges.append(start..<next)
      start = next
    }
    return ranges
  }

  /// An error at a position of the block, which is in the first row that was not parsed.
  private func located(
    _ reason: TextError.Reason, at place: Int, field: Int? = nil
  ) -> TextError {
    let (line, column) = source.bytes.lineAndColumn(of: place, from: position)
    return TextError(
      reason, file: source.file, line: lines + line + 1, column: column, field: field)
  }
}
