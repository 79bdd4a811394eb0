import Numerics
import StridedLayout

/// An element type with the elementary functions: real and complex numbers.
///
/// Real numbers take them from the C library, complex ones from swift-numerics.
public protocol ElementaryScalar: SignedScalar, ElementaryFunctions {
  /// The loop that writes a function of operand 1 to operand 0.
  static func _innerLoop(for function: ElementaryFunction, _ row: RowForm) -> InnerLoop
}

extension ElementaryScalar {
  /// The loop of a function of one number.
  public static func _innerLoop(for function: ElementaryFunction, _ row: RowForm) -> InnerLoop {
    switch function {
    case .exp:
      .portable { row in
        row.map { (x: Self) in exp(x) }
        return .none
      }
    }
  }
}

extension Float16: ElementaryScalar {}

extension Float: ElementaryScalar {}

extension Double: ElementaryScalar {}

extension Complex: ElementaryScalar where RealType: ComplexPart {}
