// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray where Element: OrderedScalar {
  /// The minimum of all elements.
  ///
  /// ```swift
  /// let a = NDArray([[3, 1], [2, 4]])
  /// print(a.min(), a.min(axis: 0), a.argmin(), a.argmin(axis: 0))  // 1 [2 1] 1 [1 0]
  /// ```
  ///
  /// It is NaN if an element is NaN. Traps if there are no elements to compare.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @_alwaysEmitIntoClient
  public func min() -> Element { reduced(Element._loops(for: OrderedReduction.min)) }

  /// The minima along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. All other
  /// rules are those of `min()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func min(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Element> { reduced(Element._loops(for: OrderedReduction.min), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// The minima along several axes: fresh memory.
  ///
  /// Traps if an axis is out of range, or if an axis repeats. All other rules are the same as along
  /// one axis.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func min(axes: [Int], keepingAxes: Bool = false) -> sending NDArray<Element> { reduced(Element._loops(for: OrderedReduction.min), axes: axes, keepingAxes: keepingAxes).asSending() }

  /// Writes the minima along several axes, which are dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func min(axes: [Int], into result: NDArray<Element>) { reduce(Element._loops(for: OrderedReduction.min), axes: axes, into: result) }

  /// Writes the minima along one axis, which is dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if the axis is out of range, if the shape of the result is not this shape
  /// without the axis, or if the result is read-only.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func min(axis: Int, into result: NDArray<Element>) { reduce(Element._loops(for: OrderedReduction.min), axes: [axis], into: result) }

  /// The minimum of all elements where a mask is true, together with an initial value.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func min(initial: Element, where mask: NDArray<Bool>? = nil) -> Element {
    reduced(
      Element._loops(for: OrderedReduction.min), from: initial, .minimum, axes: Array(0..<rank),
      keepingAxes: false, where: mask)[]
  }

  /// The minima along one axis where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  public func min(
    axis: Int, keepingAxes: Bool = false, initial: Element, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element> {
    reduced(
      Element._loops(for: OrderedReduction.min), from: initial, .minimum, axes: [axis], keepingAxes: keepingAxes, where: mask).asSending()
  }

  /// Writes to an existing array the minima along one axis where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used. If arrays overlap, the result is as if the others had
  /// been copied first. Traps, before anything is written, if an axis is out of range or repeats, if
  /// the shape of the result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func min(
    axis: Int, initial: Element, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
  ) {
    result.receive(min(axes: [axis], initial: initial, where: mask), for: "min")
  }

  /// The minima along several axes where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  public func min(
    axes: [Int], keepingAxes: Bool = false, initial: Element, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element> {
    reduced(
      Element._loops(for: OrderedReduction.min), from: initial, .minimum, axes: axes, keepingAxes: keepingAxes, where: mask).asSending()
  }

  /// Writes to an existing array the minima along several axes where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used. If arrays overlap, the result is as if the others had
  /// been copied first. Traps, before anything is written, if an axis is out of range or repeats, if
  /// the shape of the result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func min(
    axes: [Int], initial: Element, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
  ) {
    result.receive(min(axes: axes, initial: initial, where: mask), for: "min")
  }
}
