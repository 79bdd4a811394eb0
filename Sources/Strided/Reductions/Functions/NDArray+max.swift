// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray where Element: OrderedScalar {
  /// The maximum of all elements.
  ///
  /// It is NaN if an element is NaN. Traps if there are no elements to compare.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @_alwaysEmitIntoClient
  public func max() -> Element { reduced(Element._loops(for: OrderedReduction.max)) }

  /// The maxima along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. All other
  /// rules are those of `max()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func max(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Element> { reduced(Element._loops(for: OrderedReduction.max), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// The maxima along several axes: fresh memory.
  ///
  /// Traps if an axis is out of range, or if an axis repeats. All other rules are the same as along
  /// one axis.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func max(axes: [Int], keepingAxes: Bool = false) -> sending NDArray<Element> { reduced(Element._loops(for: OrderedReduction.max), axes: axes, keepingAxes: keepingAxes).asSending() }

  /// Writes the maxima along several axes, which are dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func max(axes: [Int], into result: NDArray<Element>) { reduce(Element._loops(for: OrderedReduction.max), axes: axes, into: result) }

  /// Writes the maxima along one axis, which is dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if the axis is out of range, if the shape of the result is not this shape
  /// without the axis, or if the result is read-only.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func max(axis: Int, into result: NDArray<Element>) { reduce(Element._loops(for: OrderedReduction.max), axes: [axis], into: result) }

  /// The maximum of all elements where a mask is true, together with an initial value.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func max(initial: Element, where mask: NDArray<Bool>? = nil) -> Element {
    reduced(
      Element._loops(for: OrderedReduction.max), from: initial, .maximum, axes: Array(0..<rank),
      keepingAxes: false, where: mask)[]
  }

  /// The maxima along one axis where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  public func max(
    axis: Int, keepingAxes: Bool = false, initial: Element, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element> {
    reduced(
      Element._loops(for: OrderedReduction.max), from: initial, .maximum, axes: [axis], keepingAxes: keepingAxes, where: mask).asSending()
  }

  /// Writes to an existing array the maxima along one axis where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used. If arrays overlap, the result is as if the others had
  /// been copied first. Traps, before anything is written, if an axis is out of range or repeats, if
  /// the shape of the result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func max(
    axis: Int, initial: Element, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
  ) {
    result.receive(max(axes: [axis], initial: initial, where: mask), for: "max")
  }

  /// The maxima along several axes where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  public func max(
    axes: [Int], keepingAxes: Bool = false, initial: Element, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element> {
    reduced(
      Element._loops(for: OrderedReduction.max), from: initial, .maximum, axes: axes, keepingAxes: keepingAxes, where: mask).asSending()
  }

  /// Writes to an existing array the maxima along several axes where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used. If arrays overlap, the result is as if the others had
  /// been copied first. Traps, before anything is written, if an axis is out of range or repeats, if
  /// the shape of the result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func max(
    axes: [Int], initial: Element, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
  ) {
    result.receive(max(axes: axes, initial: initial, where: mask), for: "max")
  }
}
