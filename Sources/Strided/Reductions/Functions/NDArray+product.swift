// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray {
  /// The product of all elements.
  ///
  /// ```swift
  /// print(NDArray([[1, 2], [3, 4]]).product(), NDArray([[1, 2], [3, 4]]).product(axis: 0))  // 24 [3 8]
  /// ```
  ///
  /// Integers are multiplied in `Int` or `UInt`; a product that does not fit traps. Real and complex
  /// numbers are multiplied in their own type (`Float16` in `Float`), in a balanced tree. The
  /// product of no elements is 1.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @_alwaysEmitIntoClient
  public func product() -> Element.Sum { reduced(Element._loops(for: Reduction.product)) }

  /// The products along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. All other
  /// rules are those of `product()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func product(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Element.Sum> { reduced(Element._loops(for: Reduction.product), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// The products along several axes: fresh memory.
  ///
  /// Traps if an axis is out of range, or if an axis repeats. All other rules are the same as along
  /// one axis.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func product(axes: [Int], keepingAxes: Bool = false) -> sending NDArray<Element.Sum> { reduced(Element._loops(for: Reduction.product), axes: axes, keepingAxes: keepingAxes).asSending() }

  /// Writes the products along several axes, which are dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func product(axes: [Int], into result: NDArray<Element.Sum>) { reduce(Element._loops(for: Reduction.product), axes: axes, into: result) }

  /// Writes the products along one axis, which is dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if the axis is out of range, if the shape of the result is not this shape
  /// without the axis, or if the result is read-only.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func product(axis: Int, into result: NDArray<Element.Sum>) { reduce(Element._loops(for: Reduction.product), axes: [axis], into: result) }

  /// The product of all elements where a mask is true, together with an initial value.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func product(initial: Element.Sum? = nil, where mask: NDArray<Bool>? = nil) -> Element.Sum {
    including(initial, masked(by: mask, else: Element._one, for: "product").product(axes: Array(0..<rank)), .multiply)[]
  }

  /// The products along one axis where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  public func product(
    axis: Int, keepingAxes: Bool = false, initial: Element.Sum? = nil, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element.Sum> {
    including(initial, masked(by: mask, else: Element._one, for: "product").product(axes: [axis], keepingAxes: keepingAxes), .multiply).asSending()
  }

  /// Writes to an existing array the products along one axis where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used. If arrays overlap, the result is as if the others had
  /// been copied first. Traps, before anything is written, if an axis is out of range or repeats, if
  /// the shape of the result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func product(
    axis: Int, initial: Element.Sum? = nil, into result: NDArray<Element.Sum>, where mask: NDArray<Bool>? = nil
  ) {
    result.receive(product(axes: [axis], initial: initial, where: mask), for: "product")
  }

  /// The products along several axes where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used.
  public func product(
    axes: [Int], keepingAxes: Bool = false, initial: Element.Sum? = nil, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element.Sum> {
    including(initial, masked(by: mask, else: Element._one, for: "product").product(axes: axes, keepingAxes: keepingAxes), .multiply).asSending()
  }

  /// Writes to an existing array the products along several axes where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  /// Without a mask, all elements are used. If arrays overlap, the result is as if the others had
  /// been copied first. Traps, before anything is written, if an axis is out of range or repeats, if
  /// the shape of the result is not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func product(
    axes: [Int], initial: Element.Sum? = nil, into result: NDArray<Element.Sum>, where mask: NDArray<Bool>? = nil
  ) {
    result.receive(product(axes: axes, initial: initial, where: mask), for: "product")
  }
}
