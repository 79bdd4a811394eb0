import StridedKernels

// The operators of integers.

extension NDArray where Element: IntegerScalar {
  /// The result of an operation on two broadcast arrays: in fresh memory, or in that of a temporary on the left.
  @inlinable
  static func combined(
    _ operation: IntegerOperation, _ left: consuming NDArray, _ right: borrowing NDArray
  ) -> NDArray {
    calculated(operation.rawValue, left, right) { Element._innerLoop(for: operation, $0) }
  }

  /// The result of an operation with the same number on the right: in fresh memory, or in that of a temporary.
  @inlinable
  consuming func combined(_ operation: IntegerOperation, with value: Element) -> NDArray {
    calculated(operation.rawValue, with: value) {
      Element._innerLoop(for: operation, $0)
    }
  }

  /// The result of an operation with the same number on the left, in fresh memory.
  @inlinable
  borrowing func combined(_ operation: IntegerOperation, withLeft value: Element) -> NDArray {
    combined(operation.rawValue, with: value, onTheLeft: true) {
      Element._innerLoop(for: operation, $0)
    }
  }

  /// Replaces every element by `element op source`, the source broadcast to this shape.
  @inlinable
  borrowing func update(_ operation: IntegerOperation, with source: borrowing NDArray) {
    update(operation.rawValue.updating, with: source) { Element._innerLoop(for: operation, $0) }
  }

  /// Replaces every element by `element op value`.
  @inlinable
  borrowing func update(_ operation: IntegerOperation, with value: Element) {
    update(operation.rawValue.updating, with: value) { Element._innerLoop(for: operation, $0) }
  }

  /// The bits that each element does not have: fresh memory.
  @inlinable
  public static prefix func ~ (operand: consuming NDArray) -> sending NDArray {
    operand.calculated("~") { Element._innerLoop(for: IntegerFunction.bitwiseNot, $0) }.asSending()
  }
}

extension NDArray where Element: IntegerScalar {
  /// The bits that both elements have, broadcasting: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func & (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.bitwiseAnd, left, right).asSending()
  }

  /// As `&` of arrays, with a number on the right: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func & (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.bitwiseAnd, with: right).asSending()
  }

  /// As `&` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func & (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.bitwiseAnd, withLeft: left).asSending()
  }

  /// The bits that one or both elements have, broadcasting: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func | (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.bitwiseOr, left, right).asSending()
  }

  /// As `|` of arrays, with a number on the right: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func | (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.bitwiseOr, with: right).asSending()
  }

  /// As `|` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func | (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.bitwiseOr, withLeft: left).asSending()
  }

  /// The bits that exactly one of both elements has, broadcasting: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func ^ (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.bitwiseXor, left, right).asSending()
  }

  /// As `^` of arrays, with a number on the right: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func ^ (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.bitwiseXor, with: right).asSending()
  }

  /// As `^` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func ^ (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.bitwiseXor, withLeft: left).asSending()
  }

  /// The elements shifted to the left, broadcasting: fresh memory.
  ///
  /// A shift by the width of the type or more gives 0; a negative one traps.
  @_disfavoredOverload
  @inlinable
  public static func << (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.shiftLeft, left, right).asSending()
  }

  /// As `<<` of arrays, with a number on the right: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func << (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.shiftLeft, with: right).asSending()
  }

  /// As `<<` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func << (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.shiftLeft, withLeft: left).asSending()
  }

  /// The elements shifted to the right, broadcasting: fresh memory.
  ///
  /// The sign fills the bits that become free. A negative shift traps.
  @_disfavoredOverload
  @inlinable
  public static func >> (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.shiftRight, left, right).asSending()
  }

  /// As `>>` of arrays, with a number on the right: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func >> (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.shiftRight, with: right).asSending()
  }

  /// As `>>` of arrays, with a number on the left: fresh memory.
  @_disfavoredOverload
  @inlinable
  public static func >> (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.shiftRight, withLeft: left).asSending()
  }
}

extension NDArray where Element: IntegerScalar {
  /// Replaces each element by `element & source`, the source broadcast, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func &= (left: inout NDArray, right: NDArray) {
    left.update(.bitwiseAnd, with: right)
  }

  /// Replaces each element by `element & value`, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func &= (left: inout NDArray, right: Element) {
    left.update(.bitwiseAnd, with: right)
  }

  /// Replaces each element by `element | source`, the source broadcast, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func |= (left: inout NDArray, right: NDArray) {
    left.update(.bitwiseOr, with: right)
  }

  /// Replaces each element by `element | value`, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func |= (left: inout NDArray, right: Element) {
    left.update(.bitwiseOr, with: right)
  }

  /// Replaces each element by `element ^ source`, the source broadcast, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func ^= (left: inout NDArray, right: NDArray) {
    left.update(.bitwiseXor, with: right)
  }

  /// Replaces each element by `element ^ value`, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func ^= (left: inout NDArray, right: Element) {
    left.update(.bitwiseXor, with: right)
  }

  /// Replaces each element by `element << source`, the source broadcast, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func <<= (left: inout NDArray, right: NDArray) {
    left.update(.shiftLeft, with: right)
  }

  /// Replaces each element by `element << value`, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func <<= (left: inout NDArray, right: Element) {
    left.update(.shiftLeft, with: right)
  }

  /// Replaces each element by `element >> source`, the source broadcast, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func >>= (left: inout NDArray, right: NDArray) {
    left.update(.shiftRight, with: right)
  }

  /// Replaces each element by `element >> value`, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func >>= (left: inout NDArray, right: Element) {
    left.update(.shiftRight, with: right)
  }
}

extension InPlaceOperand where Element: IntegerScalar {
  /// Replaces each element by `element & source`, the source broadcast, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func &= (left: Self, right: NDArray<Element>) {
    left._operand.update(.bitwiseAnd, with: right)
  }

  /// Replaces each element by `element & value`, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func &= (left: Self, right: Element) {
    left._operand.update(.bitwiseAnd, with: right)
  }

  /// Replaces each element by `element | source`, the source broadcast, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func |= (left: Self, right: NDArray<Element>) {
    left._operand.update(.bitwiseOr, with: right)
  }

  /// Replaces each element by `element | value`, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func |= (left: Self, right: Element) {
    left._operand.update(.bitwiseOr, with: right)
  }

  /// Replaces each element by `element ^ source`, the source broadcast, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func ^= (left: Self, right: NDArray<Element>) {
    left._operand.update(.bitwiseXor, with: right)
  }

  /// Replaces each element by `element ^ value`, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func ^= (left: Self, right: Element) {
    left._operand.update(.bitwiseXor, with: right)
  }

  /// Replaces each element by `element << source`, the source broadcast, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func <<= (left: Self, right: NDArray<Element>) {
    left._operand.update(.shiftLeft, with: right)
  }

  /// Replaces each element by `element << value`, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func <<= (left: Self, right: Element) {
    left._operand.update(.shiftLeft, with: right)
  }

  /// Replaces each element by `element >> source`, the source broadcast, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func >>= (left: Self, right: NDArray<Element>) {
    left._operand.update(.shiftRight, with: right)
  }

  /// Replaces each element by `element >> value`, through to the memory.
  @_disfavoredOverload
  @inlinable
  public static func >>= (left: Self, right: Element) {
    left._operand.update(.shiftRight, with: right)
  }
}
