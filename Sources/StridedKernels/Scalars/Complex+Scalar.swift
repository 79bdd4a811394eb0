import Numerics

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

  /// The loops of a reduction.
  public static func _loops(for reduction: Reduction) -> ReductionLoops {
    ComplexSummation<RealType>.loops(for: reduction)
  }

  /// Sorts contiguous rows in place; stable.
  public static func _sortRows(_ elements: ElementPointer<Complex>, rows: Int, length: Int) {
    StableSort<ComplexOrder<RealType>>.sort(elements, rows: rows, length: length)
  }

  /// The different elements of a contiguous row; writes which of them each element is.
  public static func _groups(
    _ count: Int, _ elements: ElementPointer<Complex>, numbers: ElementPointer<Int>
  ) -> ElementGroups<Complex> {
    Grouping<ComplexOrder<RealType>>.groups(count, elements, numbers: numbers)
  }
}

extension Complex where RealType: ComplexPart {
  /// The loop of an operation of one number: both parts are negated, zeros too.
  public static func _innerLoop(for operation: UnaryOperation, _ row: RowForm) -> InnerLoop {
    switch operation {
    case .negate:
      .portable { row in
        row.map { (number: Complex) in
          Complex(-number.rawStorage.x, -number.rawStorage.y)
        }
        return .none
      }
    }
  }
}

extension ComplexPart {
  /// The loop that writes the absolute value of operand 1, a complex number with these parts, to
  /// operand 0: infinite if a part is, else NaN if a part is.
  public static func _magnitudeLoop(_ row: RowForm) -> InnerLoop {
    .portable { row in
      row.map { (number: Complex<Self>) in hypot(number.rawStorage.x, number.rawStorage.y) }
      return .none
    }
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
