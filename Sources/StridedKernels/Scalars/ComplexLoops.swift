import CStridedKernels
import Numerics
import StridedLayout

// The loops of complex numbers that are neither routines of BLAS nor loops of C. `Complex` is generic, and
// code that is generic over its parts is slow. So these loops are requirements of the real type, and the
// compiler compiles them for `Float` and for `Double`.

/// A loop over complex numbers.
public enum ComplexLoop: Sendable {
  /// An operation of operands 1 and 2.
  case operation(BinaryOperation)
  /// The operation of operand 1.
  case negation
  /// Whether operands 1 and 2 are equal, or whether they differ.
  case comparison(EqualityComparison)
  /// A test of operand 1.
  case test(NumberTest)
  /// The sum of operand 1 and of operand 2 times operand 3, a scalar.
  case addProduct
  /// A report of a difference between operands 0 and 1.
  case difference
  /// The sums of elements of operand 0 at the offsets of operand 1 and operand 2.
  case scatterAdd
}

extension ComplexPart {
  /// A loop over complex numbers with parts of this type.
  public static func _complexLoop(_ loop: ComplexLoop) -> InnerLoop {
    typealias Number = Complex<Self>
    return switch loop {
    case .operation(let operation): Number.fieldLoop(for: operation)
    case .negation:
      .portable { row in
        row.map { (z: Number) in Number(-z.rawStorage.x, -z.rawStorage.y) }
        return .none
      }
    case .comparison(let comparison): Number.portableLoop(for: comparison)
    case .test(.isNaN): test { $0.isNaN || $1.isNaN }
    case .test(.isFinite): test { $0.isFinite && $1.isFinite }
    case .test(.isInfinite): test { $0.isInfinite || $1.isInfinite }
    case .test(.signbit): test { real, _ in real.sign == .minus }
    case .addProduct: Number.fieldAddProductLoop
    case .difference: Number.portableDifferenceLoop
    case .scatterAdd: Number.portableScatterAddLoop
    }
  }

  /// The loop of a test of the parts of operand 1.
  @inline(__always)
  private static func test(_ holds: @escaping @Sendable (Self, Self) -> Bool) -> InnerLoop {
    .portable { row in
      row.mapInfallibly { (z: Complex<Self>) in holds(z.rawStorage.x, z.rawStorage.y) }
    }
  }

  /// The loops of a reduction of complex numbers.
  public static func _complexLoops(for reduction: Reduction) -> ReductionLoops {
    ComplexSummation<Self>.loops(for: reduction)
  }

  /// The loop that writes the absolute value of operand 1, a complex number with these parts, to operand 0.
  ///
  /// The result is infinite if a part is infinite; otherwise it is NaN if a part is NaN.
  public static func _magnitudeLoop(_ row: RowForm) -> InnerLoop {
    let width = MemoryLayout<Self>.stride
    let isVector = strided_map2_has_vectors(strided_simd_level(), strided_hypot, width)
    let weight = isVector ? Tuning.mathematicalWeight : Tuning.libraryWeight
    return InnerLoop(isVector ? "vector function" : "C library", weight: weight) { row in
      unsafe strided_map2(
        strided_simd_level(), strided_hypot, width, row.count, row.address(0), row.stride(0),
        row.address(1), row.stride(1), row.address(1) + width, row.stride(1))
      return .none
    }
  }
}

extension Complex where RealType: ComplexPart {
  /// The loop of an operation of two numbers; parts are added and subtracted as real numbers.
  public static func _innerLoop(
    for operation: BinaryOperation, _ row: RowForm, scalar: Complex?
  ) -> InnerLoop {
    if operation == .power { return _powerLoop }
    return blasAddLoop(for: operation, row) ?? RealType.partsLoop(for: operation, row)
      ?? RealType._complexLoop(.operation(operation))
  }

  /// The loop of an operation of one number: both parts are negated, zeros too.
  public static func _innerLoop(for operation: UnaryOperation, _ row: RowForm) -> InnerLoop {
    switch operation {
    case .negate: RealType._complexLoop(.negation)
    }
  }

  /// The loop that says where two numbers are equal, or where they differ.
  public static func _innerLoop(for comparison: EqualityComparison, _ row: RowForm) -> InnerLoop {
    RealType._complexLoop(.comparison(comparison))
  }

  /// The loop of a test of one number.
  public static func _innerLoop(for test: NumberTest, _ row: RowForm) -> InnerLoop {
    RealType._complexLoop(.test(test))
  }

  /// The loop that adds operand 2 times operand 3 to operand 1: `cblas_?axpy` if it may be used.
  public static func _addProductLoop(_ row: RowForm, scalar: Complex) -> InnerLoop {
    blasAddProductLoop(row, scalar: scalar) ?? RealType._complexLoop(.addProduct)
  }

  /// The loop that reports a difference between operands 0 and 1.
  public static func _differenceLoop(_ row: RowForm) -> InnerLoop {
    RealType._complexLoop(.difference)
  }

  /// The loop that adds values to elements at positions.
  public static var _scatterAddLoop: InnerLoop { RealType._complexLoop(.scatterAdd) }

  /// The number that changes no other when it is added.
  public static var _sumOfNoTerms: Complex? { Complex(-RealType.zero, -RealType.zero) }

  /// The loops of a reduction.
  public static func _loops(for reduction: Reduction) -> ReductionLoops {
    RealType._complexLoops(for: reduction)
  }
}
