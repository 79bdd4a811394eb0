import StridedLayout

// The inner loops of operations that need an order: those of integers, and those of real numbers.

extension OrderedScalar where Self: FixedWidthInteger {
  /// The loop of an operation of two integers.
  public static func _innerLoop(for operation: OrderedOperation, _ row: RowForm) -> InnerLoop {
    switch operation {
    case .minimum: .portable { $0.combineWrapping { (x: Self, y: Self) in y < x ? y : x } }
    case .maximum: .portable { $0.combineWrapping { (x: Self, y: Self) in y > x ? y : x } }
    }
  }

  /// The loop of a function of one integer.
  public static func _innerLoop(for function: OrderedFunction, _ row: RowForm) -> InnerLoop {
    switch function {
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
      .portable { $0.combineWrapping { (x: Self, y: Self) in x < y || x != x ? x : y } }
    case .maximum:
      .portable { $0.combineWrapping { (x: Self, y: Self) in x > y || x != x ? x : y } }
    }
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
