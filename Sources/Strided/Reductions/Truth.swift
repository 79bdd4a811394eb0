import StridedKernels

extension NDArray<Bool> {
  /// Whether some element is true; false where there is none.
  ///
  /// ```swift
  /// print((NDArray([1, 5, 9]) .> 8).any())  // true
  /// ```
  ///
  /// - Complexity: O(n).
  @inlinable
  public func any() -> Bool { reduced(Bool._loops(for: .any)) }

  /// Whether some element along an axis is true: fresh memory, without the axis.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n).
  @inlinable
  public func any(axis: Int) -> sending NDArray<Bool> {
    reduced(Bool._loops(for: .any), axis: axis).asSending()
  }

  /// Writes whether some element along an axis is true to another array, through to its memory; as
  /// ``sum(axis:into:)``.
  @inlinable
  public func any(axis: Int, into result: NDArray<Bool>) {
    reduce(Bool._loops(for: .any), axis: axis, into: result)
  }

  /// Whether all elements are true; true where there is none.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func all() -> Bool { reduced(Bool._loops(for: .all)) }

  /// Whether all elements along an axis are true: fresh memory, without the axis.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n).
  @inlinable
  public func all(axis: Int) -> sending NDArray<Bool> {
    reduced(Bool._loops(for: .all), axis: axis).asSending()
  }

  /// Writes whether all elements along an axis are true to another array, through to its memory; as
  /// ``sum(axis:into:)``.
  @inlinable
  public func all(axis: Int, into result: NDArray<Bool>) {
    reduce(Bool._loops(for: .all), axis: axis, into: result)
  }
}
