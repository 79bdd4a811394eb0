import StridedKernels

infix operator .&& : LogicalConjunctionPrecedence
infix operator .|| : LogicalDisjunctionPrecedence

extension NDArray<Bool> {
  /// The result of an operation on two arrays of truth values, in fresh memory.
  @_alwaysEmitIntoClient
  static func combined(
    _ operation: LogicalOperation, _ name: OperationName, _ left: borrowing NDArray,
    _ right: borrowing NDArray
  ) -> sending NDArray {
    combined(name, left, right) { Bool._innerLoop(for: operation, $0) }.asSending()
  }

  /// The result of an operation on an array and a truth value, in fresh memory.
  @_alwaysEmitIntoClient
  borrowing func combined(
    _ operation: LogicalOperation, _ name: OperationName, with value: Bool
  ) -> sending NDArray {
    combined(name, with: value) { Bool._innerLoop(for: operation, $0) }.asSending()
  }
}

extension NDArray<Bool> {
  /// Whether both elements are true, broadcasting: fresh memory.
  ///
  /// ```swift
  /// let a = NDArray([1, 5, 9])
  /// print(a[(a .> 2) .&& (a .< 8)])  // [5]
  /// ```
  ///
  /// Both arrays are evaluated, unlike the operands of `&&`.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public static func .&& (left: NDArray, right: NDArray) -> sending NDArray {
    combined(.and, ".&&", left, right)
  }

  /// Like `.&&` of arrays, with a truth value on the right: fresh memory.
  @_alwaysEmitIntoClient
  public static func .&& (left: NDArray, right: Bool) -> sending NDArray {
    left.combined(.and, ".&&", with: right)
  }

  /// Like `.&&` of arrays, with a truth value on the left: fresh memory.
  @_alwaysEmitIntoClient
  public static func .&& (left: Bool, right: NDArray) -> sending NDArray {
    right.combined(.and, ".&&", with: left)
  }

  /// Whether one or both elements are true, broadcasting: fresh memory.
  ///
  /// Both arrays are evaluated, unlike the operands of `||`.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public static func .|| (left: NDArray, right: NDArray) -> sending NDArray {
    combined(.or, ".||", left, right)
  }

  /// Like `.||` of arrays, with a truth value on the right: fresh memory.
  @_alwaysEmitIntoClient
  public static func .|| (left: NDArray, right: Bool) -> sending NDArray {
    left.combined(.or, ".||", with: right)
  }

  /// Like `.||` of arrays, with a truth value on the left: fresh memory.
  @_alwaysEmitIntoClient
  public static func .|| (left: Bool, right: NDArray) -> sending NDArray {
    right.combined(.or, ".||", with: left)
  }

  /// Whether exactly one of both elements is true, broadcasting: fresh memory.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public static func .^ (left: NDArray, right: NDArray) -> sending NDArray {
    combined(.xor, ".^", left, right)
  }

  /// Like `.^` of arrays, with a truth value on the right: fresh memory.
  @_alwaysEmitIntoClient
  public static func .^ (left: NDArray, right: Bool) -> sending NDArray {
    left.combined(.xor, ".^", with: right)
  }

  /// Like `.^` of arrays, with a truth value on the left: fresh memory.
  @_alwaysEmitIntoClient
  public static func .^ (left: Bool, right: NDArray) -> sending NDArray {
    right.combined(.xor, ".^", with: left)
  }

  /// Whether both elements are true, with the operator of SIMD masks, broadcasting: fresh memory.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public static func .& (left: NDArray, right: NDArray) -> sending NDArray {
    combined(.and, ".&", left, right)
  }

  /// Like `.&` of arrays, with a truth value on the right: fresh memory.
  @_alwaysEmitIntoClient
  public static func .& (left: NDArray, right: Bool) -> sending NDArray {
    left.combined(.and, ".&", with: right)
  }

  /// Like `.&` of arrays, with a truth value on the left: fresh memory.
  @_alwaysEmitIntoClient
  public static func .& (left: Bool, right: NDArray) -> sending NDArray {
    right.combined(.and, ".&", with: left)
  }

  /// Whether one or both elements are true, with the operator of SIMD masks, broadcasting: fresh memory.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public static func .| (left: NDArray, right: NDArray) -> sending NDArray {
    combined(.or, ".|", left, right)
  }

  /// Like `.|` of arrays, with a truth value on the right: fresh memory.
  @_alwaysEmitIntoClient
  public static func .| (left: NDArray, right: Bool) -> sending NDArray {
    left.combined(.or, ".|", with: right)
  }

  /// Like `.|` of arrays, with a truth value on the left: fresh memory.
  @_alwaysEmitIntoClient
  public static func .| (left: Bool, right: NDArray) -> sending NDArray {
    right.combined(.or, ".|", with: left)
  }

  /// The logical NOT of each element: fresh memory.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public static prefix func .! (operand: NDArray) -> sending NDArray {
    operand.combined(".!", with: false) { Bool._innerLoop(for: .equal, $0) }.asSending()
  }
}

