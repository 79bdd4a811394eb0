import Strided

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension NDArray where Element: TextScalar {
  /// Loads a table of numbers from a file of text: fresh memory of shape `[rows, fields of a row]`.
  ///
  /// Lines end with a line feed, a carriage return, or both. Blank lines and comments are skipped, and so is the mark
  /// with which some programs start UTF-8. All rows have the same number of fields. The shape has two axes for one row
  /// and for one column too; `squeezed()` drops the axes of one element, as `np.loadtxt` does. A file without rows
  /// gives shape `[0, 0]`, or `[0, columns.count]` if there are `columns`.
  ///
  /// ```swift
  /// try NDArray<Double>([[1, 2], [3, 4.5]]).saveText("numbers.txt")
  /// print(try NDArray<Double>.loadText("numbers.txt"))
  /// // [[1.  2. ]
  /// //  [3.  4.5]]
  /// ```
  ///
  /// A real number has the nearest value of the type, and is infinite if it is too large. `inf`, `infinity` and `nan`
  /// are read in any case. A complex number is written as `1+2j`, `(1+2j)`, `2j` or `1`, a `Bool` as `0`, `1`, `true`
  /// or `false`. An integer may be written as `1.0e3` if its value is one.
  ///
  /// The file is read in blocks, which threads parse. The result and the error do not depend on their number.
  ///
  /// - Parameters:
  ///   - path: the file; a pipe or a device is read until it ends.
  ///   - delimiter: what separates fields.
  ///   - quote: the character around fields that contain delimiters or line ends. It is doubled in such a field.
  ///     It counts if a field starts with it. Nil if there are no quotes.
  ///   - comments: what starts a comment, which ends with the line. Comments are not looked for in quotes.
  ///   - skippedLines: the number of lines before the first row, such as names of columns.
  ///   - columns: the indices of the fields that become elements, in this order. Negative ones count from the end.
  ///     Other fields are not read as numbers. Nil for all fields; not empty.
  ///   - maximumRows: the number of rows after which the loading ends, without reading the rest.
  ///   - filling: the value of missing fields: of empty ones, and of those in `missing`. Nil if they are errors.
  ///   - missing: what stands for a missing value, such as `NA`.
  ///   - limits: the largest row.
  ///   - progress: called now and then with the number of bytes that are read, and can cancel.
  /// - Throws: a ``TextError`` with the first error of the file.
  /// - Complexity: O(n) for n bytes, with about 10 MB of memory besides the result.
  public static func loadText(
    _ path: String, delimiter: TextDelimiter = .whitespace, quote: Unicode.Scalar? = nil,
    comments: [String] = ["#"], skippingLines skippedLines: Int = 0, columns: [Int]? = nil,
    maximumRows: Int = .max, filling: Element? = nil, missing: [String] = [],
    limits: TextLimits = TextLimits(), progress: ProgressHandler? = nil
  ) throws(TextError) -> sending NDArray {
    let dialect = TextDialect(
      delimiter: delimiter, quote: quote, comments: comments, for: "loadText")
    return try load(
      try BlockSource(path: path), dialect, skippedLines, columns, maximumRows,
      (filling, missing.map { Array($0.utf8) }), limits, progress,
      chunkSize: TextLoader.chunkSize)
  }

  /// Reads a table of numbers from text in memory: fresh memory of shape `[rows, fields of a row]`.
  ///
  /// The parameters but the first, the result and the errors are those of `loadText`.
  ///
  /// ```swift
  /// let a = try NDArray<Int>.parseText("1,2,3\n4,,6\n", delimiter: ",", filling: -1)
  /// print(a)
  /// // [[ 1  2  3]
  /// //  [ 4 -1  6]]
  /// ```
  ///
  /// - Parameter text: the text, as a `String`.
  public static func parseText(
    _ text: String, delimiter: TextDelimiter = .whitespace, quote: Unicode.Scalar? = nil,
    comments: [String] = ["#"], skippingLines skippedLines: Int = 0, columns: [Int]? = nil,
    maximumRows: Int = .max, filling: Element? = nil, missing: [String] = [],
    limits: TextLimits = TextLimits()
  ) throws(TextError) -> sending NDArray {
    try parseText(
      text.utf8, delimiter: delimiter, quote: quote, comments: comments,
      skippingLines: skippedLines, columns: columns, maximumRows: maximumRows, filling: filling,
      missing: missing, limits: limits)
  }

  /// Reads a table of numbers from bytes in memory: fresh memory of shape `[rows, fields of a row]`.
  ///
  /// The parameters but the first, the result and the errors are those of `loadText`.
  ///
  /// - Parameter bytes: the text in UTF-8. They are copied at once if they are not contiguous in memory.
  public static func parseText(
    _ bytes: some Collection<UInt8>, delimiter: TextDelimiter = .whitespace,
    quote: Unicode.Scalar? = nil, comments: [String] = ["#"],
    skippingLines skippedLines: Int = 0, columns: [Int]? = nil, maximumRows: Int = .max,
    filling: Element? = nil, missing: [String] = [], limits: TextLimits = TextLimits()
  ) throws(TextError) -> sending NDArray {
    try parseText(
      bytes, blockSize: BlockSource.blockSize, chunkSize: TextLoader.chunkSize,
      delimiter: delimiter, quote: quote, comments: comments, skippingLines: skippedLines,
      columns: columns, maximumRows: maximumRows, filling: filling, missing: missing,
      limits: limits)
  }

  /// Reads a table from bytes in memory in blocks and chunks of a size.
  package static func parseText(
    _ bytes: some Collection<UInt8>, blockSize: Int, chunkSize: Int,
    delimiter: TextDelimiter, quote: Unicode.Scalar?, comments: [String],
    skippingLines skippedLines: Int, columns: [Int]?, maximumRows: Int, filling: Element?,
    missing: [String], limits: TextLimits
  ) throws(TextError) -> sending NDArray {
    let dialect = TextDialect(
      delimiter: delimiter, quote: quote, comments: comments, for: "parseText")
    return try withBytes(of: bytes, blockSize: blockSize) { source throws(TextError) in
      try load(
        source, dialect, skippedLines, columns, maximumRows,
        (filling, missing.map { Array($0.utf8) }), limits, nil, chunkSize: chunkSize)
    }
  }

  /// Loads the rows of a source.
  static func load(
    _ source: BlockSource, _ dialect: TextDialect, _ skippedLines: Int, _ columns: [Int]?,
    _ maximumRows: Int, _ missing: TextFunctions<Element>.Missing, _ limits: TextLimits,
    _ progress: ProgressHandler?, chunkSize: Int
  ) throws(TextError) -> sending NDArray {
    guard skippedLines >= 0, maximumRows >= 0, columns?.isEmpty != true else {
      trap(
        "loadText: \(skippedLines) lines, \(maximumRows) rows and \(columns?.count ?? 1) columns")
    }
    var loader = TextLoader(source, dialect, limits: limits, chunkSize: chunkSize, progress)
    let (values, rows, width) = try loader.load(
      skippingLines: skippedLines, columns: columns, maximumRows: maximumRows,
      Element._text.parser(dialect.scanner, missing))
    nonisolated(unsafe) let fresh: NDArray = values.array(shape: [rows, width])
    return unsafe fresh
  }
}

