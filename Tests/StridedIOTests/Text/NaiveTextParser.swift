import StridedIO

/// A reader of small texts that goes from byte to byte, with an index that is compared with the end each time.
struct NaiveTextParser {
  struct Field {
    var text: [UInt8]
    var isQuoted: Bool
    /// The line and the column of the first byte, and those of the first byte that is no space.
    var place: Place
    var textPlace: Place
  }

  struct Place: Equatable {
    var line: Int
    var column: Int
  }

  enum Problem: Equatable {
    case unterminatedQuote
    case textAfterQuote
  }

  /// A row: its fields up to a problem, which belongs to the last one.
  struct Row {
    var place: Place
    var fields: [Field] = []
    var problem: Problem?
  }

  let text: [UInt8]
  /// The delimiter; nil for white space.
  let delimiter: UInt8?
  let quote: UInt8?
  let comment: UInt8?
  private var index = 0
  private var line = 1
  private var lineStart = 0

  init(_ text: [UInt8], delimiter: UInt8?, quote: UInt8?, comment: UInt8?) {
    self.text = text
    self.delimiter = delimiter
    self.quote = quote
    self.comment = comment
  }

  private var current: UInt8? { index < text.count ? text[index] : nil }
  private var place: Place { Place(line: line, column: index - lineStart + 1) }
  private func isSpace(_ byte: UInt8?) -> Bool { (byte == 32 || byte == 9) && byte != delimiter }
  private func isLineEnd(_ byte: UInt8?) -> Bool { byte == 10 || byte == 13 || byte == nil }

  /// Moves over one line end; false at the end of the text.
  private mutating func takeLineEnd() {
    guard let byte = current else { return }
    index += 1
    if byte == 13 && current == 10 { index += 1 }
    line += 1
    lineStart = index
  }

  private mutating func takeLine() {
    while !isLineEnd(current) { index += 1 }
    takeLineEnd()
  }

  /// The rows, up to one with a problem.
  mutating func rows() -> [Row] {
    var rows: [Row] = []
    while index < text.count {
      let start = (index, place)
      while isSpace(current) { index += 1 }
      if isLineEnd(current) {
        takeLineEnd()
      } else if current == comment {
        takeLine()
      } else {
        if delimiter != nil { index = start.0 }
        let row = row(at: start.1)
        rows.append(row)
        if row.problem != nil { return rows }
      }
    }
    return rows
  }

  private mutating func row(at place: Place) -> Row {
    var row = Row(place: place)
    while true {
      var field = Field(text: [], isQuoted: false, place: self.place, textPlace: self.place)
      if quote != nil && current == quote {
        field.isQuoted = true
        if let problem = takeQuoted(&field) {
          row.fields.append(field)
          row.problem = problem
          return row
        }
      } else {
        takePlain(&field)
      }
      row.fields.append(field)
      if delimiter == nil {
        while isSpace(current) { index += 1 }
      } else if current == delimiter {
        index += 1
        continue
      }
      if isLineEnd(current) || current == comment {
        takeLine()
        return row
      }
    }
  }

  private mutating func takePlain(_ field: inout Field) {
    let start = index
    while !isLineEnd(current), current != comment, current != delimiter || delimiter == nil,
      !(delimiter == nil && isSpace(current))
    {
      index += 1
    }
    field.text = Array(text[start..<index])
    field.textPlace.column += field.text.prefix { isSpace($0) }.count
  }

  private mutating func takeQuoted(_ field: inout Field) -> Problem? {
    index += 1
    while true {
      guard let byte = current else { return .unterminatedQuote }
      if byte == quote {
        index += 1
        if current != quote { break }
        index += 1
        field.text.append(byte)
      } else if isLineEnd(byte) {
        let start = index
        takeLineEnd()
        field.text += text[start..<index]
      } else {
        index += 1
        field.text.append(byte)
      }
    }
    let end = index
    while isSpace(current) { index += 1 }
    if isLineEnd(current) || current == comment || (delimiter != nil && current == delimiter) {
      return nil
    }
    return delimiter == nil && index > end ? nil : .textAfterQuote
  }
}
