// The elementwise operations. The raw value of each is the name that messages and explanations print.

/// The name of an operation, a literal.
///
/// Unlike a `String`, it is created and passed on without a function call.
@frozen
public struct OperationName: Equatable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The literal.
  @usableFromInline let text: StaticString
  /// Whether the operation writes its result to its left operand; if so, a `=` follows the literal.
  @usableFromInline let isUpdating: Bool

  @inlinable
  init(_ text: StaticString, isUpdating: Bool) {
    self.text = text
    self.isUpdating = isUpdating
  }

  /// A name.
  @inlinable
  public init(stringLiteral text: StaticString) {
    self.init(text, isUpdating: false)
  }

  /// The name of the operator that writes the result to its left operand, such as `+=`.
  @inlinable
  package var updating: OperationName { OperationName(text, isUpdating: true) }

  /// The name as messages print it.
  public var description: String { isUpdating ? "\(text)=" : "\(text)" }

  /// Whether two names read the same.
  public static func == (left: OperationName, right: OperationName) -> Bool {
    left.description == right.description
  }
}

/// An operation of two numbers.
public enum BinaryOperation: OperationName, CaseIterable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case wrappingAdd = "&+"
  case wrappingSubtract = "&-"
  case wrappingMultiply = "&*"
  case power = "pow"
}

/// An operation of one number.
public enum UnaryOperation: OperationName, CaseIterable, Sendable {
  case negate = "-"
}

/// A comparison of two elements for equality.
public enum EqualityComparison: OperationName, CaseIterable, Sendable {
  case equal = ".=="
  case notEqual = ".!="
}

/// A comparison of two numbers by their order.
public enum OrderComparison: OperationName, CaseIterable, Sendable {
  case less = ".<"
  case lessOrEqual = ".<="
}

/// An operation of two numbers that are ordered.
public enum OrderedOperation: OperationName, CaseIterable, Sendable {
  case minimum
  case maximum
  case remainder = "%"
  case floorDivide
  case floorRemainder = "remainder"
}

/// A function of one number that is ordered.
public enum OrderedFunction: OperationName, CaseIterable, Sendable {
  case absolute
  case sign
  case floor
  case ceil
  case truncate
  case round
}

/// An elementary function of a real or complex number.
public enum ElementaryFunction: OperationName, CaseIterable, Sendable {
  case exp, expm1, log, log2, log10, log1p, sqrt
  case sin, cos, tan, asin, acos, atan
  case sinh, cosh, tanh, asinh, acosh, atanh
}

/// A function of one real number.
public enum RealFunction: OperationName, CaseIterable, Sendable {
  case exp2, exp10, cbrt, erf, erfc, gamma, lgamma, sinc
}

/// An operation of two real numbers.
public enum RealOperation: OperationName, CaseIterable, Sendable {
  case atan2, hypot, copysign, nextAfter, logaddexp, fmin, fmax, heaviside
}

/// An operation of two integers.
public enum IntegerOperation: OperationName, CaseIterable, Sendable {
  case bitwiseAnd = "&"
  case bitwiseOr = "|"
  case bitwiseXor = "^"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case gcd
  case lcm
}

/// A function of one integer.
public enum IntegerFunction: OperationName, CaseIterable, Sendable {
  case bitwiseNot = "~"
  case bitCount
  case leadingZeroBitCount
  case trailingZeroBitCount
}

/// A test of one number.
public enum NumberTest: OperationName, CaseIterable, Sendable {
  case isNaN, isFinite, isInfinite, signbit
}

/// An operation of two truth values.
public enum LogicalOperation: OperationName, CaseIterable, Sendable {
  case and = ".&&"
  case or = ".||"
  case xor = ".^"
}

/// A reduction of elements of any type.
public enum Reduction: String, CaseIterable, Sendable {
  case sum
  case mean
  case product
}

/// A reduction of real numbers.
public enum RealReduction: String, CaseIterable, Sendable {
  case accurateSum
  case squaredNorm
}

/// A reduction of truth values.
public enum TruthReduction: String, CaseIterable, Sendable {
  case any
  case all
}

/// A reduction of numbers that are ordered.
public enum OrderedReduction: String, CaseIterable, Sendable {
  case min
  case max
  case minMax
  case argmin
  case argmax
}
