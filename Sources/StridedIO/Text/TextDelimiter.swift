import Strided

/// What separates the fields of a line.
///
/// ```swift
/// let a = try NDArray<Int>.parseText("1;2\n3;4\n", delimiter: ";")
/// print(a)
/// // [[1 2]
/// //  [3 4]]
/// ```
public struct TextDelimiter: Hashable, Sendable, ExpressibleByUnicodeScalarLiteral {
  /// The character; nil for white space.
  let byte: UInt8?

  /// Any number of spaces and tabs, as NumPy separates fields by default.
  ///
  /// Spaces before the first field and after the last one do not count.
  public static let whitespace = TextDelimiter()

  private init() {
    byte = nil
  }

  /// One character: an ASCII character other than a line end and the null character; others trap.
  ///
  /// Two delimiters that follow each other have an empty field between them.
  public init(_ character: Unicode.Scalar) {
    guard character.isASCII, !["\0", "\n", "\r"].contains(character) else {
      trap("TextDelimiter: \(String(character).debugDescription) cannot separate fields")
    }
    byte = UInt8(character.value)
  }

  /// One character, as ``init(_:)`` takes it.
  public init(unicodeScalarLiteral character: Unicode.Scalar) {
    self.init(character)
  }
}

/// The largest row that a loader reads, against files that are made to exhaust memory.
///
/// Memory otherwise depends on the size of the file alone: a loader holds a few megabytes of text and the numbers.
public struct TextLimits: Hashable, Sendable {
  /// The maximum number of fields of a row.
  public var fields: Int
  /// The maximum number of bytes of a row with its line ends.
  public var rowBytes: Int

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - fields: the maximum number of fields of a row; by default there is no limit but that of its bytes.
  ///   - rowBytes: the maximum number of bytes of a row, up to 2^31; by default 2^28, which is 256 MiB.
  public init(fields: Int = .max, rowBytes: Int = 1 << 28) {
    guard fields > 0, (1...1 << 31).contains(rowBytes) else {
      trap("TextLimits: \(fields) fields and \(rowBytes) bytes are no limits")
    }
    self.fields = fields
    self.rowBytes = rowBytes
  }
}
