import Numerics

extension Complex: Scalar, ProductScalar, NumericScalar, SignedScalar where RealType: ComplexPart {
  /// The complex type itself: sums keep the type.
  public typealias Sum = Complex
  /// The complex type itself: means keep the type.
  public typealias Mean = Complex

  /// NumPy's name of the type.
  public static var _typeName: String { RealType._complexTypeName }

  /// The value as the printer takes it.
  ///
  /// Its parts come as they are stored: `real` and `imaginary` are NaN for every number that is not
  /// finite.
  public var _scalarValue: ScalarValue {
    RealType._complexScalarValue(rawStorage.x, rawStorage.y)
  }
}

extension Complex where RealType: ComplexPart {
  /// The quotient.
  ///
  /// If the squared length of the divisor overflows or is not normal, both numbers are divided by powers of
  /// 2 first, which is exact.
  public static func _quotient(_ dividend: Complex, _ divisor: Complex) -> Complex {
    guard dividend.isFinite, divisor.isFinite, !divisor.isZero else {
      return specialQuotient(dividend, divisor)
    }
    if divisor.lengthSquared.isNormal || dividend.isZero { return dividend / divisor }
    let (first, second) = (dividend.magnitude.exponent, divisor.magnitude.exponent)
    let (x, y) = dividend.scaled(by: -first).rawStorage
    let (u, v) = divisor.scaled(by: -second).rawStorage
    let length = u * u + v * v
    let quotient = Complex((x * u + y * v) / length, (y * u - x * v) / length)
    return quotient.scaled(by: first - second)
  }

  /// The quotient if a number is not finite or the divisor is 0; its parts are those that NumPy gives.
  ///
  /// R. L. Smith, "Algorithm 116: Complex Division", Communications of the ACM 5 (1962).
  private static func specialQuotient(_ dividend: Complex, _ divisor: Complex) -> Complex {
    let ((a, b), (c, d)) = (dividend.rawStorage, divisor.rawStorage)
    if c.magnitude >= d.magnitude {
      if c == 0, d == 0 { return Complex(a / c.magnitude, b / c.magnitude) }
      let ratio = d / c
      let scale = 1 / (c + d * ratio)
      return Complex((a + b * ratio) * scale, (b - a * ratio) * scale)
    }
    let ratio = c / d
    let scale = 1 / (d + c * ratio)
    return Complex((a * ratio + b) * scale, (b * ratio - a) * scale)
  }

  /// The number times a power of 2.
  private func scaled(by exponent: RealType.Exponent) -> Complex {
    // The type can represent powers of 2 with half of the exponent.
    let half = exponent / 2
    let (first, second) = (half, exponent - half)
    let one = RealType(sign: .plus, exponent: first, significand: 1)
    let other = RealType(sign: .plus, exponent: second, significand: 1)
    return Complex(rawStorage.x * one * other, rawStorage.y * one * other)
  }
}

extension Float {
  /// NumPy's name of the complex type.
  public static var _complexTypeName: String { "complex64" }

  /// A complex number as the printer takes it.
  public static func _complexScalarValue(_ real: Float, _ imaginary: Float) -> ScalarValue {
    .complexSingle(real, imaginary)
  }
}

extension Double {
  /// NumPy's name of the complex type.
  public static var _complexTypeName: String { "complex128" }

  /// A complex number as the printer takes it.
  public static func _complexScalarValue(_ real: Double, _ imaginary: Double) -> ScalarValue {
    .complexDouble(real, imaginary)
  }
}
