import Strided

/// A file of text with columns of several types, such as CSV with names, numbers and dates.
///
/// The table holds the text and knows where its fields are. A column is converted when it is asked for: to numbers, to
/// strings, or by a function.
///
/// ```swift
/// let table = try TextTable(
///   parsing: "city,people,area\nParis,2102650,105.4\n\"Paris, Texas\",24171,\n")
/// print(table.names)  // ["city", "people", "area"]
/// print(try table.column("people", as: Int.self))  // [2102650   24171]
/// print(try table.column("area", as: Double.self, filling: .nan))  // [105.4   nan]
/// print(try table.strings("city"))  // ["Paris", "Paris, Texas"]
/// print(try table.column("city") { $0.count })  // [5, 12]
/// ```
///
/// Lines, comments and quotes are those of `NDArray.loadText`. All rows have as many fields as there are names. The
/// value can be sent to other tasks.
public struct TextTable: Sendable {
  /// Where the names of the columns are.
  public enum Header: Hashable, Sendable {
    /// In the first row, which is not a comment.
    case firstRow
    /// In the first line, which is a comment, as `saveText` and `np.savetxt` write a header.
    case comment
    /// Nowhere; the columns have no names.
    case none
    /// Here; the first row has values.
    case names([String])
  }

  /// The names of the columns, without spaces around them; empty if there are none.
  ///
  /// If a name comes twice, a call by name finds the first one.
  public let names: [String]
  /// The fields.
  let contents: TextTableContents

  /// The number of rows, without the names.
  public var rowCount: Int { contents.rowCount }
  /// The number of fields of each row.
  public var columnCount: Int { contents.columnCount }

  /// Reads a file of text.
  ///
  /// - Parameters:
  ///   - path: the file; a pipe or a device is read until it ends.
  ///   - delimiter: what separates fields.
  ///   - header: where the names of the columns are.
  ///   - quote: the character around fields that contain delimiters or line ends; nil if there are no quotes.
  ///   - comments: what starts a comment, which ends with the line.
  ///   - skippedLines: the number of lines before the names.
  ///   - limits: the largest row.
  ///   - progress: called now and then with the number of bytes that are done, and can cancel.
  /// - Throws: a ``TextError`` if the file cannot be read, or if a row has a wrong number of fields or quotes.
  /// - Complexity: O(n) for n bytes; the text, and 8 bytes for each field and row stay in memory.
  public init(
    _ path: String, delimiter: TextDelimiter = ",", header: Header = .firstRow,
    quote: Unicode.Scalar? = "\"", comments: [String] = [], skippingLines skippedLines: Int = 0,
    limits: TextLimits = TextLimits(), progress: ProgressHandler? = nil
  ) throws(TextError) {
    let dialect = TextDialect(
      delimiter: delimiter, quote: quote, comments: comments, for: "TextTable")
    let source = try BlockSource(path: path, isWhole: true)
    let index = TextTableIndex(source, dialect, limits, progress)
    (names, contents) = try index.build(header, skippingLines: skippedLines)
  }

  /// Reads text in memory; the parameters but the first are those of the initializer for files.
  public init(
    parsing text: String, delimiter: TextDelimiter = ",", header: Header = .firstRow,
    quote: Unicode.Scalar? = "\"", comments: [String] = [], skippingLines skippedLines: Int = 0,
    limits: TextLimits = TextLimits()
  ) throws(TextError) {
    try self.init(
      parsing: Array(text.utf8), delimiter: delimiter, header: header, quote: quote,
      comments: comments, skippingLines: skippedLines, limits: limits)
  }

  /// Reads bytes in memory; the parameters but the first are those of the initializer for files.
  public init(
    parsing bytes: [UInt8], delimiter: TextDelimiter = ",", header: Header = .firstRow,
    quote: Unicode.Scalar? = "\"", comments: [String] = [], skippingLines skippedLines: Int = 0,
    limits: TextLimits = TextLimits()
  ) throws(TextError) {
    try self.init(
      parsing: bytes, chunkSize: TextLoader.chunkSize, delimiter: delimiter, header: header,
      quote: quote, comments: comments, skippingLines: skippedLines, limits: limits)
  }

  /// Reads bytes in memory in chunks of a size.
  package init(
    parsing bytes: [UInt8], chunkSize: Int, delimiter: TextDelimiter, header: Header,
    quote: Unicode.Scalar?, comments: [String], skippingLines skippedLines: Int,
    limits: TextLimits
  ) throws(TextError) {
    let dialect = TextDialect(
      delimiter: delimiter, quote: quote, comments: comments, for: "TextTable")
    (names, contents) = try withBytes(of: bytes, blockSize: bytes.count + 64) {
      source throws(TextError) in
      let index = TextTableIndex(source, dialect, limits, nil, chunkSize: chunkSize)
      return try index.build(header, skippingLines: skippedLines)
    }
  }
}

/// What selects a column of a ``TextTable``: its name, a `String`, or its index, an `Int`.
public protocol TextColumnKey {
  /// The index of the column in a table; nil if there is none.
  func _index(in table: TextTable) -> Int?
  /// The error if there is none.
  func _error(in table: TextTable) -> TextError
}

extension String: TextColumnKey {
  /// The index of the first column of this name.
  public func _index(in table: TextTable) -> Int? { table.names.firstIndex(of: self) }
  /// The error if there is none.
  public func _error(in table: TextTable) -> TextError {
    TextError(.noColumnNamed(self), file: table.contents.file)
  }
}

extension Int: TextColumnKey {
  /// The index, counted from the end if it is negative.
  public func _index(in table: TextTable) -> Int? {
    let index = self < 0 ? self + table.columnCount : self
    return (0..<table.columnCount).contains(index) ? index : nil
  }
  /// The error if there is none.
  public func _error(in table: TextTable) -> TextError {
    TextError(.noColumn(index: self, count: table.columnCount), file: table.contents.file)
  }
}
