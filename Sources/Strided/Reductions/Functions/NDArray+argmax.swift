// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray where Element: OrderedScalar {
  /// The position of the greatest element in C order.
  ///
  /// Of equal elements the first one; the first NaN if an element is NaN. Traps if there are no
  /// elements to compare.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @inlinable
  public func argmax() -> Int { reduced(Element._loops(for: OrderedReduction.argmax)) }

  /// The positions of the greatest elements along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. Otherwise
  /// as `argmax()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @inlinable
  public func argmax(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Int> { reduced(Element._loops(for: OrderedReduction.argmax), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// Writes the positions of the greatest elements along one axis, which is dropped, to another array, through to its memory.
  ///
  /// Whatever overlaps, the result is as if this array had been copied first. Traps, before anything
  /// is written, if there is no such axis, the result does not have this shape without it, or is
  /// read-only.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func argmax(axis: Int, into result: NDArray<Int>) { reduce(Element._loops(for: OrderedReduction.argmax), axes: [axis], into: result) }
}
