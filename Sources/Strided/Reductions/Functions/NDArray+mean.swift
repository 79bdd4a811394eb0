// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray {
  /// The mean of all elements.
  ///
  /// The mean of integers is a `Double`: the exact sum, divided once. The mean of truth values is
  /// the fraction of true ones. Other means have the element type. The accuracy is that of
  /// ``sum()``. The mean of no elements is NaN.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @_alwaysEmitIntoClient
  public func mean() -> Element.Mean { reduced(Element._loops(for: Reduction.mean)) }

  /// The means along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. All other
  /// rules are those of `mean()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func mean(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Element.Mean> { reduced(Element._loops(for: Reduction.mean), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// The means along several axes: fresh memory.
  ///
  /// Traps if an axis is out of range, or if an axis repeats. All other rules are the same as along
  /// one axis.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func mean(axes: [Int], keepingAxes: Bool = false) -> sending NDArray<Element.Mean> { reduced(Element._loops(for: Reduction.mean), axes: axes, keepingAxes: keepingAxes).asSending() }

  /// Writes the means along several axes, which are dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func mean(axes: [Int], into result: NDArray<Element.Mean>) { reduce(Element._loops(for: Reduction.mean), axes: axes, into: result) }

  /// Writes the means along one axis, which is dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if the axis is out of range, if the shape of the result is not this shape
  /// without the axis, or if the result is read-only.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func mean(axis: Int, into result: NDArray<Element.Mean>) { reduce(Element._loops(for: Reduction.mean), axes: [axis], into: result) }
}
