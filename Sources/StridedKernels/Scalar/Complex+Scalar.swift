import Numerics

/// A real type whose complex numbers can be elements: `Float` and `Double`.
///
/// `Complex` is generic, so the real type holds what has to be made for each of its two forms.
public protocol ComplexPart: Real, BinaryFloatingPoint, SignedScalar, OrderedScalar {
  /// NumPy's name of the complex type.
  static var _complexTypeName: String { get }
  /// A complex number as the printer takes it.
  static func _complexScalarValue(_ real: Self, _ imaginary: Self) -> ScalarValue
  /// The routines that move and sum complex elements.
  static var _complexKernels: Kernels<Complex<Self>> { get }
  /// The routines that calculate with complex elements.
  static var _complexArithmetic: ArithmeticKernels<Complex<Self>> { get }
  /// The routines that order complex elements.
  static var _complexOrdering: OrderKernels<Complex<Self>> { get }
}

extension Complex: Scalar, NumericScalar, SignedScalar where RealType: ComplexPart {
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

  /// The routines that move and sum elements of this type.
  public static var _kernels: Kernels<Complex> { RealType._complexKernels }

  /// The routines that calculate with elements of this type.
  public static var _arithmetic: ArithmeticKernels<Complex> { RealType._complexArithmetic }
}

/// Means of complex numbers, in their own type, part by part.
enum ComplexMean<Part: ComplexPart>: SumRules {
  @inline(__always)
  static func term(_ element: Complex<Part>) -> Complex<Part> { element }

  @inline(__always)
  static func add(_ first: Complex<Part>, _ second: Complex<Part>) -> Complex<Part> {
    first + second
  }

  @inline(__always)
  static func finish(_ sum: Complex<Part>, count: Int) -> Complex<Part> {
    count == 0
      ? Complex(.nan, .nan)
      : Complex(sum.rawStorage.x / Part(count), sum.rawStorage.y / Part(count))
  }
}

extension Float: ComplexPart {
  /// NumPy's name of the complex type.
  public static var _complexTypeName: String { "complex64" }

  /// A complex number as the printer takes it.
  public static func _complexScalarValue(_ real: Float, _ imaginary: Float) -> ScalarValue {
    .complexSingle(real, imaginary)
  }

  /// The routines that move and sum complex elements.
  public static let _complexKernels = Kernels<Complex<Float>>.blas(
    sum: FieldSum<Complex<Float>>.self,
    mean: ComplexMean<Float>.self
  )

  /// The routines that calculate with complex elements.
  public static let _complexArithmetic = ArithmeticKernels<Complex<Float>>.blasComplex()
}

extension Double: ComplexPart {
  /// NumPy's name of the complex type.
  public static var _complexTypeName: String { "complex128" }

  /// A complex number as the printer takes it.
  public static func _complexScalarValue(_ real: Double, _ imaginary: Double) -> ScalarValue {
    .complexDouble(real, imaginary)
  }

  /// The routines that move and sum complex elements.
  public static let _complexKernels = Kernels<Complex<Double>>.blas(
    sum: FieldSum<Complex<Double>>.self,
    mean: ComplexMean<Double>.self
  )

  /// The routines that calculate with complex elements.
  public static let _complexArithmetic = ArithmeticKernels<Complex<Double>>.blasComplex()
}
