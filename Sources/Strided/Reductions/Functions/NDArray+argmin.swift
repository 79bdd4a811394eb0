// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

extension NDArray where Element: OrderedScalar {
  /// The position, in C order, of the minimum.
  ///
  /// If elements are equal, the first one counts. If an element is NaN, the first NaN counts. Traps
  /// if there are no elements to compare.
  ///
  /// - Complexity: O(n), on several threads if n is large.
  @_alwaysEmitIntoClient
  public func argmin() -> Int { reduced(Element._loops(for: OrderedReduction.argmin)) }

  /// The positions of the minima along one axis: fresh memory.
  ///
  /// A negative axis counts from the end. The axis is dropped, or kept with the extent 1. All other
  /// rules are those of `argmin()`.
  ///
  /// - Complexity: O(n); the same result for any number of threads.
  @_alwaysEmitIntoClient
  public func argmin(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Int> { reduced(Element._loops(for: OrderedReduction.argmin), axes: [axis], keepingAxes: keepingAxes).asSending() }

  /// Writes the positions of the minima along one axis, which is dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if the axis is out of range, if the shape of the result is not this shape
  /// without the axis, or if the result is read-only.
  ///
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func argmin(axis: Int, into result: NDArray<Int>) { reduce(Element._loops(for: OrderedReduction.argmin), axes: [axis], into: result) }
}
