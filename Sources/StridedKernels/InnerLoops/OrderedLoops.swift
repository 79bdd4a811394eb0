import CStridedKernels
import StridedLayout

// The inner loops of operations that need an order, for integers and for real numbers.

extension OrderedScalar where Self: FixedWidthInteger {
  /// The loop of an operation of two integers.
  public static func _innerLoop(for operation: OrderedOperation, _ row: RowForm) -> InnerLoop {
    if Self.self == Int.self { return Int64._innerLoop(for: operation, row) }
    if Self.self == UInt.self { return UInt64._innerLoop(for: operation, row) }
    return switch operation {
    case .minimum:
      vectorLoop(row) { combine(strided_minimum, $0) }
        ?? .portable { $0.combineInfallibly { (x: Self, y: Self) in y < x ? y : x } }
    case .maximum:
      vectorLoop(row) { combine(strided_maximum, $0) }
        ?? .portable { $0.combineInfallibly { (x: Self, y: Self) in y > x ? y : x } }
    case .remainder:
      .portable { row in
        row.divide { (x: Self, y: Self) in x.remainderReportingOverflow(dividingBy: y) }
      }
    case .floorDivide:
      .portable { row in row.divide { (x: Self, y: Self) in x.dividedRoundingDown(by: y) } }
    case .floorRemainder:
      .portable { row in row.divide { (x: Self, y: Self) in x.remainderOfFloor(by: y) } }
    }
  }

  /// The remainder with the sign of the divisor.
  @inline(__always)
  private func remainderOfFloor(by divisor: Self) -> (partialValue: Self, overflow: Bool) {
    if divisor == 0 { return (self, true) }
    // Every integer is a multiple of -1, including the smallest one.
    if Self.isSigned, divisor == 0 &- 1 { return (0, false) }
    let rest = self % divisor
    return (rest != 0 && (rest < 0) != (divisor < 0) ? rest &+ divisor : rest, false)
  }

  /// The quotient rounded down; the dividend and an overflow if it does not fit in the type.
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
    return switch function {
    case .floor, .ceil, .truncate, .round: _copyLoop(row)
    case .sign:
      vectorMap(row) { map(strided_sign, $0) }
        ?? .portable { $0.mapInfallibly { (x: Self) in x.signum() } }
    case .absolute where !isSigned: _copyLoop(row)
    case .absolute:
      vectorMap(row) { map(strided_absolute, $0) }
        ?? .portable { row in
          row.mapChecked { (x: Self, mark: inout Self) in
            x < 0 ? subtractNoting(0, x, &mark) : x
          }
        }
    }
  }
}

extension RealScalar {
  /// The loop of an operation of two real numbers.
  public static func _innerLoop(for operation: OrderedOperation, _ row: RowForm) -> InnerLoop {
    if Self.self == Float16.self { return Float16.inSingles(Float._innerLoop(for: operation, row)) }
    return switch operation {
    case .minimum:
      .portable { $0.combineInfallibly { (x: Self, y: Self) in x < y || x != x ? x : y } }
    case .maximum:
      .portable { $0.combineInfallibly { (x: Self, y: Self) in x > y || x != x ? x : y } }
    case .remainder: mathematics(strided_fmod)
    case .floorRemainder:
      .portable { row in
        row.combineEach { (x: Self, y: Self) in x.remainderOfFloor(by: y) }
        return .none
      }
    case .floorDivide:
      .portable { row in
        row.combineEach { (x: Self, y: Self) in x.dividedRoundingDown(by: y) }
        return .none
      }
    }
  }

  /// The quotient rounded down, computed from the exact remainder.
  ///
  /// The rounded quotient alone may reach the next integer. A division by 0 gives the plain quotient,
  /// which is NaN or infinite.
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

  /// The remainder with the sign of the divisor, rounded once from the exact value.
  ///
  /// A remainder of 0 also has the sign of the divisor.
  @inline(__always)
  private func remainderOfFloor(by divisor: Self) -> Self {
    let rest = truncatingRemainder(dividingBy: divisor)
    if rest == 0 { return Self(signOf: divisor, magnitudeOf: 0) }
    return (rest < 0) != (divisor < 0) ? rest + divisor : rest
  }

  /// The loop of a function of one real number.
  public static func _innerLoop(for function: OrderedFunction, _ row: RowForm) -> InnerLoop {
    switch function {
    case .absolute: absoluteLoop(row)
    case .sign:
      .portable { $0.mapInfallibly { (x: Self) in x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x } }
    case .floor: mathematics(strided_floor)
    case .ceil: mathematics(strided_ceil)
    case .truncate: mathematics(strided_trunc)
    case .round: mathematics(strided_rint)
    }
  }

  /// The loop of absolute values.
  ///
  /// The compiler vectorizes it for contiguous rows. C takes others.
  @inline(__always)
  private static func absoluteLoop(_ row: RowForm) -> InnerLoop {
    let width = MemoryLayout<Self>.stride
    let isContiguous = row.strides[0] == width && row.strides[1] == width
    if isContiguous || row.strides[1] == 0 || Self.self == Float16.self {
      return .portable { $0.mapInfallibly { (x: Self) in x.magnitude } }
    }
    return mathematics(strided_fabs)
  }

  /// The loop of a test of one real number.
  public static func _innerLoop(for test: NumberTest, _ row: RowForm) -> InnerLoop {
    if Self.self != Float16.self, row.strides[0] == 1, row.strides[1] == MemoryLayout<Self>.stride {
      return switch test {
      case .isNaN: classifying(strided_is_nan)
      case .isFinite: classifying(strided_is_finite)
      case .isInfinite: classifying(strided_is_infinite)
      case .signbit: classifying(strided_is_negative)
      }
    }
    return switch test {
    case .isNaN: .portable { $0.mapInfallibly { (x: Self) in x != x } }
    case .isFinite: .portable { $0.mapInfallibly { (x: Self) in x - x == 0 } }
    case .isInfinite: .portable { $0.mapInfallibly { (x: Self) in x.magnitude == .infinity } }
    case .signbit: .portable { $0.mapInfallibly { (x: Self) in x.sign == .minus } }
    }
  }

  /// The loop of a test of the numbers of a contiguous row, whose answers are contiguous.
  @inline(__always)
  private static func classifying(_ test: strided_test) -> InnerLoop {
    InnerLoop("vector loop") { row in
      unsafe strided_classify(
        strided_simd_level(), test, MemoryLayout<Self>.stride, row.count,
        row.address(0).assumingMemoryBound(to: Bool.self), row.address(1))
      return .none
    }
  }

  /// The loop of a power.
  public static var _powerLoop: InnerLoop { mathematics(strided_pow) }
}
