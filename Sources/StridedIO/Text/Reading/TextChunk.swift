/// Why a field or a row cannot be read; the line is found when the error is thrown.
struct TextFailure: Error {
  /// What went wrong.
  let reason: TextError.Reason
  /// The position to which the error belongs.
  let position: Int
  /// The number of the field, from 1 on; nil if the error belongs to the row.
  var field: Int?
}

/// Which fields of a row become elements, and where.
struct ColumnSelection {
  /// The number of fields of a row.
  let fieldCount: Int
  /// The number of elements of a row.
  let width: Int
  /// For each field the index of its element, or −1; nil if all fields become elements in order.
  let targets: [Int]?
  /// Elements that are copies of others of the row, for fields that are selected twice.
  let copies: [(from: Int, to: Int)]

  /// All fields, in order.
  init(fieldCount: Int) {
    self.fieldCount = fieldCount
    width = fieldCount
    targets = nil
    copies = []
  }

  /// Some fields, by indices that are in range.
  init(fieldCount: Int, columns: [Int]) {
    self.fieldCount = fieldCount
    width = columns.count
    var targets = [Int](repeating: -1, count: fieldCount)
    var copies: [(from: Int, to: Int)] = []
    for (element, field) in columns.enumerated() {
      if targets[field] < 0 {
        targets[field] = element
      } else {
        copies.append((targets[field], element))
      }
    }
    self.targets = targets
    self.copies = copies
  }
}

/// A piece of text that begins with a row and is parsed by one thread, and what came of it.
struct TextChunk {
  /// The text that is in memory, in which the chunk lies.
  let bytes: TextBytes
  /// The position of the first row; after parsing, of the first row that was not parsed.
  var position: Int
  /// Rows that begin before this position are parsed.
  let end: Int
  /// The end of the last row that is complete for sure; nil if all are, because no text follows.
  let completeEnd: Int?
  /// The maximum number of rows.
  let maximumRows: Int
  /// The maximum number of bytes of a row.
  let maximumRowBytes: Int
  /// The values of the rows, behind those that it already has.
  let values: ValueBuffer
  /// The number of rows.
  var rows = 0
  /// The number of lines.
  var lines = 0
  /// Whether the last row needs text that is not in memory.
  var isIncomplete = false
  /// Why parsing ended early.
  var failure: TextFailure?

  init(
    bytes: TextBytes, range: Range<Int>, completeEnd: Int?, maximumRows: Int, maximumRowBytes: Int,
    values: ValueBuffer
  ) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
    self.completeEnd = completeEnd
    self.maximumRows = maximumRows
    self.maximumRowBytes = maximumRowBytes
    self.values = values
  }
}
