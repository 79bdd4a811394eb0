// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray {
  /// The sum of all elements.
  ///
  /// Integers are summed as `Int` or `UInt`, truth values are counted; overflow traps. Real and
  /// complex numbers are summed pairwise in their own type (`Float16` as `Float`), along every axis
  /// and in whatever order they lie in memory: the relative error is at most about `(20 + log2(n)) *
  /// ulp` times the sum of magnitudes over the magnitude of the sum. The sum of no elements is 0.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @inlinable
  public func sum() -> Element.Sum { reduced(Element._loops(for: Reduction.sum)) }

  /// The sums along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. Otherwise
  /// as `sum()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @inlinable
  public func sum(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Element.Sum> { reduced(Element._loops(for: Reduction.sum), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// The sums along several axes: fresh memory.
  ///
  /// Traps if there is no such axis, or if one comes twice. Otherwise as along one axis.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @inlinable
  public func sum(axes: [Int], keepingAxes: Bool = false) -> sending NDArray<Element.Sum> { reduced(Element._loops(for: Reduction.sum), axes: axes, keepingAxes: keepingAxes).asSending() }

  /// Writes the sums along several axes, which are dropped, to another array; as along one axis.
  @inlinable
  public func sum(axes: [Int], into result: NDArray<Element.Sum>) { reduce(Element._loops(for: Reduction.sum), axes: axes, into: result) }

  /// Writes the sums along one axis, which is dropped, to another array, through to its memory.
  ///
  /// Whatever overlaps, the result is as if this array had been copied first. Traps, before anything
  /// is written, if there is no such axis, the result does not have this shape without it, or is
  /// read-only.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func sum(axis: Int, into result: NDArray<Element.Sum>) { reduce(Element._loops(for: Reduction.sum), axes: [axis], into: result) }

  /// The sum of all elements where a mask is true, together with an initial value.
  ///
  /// The mask is broadcast to this shape; elements for which it is false are left out. Without a
  /// mask all are taken.
  ///
  /// - Complexity: O(n), with memory for as many elements if there is a mask.
  public func sum(initial: Element.Sum? = nil, where mask: NDArray<Bool>? = nil) -> Element.Sum {
    including(initial, masked(by: mask, else: Element._zero, for: "sum").sum(axes: Array(0..<rank)), .add)[]
  }

  /// The sums along one axis where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to this shape; elements for which it is false are left out. Without a
  /// mask all are taken.
  public func sum(
    axis: Int, keepingAxes: Bool = false, initial: Element.Sum? = nil, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element.Sum> {
    including(initial, masked(by: mask, else: Element._zero, for: "sum").sum(axes: [axis], keepingAxes: keepingAxes), .add).asSending()
  }

  /// The sums along several axes where a mask is true, together with an initial value: fresh memory.
  ///
  /// The mask is broadcast to this shape; elements for which it is false are left out. Without a
  /// mask all are taken.
  public func sum(
    axes: [Int], keepingAxes: Bool = false, initial: Element.Sum? = nil, where mask: NDArray<Bool>? = nil
  ) -> sending NDArray<Element.Sum> {
    including(initial, masked(by: mask, else: Element._zero, for: "sum").sum(axes: axes, keepingAxes: keepingAxes), .add).asSending()
  }
}
