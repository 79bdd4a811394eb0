// The conformances of the real types, each in the same few lines.

extension Float16: SignedScalar, OrderedScalar {
  /// `Float16`: sums keep the type.
  public typealias Sum = Float16
  /// `Float16`: means keep the type.
  public typealias Mean = Float16

  /// NumPy's name of the type.
  public static var _typeName: String { "float16" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .half(self) }

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<Float16>.portable(sum: HalfSum.self, mean: HalfMean.self)

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<Float16>.portable(FieldRules<Float16>.self)
}

extension Float: SignedScalar, OrderedScalar {
  /// `Float`: sums keep the type.
  public typealias Sum = Float
  /// `Float`: means keep the type.
  public typealias Mean = Float

  /// NumPy's name of the type.
  public static var _typeName: String { "float32" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .single(self) }

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<Float>.blas(
    sum: FieldSum<Float>.self,
    mean: RealMean<Float>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<Float>.blasReal()
}

extension Double: SignedScalar, OrderedScalar {
  /// `Double`: sums keep the type.
  public typealias Sum = Double
  /// `Double`: means keep the type.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "float64" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .double(self) }

  /// The routines that move and sum elements of this type.
  public static let _kernels = Kernels<Double>.blas(
    sum: FieldSum<Double>.self,
    mean: RealMean<Double>.self
  )

  /// The routines that calculate with elements of this type.
  public static let _arithmetic = ArithmeticKernels<Double>.blasReal()
}
