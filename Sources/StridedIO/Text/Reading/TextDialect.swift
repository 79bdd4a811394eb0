import Strided

/// How a text is divided into rows and fields.
///
/// A class, because it owns the table that a ``FieldScanner`` reads.
final class TextDialect: Sendable {
  /// The classes of bytes.
  enum ByteClass {
    static let space: UInt8 = 1
    static let delimiter: UInt8 = 2
    static let lineEnd: UInt8 = 4
    static let quote: UInt8 = 8
    /// The first byte of a comment's mark.
    static let comment: UInt8 = 16
  }

  /// What divides the fields.
  let scanner: FieldScanner

  /// Creates a dialect; traps, naming `operation`, if characters have two meanings.
  init(
    delimiter: TextDelimiter, quote: Unicode.Scalar?, comments: [String], for operation: String
  ) {
    let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    unsafe classes.initialize(repeating: 0, count: 256)
    for space in [ASCII.space, ASCII.tab, 11, 12] where space != delimiter.byte {
      unsafe classes[Int(space)] = ByteClass.space
    }
    for lineEnd in [ASCII.lineFeed, ASCII.carriageReturn] {
      unsafe classes[Int(lineEnd)] = ByteClass.lineEnd
    }
    let numeric = "0123456789+-.()".unicodeScalars
    // Letters, digits and signs can be part of a number, which is then read by the rules of the fields.
    var isPlain = true
    func use(_ byte: UInt8, as byteClass: UInt8, _ name: String) {
      guard byte < 128, byte != 0, unsafe classes[Int(byte)] & ~byteClass == 0 else {
        trap("\(operation): \(name) cannot start with \(Unicode.Scalar(byte).debugDescription)")
      }
      unsafe classes[Int(byte)] = byteClass
      let character = Unicode.Scalar(byte)
      if character.properties.isAlphabetic || numeric.contains(character) { isPlain = false }
    }
    if let byte = delimiter.byte { use(byte, as: ByteClass.delimiter, "a delimiter") }
    if let quote {
      guard quote.isASCII else { trap("\(operation): the quote \(quote) is not ASCII") }
      use(UInt8(quote.value), as: ByteClass.quote, "a quoted field")
    }
    for mark in comments {
      guard let first = mark.utf8.first else {
        trap("\(operation): the mark of a comment is empty")
      }
      use(first, as: ByteClass.comment, "a comment")
    }
    scanner = unsafe FieldScanner(
      delimiter: delimiter.byte ?? ASCII.space, isWhitespace: delimiter.byte == nil,
      quote: UInt8(quote?.value ?? 0), isPlain: isPlain,
      comments: comments.map { Array($0.utf8) }, classes: classes)
  }

  deinit { scanner.deallocate() }
}
