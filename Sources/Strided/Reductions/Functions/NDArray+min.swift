// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray where Element: OrderedScalar {
  /// The least element.
  ///
  /// ```swift
  /// let a = NDArray([[3, 1], [2, 4]])
  /// print(a.min(), a.min(axis: 0), a.argmin(), a.argmin(axis: 0))  // 1 [2 1] 1 [1 0]
  /// ```
  ///
  /// NaN if an element is NaN. Traps if there are no elements to compare.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @inlinable
  public func min() -> Element { reduced(Element._loops(for: OrderedReduction.min)) }

  /// The least elements along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. Otherwise
  /// as `min()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @inlinable
  public func min(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Element> { reduced(Element._loops(for: OrderedReduction.min), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// The least elements along several axes: fresh memory.
  ///
  /// Traps if there is no such axis, or if one comes twice. Otherwise as along one axis.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @inlinable
  public func min(axes: [Int], keepingAxes: Bool = false) -> sending NDArray<Element> { reduced(Element._loops(for: OrderedReduction.min), axes: axes, keepingAxes: keepingAxes).asSending() }

  /// Writes the least elements along several axes, which are dropped, to another array; as along one axis.
  @inlinable
  public func min(axes: [Int], into result: NDArray<Element>) { reduce(Element._loops(for: OrderedReduction.min), axes: axes, into: result) }

  /// Writes the least elements along one axis, which is dropped, to another array, through to its memory.
  ///
  /// Whatever overlaps, the result is as if this array had been copied first. Traps, before anything
  /// is written, if there is no such axis, the result does not have this shape without it, or is
  /// read-only.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func min(axis: Int, into result: NDArray<Element>) { reduce(Element._loops(for: OrderedReduction.min), axes: [axis], into: result) }

  /// The least element where a mask is true, together with an initial value.
  ///
  /// The mask is broadcast to this shape; elements for which it is false are left out. Without a
  /// mask all are taken.
  ///
  /// - Complexity: O(n), with memory for as many elements if there is a mask.
  public func min(initial: Element, where mask: NDArray<Bool>? = nil) -> Element {
    reduced(
      Element._loops(for: OrderedReduction.min), from: initial, .minimum, axes: Array(0..<rank),
      keepingAxes: false, where: mask)[]
  }

  /// The least elements along one axis where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to this shape; elements for which it is false are left out. Without a
  /// mask all are taken.
  public func min(
    axis: Int, keepingAxes: Bool = false, initial: Element, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element> {
    reduced(
      Element._loops(for: OrderedReduction.min), from: initial, .minimum, axes: [axis], keepingAxes: keepingAxes, where: mask).asSending()
  }

  /// The least elements along several axes where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to this shape; elements for which it is false are left out. Without a
  /// mask all are taken.
  public func min(
    axes: [Int], keepingAxes: Bool = false, initial: Element, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element> {
    reduced(
      Element._loops(for: OrderedReduction.min), from: initial, .minimum, axes: axes, keepingAxes: keepingAxes, where: mask).asSending()
  }
}
