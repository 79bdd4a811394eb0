// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray where Element == Bool {
  /// Whether any element is true.
  ///
  /// ```swift
  /// print((NDArray([1, 5, 9]) .> 8).any())  // true
  /// ```
  ///
  /// It is false for no elements.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @_alwaysEmitIntoClient
  public func any() -> Bool { reduced(Element._loops(for: TruthReduction.any)) }

  /// Whether any element is true along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. All other
  /// rules are those of `any()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func any(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Bool> { reduced(Element._loops(for: TruthReduction.any), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// Whether any element is true along several axes: fresh memory.
  ///
  /// Traps if an axis is out of range, or if an axis repeats. All other rules are the same as along
  /// one axis.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func any(axes: [Int], keepingAxes: Bool = false) -> sending NDArray<Bool> { reduced(Element._loops(for: TruthReduction.any), axes: axes, keepingAxes: keepingAxes).asSending() }

  /// Writes whether any element is true along several axes, which are dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func any(axes: [Int], into result: NDArray<Bool>) { reduce(Element._loops(for: TruthReduction.any), axes: axes, into: result) }

  /// Writes whether any element is true along one axis, which is dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if the axis is out of range, if the shape of the result is not this shape
  /// without the axis, or if the result is read-only.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func any(axis: Int, into result: NDArray<Bool>) { reduce(Element._loops(for: TruthReduction.any), axes: [axis], into: result) }

  /// Whether any element is true where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func any(where mask: NDArray<Bool>) -> Bool {
    masked(by: mask, else: false, for: "any").any(axes: Array(0..<rank))[]
  }

  /// Whether any element is true along one axis where a mask is true: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  public func any(
    axis: Int, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Bool> {
    masked(by: mask, else: false, for: "any").any(axes: [axis], keepingAxes: keepingAxes).asSending()
  }

  /// Writes to an existing array whether any element is true along one axis where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out. If
  /// arrays overlap, the result is as if the others had been copied first. Traps, before anything is
  /// written, if an axis is out of range or repeats, if the shape of the result is not this shape
  /// without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func any(
    axis: Int, into result: NDArray<Bool>, where mask: NDArray<Bool>
  ) {
    result.receive(any(axes: [axis], where: mask), for: "any")
  }

  /// Whether any element is true along several axes where a mask is true: fresh memory.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out.
  public func any(
    axes: [Int], keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Bool> {
    masked(by: mask, else: false, for: "any").any(axes: axes, keepingAxes: keepingAxes).asSending()
  }

  /// Writes to an existing array whether any element is true along several axes where a mask is true.
  ///
  /// The mask is broadcast to the array's shape. Elements for which it is false are left out. If
  /// arrays overlap, the result is as if the others had been copied first. Traps, before anything is
  /// written, if an axis is out of range or repeats, if the shape of the result is not this shape
  /// without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements if there is a mask.
  public func any(
    axes: [Int], into result: NDArray<Bool>, where mask: NDArray<Bool>
  ) {
    result.receive(any(axes: axes, where: mask), for: "any")
  }
}
