// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray where Element: OrderedScalar {
  /// The position of the least element in C order.
  ///
  /// Of equal elements the first one; the first NaN if an element is NaN. Traps if there are no
  /// elements to compare.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @inlinable
  public func argmin() -> Int { reduced(Element._loops(for: OrderedReduction.argmin)) }

  /// The positions of the least elements along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. Otherwise
  /// as `argmin()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @inlinable
  public func argmin(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Int> { reduced(Element._loops(for: OrderedReduction.argmin), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// Writes the positions of the least elements along one axis, which is dropped, to another array, through to its memory.
  ///
  /// Whatever overlaps, the result is as if this array had been copied first. Traps, before anything
  /// is written, if there is no such axis, the result does not have this shape without it, or is
  /// read-only.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func argmin(axis: Int, into result: NDArray<Int>) { reduce(Element._loops(for: OrderedReduction.argmin), axes: [axis], into: result) }
}
