import StridedLayout

// The inner loops of operations that need an order: those of integers, and those of real numbers.

extension OrderedScalar where Self: FixedWidthInteger {
  /// The loop of an operation of two integers.
  public static func _innerLoop(for operation: OrderedOperation, _ row: RowForm) -> InnerLoop {
    if Self.self == Int.self { return Int64._innerLoop(for: operation, row) }
    if Self.self == UInt.self { return UInt64._innerLoop(for: operation, row) }
    return switch operation {
    case .minimum: .portable { $0.combineInfallibly { (x: Self, y: Self) in y < x ? y : x } }
    case .maximum: .portable { $0.combineInfallibly { (x: Self, y: Self) in y > x ? y : x } }
    case .remainder:
      .portable { row in
        row.divide { (x: Self, y: Self) in x.remainderReportingOverflow(dividingBy: y) }
      }
    case .floorDivide:
      .portable { row in row.divide { (x: Self, y: Self) in x.dividedRoundingDown(by: y) } }
    }
  }

  /// The quotient rounded down; the dividend, and an overflow, if there is none in this type.
  @inline(__always)
  private func dividedRoundingDown(by divisor: Self) -> (partialValue: Self, overflow: Bool) {
    let (quotient, overflow) = dividedReportingOverflow(by: divisor)
    if overflow { return (quotient, true) }
    let isInexact = quotient &* divisor != self
    return (isInexact && (self < 0) != (divisor < 0) ? quotient &- 1 : quotient, false)
  }

  /// The loop of a function of one integer.
  public static func _innerLoop(for function: OrderedFunction, _ row: RowForm) -> InnerLoop {
    if Self.self == Int.self { return Int64._innerLoop(for: function, row) }
    if !isSigned { return _copyLoop(row) }
    return switch function {
    case .absolute:
      .portable { row in
        row.mapChecked { (x: Self, mark: inout Self) in
          x < 0 ? subtractNoting(0, x, &mark) : x
        }
      }
    }
  }
}

extension OrderedScalar where Self: BinaryFloatingPoint {
  /// The loop of an operation of two real numbers.
  public static func _innerLoop(for operation: OrderedOperation, _ row: RowForm) -> InnerLoop {
    switch operation {
    case .minimum:
      .portable { $0.combineInfallibly { (x: Self, y: Self) in x < y || x != x ? x : y } }
    case .maximum:
      .portable { $0.combineInfallibly { (x: Self, y: Self) in x > y || x != x ? x : y } }
    case .remainder:
      .portable { row in
        row.combineEach { (x: Self, y: Self) in x.truncatingRemainder(dividingBy: y) }
        return .none
      }
    case .floorDivide:
      .portable { row in
        if Self.self == Float16.self {
          row.combineEach { (x: Float16, y: Float16) in
            Float16(Float(x).dividedRoundingDown(by: Float(y)))
          }
        } else {
          row.combineEach { (x: Self, y: Self) in x.dividedRoundingDown(by: y) }
        }
        return .none
      }
    }
  }

  /// The quotient rounded down, from the exact remainder: the rounded quotient alone may reach the next
  /// integer.
  ///
  /// That of a number by 0 is the plain quotient, NaN or infinite.
  @inline(__always)
  private func dividedRoundingDown(by divisor: Self) -> Self {
    let plain = self / divisor
    if divisor == 0 || plain != plain { return plain }
    let rest = truncatingRemainder(dividingBy: divisor)
    var quotient = (self - rest) / divisor
    if rest != 0, (rest < 0) != (divisor < 0) { quotient -= 1 }
    if quotient == 0 { return Self(signOf: plain, magnitudeOf: 0) }
    let floor = quotient.rounded(.down)
    return quotient - floor > 0.5 ? floor + 1 : floor
  }

  /// The loop of a function of one real number.
  public static func _innerLoop(for function: OrderedFunction, _ row: RowForm) -> InnerLoop {
    switch function {
    case .absolute:
      .portable { row in
        row.map { (x: Self) in x.magnitude }
        return .none
      }
    }
  }
}
