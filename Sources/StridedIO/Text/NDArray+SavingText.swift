import Strided

extension NDArray where Element: TextScalar {
  /// Saves the array as a file of text: a line for each row, or for each element of an array of one axis.
  ///
  /// The elements are read through the layout, without a copy of the array. Arrays of other ranks trap. The text is
  /// written to a temporary file in the same folder, which then replaces the file. After an error the old file is
  /// there as before.
  ///
  /// ```swift
  /// let a = NDArray<Double>([[1, 2.5], [3, 1e20]])
  /// try a.saveText("table.csv", delimiter: ",", header: "x,y", commentMark: "")
  /// print(try TextTable("table.csv").column("y", as: Double.self))
  /// // [2.5e+00 1.0e+20]
  /// ```
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - delimiter: the text between elements.
  ///   - format: how real and complex numbers are written. Complex numbers are in parentheses: `(1.0+2.0j)`.
  ///   - columnFormats: a format for each column, in place of `format`; an array of one axis is one column. Traps if
  ///     their number is another one.
  ///   - header: text before the first row, one line or several.
  ///   - footer: text after the last row.
  ///   - commentMark: what is written before each line of the header and the footer.
  ///   - lineEnd: what ends lines.
  ///   - isSynchronized: whether the function waits until the file is on the disk, so that it also survives a
  ///     loss of power.
  ///   - progress: called now and then with the number of bytes of elements that are written, and can cancel.
  /// - Throws: a ``TextError`` if the file cannot be written.
  /// - Complexity: O(n); memory of a few megabytes.
  public func saveText(
    _ path: String, delimiter: String = " ", format: TextNumberFormat = .shortest,
    columnFormats: [TextNumberFormat]? = nil, header: String? = nil, footer: String? = nil,
    commentMark: String = "# ",
    lineEnd: TextLineEnd = .lineFeed, isSynchronized: Bool = true,
    progress: ProgressHandler? = nil
  ) throws(TextError) {
    let writer = TextWriter(self, delimiter, format, columnFormats, lineEnd, for: "saveText")
    let rowBytes = writer.array.shape[1] * MemoryLayout<Element>.stride
    do throws(ArrayFileError) {
      let file = try ReplacementFile(path, isSynchronized: isSynchronized)
      var transfer = TransferCount(of: rowBytes * writer.array.shape[0], reportingTo: progress)
      if let header { try file.write(writer.comment(header, mark: commentMark)) }
      try writer.write { lines, rows throws(ArrayFileError) in
        try file.write(lines)
        if rows * rowBytes > transfer.completed {
          try transfer.add(rows * rowBytes - transfer.completed)
        }
      }
      if let footer { try file.write(writer.comment(footer, mark: commentMark)) }
      try file.commit(isSynchronized: isSynchronized)
    } catch {
      throw TextError(error, path)
    }
  }

  /// The text that `saveText` writes.
  ///
  /// ```swift
  /// print(NDArray([[1, 2], [3, 4]]).text(delimiter: ","))
  /// // 1,2
  /// // 3,4
  /// //
  /// ```
  ///
  /// - Complexity: O(n).
  public func text(
    delimiter: String = " ", format: TextNumberFormat = .shortest,
    columnFormats: [TextNumberFormat]? = nil, header: String? = nil, footer: String? = nil,
    commentMark: String = "# ", lineEnd: TextLineEnd = .lineFeed
  ) -> String {
    let writer = TextWriter(self, delimiter, format, columnFormats, lineEnd, for: "text")
    var bytes = header.map { writer.comment($0, mark: commentMark) } ?? []
    writer.write { lines, _ in bytes += lines }
    if let footer { bytes += writer.comment(footer, mark: commentMark) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TextError {
  /// The error of a file that could not be written.
  fileprivate init(_ error: ArrayFileError, _ path: String) {
    switch error.reason {
    case .system(let call, let code): self.init(.system(call: call, code: code), file: path)
    case .cancelled: self.init(.cancelled, file: path)
    default: self.init(.notWritable("\(error.reason)"), file: path)
    }
  }
}
