// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray {
  /// The sum of all elements.
  ///
  /// Integers are summed in `Int` or `UInt`; overflow traps. The sum of truth values is the number
  /// of true ones. Real and complex numbers are summed pairwise in their own type (`Float16` in
  /// `Float`), along every axis and in every memory order. The relative error is at most about `(20
  /// + log2(n)) * ulp`, times the sum of magnitudes divided by the magnitude of the sum. The sum of
  /// no elements is 0.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @_alwaysEmitIntoClient
  public func sum() -> Element.Sum { reduced(Element._loops(for: Reduction.sum)) }

  /// The sums along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. All other
  /// rules are those of `sum()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func sum(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Element.Sum> { reduced(Element._loops(for: Reduction.sum), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// The sums along several axes: fresh memory.
  ///
  /// Traps if an axis is out of range, or if an axis repeats. All other rules are the same as along
  /// one axis.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func sum(axes: [Int], keepingAxes: Bool = false) -> sending NDArray<Element.Sum> { reduced(Element._loops(for: Reduction.sum), axes: axes, keepingAxes: keepingAxes).asSending() }

  /// Writes the sums along several axes, which are dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func sum(axes: [Int], into result: NDArray<Element.Sum>) { reduce(Element._loops(for: Reduction.sum), axes: axes, into: result) }

  /// Writes the sums along one axis, which is dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if the axis is out of range, if the shape of the result is not this shape
  /// without the axis, or if the result is read-only.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func sum(axis: Int, into result: NDArray<Element.Sum>) { reduce(Element._loops(for: Reduction.sum), axes: [axis], into: result) }

  /// The sum of all elements where a mask is true, together with an initial value.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func sum(initial: Element.Sum? = nil, where mask: NDArray<Bool>? = nil) -> Element.Sum {
    including(initial, masked(by: mask, else: Element._zero, for: "sum").sum(axes: Array(0..<rank)), .add)[]
  }

  /// The sums along one axis where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  public func sum(
    axis: Int, keepingAxes: Bool = false, initial: Element.Sum? = nil, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element.Sum> {
    including(initial, masked(by: mask, else: Element._zero, for: "sum").sum(axes: [axis], keepingAxes: keepingAxes), .add).asSending()
  }

  /// Writes to an existing array the sums along one axis where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used. If arrays overlap, the result is as if the others had
  /// been copied first. Traps, before anything is written, if an axis is out of range or repeats, if
  /// the shape of the result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func sum(
    axis: Int, initial: Element.Sum? = nil, into result: NDArray<Element.Sum>, where mask: NDArray<Bool>? = nil
  ) {
    result.receive(sum(axes: [axis], initial: initial, where: mask), for: "sum")
  }

  /// The sums along several axes where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  public func sum(
    axes: [Int], keepingAxes: Bool = false, initial: Element.Sum? = nil, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element.Sum> {
    including(initial, masked(by: mask, else: Element._zero, for: "sum").sum(axes: axes, keepingAxes: keepingAxes), .add).asSending()
  }

  /// Writes to an existing array the sums along several axes where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used. If arrays overlap, the result is as if the others had
  /// been copied first. Traps, before anything is written, if an axis is out of range or repeats, if
  /// the shape of the result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func sum(
    axes: [Int], initial: Element.Sum? = nil, into result: NDArray<Element.Sum>, where mask: NDArray<Bool>? = nil
  ) {
    result.receive(sum(axes: axes, initial: initial, where: mask), for: "sum")
  }
}
