import StridedLayout

/// A type whose values can be the elements of an array.
///
/// These are `Bool`, the integers from 8 to 64 bits, `Float16`, `Float`, `Double`, and
/// `Complex<Float>` and `Complex<Double>`. The set is closed: each type brings kernels of its own,
/// which live in this package.
public protocol Scalar: Equatable, Sendable {
  /// The type of a sum: `Int` or `UInt` for integers and truth values, else the type itself.
  associatedtype Sum: NumericScalar
  /// The type of a mean: `Double` for integers and truth values, else the type itself.
  associatedtype Mean: NumericScalar

  /// The name of the type as NumPy gives it: `float64`.
  static var _typeName: String { get }
  /// The value as the printer takes it.
  var _scalarValue: ScalarValue { get }
  /// The value with which `zeros` fills; all its bytes are zero.
  static var _zero: Self { get }
  /// The value with which `ones` fills.
  static var _one: Self { get }
  /// The routines that move and sum elements of this type.
  static var _kernels: Kernels<Self> { get }
  /// The routines that move elements of this type to chosen places.
  static var _movement: MovementKernels<Self> { get }
  /// The routines that order elements of this type.
  static var _ordering: OrderKernels<Self> { get }
}

/// An element type that can be calculated with: all of ``Scalar`` but `Bool`.
///
/// Integer operations trap on overflow, as Swift's own do.
public protocol NumericScalar: Scalar, Numeric {
  /// The quotient; of integers, truncated towards zero.
  static func / (dividend: Self, divisor: Self) -> Self
  /// The routines that calculate with elements of this type.
  static var _arithmetic: ArithmeticKernels<Self> { get }
}

/// A numeric element type whose values can be negated: signed integers, real and complex numbers.
public protocol SignedScalar: NumericScalar, SignedNumeric {}

/// A numeric element type whose values are ordered: integers and real numbers.
public protocol OrderedScalar: NumericScalar, Comparable {}

extension NumericScalar {
  /// The value with which `zeros` fills.
  public static var _zero: Self { 0 }

  /// The value with which `ones` fills.
  public static var _one: Self { 1 }
}
