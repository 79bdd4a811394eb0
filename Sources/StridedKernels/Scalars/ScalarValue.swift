/// A scalar's value with its type erased to one case per kind of number, for printing.
public enum ScalarValue: Sendable, Equatable {
  /// A truth value.
  case boolean(Bool)
  /// A signed integer of any width.
  case signed(Int64)
  /// An unsigned integer of any width.
  case unsigned(UInt64)
  /// A real number of 16 bits.
  case half(Float16)
  /// A real number of 32 bits.
  case single(Float)
  /// A real number of 64 bits.
  case double(Double)
  /// The real and imaginary part of a complex number of 32-bit parts.
  case complexSingle(Float, Float)
  /// The real and imaginary part of a complex number of 64-bit parts.
  case complexDouble(Double, Double)
}
