/// The fields of some rows of a table, and where they are in the text.
struct TableFields {
  /// The number of fields of each row.
  let fieldCount: Int
  /// The text in which the rows begin.
  let range: Range<Int>
  /// The position of each row.
  private(set) var rows: [Int] = []
  /// The fields, row by row.
  private(set) var fields: [PackedField] = []
  /// The position behind the last row.
  var end = 0
  /// Why there are no more rows.
  var failure: TextFailure?

  init(fieldCount: Int, range: Range<Int> = 0..<0) {
    self.fieldCount = fieldCount
    self.range = range
  }

  /// Appends a field of the row at a position, which has not all its fields.
  mutating func append(_ field: FieldToken, row: Int) {
    fields.append(PackedField(field, row: row))
  }

  /// Counts the row at a position, which has all its fields.
  mutating func finishRow(_ row: Int) { rows.append(row) }

  /// Appends rows.
  mutating func append(_ other: TableFields) {
    rows += other.rows
    fields += other.fields
  }

  /// A field.
  func field(_ row: Int, _ column: Int) -> FieldToken {
    fields[row * fieldCount + column].token(row: rows[row])
  }
}

/// Where a field is in its row, in 8 bytes.
struct PackedField {
  private let bits: UInt64

  /// Packs a field of a row of fewer than 2^31 bytes.
  init(_ token: FieldToken, row: Int) {
    let start = UInt64(token.content.lowerBound - row)
    bits =
      start << 33 | UInt64(token.content.count) << 2 | (token.isQuoted ? 2 : 0)
      | (token.hasDoubledQuotes ? 1 : 0)
  }

  /// The field of the row at a position.
  func token(row: Int) -> FieldToken {
    let start = row + Int(bits >> 33)
    return FieldToken(
      content: start..<start + Int(bits >> 2 & 0x7FFF_FFFF), next: 0, isLast: false,
      isQuoted: bits & 2 != 0, hasDoubledQuotes: bits & 1 != 0)
  }
}
