import StridedKernels
import StridedLayout

extension NDArray where Element: NumericScalar {
  /// The result of an operation on two arrays, in fresh memory or in the memory of a temporary on the left.
  @_alwaysEmitIntoClient
  static func combined(
    _ operation: BinaryOperation, _ left: consuming NDArray, _ right: borrowing NDArray
  ) -> NDArray {
    calculated(operation.rawValue, left, right) {
      Element._innerLoop(for: operation, $0, scalar: nil)
    }
  }

  /// The result of an operation with a number on the right, in fresh memory or in the memory of a temporary.
  @_alwaysEmitIntoClient
  consuming func combined(_ operation: BinaryOperation, with value: Element) -> NDArray {
    calculated(operation.rawValue, with: value) {
      Element._innerLoop(for: operation, $0, scalar: value)
    }
  }

  /// The result of an operation with a number on the left, in fresh memory.
  @_alwaysEmitIntoClient
  borrowing func combined(_ operation: BinaryOperation, withLeft value: Element) -> NDArray {
    combined(operation.rawValue, with: value, onTheLeft: true) {
      Element._innerLoop(for: operation, $0, scalar: nil)
    }
  }
}

extension NDArray where Element: NumericScalar {
  /// The elementwise sum, broadcasting: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func + (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.add, left, right).asSending()
  }

  /// Each element plus a number: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func + (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.add, with: right).asSending()
  }

  /// A number plus each element: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func + (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.add, withLeft: left).asSending()
  }

  /// The elementwise difference, broadcasting: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func - (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.subtract, left, right).asSending()
  }

  /// Each element minus a number: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func - (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.subtract, with: right).asSending()
  }

  /// A number minus each element: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func - (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.subtract, withLeft: left).asSending()
  }

  /// The elementwise product, broadcasting: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func * (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.multiply, left, right).asSending()
  }

  /// Each element times a number: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func * (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.multiply, with: right).asSending()
  }

  /// A number times each element: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func * (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.multiply, withLeft: left).asSending()
  }

  /// The elementwise quotient, broadcasting: fresh memory.
  ///
  /// Quotients of integers are truncated towards zero, as in Swift. Their division by zero and overflow trap.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func / (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.divide, left, right).asSending()
  }

  /// Each element divided by a number: fresh memory.
  ///
  /// Quotients of integers are truncated towards zero, as in Swift. Their division by zero and overflow trap.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func / (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.divide, with: right).asSending()
  }

  /// A number divided by each element: fresh memory.
  ///
  /// Quotients of integers are truncated towards zero, as in Swift. Their division by zero and overflow trap.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func / (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.divide, withLeft: left).asSending()
  }
}

extension NDArray where Element: SignedScalar {
  /// Each element negated: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static prefix func - (operand: consuming NDArray) -> sending NDArray {
    operand.negated()
  }

  /// Each element negated, in fresh memory.
  @_alwaysEmitIntoClient
  consuming func negated() -> sending NDArray {
    calculated("-") { Element._innerLoop(for: .negate, $0) }.asSending()
  }
}
