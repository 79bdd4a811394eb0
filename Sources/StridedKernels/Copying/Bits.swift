/// An element of 16 bytes, aligned as its 8-byte halves.
struct WideBits: Equatable {
  var low: UInt64
  var high: UInt64
}

/// An operation on elements of one width and any type.
protocol BitsOperation {
  associatedtype Result

  /// Runs the operation with the type that represents the width.
  func callAsFunction<Bits>(_ type: Bits.Type) -> Result
}

extension BitsOperation {
  /// Runs the operation for elements of `width` bytes: 1, 2, 4, 8 or 16.
  @inline(__always)
  func run(width: Int) -> Result {
    switch width {
    case 1: self(UInt8.self)
    case 2: self(UInt16.self)
    case 4: self(UInt32.self)
    case 8: self(UInt64.self)
    default: self(WideBits.self)
    }
  }
}
