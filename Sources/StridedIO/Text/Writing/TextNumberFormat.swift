import Strided

/// How real and complex numbers are written as text.
///
/// Integers and truth values are always written as integers.
public enum TextNumberFormat: Hashable, Sendable {
  /// The fewest digits from which the same number of the type is read: `0.1`, `1e+20`, `3.0`.
  case shortest
  /// So many digits after the point, as `%.3f` of C: `0.100`. From 0 to 1000; others trap.
  case fixed(digits: Int)
  /// A digit, so many digits after the point, and a power of ten, as `%.3e` of C: `1.000e-01`. From 0 to 1000;
  /// others trap. `np.savetxt` writes 18 digits by default.
  case scientific(digits: Int)

  /// Traps, naming `operation`, unless the number of digits is possible.
  func check(for operation: String) {
    switch self {
    case .shortest: return
    case .fixed(let digits), .scientific(let digits):
      if !(0...1000).contains(digits) { trap("\(operation): \(digits) digits after the point") }
    }
  }
}

/// What ends a line of text.
public enum TextLineEnd: String, Hashable, Sendable {
  /// `\n`.
  case lineFeed = "\n"
  /// `\r\n`, as RFC 4180 has it for CSV.
  case carriageReturnLineFeed = "\r\n"
  /// `\r`.
  case carriageReturn = "\r"
}
