import StridedKernels

extension NDArray where Element: RealScalar {
  /// The median of all elements.
  ///
  /// It is the middle element in sorted order, or the mean of the two in the middle. It is NaN if an element
  /// is NaN, or if there are no elements.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func median() -> Element {
    selectedQuantiles("median", NDArray<Double>(0.5), axis: nil, .linear) { $0 }[]
  }

  /// The medians along an axis, which is dropped: fresh memory.
  ///
  /// They are the middle elements in sorted order, or the means of the two in the middle. A result is
  /// NaN where an element is NaN, or where there are no elements.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func median(axis: Int) -> sending NDArray {
    selectedQuantiles("median", NDArray<Double>(0.5), axis: axis, .linear) { $0 }.asSending()
  }

  /// The quantile of all elements.
  ///
  /// It is NaN if an element is NaN, or if there are no elements. The interpolation is exact
  /// if both neighbours are equal, including infinities.
  ///
  /// - Parameters:
  ///   - quantile: from 0 to 1; traps if it is outside or NaN.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func quantile(_ quantile: Double, method: QuantileMethod = .linear) -> Element {
    selectedQuantiles("quantile", NDArray<Double>(quantile), axis: nil, method) { $0 }[]
  }

  /// The quantiles along an axis, which is dropped: fresh memory.
  ///
  /// A result is NaN where an element is NaN, or where there are no elements.
  ///
  /// - Parameters:
  ///   - quantile: from 0 to 1; traps if it is outside or NaN.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axis: Int, method: QuantileMethod = .linear
  ) -> sending NDArray {
    selectedQuantiles("quantile", NDArray<Double>(quantile), axis: axis, method) { $0 }
      .asSending()
  }

  /// Several quantiles of all elements, or along an axis, which is dropped: fresh memory.
  ///
  /// The axes of the first argument come first, then those of this array without the axis.
  /// A result is NaN where an element is NaN, or where there are no elements.
  ///
  /// - Parameters:
  ///   - quantiles: from 0 to 1; traps if one is outside or NaN.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range. If nil, the
  ///     quantiles are those of all elements.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n) for few quantiles, the complexity of sorting for many; memory for n elements.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantiles: NDArray<Double>, axis: Int? = nil, method: QuantileMethod = .linear
  ) -> sending NDArray {
    selectedQuantiles("quantile", quantiles, axis: axis, method) { $0 }.asSending()
  }

  /// The percentile of all elements.
  ///
  /// It is NaN if an element is NaN, or if there are no elements. The interpolation is exact
  /// if both neighbours are equal, including infinities.
  ///
  /// - Parameters:
  ///   - percentage: from 0 to 100; traps if it is outside or NaN.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func percentile(_ percentage: Double, method: QuantileMethod = .linear) -> Element {
    selectedQuantiles("percentile", NDArray<Double>(percentage / 100), axis: nil, method) { $0 }[]
  }

  /// The percentiles along an axis, which is dropped: fresh memory.
  ///
  /// A result is NaN where an element is NaN, or where there are no elements.
  ///
  /// - Parameters:
  ///   - percentage: from 0 to 100; traps if it is outside or NaN.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axis: Int, method: QuantileMethod = .linear
  ) -> sending NDArray {
    selectedQuantiles("percentile", NDArray<Double>(percentage / 100), axis: axis, method) { $0 }
      .asSending()
  }

  /// Several percentiles of all elements, or along an axis, which is dropped: fresh memory.
  ///
  /// The axes of the first argument come first, then those of this array without the axis.
  /// A result is NaN where an element is NaN, or where there are no elements.
  ///
  /// - Parameters:
  ///   - percentages: from 0 to 100; traps if one is outside or NaN.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range. If nil, the
  ///     percentiles are those of all elements.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n) for few percentiles, the complexity of sorting for many; memory for n elements.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentages: NDArray<Double>, axis: Int? = nil, method: QuantileMethod = .linear
  ) -> sending NDArray {
    selectedQuantiles("percentile", percentages / 100, axis: axis, method) { $0 }.asSending()
  }
}