// In-place forms, through views, masks and index arrays.
extension NDArray<Bool> {
  /// Replaces every element by the result of an operation on it and a source, broadcast to this shape.
  @_alwaysEmitIntoClient
  borrowing func update(
    _ operation: LogicalOperation, _ name: OperationName, with source: borrowing NDArray
  ) {
    update(name, with: source) { Bool._innerLoop(for: operation, $0) }
  }

  /// Replaces every element by the result of an operation on it and a value.
  @_alwaysEmitIntoClient
  borrowing func update(_ operation: LogicalOperation, _ name: OperationName, with value: Bool) {
    update(name, with: value) { Bool._innerLoop(for: operation, $0) }
  }

  /// Replaces each element by `element .& source` in place; the source is broadcast.
  @_alwaysEmitIntoClient
  public static func .&= (left: inout NDArray, right: NDArray) {
    left.update(.and, ".&=", with: right)
  }

  /// Replaces each element by `element .& value`, in place.
  @_alwaysEmitIntoClient
  public static func .&= (left: inout NDArray, right: Bool) {
    left.update(.and, ".&=", with: right)
  }

  /// Replaces each element by `element .| source` in place; the source is broadcast.
  @_alwaysEmitIntoClient
  public static func .|= (left: inout NDArray, right: NDArray) {
    left.update(.or, ".|=", with: right)
  }

  /// Replaces each element by `element .| value`, in place.
  @_alwaysEmitIntoClient
  public static func .|= (left: inout NDArray, right: Bool) { left.update(.or, ".|=", with: right) }

  /// Replaces each element by `element .^ source` in place; the source is broadcast.
  @_alwaysEmitIntoClient
  public static func .^= (left: inout NDArray, right: NDArray) {
    left.update(.xor, ".^=", with: right)
  }

  /// Replaces each element by `element .^ value`, in place.
  @_alwaysEmitIntoClient
  public static func .^= (left: inout NDArray, right: Bool) {
    left.update(.xor, ".^=", with: right)
  }
}

extension InPlaceOperand where Element == Bool {
  /// Replaces each element by `element .& source` in place; the source is broadcast.
  @_alwaysEmitIntoClient
  public static func .&= (left: Self, right: NDArray<Bool>) {
    left._operand.update(.and, ".&=", with: right)
  }

  /// Replaces each element by `element .& value`, in place.
  @_alwaysEmitIntoClient
  public static func .&= (left: Self, right: Bool) {
    left._operand.update(.and, ".&=", with: right)
  }

  /// Replaces each element by `element .| source` in place; the source is broadcast.
  @_alwaysEmitIntoClient
  public static func .|= (left: Self, right: NDArray<Bool>) {
    left._operand.update(.or, ".|=", with: right)
  }

  /// Replaces each element by `element .| value`, in place.
  @_alwaysEmitIntoClient
  public static func .|= (left: Self, right: Bool) { left._operand.update(.or, ".|=", with: right) }

  /// Replaces each element by `element .^ source` in place; the source is broadcast.
  @_alwaysEmitIntoClient
  public static func .^= (left: Self, right: NDArray<Bool>) {
    left._operand.update(.xor, ".^=", with: right)
  }

  /// Replaces each element by `element .^ value`, in place.
  @_alwaysEmitIntoClient
  public static func .^= (left: Self, right: Bool) {
    left._operand.update(.xor, ".^=", with: right)
  }
}
