/// Reads the rows of a chunk as elements of one type.
struct RowParser<Element: ParsedScalar> {
  typealias ByteClass = TextDialect.ByteClass

  /// The rules for the fields.
  let fields: FieldReader<Element>
  /// Which fields become elements.
  let selection: ColumnSelection

  /// Parses rows until the chunk, its rows or its text end, or until an error.
  ///
  /// Most fields are a number between delimiters. The loop reads the number and looks at the byte behind it; it
  /// leaves everything else to ``FieldReader``.
  func parse(_ chunk: inout TextChunk) {
    let bytes = chunk.bytes
    let scanner = fields.scanner
    let (delimiter, isWhitespace, isPlain) = (
      scanner.delimiter, scanner.isWhitespace, scanner.isPlain
    )
    let fieldCount = selection.fieldCount
    let rowBytes = selection.width * MemoryLayout<Element>.stride
    var position = chunk.position
    rows: while position < chunk.end && chunk.rows < chunk.maximumRows {
      let start = position
      var lines = 1
      var index = 0
      var isLast = false
      position = scanner.skipSpaces(bytes, position)
      if scanner.mayEndLine(bytes[position]), let next = scanner.skipLine(bytes, position) {
        position = next
        chunk.lines &+= 1
        continue
      }
      if !chunk.values.reserve(rowBytes) {
        chunk.failure = TextFailure(
          reason: .noMemory(byteCount: rowBytes), position: start, field: nil)
        break
      }
      let row = chunk.values.end(of: Element.self)
      if !isWhitespace { position = start }
      while !isLast {
        let target = target(of: index)
        if target >= 0 && isPlain {
          var end = position
          if bytes[end] <= ASCII.space && !isWhitespace { end = scanner.skipSpaces(bytes, end) }
          if let value = Element.read(bytes, &end) {
            var byte = bytes[end]
            var isSeparated = byte == delimiter
            if isSeparated {
              end &+= 1
            } else if scanner.byteClass(byte) == ByteClass.space {
              end = scanner.skipSpaces(bytes, end)
              byte = bytes[end]
              isSeparated = isWhitespace || byte == delimiter
              if !isWhitespace && isSeparated { end &+= 1 }
            }
            if isSeparated {
              row[target] = value
              index &+= 1
              position = end
              if isWhitespace {
                position = scanner.skipSpaces(bytes, position)
                if scanner.mayEndLine(bytes[position]),
                  let next = scanner.skipLine(bytes, position)
                {
                  position = next
                  isLast = true
                }
              }
              continue
            }
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
              row[target] = value
              index &+= 1
              position = scanner.afterLineEnd(bytes, end)
              isLast = true
              continue
            }
          }
        }
        let token = scanner.field(bytes, position)
        var failure: TextFailure?
        if index >= fieldCount {
          let (more, end) = scanner.fieldCount(bytes, position, limit: .max - index)
          failure = TextFailure(
            reason: .fieldCount(found: index + more, expected: fieldCount), position: position,
            field: nil)
          position = end
        } else {
          failure = read(token, at: position, target, index, row, bytes)
          position = token.next
        }
        if let failure {
          chunk.fail(failure, end: position)
          position = start
          break rows
        }
        lines &+= token.lineEnds
        isLast = token.isLast
        index &+= 1
      }
      if let end = chunk.completeEnd, position > end {
        chunk.isIncomplete = true
        position = start
        break
      }
      if index != fieldCount {
        chunk.failure = TextFailure(
          reason: .fieldCount(found: index, expected: fieldCount), position: start, field: nil)
        position = start
        break
      }
      if position &- start > chunk.maximumRowBytes {
        chunk.failure = TextFailure(
          reason: .rowLimit(chunk.maximumRowBytes), position: start, field: nil)
        position = start
        break
      }
      for (from, to) in selection.copies { row[to] = row[from] }
      chunk.values.append(rowBytes)
      chunk.rows &+= 1
      chunk.lines &+= lines
    }
    chunk.position = min(position, bytes.count)
  }

  /// The index of the element for a field; −1 if there is none.
  @inline(__always)
  private func target(of index: Int) -> Int {
    if index >= selection.fieldCount { return -1 }
    guard let targets = selection.targets else { return index }
    return targets[index]
  }

  /// Reads a field by its rules.
  @inline(never)
  private func read(
    _ token: FieldToken, at position: Int, _ target: Int, _ index: Int, _ row: RowSlots<Element>,
    _ bytes: TextBytes
  ) -> TextFailure? {
    let scanner = fields.scanner
    func failure(_ reason: TextError.Reason) -> TextFailure {
      let place = token.isQuoted ? position : scanner.skipSpaces(bytes, position)
      return TextFailure(reason: reason, position: place, field: index + 1)
    }
    if let problem = token.problem {
      return failure(problem == .unterminatedQuote ? .unterminatedQuote : .textAfterQuote)
    }
    if target < 0 { return nil }
    switch fields.value(of: token, in: bytes) {
    case .success(let value):
      row[target] = value
      return nil
    case .failure(let error):
      return failure(error.reason)
    }
  }
}

extension TextChunk {
  /// Ends the chunk with an error, or, if the row needs text that is not in memory, without the row.
  ///
  /// - Parameter end: the position behind the text that was read.
  fileprivate mutating func fail(_ failure: TextFailure, end: Int) {
    if let completeEnd, end > completeEnd {
      isIncomplete = true
    } else {
      self.failure = failure
    }
  }
}
