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
}
