import Strided

/// Finds the fields of a table.
struct TextTableIndex {
  private let source: BlockSource
  private let dialect: TextDialect
  private let limits: TextLimits
  private let progress: ProgressHandler?
  /// The number of bytes that one thread looks through at a time.
  private let chunkSize: Int

  init(
    _ source: BlockSource, _ dialect: TextDialect, _ limits: TextLimits,
    _ progress: ProgressHandler?, chunkSize: Int = TextLoader.chunkSize
  ) {
    self.source = source
    self.dialect = dialect
    self.limits = limits
    self.progress = progress
    self.chunkSize = chunkSize
  }

  /// The names of the columns, and the fields.
  func build(
    _ header: TextTable.Header, skippingLines skippedLines: Int
  ) throws(TextError) -> ([String], TextTableContents) {
    while !source.isLast {
      try source.readBlock(keepingFrom: 0, limit: .max / 4)
      try checkEndlessRow()
    }
    let reader = TableRowReader(source, dialect.scanner, limits)
    var position = try reader.start(skippingLines: skippedLines)
    let names: [String]?
    let fieldCount: Int
    do throws(TextFailure) {
      names = try reader.names(header, &position)
      if let names {
        fieldCount = names.count
      } else {
        fieldCount = try reader.fieldCount(&position)
      }
    } catch {
      throw source.located(error)
    }
    var fields = TableFields(fieldCount: fieldCount)
    while position < source.bytes.count {
      position = try append(to: &fields, from: position, reader)
      try report(position)
    }
    return (names ?? [], TextTableContents(source, dialect, fields))
  }

  /// Appends the rows of the next chunks, and returns the position behind them.
  ///
  /// Every chunk but the first begins behind a line feed that may be part of a field in quotes. Therefore a chunk
  /// counts only if the one before ends where it begins; otherwise its lines are looked through again from there.
  private func append(
    to fields: inout TableFields, from start: Int, _ reader: TableRowReader
  ) throws(TextError) -> Int {
    var chunks: [TableFields] = []
    var position = start
    while position < source.bytes.count && chunks.count < 8 {
      let end = reader.bytes.lineStart(from: position + chunkSize)
      chunks.append(TableFields(fieldCount: fields.fieldCount, range: position..<end))
      position = end
    }
    unsafe chunks.withUnsafeMutableBufferPointer { buffer in
      Wings.computing(forEachBelow: buffer.count, work: 4 * Double(position - start)) {
        unsafe reader.read(&buffer[$0])
      }
    }
    position = start
    for var chunk in chunks {
      if chunk.range.lowerBound != position {
        if position >= chunk.range.upperBound { continue }
        chunk = TableFields(
          fieldCount: fields.fieldCount, range: position..<chunk.range.upperBound)
        reader.read(&chunk)
      }
      if let failure = chunk.failure { throw source.located(failure) }
      fields.append(chunk)
      position = chunk.end
    }
    return position
  }

  /// Calls the progress handler; throws if it cancels.
  private func report(_ position: Int) throws(TextError) {
    guard let progress else { return }
    var state = TransferProgress(position, of: source.bytes.count)
    progress(&state)
    if state.isCancelled { throw TextError(.cancelled, file: source.file) }
  }

  /// Throws if a pipe or a device has brought more than a row can have without the end of a line.
  private func checkEndlessRow() throws(TextError) {
    let bytes = source.bytes
    if source.isLast || source.totalBytes != nil || bytes.count <= limits.rowBytes { return }
    let end = unsafe bytes.buffer(bytes.count - limits.rowBytes..<bytes.count)
    if !(unsafe end.contains { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }) {
      throw TextError(.rowLimit(limits.rowBytes), file: source.file)
    }
  }
}

extension TextBytes {
  /// The first position from `position` on that follows a line feed; `count` if there is none.
  fileprivate func lineStart(from position: Int) -> Int {
    var position = min(position, count)
    while position < count && self[position - 1] != ASCII.lineFeed { position += 1 }
    return position
  }
}
