import Strided

/// Writes arrays of one or two axes as lines of text.
struct TextWriter<Element: TextScalar> {
  let array: NDArray<Element>
  let delimiter: [UInt8]
  let format: TextNumberFormat
  /// The format of each column; nil if all have the same.
  let columnFormats: [TextNumberFormat]?
  let lineEnd: [UInt8]

  init(
    _ array: NDArray<Element>, _ delimiter: String, _ format: TextNumberFormat,
    _ columnFormats: [TextNumberFormat]?, _ lineEnd: TextLineEnd, for operation: String
  ) {
    guard array.shape.count == 1 || array.shape.count == 2 else {
      trap("\(operation): shape \(array.shape) has no rows, arrays with one or two axes have")
    }
    format.check(for: operation)
    self.array = array.shape.count == 1 ? array[.all, .newAxis] : array
    if let columnFormats {
      guard columnFormats.count == self.array.shape[1] else {
        trap(
          "\(operation): \(columnFormats.count) formats for the columns of shape \(array.shape)")
      }
      for format in columnFormats { format.check(for: operation) }
    }
    self.columnFormats = columnFormats
    self.delimiter = Array(delimiter.utf8)
    self.format = format
    self.lineEnd = Array(lineEnd.rawValue.utf8)
  }

  /// The lines of a comment, each behind a mark.
  func comment(_ text: String, mark: String) -> [UInt8] {
    var output = TextOutput(format: format)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      output.append(mark)
      output.append(String(line))
      output.append(lineEnd)
    }
    return output.bytes
  }

  /// Calls `body` with the lines of the array, many at a time, and with the number of rows that are done.
  ///
  /// Threads write pieces of them.
  func write<Failure>(
    _ body: ([UInt8], Int) throws(Failure) -> Void
  ) throws(Failure) {
    let (rows, width) = (array.shape[0], array.shape[1])
    let rowsOfPiece = max(1, 8192 / max(width, 1))
    let pieces = 8
    let write = Element._text.writer
    var outputs = [TextOutput](repeating: TextOutput(format: format), count: pieces)
    var first = 0
    while first < rows {
      let count = min(rows - first, pieces * rowsOfPiece)
      let used = (count + rowsOfPiece - 1) / rowsOfPiece
      unsafe outputs.withUnsafeMutableBufferPointer { outputs in
        Wings.computing(forEachBelow: used, work: 200 * Double(count * width)) { piece in
          let start = first + piece * rowsOfPiece
          let end = min(start + rowsOfPiece, first + count)
          unsafe outputs[piece].removeAll()
          unsafe write(self, start..<end, &outputs[piece])
        }
      }
      first += count
      for output in outputs[..<used] { try body(output.bytes, first) }
    }
  }

  /// Appends some rows.
  func append(_ rows: Range<Int>, to output: inout TextOutput) where Element: WrittenScalar {
    let width = array.shape[1]
    unsafe array.withUnsafePointer { first, layout in
      let (rowStride, stride) = (layout.strides[0], layout.strides[1])
      for row in rows {
        for column in 0..<width {
          if column > 0 { output.append(delimiter) }
          if let columnFormats { output.format = columnFormats[column] }
          unsafe first[row * rowStride + column * stride].write(to: &output)
        }
        output.append(lineEnd)
      }
    }
  }
}
