import StridedLayout

// The inner loops of real and complex numbers, which never fail.

extension NumericScalar {
  /// The portable loop of an operation of two numbers.
  @inline(__always)
  static func fieldLoop(for operation: BinaryOperation) -> InnerLoop {
    switch operation {
    case .add, .wrappingAdd: .portable { $0.combineInfallibly { (x: Self, y: Self) in x + y } }
    case .subtract, .wrappingSubtract:
      .portable { $0.combineInfallibly { (x: Self, y: Self) in x - y } }
    case .multiply, .wrappingMultiply:
      .portable { $0.combineInfallibly { (x: Self, y: Self) in x * y } }
    case .divide:
      .portable { row in
        row.combineEach { (x: Self, y: Self) in _quotient(x, y) }
        return .none
      }
    case .power: _powerLoop
    }
  }

  /// The portable loop that adds operand 3 times operand 2 to operand 1, rounded twice.
  @inline(__always)
  static var fieldAddProductLoop: InnerLoop {
    .portable { row in
      row.addProduct { (y: Self, x: Self, alpha: Self) in y + alpha * x }
      return .none
    }
  }
}

extension SignedScalar {
  /// The loop of an operation of one number.
  @inline(__always)
  static func fieldLoop(for operation: UnaryOperation) -> InnerLoop {
    switch operation {
    case .negate:
      .portable { row in
        row.map { (x: Self) in -x }
        return .none
      }
    }
  }
}
