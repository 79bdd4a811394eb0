import CStridedKernels
import StridedLayout

// The inner loops of integers. They record an overflow in a mark, and report it at the end of a row, so
// that the compiler can vectorize them.

extension NumericScalar where Self: FixedWidthInteger {
  /// The loop of an operation of two integers.
  public static func _innerLoop(
    for operation: BinaryOperation, _ row: RowForm, scalar: Self?
  ) -> InnerLoop {
    if Self.self == Int.self { return Int64._innerLoop(for: operation, row, scalar: nil) }
    if Self.self == UInt.self { return UInt64._innerLoop(for: operation, row, scalar: nil) }
    return switch operation {
    case .add: .portable { $0.combineChecked(addNoting) }
    case .subtract: .portable { $0.combineChecked(subtractNoting) }
    case .multiply:
      vectorLoop(row) { combine(strided_integer_multiply, $0, orFail: .overflow) }
        ?? .portable { $0.combineChecked(multiplyNoting) }
    case .divide:
      .portable { row in row.divide { (x: Self, y: Self) in x.dividedReportingOverflow(by: y) } }
    case .wrappingAdd, .wrappingSubtract, .wrappingMultiply: wrappingLoop(operation)
    case .power: bitWidth < 32 ? _powerLoop : vectorLoop(row, powers) ?? _powerLoop
    }
  }

  /// The loop of an operation that wraps around, whose bits do not depend on the signs.
  @inline(__always)
  private static func wrappingLoop(_ operation: BinaryOperation) -> InnerLoop {
    if Self.self == Int8.self { return UInt8.wrappingLoop(operation) }
    if Self.self == Int16.self { return UInt16.wrappingLoop(operation) }
    if Self.self == Int32.self { return UInt32.wrappingLoop(operation) }
    if Self.self == Int64.self { return UInt64.wrappingLoop(operation) }
    return switch operation {
    case .wrappingAdd: .portable { $0.combineInfallibly { (x: Self, y: Self) in x &+ y } }
    case .wrappingSubtract: .portable { $0.combineInfallibly { (x: Self, y: Self) in x &- y } }
    default: .portable { $0.combineInfallibly { (x: Self, y: Self) in x &* y } }
    }
  }

  /// The loop of an operation of one integer.
  public static func _innerLoop(for operation: UnaryOperation, _ row: RowForm) -> InnerLoop {
    if Self.self == Int.self { return Int64._innerLoop(for: operation, row) }
    return switch operation {
    case .negate:
      .portable { $0.mapChecked { (x: Self, mark: inout Self) in subtractNoting(0, x, &mark) } }
    }
  }

  /// The loop that adds operand 3 times operand 2 to operand 1.
  public static func _addProductLoop(_ row: RowForm, scalar: Self) -> InnerLoop {
    if Self.self == Int.self { return Int64._addProductLoop(row, scalar: 0) }
    if Self.self == UInt.self { return UInt64._addProductLoop(row, scalar: 0) }
    return .portable { row in
      var mark: Self = 0
      row.addProduct { (y: Self, x: Self, alpha: Self) in
        addNoting(y, multiplyNoting(alpha, x, &mark), &mark)
      }
      return overflow(mark)
    }
  }

  /// The sum, with overflow noted.
  @inline(__always)
  static func addNoting(_ x: Self, _ y: Self, _ mark: inout Self) -> Self {
    let sum = x &+ y
    // An overflow occurred if both numbers have the same sign, and the sum has the other one.
    mark |= isSigned ? (x ^ sum) & (y ^ sum) : (sum < x ? 1 : 0)
    return sum
  }

  /// The difference, with overflow noted.
  @inline(__always)
  static func subtractNoting(_ x: Self, _ y: Self, _ mark: inout Self) -> Self {
    let difference = x &- y
    mark |= isSigned ? (x ^ y) & (x ^ difference) : (x < y ? 1 : 0)
    return difference
  }

  /// The product, with overflow noted.
  @inline(__always)
  static func multiplyNoting(_ x: Self, _ y: Self, _ mark: inout Self) -> Self {
    let (product, overflow) = x.multipliedReportingOverflow(by: y)
    mark |= overflow ? (isSigned ? min : 1) : 0
    return product
  }

  /// The failure that a mark records: overflow if it is negative or, for unsigned integers, not 0.
  @inline(__always)
  static func overflow(_ mark: Self) -> Failure {
    (isSigned ? mark < 0 : mark != 0) ? .overflow : .none
  }
}

extension Row {
  /// Writes `operation` of operands 1 and 2 to operand 0, and reports overflow that it noted.
  @inline(__always)
  func combineChecked<Element: NumericScalar & FixedWidthInteger>(
    _ operation: (Element, Element, inout Element) -> Element
  ) -> Failure {
    var mark: Element = 0
    combine { (x: Element, y: Element) in operation(x, y, &mark) }
    return Element.overflow(mark)
  }

  /// Writes `operation` of operand 1 to operand 0, and reports overflow that it noted.
  @inline(__always)
  func mapChecked<Element: NumericScalar & FixedWidthInteger>(
    _ operation: (Element, inout Element) -> Element
  ) -> Failure {
    var mark: Element = 0
    map { (x: Element) in operation(x, &mark) }
    return Element.overflow(mark)
  }

  /// Writes `operation` of operands 1 and 2, which cannot fail, to operand 0.
  @inline(__always)
  func combineInfallibly<Element>(_ operation: (Element, Element) -> Element) -> Failure {
    combine(operation)
    return .none
  }

  /// Writes a quotient or remainder of operands 1 and 2 to operand 0.
  ///
  /// It reports divisors of 0 and overflow.
  @inline(__always)
  func divide<Element: FixedWidthInteger>(
    _ operation: (Element, Element) -> (partialValue: Element, overflow: Bool)
  ) -> Failure {
    var failure = Failure.none
    combineEach { (x: Element, y: Element) in
      if y == 0 { failure = .divisionByZero }
      let (value, overflow) = operation(x, y)
      if overflow, failure == .none { failure = .overflow }
      return value
    }
    return failure
  }

  /// Writes `operation(y, x, alpha)` of operands 1, 2 and 3 to operand 0; operand 3 is a scalar.
  @inline(__always)
  func addProduct<Element>(_ operation: (Element, Element, Element) -> Element) {
    let alpha = run(3, of: Element.self)[unit: 0]
    combine { (y: Element, x: Element) in operation(y, x, alpha) }
  }
}
