import StridedLayout

/// A type whose values can be the elements of an array.
///
/// These are `Bool`, the integers from 8 to 64 bits, `Float16`, `Float`, `Double`, and
/// `Complex<Float>` and `Complex<Double>`. The set is closed: each type provides the inner loops of
/// its operations, which are part of this package.
public protocol Scalar: Equatable, Sendable {
  /// The type of a sum: `Int` or `UInt` for integers and truth values, otherwise the type itself.
  associatedtype Sum: NumericScalar
  /// The type of a mean: `Double` for integers and truth values, otherwise the type itself.
  associatedtype Mean: NumericScalar

  /// Whether operations on elements can fail: those of integers can.
  static var _canFail: Bool { get }

  /// The name of the type as NumPy gives it: `float64`.
  static var _typeName: String { get }
  /// The value as the printer takes it.
  var _scalarValue: ScalarValue { get }
  /// The value with which `zeros` fills; all its bytes are zero.
  static var _zero: Self { get }
  /// The value with which `ones` fills.
  static var _one: Self { get }

  /// The loop that copies operand 1 to operand 0.
  static func _copyLoop(_ row: RowForm) -> InnerLoop
  /// The loop that exchanges operands 0 and 1.
  static func _swapLoop(_ row: RowForm) -> InnerLoop
  /// The loop that says where operands 1 and 2 are equal, or where they differ.
  static func _innerLoop(for comparison: EqualityComparison, _ row: RowForm) -> InnerLoop
  /// The loop that reports a difference between operands 0 and 1.
  static func _differenceLoop(_ row: RowForm) -> InnerLoop
  /// The loops of a reduction.
  static func _loops(for reduction: Reduction) -> ReductionLoops
}

/// An element type of matrix products: numbers, and `Bool`, for which a product is "and", and a sum is "or".
public protocol ProductScalar: Scalar {
  /// What the type offers for products besides the portable loops.
  static var _productSupport: ProductSupport { get }
  /// The loop that computes products by a routine.
  static func _productLoop(for routine: ProductRoutine) -> ProductLoop
  /// The loop that writes the products of operands 1 and 2 to operand 0.
  static func _elementProductLoop(_ row: RowForm) -> InnerLoop
  /// The loops of a sum in the type itself; nil if such sums are products with ones.
  static func _sumLoops() -> ReductionLoops?
}

/// An element type with arithmetic: every ``Scalar`` except `Bool`.
///
/// Integer operations trap on overflow, as Swift's own operators do.
public protocol NumericScalar: ProductScalar, Numeric {
  /// The quotient; of integers, truncated towards zero.
  static func _quotient(_ dividend: Self, _ divisor: Self) -> Self
  /// Whether BLAS has routines for the type.
  static var _usesBLAS: Bool { get }
  /// The loop that writes an operation of operands 1 and 2 to operand 0.
  ///
  /// - Parameter scalar: the value of operand 2, if the caller passed a number.
  static func _innerLoop(for operation: BinaryOperation, _ row: RowForm, scalar: Self?) -> InnerLoop
  /// The loop that writes operand 1 to the power of operand 2 to operand 0.
  static var _powerLoop: InnerLoop { get }
  /// The loop that writes the result of a test of operand 1 to operand 0.
  static func _innerLoop(for test: NumberTest, _ row: RowForm) -> InnerLoop
  /// The loop that adds operand 2 times operand 3, which is `scalar`, to operand 1.
  static func _addProductLoop(_ row: RowForm, scalar: Self) -> InnerLoop
  /// The loop that writes the dot product of operands 1 and 2 to operand 0, a single element.
  static func _dotLoop(_ row: RowForm) -> InnerLoop
  /// The sum of two elements, and what could not be computed.
  static func _sum(of first: Self, _ second: Self, _ failure: inout Failure) -> Self
  /// The loop that adds operand 2 to elements of operand 0, whose positions are operand 1.
  static var _scatterAddLoop: InnerLoop { get }
  /// The number that changes no other when it is added, -0; nil for integers, whose partial sums may overflow.
  static var _sumOfNoTerms: Self? { get }
}

