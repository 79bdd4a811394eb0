import StridedLayout

// What whole families of element types share: integers, real numbers, and `Float16`, for which neither
// BLAS nor C has loops.

extension NumericScalar where Self: FixedWidthInteger, Sum: FixedWidthInteger, Mean == Double {
  /// The loops of a reduction.
  public static func _loops(for reduction: Reduction) -> ReductionLoops {
    if Self.self == Int.self { return Int64._loops(for: reduction) }
    if Self.self == UInt.self { return UInt64._loops(for: reduction) }
    return bitWidth < 64
      ? NarrowSummation<Self>.loops(for: reduction) : WideSummation<Self>.loops(for: reduction)
  }
}

extension NumericScalar where Self: FixedWidthInteger, Sum: FixedWidthInteger, Mean == Double {
  /// The loops of a sum that is rounded to a `Double` once.
  public static func _roundedSumLoops() -> ReductionLoops {
    bitWidth < 64
      ? NarrowSummation<Self>.roundedSumLoops() : WideSummation<Self>.roundedSumLoops()
  }
}

extension NumericScalar where Self: FixedWidthInteger {
  /// Whether operations on elements can fail: integers overflow.
  @inlinable public static var _canFail: Bool { true }

  /// The quotient, truncated towards zero.
  @inlinable
  public static func _quotient(_ dividend: Self, _ divisor: Self) -> Self { dividend / divisor }

  /// NumPy's name of the type.
  public static var _typeName: String { "\(isSigned ? "int" : "uint")\(bitWidth)" }

  /// The value as the printer takes it.
  public var _scalarValue: ScalarValue {
    Self.isSigned ? .signed(Int64(self)) : .unsigned(UInt64(self))
  }

  /// The least value of the type.
  public static var _least: Self { min }
  /// The greatest value of the type.
  public static var _greatest: Self { max }

  /// The loop of a dot product, which reports overflow.
  public static func _dotLoop(_ row: RowForm) -> InnerLoop {
    if Self.self == Int.self { return Int64._dotLoop(row) }
    if Self.self == UInt.self { return UInt64._dotLoop(row) }
    return .portable { row in
      var mark: Self = 0
      _ = row.reduce { (count, x: Run<Self>, y) in
        var total: Self = 0
        for i in 0..<count { total = addNoting(total, multiplyNoting(x[i], y[i], &mark), &mark) }
        return total
      }
      return overflow(mark)
    }
  }

  /// The loop of products, which reports overflow.
  public static func _productLoop(for routine: ProductRoutine) -> ProductLoop {
    if Self.self == Int.self { return Int64._productLoop(for: routine) }
    if Self.self == UInt.self { return UInt64._productLoop(for: routine) }
    return .loop("portable loop") { PortableProduct<IntegerProductRules<Self>>.run(&$0) }
  }

  /// The sum of two elements, and whether it overflows.
  public static func _sum(of first: Self, _ second: Self, _ failure: inout Failure) -> Self {
    let (sum, overflow) = first.addingReportingOverflow(second)
    if overflow { failure = .overflow }
    return sum
  }
}

extension NumericScalar where Self: KeyedReal {
  /// The quotient.
  @inlinable
  public static func _quotient(_ dividend: Self, _ divisor: Self) -> Self { dividend / divisor }

  /// The least value of the type: minus infinity.
  public static var _least: Self { -.infinity }
  /// The greatest value of the type: infinity.
  public static var _greatest: Self { .infinity }
}

extension Float16 {
  /// The loop of an operation of one number.
  public static func _innerLoop(for operation: UnaryOperation, _ row: RowForm) -> InnerLoop {
    fieldLoop(for: operation)
  }

  /// The loop of a dot product, accumulated in `Float` and rounded once.
  public static func _dotLoop(_ row: RowForm) -> InnerLoop {
    .portable { row in
      row.reduce { (count, x: Run<Float16>, y) in
        var total: Float = 0
        for i in 0..<count { total += Float(x[i]) * Float(y[i]) }
        return Float16(total)
      }
    }
  }

  /// The loop of products, accumulated in `Float` and rounded once.
  public static func _productLoop(for routine: ProductRoutine) -> ProductLoop {
    .loop("portable loop") { PortableProduct<HalfProductRules>.run(&$0) }
  }

  /// The sum of two elements.
  public static func _sum(
    of first: Float16, _ second: Float16, _ failure: inout Failure
  ) -> Float16 { first + second }
}
