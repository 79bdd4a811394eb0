import StridedKernels

extension NDArray where Element: OrderedScalar {
  /// The result of an operation on two arrays, in fresh memory or in the memory of a temporary on the left.
  @_alwaysEmitIntoClient
  static func combined(
    _ operation: OrderedOperation, _ left: consuming NDArray, _ right: borrowing NDArray
  ) -> NDArray {
    calculated(operation.rawValue, left, right) { Element._innerLoop(for: operation, $0) }
  }

  /// The result of an operation with a number on the right, in fresh memory or in the memory of a temporary.
  @_alwaysEmitIntoClient
  consuming func combined(_ operation: OrderedOperation, with value: Element) -> NDArray {
    calculated(operation.rawValue, with: value) {
      Element._innerLoop(for: operation, $0)
    }
  }

  /// The result of an operation with a number on the left, in fresh memory.
  @_alwaysEmitIntoClient
  borrowing func combined(_ operation: OrderedOperation, withLeft value: Element) -> NDArray {
    combined(operation.rawValue, with: value, onTheLeft: true) {
      Element._innerLoop(for: operation, $0)
    }
  }

  /// Replaces every element by `element op source`; the source is broadcast to this shape.
  @_alwaysEmitIntoClient
  borrowing func update(_ operation: OrderedOperation, with source: borrowing NDArray) {
    update(operation.rawValue.updating, with: source) { Element._innerLoop(for: operation, $0) }
  }

  /// Replaces every element by `element op value`.
  @_alwaysEmitIntoClient
  borrowing func update(_ operation: OrderedOperation, with value: Element) {
    update(operation.rawValue.updating, with: value) { Element._innerLoop(for: operation, $0) }
  }
}

extension NDArray where Element: OrderedScalar {
  /// The elementwise remainder, broadcasting: fresh memory.
  ///
  /// It has the sign of the dividend, like Swift's `%` and `truncatingRemainder(dividingBy:)`. Division
  /// of integers by zero traps, and so does overflow, such as `Int.min % -1`. The remainder of a real
  /// number by 0 is NaN.
  ///
  /// - Complexity: O(n).
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func % (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.remainder, left, right).asSending()
  }

  /// The remainder of each element by a number: fresh memory, with the rules of `%` of arrays.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func % (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.remainder, with: right).asSending()
  }

  /// The remainder of a number by each element: fresh memory, with the rules of `%` of arrays.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func % (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.remainder, withLeft: left).asSending()
  }
}

extension InPlaceOperand where Element: OrderedScalar {
  /// Replaces each element by its remainder by the element of another array, in place; like `+=`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func %= (left: Self, right: NDArray<Element>) {
    left._operand.update(.remainder, with: right)
  }

  /// Replaces each element by its remainder by a number, in place, with the rules of `%`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func %= (left: Self, right: Element) {
    left._operand.update(.remainder, with: right)
  }
}

extension NDArray where Element: OrderedScalar {
  /// Replaces each element by its remainder by the element of another array, in place; like `+=`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func %= (left: inout NDArray, right: NDArray) {
    left.update(.remainder, with: right)
  }

  /// Replaces each element by its remainder by a number, in place, with the rules of `%`.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func %= (left: inout NDArray, right: Element) {
    left.update(.remainder, with: right)
  }
}
