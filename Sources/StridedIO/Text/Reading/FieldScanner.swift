/// One field of a row.
struct FieldToken {
  /// What is wrong with a field.
  enum Problem {
    case unterminatedQuote
    case textAfterQuote
  }

  /// The range of the text, without the quotes.
  var content: Range<Int>
  /// The position behind the delimiter or the line end that follows.
  var next: Int
  /// Whether a line end follows.
  var isLast: Bool
  /// Whether the field has quotes.
  var isQuoted = false
  /// Whether quotes are doubled in the text.
  var hasDoubledQuotes = false
  /// The number of line ends in the text.
  var lineEnds = 0
  /// What is wrong.
  var problem: Problem?
}

/// The rules that divide a text into fields: RFC 4180, with other delimiters and with comments.
///
/// The table of bytes belongs to a ``TextDialect``.
@safe
struct FieldScanner: @unchecked Sendable {
  typealias ByteClass = TextDialect.ByteClass

  /// The delimiter; a space if any white space is one.
  let delimiter: UInt8
  /// Whether fields are separated by any number of spaces.
  let isWhitespace: Bool
  /// The quote, if the table has one.
  let quote: UInt8
  /// Whether no character of a number has another meaning.
  let isPlain: Bool
  /// The marks that start comments.
  private let comments: [[UInt8]]
  private let classes: UnsafeMutablePointer<UInt8>

  init(
    delimiter: UInt8, isWhitespace: Bool, quote: UInt8, isPlain: Bool, comments: [[UInt8]],
    classes: UnsafeMutablePointer<UInt8>
  ) {
    self.delimiter = delimiter
    self.isWhitespace = isWhitespace
    self.quote = quote
    self.isPlain = isPlain
    self.comments = comments
    unsafe self.classes = classes
  }

  /// Frees the table.
  func deallocate() { unsafe classes.deallocate() }

  /// The class of a byte.
  @inline(__always)
  func byteClass(_ byte: UInt8) -> UInt8 { unsafe classes[Int(byte)] }

  /// Whether a byte is a line end or may start a comment.
  @inline(__always)
  func mayEndLine(_ byte: UInt8) -> Bool {
    byteClass(byte) & (ByteClass.lineEnd | ByteClass.comment) != 0
  }

  /// The first position from `position` on that holds no space.
  @inline(__always)
  func skipSpaces(_ bytes: TextBytes, _ position: Int) -> Int {
    var position = position
    while byteClass(bytes[position]) == ByteClass.space { position &+= 1 }
    return position
  }

  /// The length of the mark of a comment at a position; 0 if there is none.
  func commentMark(_ bytes: TextBytes, _ position: Int) -> Int {
    guard byteClass(bytes[position]) == ByteClass.comment else { return 0 }
    for mark in comments where position + mark.count <= bytes.count {
      if mark.indices.allSatisfy({ bytes[position + $0] == mark[$0] }) { return mark.count }
    }
    return 0
  }

  /// The first line end from a position on; `count` if there is none.
  func lineEnd(_ bytes: TextBytes, _ position: Int) -> Int {
    var position = position
    while byteClass(bytes[position]) != ByteClass.lineEnd { position &+= 1 }
    return position
  }

  /// The position behind the line end at a position: one or two bytes.
  @inline(__always)
  func afterLineEnd(_ bytes: TextBytes, _ position: Int) -> Int {
    let isPair = bytes[position] == ASCII.carriageReturn && bytes[position &+ 1] == ASCII.lineFeed
    return isPair ? position &+ 2 : position &+ 1
  }

  /// The position behind the line at a position, if the line is blank or a comment; otherwise nil.
  ///
  /// - Parameter position: the position behind the spaces at the start of the line.
  func skipLine(_ bytes: TextBytes, _ position: Int) -> Int? {
    let byteClass = byteClass(bytes[position])
    if byteClass == ByteClass.lineEnd { return afterLineEnd(bytes, position) }
    if byteClass != ByteClass.comment || commentMark(bytes, position) == 0 { return nil }
    return afterLineEnd(bytes, lineEnd(bytes, position))
  }

  /// The field at a position.
  ///
  /// - Parameter position: the first byte of the field; with white space as delimiter, behind the spaces.
  func field(_ bytes: TextBytes, _ position: Int) -> FieldToken {
    if byteClass(bytes[position]) == ByteClass.quote { return quotedField(bytes, position) }
    let content = position..<plainEnd(bytes, position)
    return ended(bytes, FieldToken(content: content, next: 0, isLast: true))
  }

  /// The end of the text that starts at a position: a delimiter, a line end or a comment.
  private func plainEnd(_ bytes: TextBytes, _ position: Int) -> Int {
    var end = position
    while true {
      let byteClass = byteClass(bytes[end])
      if byteClass == 0 || byteClass == ByteClass.quote {
        end &+= 1
      } else if byteClass == ByteClass.space {
        if isWhitespace { return end }
        end &+= 1
      } else if byteClass == ByteClass.comment && commentMark(bytes, end) == 0 {
        end &+= 1
      } else {
        return end
      }
    }
  }

  /// The field with what follows its text; spaces are skipped if they separate fields.
  private func ended(
    _ bytes: TextBytes, _ field: FieldToken, from position: Int? = nil
  ) -> FieldToken {
    var field = field
    var end = position ?? field.content.upperBound
    if isWhitespace || field.isQuoted { end = skipSpaces(bytes, end) }
    let byteClass = byteClass(bytes[end])
    if byteClass == ByteClass.delimiter {
      field.isLast = false
      field.next = end + 1
    } else if let next = skipLine(bytes, end) {
      field.next = next
    } else {
      // With white space as delimiter, the next field is here, if there is a space before it.
      field.isLast = false
      field.next = end
      if field.isQuoted && (end == position || !isWhitespace) { field.problem = .textAfterQuote }
    }
    return field
  }

  /// The field whose opening quote is at a position.
  private func quotedField(_ bytes: TextBytes, _ position: Int) -> FieldToken {
    var field = FieldToken(content: position..<position, next: 0, isLast: true, isQuoted: true)
    let start = position + 1
    var end = start
    while true {
      let byte = bytes[end]
      if byte == quote {
        if bytes[end + 1] != quote { break }
        field.hasDoubledQuotes = true
        end += 2
      } else if byteClass(byte) == ByteClass.lineEnd {
        if end >= bytes.count {
          field.content = start..<end
          field.next = end + 1
          field.problem = .unterminatedQuote
          return field
        }
        field.lineEnds += 1
        end = min(afterLineEnd(bytes, end), bytes.count)
      } else {
        end += 1
      }
    }
    field.content = start..<end
    return ended(bytes, field, from: end + 1)
  }

  /// The number of fields from a position to the end of the row.
  ///
  /// - Parameter limit: the number at which counting ends.
  /// - Returns: the number, and the position behind the row.
  func fieldCount(_ bytes: TextBytes, _ position: Int, limit: Int) -> (count: Int, end: Int) {
    var position = position
    var count = 0
    while count < limit {
      let token = field(bytes, position)
      count += 1
      position = token.next
      if token.isLast || token.problem == .unterminatedQuote { break }
    }
    return (count, position)
  }
}
