// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray where Element: RealScalar {
  /// The sum in twice the precision of all elements.
  ///
  /// ```swift
  /// print(NDArray([1e16, 1, -1e16]).sum(), NDArray([1e16, 1, -1e16]).accurateSum())  // 0.0 1.0
  /// ```
  ///
  /// Each addition keeps its rounding error (D. E. Knuth, "The Art of Computer Programming 2",
  /// 4.2.2; T. Ogita, S. M. Rump and S. Oishi, "Accurate Sum and Dot Product", SIAM J. Sci. Comput.
  /// 26, 2005). The result is as accurate as a sum in twice the precision that is rounded once:
  /// correct to the last digit unless terms cancel almost entirely. It is infinite if a partial sum
  /// overflows.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @_alwaysEmitIntoClient
  public func accurateSum() -> Element { reduced(Element._loops(for: RealReduction.accurateSum)) }

  /// The sums in twice the precision along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. All other
  /// rules are those of `accurateSum()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func accurateSum(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Element> { reduced(Element._loops(for: RealReduction.accurateSum), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// The sums in twice the precision along several axes: fresh memory.
  ///
  /// Traps if an axis is out of range, or if an axis repeats. All other rules are the same as along
  /// one axis.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func accurateSum(axes: [Int], keepingAxes: Bool = false) -> sending NDArray<Element> { reduced(Element._loops(for: RealReduction.accurateSum), axes: axes, keepingAxes: keepingAxes).asSending() }

  /// Writes the sums in twice the precision along several axes, which are dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func accurateSum(axes: [Int], into result: NDArray<Element>) { reduce(Element._loops(for: RealReduction.accurateSum), axes: axes, into: result) }

  /// Writes the sums in twice the precision along one axis, which is dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if the axis is out of range, if the shape of the result is not this shape
  /// without the axis, or if the result is read-only.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func accurateSum(axis: Int, into result: NDArray<Element>) { reduce(Element._loops(for: RealReduction.accurateSum), axes: [axis], into: result) }

  /// The sum in twice the precision of all elements where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func accurateSum(where mask: NDArray<Bool>) -> Element {
    masked(by: mask, else: 0, for: "accurateSum").accurateSum(axes: Array(0..<rank))[]
  }

  /// The sums in twice the precision along one axis where a mask is true: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  public func accurateSum(
    axis: Int, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: 0, for: "accurateSum").accurateSum(axes: [axis], keepingAxes: keepingAxes).asSending()
  }

  /// Writes to an existing array the sums in twice the precision along one axis where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out. If
  /// arrays overlap, the result is as if the others had been copied first. Traps, before anything is
  /// written, if an axis is out of range or repeats, if the shape of the result is not this shape
  /// without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func accurateSum(
    axis: Int, into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    result.receive(accurateSum(axes: [axis], where: mask), for: "accurateSum")
  }

  /// The sums in twice the precision along several axes where a mask is true: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  public func accurateSum(
    axes: [Int], keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Element> {
    masked(by: mask, else: 0, for: "accurateSum").accurateSum(axes: axes, keepingAxes: keepingAxes).asSending()
  }

  /// Writes to an existing array the sums in twice the precision along several axes where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out. If
  /// arrays overlap, the result is as if the others had been copied first. Traps, before anything is
  /// written, if an axis is out of range or repeats, if the shape of the result is not this shape
  /// without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func accurateSum(
    axes: [Int], into result: NDArray<Element>, where mask: NDArray<Bool>
  ) {
    result.receive(accurateSum(axes: axes, where: mask), for: "accurateSum")
  }
}