extension NDArray where Element: IntegerScalar {
  /// The median of all elements.
  ///
  /// It is the middle element in sorted order, or the mean of the two in the middle. It is NaN if there are
  /// no elements. Integers are converted to `Double`.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func median() -> Double {
    selectedQuantiles("median", NDArray<Double>(0.5), axis: nil, .linear) { Double($0) }[]
  }

  /// The medians along an axis, which is dropped: fresh memory.
  ///
  /// They are the middle elements in sorted order, or the means of the two in the middle. A result is
  /// NaN where there are no elements. Integers are converted to `Double`.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func median(axis: Int) -> sending NDArray<Double> {
    selectedQuantiles("median", NDArray<Double>(0.5), axis: axis, .linear) { Double($0) }
      .asSending()
  }

  /// The quantile of all elements.
  ///
  /// It is NaN if there are no elements. Integers are converted to `Double`. The interpolation is exact
  /// if both neighbours are equal, including infinities.
  ///
  /// - Parameters:
  ///   - quantile: from 0 to 1; traps if it is outside or NaN.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func quantile(_ quantile: Double, method: QuantileMethod = .linear) -> Double {
    selectedQuantiles("quantile", NDArray<Double>(quantile), axis: nil, method) { Double($0) }[]
  }

  /// The quantiles along an axis, which is dropped: fresh memory.
  ///
  /// A result is NaN where there are no elements. Integers are converted to `Double`.
  ///
  /// - Parameters:
  ///   - quantile: from 0 to 1; traps if it is outside or NaN.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axis: Int, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    selectedQuantiles("quantile", NDArray<Double>(quantile), axis: axis, method) { Double($0) }
      .asSending()
  }

  /// Several quantiles of all elements, or along an axis, which is dropped: fresh memory.
  ///
  /// The axes of the first argument come first, then those of this array without the axis.
  /// A result is NaN where there are no elements. Integers are converted to `Double`.
  ///
  /// - Parameters:
  ///   - quantiles: from 0 to 1; traps if one is outside or NaN.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range. If nil, the
  ///     quantiles are those of all elements.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n) for few quantiles, the complexity of sorting for many; memory for n elements.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantiles: NDArray<Double>, axis: Int? = nil, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    selectedQuantiles("quantile", quantiles, axis: axis, method) { Double($0) }.asSending()
  }

  /// The percentile of all elements.
  ///
  /// It is NaN if there are no elements. Integers are converted to `Double`. The interpolation is exact
  /// if both neighbours are equal, including infinities.
  ///
  /// - Parameters:
  ///   - percentage: from 0 to 100; traps if it is outside or NaN.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func percentile(_ percentage: Double, method: QuantileMethod = .linear) -> Double {
    selectedQuantiles("percentile", NDArray<Double>(percentage / 100), axis: nil, method) {
      Double($0)
    }[]
  }

  /// The percentiles along an axis, which is dropped: fresh memory.
  ///
  /// A result is NaN where there are no elements. Integers are converted to `Double`.
  ///
  /// - Parameters:
  ///   - percentage: from 0 to 100; traps if it is outside or NaN.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axis: Int, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    selectedQuantiles("percentile", NDArray<Double>(percentage / 100), axis: axis, method) {
      Double($0)
    }
    .asSending()
  }

  /// Several percentiles of all elements, or along an axis, which is dropped: fresh memory.
  ///
  /// The axes of the first argument come first, then those of this array without the axis.
  /// A result is NaN where there are no elements. Integers are converted to `Double`.
  ///
  /// - Parameters:
  ///   - percentages: from 0 to 100; traps if one is outside or NaN.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range. If nil, the
  ///     percentiles are those of all elements.
  ///   - method: how a value between two elements is found.
  /// - Complexity: O(n) for few percentiles, the complexity of sorting for many; memory for n elements.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentages: NDArray<Double>, axis: Int? = nil, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    selectedQuantiles("percentile", percentages / 100, axis: axis, method) { Double($0) }
      .asSending()
  }
}
