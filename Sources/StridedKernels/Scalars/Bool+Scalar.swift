extension Bool: Scalar {
  /// `Int`: the number of true values.
  public typealias Sum = Int
  /// `Double`: the fraction of true values.
  public typealias Mean = Double

  /// NumPy's name of the type.
  public static var _typeName: String { "bool" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue { .boolean(self) }

  /// The value with which `zeros` fills: false.
  public static var _zero: Bool { false }

  /// The value with which `ones` fills: true.
  public static var _one: Bool { true }

  /// The loops of a reduction.
  public static func _loops(for reduction: Reduction) -> ReductionLoops {
    TruthSummation.loops(for: reduction)
  }
}

extension Bool {
  /// The loop of an operation of two truth values, as bytes, which the compiler vectorizes.
  public static func _innerLoop(for operation: LogicalOperation, _ row: RowForm) -> InnerLoop {
    switch operation {
    case .and: .portable { $0.combineInfallibly { (x: UInt8, y: UInt8) in x & y } }
    case .or: .portable { $0.combineInfallibly { (x: UInt8, y: UInt8) in x | y } }
    case .xor: .portable { $0.combineInfallibly { (x: UInt8, y: UInt8) in x ^ y } }
    }
  }

  /// The loops of a reduction of truth values.
  public static func _loops(for reduction: TruthReduction) -> ReductionLoops {
    switch reduction {
    case .any: ReductionLoops("any", AnyTrue.self) { total, _, _ in total }
    case .all: ReductionLoops("all", AllTrue.self) { total, _, _ in total }
    }
  }
}

extension Bool: ProductScalar {
  /// What the type offers for products: nothing besides the portable loop.
  public static var _productSupport: ProductSupport { [] }

  /// The loop of products: "or" of "and".
  public static func _productLoop(for routine: ProductRoutine) -> ProductLoop {
    .loop("portable loop") { PortableProduct<TruthProductRules>.run(&$0) }
  }

  /// The loop of "and".
  public static func _elementProductLoop(_ row: RowForm) -> InnerLoop {
    _innerLoop(for: LogicalOperation.and, row)
  }

  /// The loops of "or" along an axis.
  public static func _sumLoops() -> ReductionLoops? { _loops(for: TruthReduction.any) }
}
