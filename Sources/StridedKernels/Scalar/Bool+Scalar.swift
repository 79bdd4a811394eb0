extension Bool: Scalar {
  /// `Int`: the number of true values.
  public typealias Sum = Int
  /// `Double`: the share of true values.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "bool" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .boolean(self) }

  /// The value with which `zeros` fills: false.
  public static var _zero: Bool { false }

  /// The value with which `ones` fills: true.
  public static var _one: Bool { true }

  /// The routines that move and count elements of this type.
  public static let _kernels = Kernels<Bool>.portable(
    sum: TruthCount.self,
    mean: TruthShare.self
  )
}
