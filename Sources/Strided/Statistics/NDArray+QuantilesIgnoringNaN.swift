import StridedKernels
import StridedLayout

// Medians, quantiles and percentiles of the elements that are not NaN.

extension NDArray where Element: RealScalar {
  /// The median of the elements that are not NaN.
  ///
  /// It is the middle element in sorted order, or the mean of the two in the middle. It is NaN if all
  /// elements are NaN, or if there are none.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanMedian() -> Element {
    selectedQuantiles("nanMedian", NDArray<Double>(0.5), axis: nil, .linear, ignoringNaN: true) {
      $0
    }[]
  }

  /// The medians along an axis of the elements that are not NaN, without the axis: fresh memory.
  ///
  /// They are the middle elements in sorted order, or the means of the two in the middle. A result is
  /// NaN where all elements are NaN, or where there are none.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanMedian(axis: Int) -> sending NDArray {
    selectedQuantiles("nanMedian", NDArray<Double>(0.5), axis: axis, .linear, ignoringNaN: true) {
      $0
    }
    .asSending()
  }

  /// The quantile of the elements that are not NaN.
  ///
  /// It is NaN if all elements are NaN, or if there are none.
  ///
  /// - Parameters:
  ///   - quantile: from 0 to 1; traps if it is outside or NaN.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanQuantile(_ quantile: Double, method: QuantileMethod = .linear) -> Element {
    selectedQuantiles(
      "nanQuantile", NDArray<Double>(quantile), axis: nil, method, ignoringNaN: true
    ) {
      $0
    }[]
  }

  /// The quantiles along an axis of the elements that are not NaN, without the axis: fresh memory.
  ///
  /// A result is NaN where all elements are NaN, or where there are none.
  ///
  /// - Parameters:
  ///   - quantile: from 0 to 1; traps if it is outside or NaN.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axis: Int, method: QuantileMethod = .linear
  ) -> sending NDArray {
    nanQuantile(NDArray<Double>(quantile), axis: axis, method: method)
  }

  /// Several quantiles of the elements that are not NaN, of all or along an axis: fresh memory.
  ///
  /// The axes of the first argument come first, then those of this array without the axis. NaN
  /// where all elements are NaN, or where there are none.
  ///
  /// - Parameters:
  ///   - quantiles: from 0 to 1; traps if one is outside or NaN.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range. If nil, the
  ///     quantiles are those of all elements.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n) for few quantiles, the complexity of sorting for many; memory for n elements.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantiles: NDArray<Double>, axis: Int? = nil, method: QuantileMethod = .linear
  ) -> sending NDArray {
    selectedQuantiles("nanQuantile", quantiles, axis: axis, method, ignoringNaN: true) { $0 }
      .asSending()
  }

  /// The percentile of the elements that are not NaN.
  ///
  /// It is NaN if all elements are NaN, or if there are none.
  ///
  /// - Parameters:
  ///   - percentage: from 0 to 100; traps if it is outside or NaN.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanPercentile(_ percentage: Double, method: QuantileMethod = .linear) -> Element {
    selectedQuantiles(
      "nanPercentile", NDArray<Double>(percentage / 100), axis: nil, method, ignoringNaN: true
    ) {
      $0
    }[]
  }

  /// The percentiles along an axis of the elements that are not NaN, without the axis: fresh memory.
  ///
  /// A result is NaN where all elements are NaN, or where there are none.
  ///
  /// - Parameters:
  ///   - percentage: from 0 to 100; traps if it is outside or NaN.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axis: Int, method: QuantileMethod = .linear
  ) -> sending NDArray {
    selectedQuantiles(
      "nanPercentile", NDArray<Double>(percentage / 100), axis: axis, method, ignoringNaN: true
    ) {
      $0
    }.asSending()
  }

  /// Several percentiles of the elements that are not NaN, of all or along an axis: fresh memory.
  ///
  /// The rules are those of several quantiles, with percentages from 0 to 100.
  ///
  /// - Complexity: O(n) for few percentiles, the complexity of sorting for many; memory for n elements.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentages: NDArray<Double>, axis: Int? = nil, method: QuantileMethod = .linear
  ) -> sending NDArray {
    selectedQuantiles(
      "nanPercentile", percentages / 100, axis: axis, method, ignoringNaN: true
    ) {
      $0
    }.asSending()
  }
}
