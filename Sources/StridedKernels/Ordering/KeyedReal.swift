/// A real type whose bits can be converted to an integer key for sorting.
public protocol KeyedReal: BinaryFloatingPoint, Sendable {
  /// The integer type of the same width.
  associatedtype Key: FixedWidthInteger & UnsignedInteger

  /// The bits of the number.
  var _bits: Key { get }
}

extension Float16: KeyedReal {
  /// The bits of the number.
  public var _bits: UInt16 { bitPattern }
}

extension Float: KeyedReal {
  /// The bits of the number.
  public var _bits: UInt32 { bitPattern }
}

extension Double: KeyedReal {
  /// The bits of the number.
  public var _bits: UInt64 { bitPattern }
}
