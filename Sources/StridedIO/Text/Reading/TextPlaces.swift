// Where in a text an error is.

extension BlockSource {
  /// The position behind the mark of UTF-8; throws if the text is UTF-16.
  func textStart() throws(TextError) -> Int {
    let bytes = bytes
    if bytes.count >= 2, bytes[0] &+ bytes[1] == 0xFD, bytes[0] >= 0xFE {
      throw TextError(.encoding, file: file, line: 1, column: 1)
    }
    return bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// The error of a block that has the text from its start on.
  func located(_ failure: TextFailure) -> TextError {
    let start = (try? textStart()) ?? 0
    let (line, column) = bytes.lineAndColumn(of: failure.position, from: start)
    return TextError(
      failure.reason, file: file, line: line + 1, column: column, field: failure.field)
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
