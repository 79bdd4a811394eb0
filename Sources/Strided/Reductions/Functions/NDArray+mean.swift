// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray {
  /// The mean of all elements.
  ///
  /// That of integers is a `Double`, the exact sum divided once; that of truth values the share of
  /// true ones; else it has the type itself. Accuracy as ``sum()``. The mean of no elements is NaN.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @inlinable
  public func mean() -> Element.Mean { reduced(Element._loops(for: Reduction.mean)) }

  /// The means along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. Otherwise
  /// as `mean()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @inlinable
  public func mean(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Element.Mean> { reduced(Element._loops(for: Reduction.mean), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// The means along several axes: fresh memory.
  ///
  /// Traps if there is no such axis, or if one comes twice. Otherwise as along one axis.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @inlinable
  public func mean(axes: [Int], keepingAxes: Bool = false) -> sending NDArray<Element.Mean> { reduced(Element._loops(for: Reduction.mean), axes: axes, keepingAxes: keepingAxes).asSending() }

  /// Writes the means along several axes, which are dropped, to another array; as along one axis.
  @inlinable
  public func mean(axes: [Int], into result: NDArray<Element.Mean>) { reduce(Element._loops(for: Reduction.mean), axes: axes, into: result) }

  /// Writes the means along one axis, which is dropped, to another array, through to its memory.
  ///
  /// Whatever overlaps, the result is as if this array had been copied first. Traps, before anything
  /// is written, if there is no such axis, the result does not have this shape without it, or is
  /// read-only.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func mean(axis: Int, into result: NDArray<Element.Mean>) { reduce(Element._loops(for: Reduction.mean), axes: [axis], into: result) }
}
