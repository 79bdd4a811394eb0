import StridedKernels

infix operator .&& : LogicalConjunctionPrecedence
infix operator .|| : LogicalDisjunctionPrecedence

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
  @_disfavoredOverload
  @inlinable
  public static func .&& (left: NDArray, right: NDArray) -> sending NDArray {
    combined(".&&", left, right) { Bool._innerLoop(for: .and, $0) }.handedOver()
  }

  /// Whether an element and a truth value are true: fresh memory.
  @inlinable
  public static func .&& (left: NDArray, right: Bool) -> sending NDArray {
    left.combined(".&&", with: right) { Bool._innerLoop(for: .and, $0) }.handedOver()
  }

  /// Whether a truth value and an element are true: fresh memory.
  @inlinable
  public static func .&& (left: Bool, right: NDArray) -> sending NDArray { right .&& left }

  /// Whether one or both elements are true, broadcasting: fresh memory.
  ///
  /// Both arrays are evaluated, unlike the operands of `||`.
  ///
  /// - Complexity: O(n).
  @_disfavoredOverload
  @inlinable
  public static func .|| (left: NDArray, right: NDArray) -> sending NDArray {
    combined(".||", left, right) { Bool._innerLoop(for: .or, $0) }.handedOver()
  }

  /// Whether an element or a truth value is true: fresh memory.
  @inlinable
  public static func .|| (left: NDArray, right: Bool) -> sending NDArray {
    left.combined(".||", with: right) { Bool._innerLoop(for: .or, $0) }.handedOver()
  }

  /// Whether a truth value or an element is true: fresh memory.
  @inlinable
  public static func .|| (left: Bool, right: NDArray) -> sending NDArray { right .|| left }

  /// Each truth value reversed: fresh memory.
  ///
  /// - Complexity: O(n).
  @inlinable
  public static prefix func .! (operand: NDArray) -> sending NDArray {
    operand.combined(".!", with: false) { Bool._innerLoop(for: .equal, $0) }.handedOver()
  }
}
