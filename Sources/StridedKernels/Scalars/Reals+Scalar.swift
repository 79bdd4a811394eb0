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

  /// The loops of a reduction.
  public static func _loops(for reduction: Reduction) -> ReductionLoops {
    HalfSummation.loops(for: reduction)
  }
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

  /// The loops of a reduction.
  public static func _loops(for reduction: Reduction) -> ReductionLoops {
    RealSummation<Float>.loops(for: reduction)
  }
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

  /// The loops of a reduction.
  public static func _loops(for reduction: Reduction) -> ReductionLoops {
    RealSummation<Double>.loops(for: reduction)
  }
}
