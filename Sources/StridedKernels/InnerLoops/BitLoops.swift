import CStridedKernels
import StridedLayout

// The inner loops of operations that only integers have.

extension IntegerScalar {
  /// The loop of an operation of two integers.
  public static func _innerLoop(for operation: IntegerOperation, _ row: RowForm) -> InnerLoop {
    if Self.self == Int.self { return Int64._innerLoop(for: operation, row) }
    if Self.self == UInt.self { return UInt64._innerLoop(for: operation, row) }
    return switch operation {
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor: bitwiseLoop(operation)
    case .shiftLeft:
      vectorLoop(row) { combine(strided_shift_left, $0, orFail: .negativeShift) }
        ?? .portable { $0.shift { (x: Self, y: Self) in y >= width ? 0 : x &<< y } }
    case .shiftRight:
      // A signed number keeps its sign bit, so a shift by one bit less than its width leaves only that.
      vectorLoop(row) { combine(strided_shift_right, $0, orFail: .negativeShift) }
        ?? .portable { row in
          row.shift { (x: Self, y: Self) in
            isSigned ? x &>> Swift.min(y, width - 1) : y >= width ? 0 : x &>> y
          }
        }
    case .gcd: .portable { $0.combineReporting(greatestCommonDivisor) }
    case .lcm: .portable { $0.combineReporting(leastCommonMultiple) }
    }
  }

  /// The number of bits.
  private static var width: Self { Self(bitWidth) }

  /// The loop of an operation on the bits of two integers, for which their signs do not matter.
  @inline(__always)
  private static func bitwiseLoop(_ operation: IntegerOperation) -> InnerLoop {
    if Self.self == Int8.self { return UInt8.bitwiseLoop(operation) }
    if Self.self == Int16.self { return UInt16.bitwiseLoop(operation) }
    if Self.self == Int32.self { return UInt32.bitwiseLoop(operation) }
    if Self.self == Int64.self { return UInt64.bitwiseLoop(operation) }
    return switch operation {
    case .bitwiseAnd: .portable { $0.combineInfallibly { (x: Self, y: Self) in x & y } }
    case .bitwiseOr: .portable { $0.combineInfallibly { (x: Self, y: Self) in x | y } }
    default: .portable { $0.combineInfallibly { (x: Self, y: Self) in x ^ y } }
    }
  }

  /// The loop of a function of one integer.
  public static func _innerLoop(for function: IntegerFunction, _ row: RowForm) -> InnerLoop {
    if Self.self == Int.self { return Int64._innerLoop(for: function, row) }
    if Self.self == UInt.self { return UInt64._innerLoop(for: function, row) }
    return switch function {
    case .bitwiseNot: .portable { $0.mapInfallibly { (x: Self) in ~x } }
    case .bitCount: .portable { $0.mapInfallibly { (x: Self) in x.nonzeroBitCount } }
    case .leadingZeroBitCount: .portable { $0.mapInfallibly { (x: Self) in x.leadingZeroBitCount } }
    case .trailingZeroBitCount:
      .portable { $0.mapInfallibly { (x: Self) in x.trailingZeroBitCount } }
    }
  }

  /// The loop of a test of one integer.
  public static func _innerLoop(for test: NumberTest, _ row: RowForm) -> InnerLoop {
    switch test {
    case .isNaN, .isInfinite: .portable { $0.mapInfallibly { (_: Self) in false } }
    case .isFinite: .portable { $0.mapInfallibly { (_: Self) in true } }
    case .signbit: .portable { $0.mapInfallibly { (x: Self) in x < 0 } }
    }
  }

  /// The loop of a power.
  public static var _powerLoop: InnerLoop {
    if Self.self == Int.self { return Int64._powerLoop }
    if Self.self == UInt.self { return UInt64._powerLoop }
    return .portable { $0.combineReporting(power) }
  }

  /// A power by squaring; reports overflow and negative exponents.
  private static func power(_ base: Self, _ exponent: Self, _ failure: inout Failure) -> Self {
    if exponent < 0 {
      if base == 1 { return 1 }
      if isSigned, base == 0 &- 1 { return exponent & 1 == 0 ? 1 : base }
      failure = .negativeExponent
      return 0
    }
    var (result, factor, rest, overflow) = (Self(1), base, exponent, false)
    while true {
      if rest & 1 == 1 {
        let (product, isTooLarge) = result.multipliedReportingOverflow(by: factor)
        result = product
        overflow = overflow || isTooLarge
      }
      rest >>= 1
      if rest == 0 { break }
      let (square, isTooLarge) = factor.multipliedReportingOverflow(by: factor)
      factor = square
      overflow = overflow || isTooLarge
    }
    if overflow { failure = .overflow }
    return result
  }

  /// The greatest common divisor, by Euclid's algorithm; it is 0 for 0 and 0.
  private static func greatestCommonDivisor(
    _ first: Self, _ second: Self, _ failure: inout Failure
  ) -> Self {
    var (x, y) = (first.magnitude, second.magnitude)
    while y != 0 { (x, y) = (y, x % y) }
    guard let divisor = Self(exactly: x) else {
      failure = .overflow
      return 0
    }
    return divisor
  }

  /// The least common multiple; it is 0 if an integer is 0.
  private static func leastCommonMultiple(
    _ first: Self, _ second: Self, _ failure: inout Failure
  ) -> Self {
    if first == 0 || second == 0 { return 0 }
    var (x, y) = (first.magnitude, second.magnitude)
    while y != 0 { (x, y) = (y, x % y) }
    let (product, overflow) = (first.magnitude / x).multipliedReportingOverflow(
      by: second.magnitude)
    guard !overflow, let multiple = Self(exactly: product) else {
      failure = .overflow
      return 0
    }
    return multiple
  }
}

extension Row {
  /// Writes `operation` of operand 1, which cannot fail, to operand 0.
  @inline(__always)
  func mapInfallibly<Source, Result>(_ operation: (Source) -> Result) -> Failure {
    map(operation)
    return .none
  }

  /// Writes `operation` of operands 1 and 2 to operand 0, and reports the last failure.
  @inline(__always)
  func combineReporting<Element>(
    _ operation: (Element, Element, inout Failure) -> Element
  ) -> Failure {
    var failure = Failure.none
    combineEach { (x: Element, y: Element) in operation(x, y, &failure) }
    return failure
  }

  /// Writes operand 1 shifted by operand 2 to operand 0, and reports negative shifts.
  @inline(__always)
  func shift<Element: FixedWidthInteger>(_ operation: (Element, Element) -> Element) -> Failure {
    var isNegative = false
    combine { (x: Element, y: Element) in
      isNegative = isNegative || y < 0
      return operation(x, y)
    }
    return isNegative ? .negativeShift : .none
  }
}

extension Int: IntegerScalar {}
extension Int8: IntegerScalar {}
extension Int16: IntegerScalar {}
extension Int32: IntegerScalar {}
extension Int64: IntegerScalar {}
extension UInt: IntegerScalar {}
extension UInt8: IntegerScalar {}
extension UInt16: IntegerScalar {}
extension UInt32: IntegerScalar {}
extension UInt64: IntegerScalar {}
