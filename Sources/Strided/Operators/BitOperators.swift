import StridedKernels

// The operators of integers.

extension NDArray where Element: IntegerScalar {
  /// The result of an operation on two arrays, in fresh memory or in the memory of a temporary on the left.
  @_alwaysEmitIntoClient
  static func combined(
    _ operation: IntegerOperation, _ left: consuming NDArray, _ right: borrowing NDArray
  ) -> NDArray {
    calculated(operation.rawValue, left, right) { Element._innerLoop(for: operation, $0) }
  }

  /// The result of an operation with a number on the right, in fresh memory or in the memory of a temporary.
  @_alwaysEmitIntoClient
  consuming func combined(_ operation: IntegerOperation, with value: Element) -> NDArray {
    calculated(operation.rawValue, with: value) {
      Element._innerLoop(for: operation, $0)
    }
  }

  /// The result of an operation with a number on the left, in fresh memory.
  @_alwaysEmitIntoClient
  borrowing func combined(_ operation: IntegerOperation, withLeft value: Element) -> NDArray {
    combined(operation.rawValue, with: value, onTheLeft: true) {
      Element._innerLoop(for: operation, $0)
    }
  }

  /// Replaces every element by `element op source`; the source is broadcast to this shape.
  @_alwaysEmitIntoClient
  borrowing func update(_ operation: IntegerOperation, with source: borrowing NDArray) {
    update(operation.rawValue.updating, with: source) { Element._innerLoop(for: operation, $0) }
  }

  /// Replaces every element by `element op value`.
  @_alwaysEmitIntoClient
  borrowing func update(_ operation: IntegerOperation, with value: Element) {
    update(operation.rawValue.updating, with: value) { Element._innerLoop(for: operation, $0) }
  }

  /// The bitwise NOT of each element: fresh memory.
  @_alwaysEmitIntoClient
  public static prefix func ~ (operand: consuming NDArray) -> sending NDArray {
    operand.calculated("~") { Element._innerLoop(for: IntegerFunction.bitwiseNot, $0) }.asSending()
  }
}

extension NDArray where Element: IntegerScalar {
  /// The bitwise AND of the elements, broadcasting: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func & (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.bitwiseAnd, left, right).asSending()
  }

  /// Like `&` of arrays, with a number on the right: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func & (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.bitwiseAnd, with: right).asSending()
  }

  /// Like `&` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func & (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.bitwiseAnd, withLeft: left).asSending()
  }

  /// The bitwise OR of the elements, broadcasting: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func | (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.bitwiseOr, left, right).asSending()
  }

  /// Like `|` of arrays, with a number on the right: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func | (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.bitwiseOr, with: right).asSending()
  }

  /// Like `|` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func | (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.bitwiseOr, withLeft: left).asSending()
  }

  /// The bitwise XOR of the elements, broadcasting: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func ^ (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.bitwiseXor, left, right).asSending()
  }

  /// Like `^` of arrays, with a number on the right: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func ^ (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.bitwiseXor, with: right).asSending()
  }

  /// Like `^` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func ^ (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.bitwiseXor, withLeft: left).asSending()
  }

  /// The elements shifted to the left, broadcasting: fresh memory.
  ///
  /// A shift by the width of the type or more gives 0. A negative shift traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func << (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.shiftLeft, left, right).asSending()
  }

  /// Like `<<` of arrays, with a number on the right: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func << (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.shiftLeft, with: right).asSending()
  }

  /// Like `<<` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func << (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.shiftLeft, withLeft: left).asSending()
  }

  /// The elements shifted to the right, broadcasting: fresh memory.
  ///
  /// The sign fills the bits that become free. A negative shift traps.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func >> (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.shiftRight, left, right).asSending()
  }

  /// Like `>>` of arrays, with a number on the right: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func >> (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.shiftRight, with: right).asSending()
  }

  /// Like `>>` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func >> (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.shiftRight, withLeft: left).asSending()
  }
}

extension NDArray where Element: IntegerScalar {
  /// Replaces each element by `element & source` in place; the source is broadcast.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &= (left: inout NDArray, right: NDArray) {
    left.update(.bitwiseAnd, with: right)
  }

  /// Replaces each element by `element & value`, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &= (left: inout NDArray, right: Element) {
    left.update(.bitwiseAnd, with: right)
  }

  /// Replaces each element by `element | source` in place; the source is broadcast.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func |= (left: inout NDArray, right: NDArray) {
    left.update(.bitwiseOr, with: right)
  }

  /// Replaces each element by `element | value`, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func |= (left: inout NDArray, right: Element) {
    left.update(.bitwiseOr, with: right)
  }

  /// Replaces each element by `element ^ source` in place; the source is broadcast.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func ^= (left: inout NDArray, right: NDArray) {
    left.update(.bitwiseXor, with: right)
  }

  /// Replaces each element by `element ^ value`, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func ^= (left: inout NDArray, right: Element) {
    left.update(.bitwiseXor, with: right)
  }

  /// Replaces each element by `element << source` in place; the source is broadcast.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func <<= (left: inout NDArray, right: NDArray) {
    left.update(.shiftLeft, with: right)
  }

  /// Replaces each element by `element << value`, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func <<= (left: inout NDArray, right: Element) {
    left.update(.shiftLeft, with: right)
  }

  /// Replaces each element by `element >> source` in place; the source is broadcast.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func >>= (left: inout NDArray, right: NDArray) {
    left.update(.shiftRight, with: right)
  }

  /// Replaces each element by `element >> value`, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func >>= (left: inout NDArray, right: Element) {
    left.update(.shiftRight, with: right)
  }
}

extension InPlaceOperand where Element: IntegerScalar {
  /// Replaces each element by `element & source` in place; the source is broadcast.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &= (left: Self, right: NDArray<Element>) {
    left._operand.update(.bitwiseAnd, with: right)
  }

  /// Replaces each element by `element & value`, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &= (left: Self, right: Element) {
    left._operand.update(.bitwiseAnd, with: right)
  }

  /// Replaces each element by `element | source` in place; the source is broadcast.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func |= (left: Self, right: NDArray<Element>) {
    left._operand.update(.bitwiseOr, with: right)
  }

  /// Replaces each element by `element | value`, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func |= (left: Self, right: Element) {
    left._operand.update(.bitwiseOr, with: right)
  }

  /// Replaces each element by `element ^ source` in place; the source is broadcast.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func ^= (left: Self, right: NDArray<Element>) {
    left._operand.update(.bitwiseXor, with: right)
  }

  /// Replaces each element by `element ^ value`, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func ^= (left: Self, right: Element) {
    left._operand.update(.bitwiseXor, with: right)
  }

  /// Replaces each element by `element << source` in place; the source is broadcast.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func <<= (left: Self, right: NDArray<Element>) {
    left._operand.update(.shiftLeft, with: right)
  }

  /// Replaces each element by `element << value`, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func <<= (left: Self, right: Element) {
    left._operand.update(.shiftLeft, with: right)
  }

  /// Replaces each element by `element >> source` in place; the source is broadcast.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func >>= (left: Self, right: NDArray<Element>) {
    left._operand.update(.shiftRight, with: right)
  }

  /// Replaces each element by `element >> value`, in place.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func >>= (left: Self, right: Element) {
    left._operand.update(.shiftRight, with: right)
  }
}
