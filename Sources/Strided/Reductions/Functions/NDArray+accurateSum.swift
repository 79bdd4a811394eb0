// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray where Element: RealScalar {
  /// The sum of all elements, calculated in twice the precision.
  ///
  /// ```swift
  /// print(NDArray([1e16, 1, -1e16]).sum(), NDArray([1e16, 1, -1e16]).accurateSum())  // 0.0 1.0
  /// ```
  ///
  /// Each addition keeps its rounding error (D. E. Knuth, "The Art of Computer Programming 2",
  /// 4.2.2; T. Ogita, S. M. Rump and S. Oishi, "Accurate Sum and Dot Product", SIAM J. Sci. Comput.
  /// 26, 2005). The result is that of a sum in twice the precision, rounded once: exact to the last
  /// digit unless terms cancel almost entirely. Infinite if a partial sum overflows.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @inlinable
  public func accurateSum() -> Element { reduced(Element._loops(for: RealReduction.accurateSum)) }

  /// The sums, calculated in twice the precision, along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. Otherwise
  /// as `accurateSum()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @inlinable
  public func accurateSum(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Element> { reduced(Element._loops(for: RealReduction.accurateSum), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// The sums, calculated in twice the precision, along several axes: fresh memory.
  ///
  /// Traps if there is no such axis, or if one comes twice. Otherwise as along one axis.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @inlinable
  public func accurateSum(axes: [Int], keepingAxes: Bool = false) -> sending NDArray<Element> { reduced(Element._loops(for: RealReduction.accurateSum), axes: axes, keepingAxes: keepingAxes).asSending() }

  /// Writes the sums, calculated in twice the precision, along several axes, which are dropped, to another array; as along one axis.
  @inlinable
  public func accurateSum(axes: [Int], into result: NDArray<Element>) { reduce(Element._loops(for: RealReduction.accurateSum), axes: axes, into: result) }

  /// Writes the sums, calculated in twice the precision, along one axis, which is dropped, to another array, through to its memory.
  ///
  /// Whatever overlaps, the result is as if this array had been copied first. Traps, before anything
  /// is written, if there is no such axis, the result does not have this shape without it, or is
  /// read-only.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func accurateSum(axis: Int, into result: NDArray<Element>) { reduce(Element._loops(for: RealReduction.accurateSum), axes: [axis], into: result) }
}
