import CStridedKernels
import Numerics
import StridedLayout

// The mathematical functions: loops in C, which call SLEEF's vector functions or the C library.

/// An element type with the elementary functions: real and complex numbers.
public protocol ElementaryScalar: SignedScalar, ElementaryFunctions {
  /// The loop that writes a function of operand 1 to operand 0.
  static func _innerLoop(for function: ElementaryFunction, _ row: RowForm) -> InnerLoop
}

/// A real element type: `Float16`, `Float` and `Double`.
///
/// Sums and means of real numbers have the type of the numbers, so generic code can use them further:
///
/// ```swift
/// func centered<T: RealScalar>(_ a: NDArray<T>) -> NDArray<T> { a - a.mean() }
/// print(centered(NDArray([1.0, 2, 6])))  // [-2. -1.  3.]
/// ```
public protocol RealScalar: ElementaryScalar, OrderedScalar, BinaryFloatingPoint
where Sum == Self, Mean == Self {
  /// The loop that writes a function of operand 1 to operand 0.
  static func _innerLoop(for function: RealFunction, _ row: RowForm) -> InnerLoop
  /// The loop that writes an operation of operands 1 and 2 to operand 0.
  static func _innerLoop(for operation: RealOperation, _ row: RowForm) -> InnerLoop
  /// The loop that writes the products of operands 1 and 2 plus operand 3, rounded once, to operand 0.
  static var _fmaLoop: InnerLoop { get }
  /// The loops of a reduction.
  static func _loops(for reduction: RealReduction) -> ReductionLoops
  /// The loops of a variance, or of its square root; results have the type of a mean.
  ///
  /// - Parameter correction: the number that is subtracted from the number of terms.
  static func _varianceLoops(correction: Double, takesRoot: Bool) -> ReductionLoops
}

extension RealScalar {
  /// The number that changes no other when it is added.
  public static var _sumOfNoTerms: Self? { -Self.zero }
}

extension ElementaryFunction {
  /// The row of the table in C.
  var row: strided_function {
    switch self {
    case .exp: strided_exp
    case .expm1: strided_expm1
    case .log: strided_log
    case .log2: strided_log2
    case .log10: strided_log10
    case .log1p: strided_log1p
    case .sqrt: strided_sqrt
    case .sin: strided_sin
    case .cos: strided_cos
    case .tan: strided_tan
    case .asin: strided_asin
    case .acos: strided_acos
    case .atan: strided_atan
    case .sinh: strided_sinh
    case .cosh: strided_cosh
    case .tanh: strided_tanh
    case .asinh: strided_asinh
    case .acosh: strided_acosh
    case .atanh: strided_atanh
    }
  }
}

extension RealFunction {
  /// The row of the table in C.
  var row: strided_function {
    switch self {
    case .exp2: strided_exp2
    case .exp10: strided_exp10
    case .cbrt: strided_cbrt
    case .erf: strided_erf
    case .erfc: strided_erfc
    case .gamma: strided_gamma
    case .lgamma: strided_lgamma
    case .sinc: strided_sinc
    }
  }
}

extension RealOperation {
  /// The row of the table in C.
  var row: strided_function2 {
    switch self {
    case .atan2: strided_atan2
    case .hypot: strided_hypot
    case .copysign: strided_copysign
    case .nextAfter: strided_nextafter
    case .logaddexp: strided_logaddexp
    case .fmin: strided_fmin
    case .fmax: strided_fmax
    case .heaviside: strided_heaviside
    }
  }
}

extension RealScalar {
  /// The loop of a function of one number.
  public static func _innerLoop(for function: ElementaryFunction, _ row: RowForm) -> InnerLoop {
    mathematics(function.row)
  }

  /// The loop of a function of one number.
  public static func _innerLoop(for function: RealFunction, _ row: RowForm) -> InnerLoop {
    mathematics(function.row)
  }

  /// The loop of an operation of two numbers; `nextAfter` of `Float16` does not use `Float`.
  public static func _innerLoop(for operation: RealOperation, _ row: RowForm) -> InnerLoop {
    if operation == .nextAfter, Self.self == Float16.self {
      return .portable { row in
        row.combineEach { (x: Float16, y: Float16) in x.neighbour(towards: y) }
        return .none
      }
    }
    return mathematics(operation.row)
  }

  /// The loop that writes the products of operands 1 and 2 plus operand 3, rounded once, to operand 0.
  public static var _fmaLoop: InnerLoop {
    if Self.self == Float16.self {
      return .portable { row in
        row.combine { (x: Self, y: Self, z: Self) in z.addingProduct(x, y) }
        return .none
      }
    }
    return InnerLoop("vector loop") { row in
      unsafe strided_fma(
        strided_simd_level(), MemoryLayout<Self>.stride, row.count, row.address(0), row.stride(0),
        row.address(1), row.stride(1), row.address(2), row.stride(2), row.address(3),
        row.stride(3))
      return .none
    }
  }

  /// The loop of a function of one number, by its row in the table in C.
  static func mathematics(_ function: strided_function) -> InnerLoop {
    MathematicalLoops.loop(of: function, width: MemoryLayout<Self>.stride)
  }

  /// The loop of a function of two numbers, by its row in the table in C.
  static func mathematics(_ function: strided_function2) -> InnerLoop {
    MathematicalLoops.loop(of: function, width: MemoryLayout<Self>.stride)
  }
}

extension Float16 {
  /// The next number in the direction of `other`; `other` itself if both are equal.
  fileprivate func neighbour(towards other: Float16) -> Float16 {
    if isNaN || other.isNaN { return .nan }
    return self < other ? nextUp : self > other ? nextDown : other
  }
}

extension Complex: ElementaryScalar where RealType: ComplexPart {
  /// The loop of a function of one number, with the special values of the C standard's annex G.
  public static func _innerLoop(for function: ElementaryFunction, _ row: RowForm) -> InnerLoop {
    let function = function.row
    return InnerLoop("C library", weight: Tuning.libraryWeight) { row in
      unsafe strided_map_complex(
        function, MemoryLayout<Complex>.stride, row.count, row.address(0), row.stride(0),
        row.address(1), row.stride(1))
      return .none
    }
  }
}

extension Complex where RealType: ComplexPart {
  /// The loop of a power.
  public static var _powerLoop: InnerLoop {
    InnerLoop("C library", weight: Tuning.libraryWeight) { row in
      unsafe strided_power_complex(
        MemoryLayout<Complex>.stride, row.count, row.address(0), row.stride(0), row.address(1),
        row.stride(1), row.address(2), row.stride(2))
      return .none
    }
  }
}

extension Float16: RealScalar {}

extension Float: RealScalar {}

extension Double: RealScalar {}