extension NumericScalar {
  /// The loop of an operation of two arrays.
  @inlinable
  public static func _innerLoop(for operation: BinaryOperation, _ row: RowForm) -> InnerLoop {
    _innerLoop(for: operation, row, scalar: nil)
  }
}

/// A numeric element type whose values can be negated: signed integers, real and complex numbers.
public protocol SignedScalar: NumericScalar, SignedNumeric {
  /// The loop that writes an operation of operand 1 to operand 0.
  static func _innerLoop(for operation: UnaryOperation, _ row: RowForm) -> InnerLoop
}

/// An integer element type.
public protocol IntegerScalar: OrderedScalar, FixedWidthInteger {
  /// The loops of a sum that is rounded to a `Double` once.
  static func _roundedSumLoops() -> ReductionLoops
  /// The loops of a variance, or of its square root; results have the type of a mean.
  ///
  /// - Parameter correction: the number that is subtracted from the number of terms.
  static func _varianceLoops(correction: Double, takesRoot: Bool) -> ReductionLoops
  /// The loop that writes an operation of operands 1 and 2 to operand 0.
  static func _innerLoop(for operation: IntegerOperation, _ row: RowForm) -> InnerLoop
  /// The loop that writes a function of operand 1 to operand 0.
  static func _innerLoop(for function: IntegerFunction, _ row: RowForm) -> InnerLoop
}

/// A numeric element type whose values are ordered: integers and real numbers.
public protocol OrderedScalar: NumericScalar, Comparable {
  /// The least value of the type; of reals, minus infinity.
  static var _least: Self { get }
  /// The greatest value of the type; of reals, infinity.
  static var _greatest: Self { get }
  /// The loop that compares operands 1 and 2.
  static func _innerLoop(for comparison: OrderComparison, _ row: RowForm) -> InnerLoop
  /// The loop that writes an operation of operands 1 and 2 to operand 0.
  static func _innerLoop(for operation: OrderedOperation, _ row: RowForm) -> InnerLoop
  /// The loop that writes a function of operand 1 to operand 0.
  static func _innerLoop(for function: OrderedFunction, _ row: RowForm) -> InnerLoop
  /// The loops of a reduction.
  static func _loops(for reduction: OrderedReduction) -> ReductionLoops
  /// The loop that clips operand 1 to the bounds in operands 2 and 3, which are scalars.
  static func _clipLoop(_ row: RowForm) -> InnerLoop
  /// The loop that replaces elements of operand 0, whose positions are operand 1, by operand 2 where it wins.
  static func _scatterLoop(for reduction: OrderedReduction) -> InnerLoop
}

extension Scalar {
  /// Whether operations on elements can fail: not unless the type says so.
  @inlinable public static var _canFail: Bool { false }

  /// The loop that copies operand 1 to operand 0.
  public static func _copyLoop(_ row: RowForm) -> InnerLoop {
    CopyLoop.choose(row, width: MemoryLayout<Self>.stride)
  }

  /// The loop that exchanges operands 0 and 1.
  public static func _swapLoop(_ row: RowForm) -> InnerLoop {
    SwapLoop.choose(width: MemoryLayout<Self>.stride)
  }
}

extension NumericScalar {
  /// The value with which `zeros` fills.
  public static var _zero: Self { 0 }

  /// The value with which `ones` fills.
  public static var _one: Self { 1 }

  /// The number that changes no other when it is added: none.
  public static var _sumOfNoTerms: Self? { nil }

  /// Whether BLAS has routines for the type: false by default.
  public static var _usesBLAS: Bool { false }

  /// What the type offers for products: nothing by default.
  public static var _productSupport: ProductSupport { [] }

  /// The loop that multiplies elements.
  public static func _elementProductLoop(_ row: RowForm) -> InnerLoop {
    _innerLoop(for: BinaryOperation.multiply, row, scalar: nil)
  }

  /// The loops of a sum in the type itself, if that is the type of its sums.
  public static func _sumLoops() -> ReductionLoops? {
    MemoryLayout<Sum>.size == MemoryLayout<Self>.size ? _loops(for: Reduction.sum) : nil
  }
}
