import StridedKernels

extension NDArray where Element: RealScalar {
  /// The sums up to each position along an axis of the elements that are not NaN: fresh memory, in C order.
  ///
  /// NaN counts as 0. All other rules are those of `cumulativeSum(axis:includingInitial:)`.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanCumulativeSum(
    axis: Int? = nil, includingInitial: Bool = false
  ) -> sending NDArray {
    replacingNaN(with: 0).cumulativeSum(axis: axis, includingInitial: includingInitial)
  }

  /// The products up to each position along an axis of the elements that are not NaN: fresh memory, in C order.
  ///
  /// NaN counts as 1. All other rules are those of `cumulativeProduct(axis:includingInitial:)`.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanCumulativeProduct(
    axis: Int? = nil, includingInitial: Bool = false
  ) -> sending NDArray {
    replacingNaN(with: 1).cumulativeProduct(axis: axis, includingInitial: includingInitial)
  }

  /// Writes to an existing array the sums up to each position along an axis of the elements that are not NaN.
  ///
  /// NaN counts as 0. All other rules are those of `cumulativeSum(axis:includingInitial:into:)`.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanCumulativeSum(
    axis: Int? = nil, includingInitial: Bool = false, into result: NDArray
  ) {
    replacingNaN(with: 0)
      .cumulativeSum(axis: axis, includingInitial: includingInitial, into: result)
  }

  /// Writes to an existing array the products up to each position along an axis of the elements that are not NaN.
  ///
  /// NaN counts as 1. All other rules are those of `cumulativeProduct(axis:includingInitial:into:)`.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanCumulativeProduct(
    axis: Int? = nil, includingInitial: Bool = false, into result: NDArray
  ) {
    replacingNaN(with: 1)
      .cumulativeProduct(axis: axis, includingInitial: includingInitial, into: result)
  }
}
