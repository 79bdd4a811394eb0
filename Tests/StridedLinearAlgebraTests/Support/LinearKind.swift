import Strided
import StridedLinearAlgebra

/// The element types of linear algebra, as arguments of tests.
enum LinearKind: String, CaseIterable, Sendable {
  case float, double, complexFloat, complexDouble

  /// The type.
  var type: any LinearScalar.Type {
    switch self {
    case .float: Float.self
    case .double: Double.self
    case .complexFloat: Complex<Float>.self
    case .complexDouble: Complex<Double>.self
    }
  }
}

extension LinearScalar {
  /// The relative distance between 1 and the next number.
  static var epsilon: Double { Double(RealPart.ulpOfOne) }

  /// The number with a real part.
  init(real: Double) { self.init(_real: RealPart(real), imaginary: 0) }

  /// The absolute value.
  var size: Double {
    let (real, imaginary) = _parts
    return Double.hypot(Double(real), Double(imaginary))
  }
}
