import StridedLayout

extension Scalar {
  /// The loop that says where two elements are equal, or where they differ.
  public static func _innerLoop(for comparison: EqualityComparison, _ row: RowForm) -> InnerLoop {
    portableLoop(for: comparison)
  }

  /// The same, without special routines.
  @inline(__always)
  static func portableLoop(for comparison: EqualityComparison) -> InnerLoop {
    // Integers of one width are equal exactly if their bits are equal.
    if Self.self == Bool.self || Self.self == Int8.self {
      return UInt8.portableLoop(for: comparison)
    }
    if Self.self == Int16.self { return UInt16.portableLoop(for: comparison) }
    if Self.self == Int32.self { return UInt32.portableLoop(for: comparison) }
    if Self.self == Int.self || Self.self == Int64.self || Self.self == UInt.self {
      return UInt64.portableLoop(for: comparison)
    }
    return switch comparison {
    case .equal: .portable { $0.combineInfallibly(asBool: { (x: Self, y: Self) in x == y }) }
    case .notEqual: .portable { $0.combineInfallibly(asBool: { (x: Self, y: Self) in x != y }) }
    }
  }

  /// The loop that reports ``Failure/difference`` if an element differs between operands 0 and 1.
  public static func _differenceLoop(_ row: RowForm) -> InnerLoop {
    if Self.self == Int.self { return Int64._differenceLoop(row) }
    if Self.self == UInt.self { return UInt64._differenceLoop(row) }
    return portableDifferenceLoop
  }

  /// The same, in one loop for all types.
  @inline(__always)
  static var portableDifferenceLoop: InnerLoop {
    .portable { row in
      let (x, y) = (row.run(0, of: Self.self), row.run(1, of: Self.self))
      var index = 0
      if x.stride == 1, y.stride == 1 {
        while index < row.count, x[unit: index] == y[unit: index] { index += 1 }
      } else {
        while index < row.count, x[index] == y[index] { index += 1 }
      }
      return index == row.count ? .none : .difference
    }
  }
}

extension OrderedScalar where Self: FixedWidthInteger {
  /// The loop that says where two integers are equal, or where they differ.
  public static func _innerLoop(for comparison: EqualityComparison, _ row: RowForm) -> InnerLoop {
    vectorLoop(for: comparison, row) ?? portableLoop(for: comparison)
  }

  /// The loop that compares two integers.
  public static func _innerLoop(for comparison: OrderComparison, _ row: RowForm) -> InnerLoop {
    vectorLoop(for: comparison, row) ?? portableLoop(for: comparison)
  }
}

extension OrderedScalar {
  /// The loop that compares two numbers.
  public static func _innerLoop(for comparison: OrderComparison, _ row: RowForm) -> InnerLoop {
    portableLoop(for: comparison)
  }

  /// The same, without special routines.
  @inline(__always)
  static func portableLoop(for comparison: OrderComparison) -> InnerLoop {
    if Self.self == Int.self { return Int64.portableLoop(for: comparison) }
    if Self.self == UInt.self { return UInt64.portableLoop(for: comparison) }
    return switch comparison {
    case .less: .portable { $0.combineInfallibly(asBool: { (x: Self, y: Self) in x < y }) }
    case .lessOrEqual: .portable { $0.combineInfallibly(asBool: { (x: Self, y: Self) in x <= y }) }
    }
  }

  /// The loop that clips operand 1 to the bounds in operands 2 and 3, which are scalars.
  ///
  /// NaN stays as it is, because it is neither below nor above a bound.
  public static func _clipLoop(_ row: RowForm) -> InnerLoop {
    if Self.self == Int.self { return Int64._clipLoop(row) }
    if Self.self == UInt.self { return UInt64._clipLoop(row) }
    return .portable { row in
      let lower = row.run(2, of: Self.self)[unit: 0]
      let upper = row.run(3, of: Self.self)[unit: 0]
      row.map { (x: Self) in x < lower ? lower : upper < x ? upper : x }
      return .none
    }
  }
}

extension Row {
  /// Writes truth values of operands 1 and 2 to operand 0.
  @inline(__always)
  func combineInfallibly<Element>(asBool holds: (Element, Element) -> Bool) -> Failure {
    combine(holds)
    return .none
  }
}
