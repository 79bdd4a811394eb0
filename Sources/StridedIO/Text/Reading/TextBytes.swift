/// Bytes of a text, with a line feed and zeros behind them: the handle through which all text is read.
///
/// Every line therefore ends with a line feed, and loops over a line need no test for the end of the bytes. Debug
/// builds check positions.
@safe
struct TextBytes {
  /// The number of bytes behind the text that can be read: the line feed, and zeros.
  static let padding = 32

  private let base: UnsafePointer<UInt8>
  /// The number of bytes of the text.
  let count: Int
  /// The powers of five for the numbers of the text.
  let powers: PowersOfFive

  /// The bytes at an address, which the padding follows.
  init(_ base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = base
    self.count = count
    powers = PowersOfFive.shared
  }

  /// The byte at a position; the line feed at `count`.
  @inline(__always)
  subscript(position: Int) -> UInt8 {
    assert(position >= 0 && position < count + Self.padding)
    return unsafe base[position]
  }

  /// Eight bytes from a position on, the first one lowest.
  @inline(__always)
  func word(at position: Int) -> UInt64 {
    assert(position >= 0 && position + 8 <= count + Self.padding)
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
  }

  /// The bytes of a range.
  func buffer(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    assert(range.lowerBound >= 0 && range.upperBound <= count + Self.padding)
    return unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }
}

/// The bytes that have a meaning in a text of numbers.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let plus = UInt8(ascii: "+")
  static let minus = UInt8(ascii: "-")
  static let point = UInt8(ascii: ".")
  static let zero = UInt8(ascii: "0")
}
