import Strided

extension TextTable {
  /// A column as numbers: fresh memory of shape `[rowCount]`.
  ///
  /// - Parameters:
  ///   - key: the name or the index of the column; a negative index counts from the end.
  ///   - type: the element type.
  ///   - filling: the value of missing fields: of empty ones, and of those in `missing`. Nil if they are errors.
  ///   - missing: what stands for a missing value, such as `NA`.
  /// - Throws: a ``TextError`` if there is no such column, or with the first field that is no number of the type.
  /// - Complexity: O(n) for n bytes of the column's fields. Threads convert long columns.
  public func column<Element: TextScalar>(
    _ key: some TextColumnKey, as type: Element.Type, filling: Element? = nil,
    missing: [String] = []
  ) throws(TextError) -> sending NDArray<Element> {
    let columns = [try index(key)]
    let array = try contents.array(columns, type, (filling, missing.map { Array($0.utf8) }))
    nonisolated(unsafe) let fresh = array.reshaped(to: [rowCount])
    return unsafe fresh
  }

  /// Columns of one type as a matrix: fresh memory of shape `[rowCount, keys.count]`.
  ///
  /// - Parameters:
  ///   - keys: the names or the indices of the columns.
  ///   - type: the element type.
  ///   - filling: the value of missing fields; nil if they are errors.
  ///   - missing: what stands for a missing value, besides nothing.
  /// - Throws: a ``TextError`` if there is no such column, or with the first field that is no number of the type.
  /// - Complexity: O(n) for n bytes of the fields.
  public func columns<Element: TextScalar>(
    _ keys: [some TextColumnKey], as type: Element.Type, filling: Element? = nil,
    missing: [String] = []
  ) throws(TextError) -> sending NDArray<Element> {
    var columns: [Int] = []
    for key in keys { columns.append(try index(key)) }
    let array = try contents.array(columns, type, (filling, missing.map { Array($0.utf8) }))
    nonisolated(unsafe) let fresh = array
    return unsafe fresh
  }

  /// A column as strings, as they are in the text but for quotes.
  ///
  /// - Parameter key: the name or the index of the column.
  /// - Throws: a ``TextError`` if there is no such column, or if a field is not UTF-8 or contains a null character.
  /// - Complexity: O(n) for n bytes of the column's fields.
  public func strings(_ key: some TextColumnKey) throws(TextError) -> [String] {
    let column = try index(key)
    var strings: [String] = []
    strings.reserveCapacity(rowCount)
    for row in 0..<rowCount { strings.append(try contents.string(row, column)) }
    return strings
  }

  /// A column converted by a function, such as one that reads dates.
  ///
  /// - Parameters:
  ///   - key: the name or the index of the column.
  ///   - convert: gives the value for the text of a field. If it throws, its error is part of the ``TextError``.
  /// - Throws: a ``TextError`` if there is no such column, or with the first field that cannot be converted.
  /// - Complexity: O(n) for n bytes of the column's fields, and `rowCount` calls.
  public func column<Value>(
    _ key: some TextColumnKey, _ convert: (String) throws -> Value
  ) throws(TextError) -> [Value] {
    let column = try index(key)
    var values: [Value] = []
    values.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      let text = try contents.string(row, column)
      do {
        values.append(try convert(text))
      } catch {
        throw contents.error(.conversion(text: text, error: "\(error)"), row, column)
      }
    }
    return values
  }

  /// The text of a field.
  ///
  /// Indices that are out of range trap.
  ///
  /// - Parameters:
  ///   - row: the index of the row.
  ///   - column: the index of the column.
  /// - Throws: a ``TextError`` if the field is not UTF-8 or contains a null character.
  public func string(row: Int, column: Int) throws(TextError) -> String {
    guard (0..<rowCount).contains(row), (0..<columnCount).contains(column) else {
      trap(
        "TextTable.string: row \(row), column \(column) of \(rowCount) rows, \(columnCount) columns"
      )
    }
    return try contents.string(row, column)
  }

  private func index(_ key: some TextColumnKey) throws(TextError) -> Int {
    guard let index = key._index(in: self) else { throw key._error(in: self) }
    return index
  }
}