/// Calls `body` with bytes in memory as a source.
func withBytes<Result>(
  of bytes: some Collection<UInt8>, blockSize: Int,
  _ body: (BlockSource) throws(TextError) -> sending Result
) throws(TextError) -> sending Result {
  func run(_ buffer: UnsafeBufferPointer<UInt8>) -> Swift.Result<Result, TextError> {
    do throws(TextError) {
      return .success(try body(unsafe BlockSource(buffer, blockSize: blockSize)))
    } catch {
      return .failure(error)
    }
  }
  let result =
    unsafe bytes.withContiguousStorageIfAvailable { unsafe run($0) }
    ?? Array(bytes).withUnsafeBufferPointer { unsafe run($0) }
  nonisolated(unsafe) let value = try result.get()
  return unsafe value
}

extension ValueBuffer {
  /// An array of all values: the memory of the buffer, or a copy if it is small.
  fileprivate func array<Element>(shape: Shape) -> NDArray<Element> {
    if byteCount < 1 << 16 {
      let array = NDArray<Element>.uninitialized(shape, for: "loadText")
      if byteCount > 0 {
        let values = start(of: Element.self)
        unsafe array.withUnsafeMutableBufferPointer { buffer in
          for index in 0..<buffer.count { unsafe buffer[index] = values[index] }
        }
      }
      return array
    }
    guard let memory = unsafe release() else { trap("loadText: no memory") }
    return unsafe NDArray(
      unsafeAdopting: memory.assumingMemoryBound(to: Element.self), shape: shape
    ) { unsafe free($0) }
  }
}
