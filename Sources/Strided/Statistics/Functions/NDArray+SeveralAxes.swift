// swift-format-ignore-file
// Written by .ci/generate.

extension NDArray where Element: RealScalar {
  /// The medians along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func median(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "median") { $0.median(axis: -1) }.asSending()
  }

  /// The medians along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func median(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "median") { $0.median(axis: -1) }.asSending()
  }

  /// Writes the medians along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func median(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.median(axes: axes), for: "median")
  }

  /// Writes the medians along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func median(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.median(axis: axis), for: "median")
  }
}

extension NDArray where Element: IntegerScalar {
  /// The medians along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func median(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Double> {
    merging(axes, keepingAxes: keepingAxes, for: "median") { $0.median(axis: -1) }.asSending()
  }

  /// The medians along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func median(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Double> {
    merging([axis], keepingAxes: keepingAxes, for: "median") { $0.median(axis: -1) }.asSending()
  }

  /// Writes the medians along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func median(
    axes: [Int], into result: NDArray<Double>
  ) {
    result.receive(self.median(axes: axes), for: "median")
  }

  /// Writes the medians along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func median(
    axis: Int, into result: NDArray<Double>
  ) {
    result.receive(self.median(axis: axis), for: "median")
  }
}

extension NDArray where Element: RealScalar {
  /// The quantiles along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// The quantiles along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// Writes the quantiles along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.quantile(quantile, axes: axes, method: method), for: "quantile")
  }

  /// Writes the quantiles along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.quantile(quantile, axis: axis, method: method), for: "quantile")
  }
}

extension NDArray where Element: IntegerScalar {
  /// The quantiles along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging(axes, keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// The quantiles along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging([axis], keepingAxes: keepingAxes, for: "quantile") { $0.quantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// Writes the quantiles along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.quantile(quantile, axes: axes, method: method), for: "quantile")
  }

  /// Writes the quantiles along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func quantile(
    _ quantile: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.quantile(quantile, axis: axis, method: method), for: "quantile")
  }
}

extension NDArray where Element: RealScalar {
  /// The percentiles along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// The percentiles along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// Writes the percentiles along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.percentile(percentage, axes: axes, method: method), for: "percentile")
  }

  /// Writes the percentiles along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.percentile(percentage, axis: axis, method: method), for: "percentile")
  }
}

extension NDArray where Element: IntegerScalar {
  /// The percentiles along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging(axes, keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// The percentiles along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Double> {
    merging([axis], keepingAxes: keepingAxes, for: "percentile") { $0.percentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// Writes the percentiles along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.percentile(percentage, axes: axes, method: method), for: "percentile")
  }

  /// Writes the percentiles along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func percentile(
    _ percentage: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Double>
  ) {
    result.receive(self.percentile(percentage, axis: axis, method: method), for: "percentile")
  }
}

extension NDArray where Element: OrderedScalar {
  /// The maxima minus the minima along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func peakToPeak(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "peakToPeak") { $0.peakToPeak(axis: -1) }.asSending()
  }

  /// The maxima minus the minima along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func peakToPeak(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "peakToPeak") { $0.peakToPeak(axis: -1) }.asSending()
  }

  /// Writes the maxima minus the minima along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func peakToPeak(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.peakToPeak(axes: axes), for: "peakToPeak")
  }

  /// Writes the maxima minus the minima along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func peakToPeak(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.peakToPeak(axis: axis), for: "peakToPeak")
  }
}

extension NDArray {
  /// The numbers of elements that are not zero along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Int> {
    merging(axes, keepingAxes: keepingAxes, for: "countNonzero") { $0.countNonzero(axis: -1) }.asSending()
  }

  /// The numbers of elements that are not zero along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Int> {
    merging([axis], keepingAxes: keepingAxes, for: "countNonzero") { $0.countNonzero(axis: -1) }.asSending()
  }

  /// Writes the numbers of elements that are not zero along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axes: [Int], into result: NDArray<Int>
  ) {
    result.receive(self.countNonzero(axes: axes), for: "countNonzero")
  }

  /// Writes the numbers of elements that are not zero along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func countNonzero(
    axis: Int, into result: NDArray<Int>
  ) {
    result.receive(self.countNonzero(axis: axis), for: "countNonzero")
  }
}

extension NDArray where Element: RealScalar {
  /// The sums of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanSum(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanSum") { $0.nanSum(axis: -1) }.asSending()
  }

  /// The sums of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanSum(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanSum") { $0.nanSum(axis: -1) }.asSending()
  }

  /// Writes the sums of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanSum(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.nanSum(axes: axes), for: "nanSum")
  }

  /// Writes the sums of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanSum(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.nanSum(axis: axis), for: "nanSum")
  }
}

extension NDArray where Element: RealScalar {
  /// The products of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanProduct") { $0.nanProduct(axis: -1) }.asSending()
  }

  /// The products of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanProduct") { $0.nanProduct(axis: -1) }.asSending()
  }

  /// Writes the products of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.nanProduct(axes: axes), for: "nanProduct")
  }

  /// Writes the products of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanProduct(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.nanProduct(axis: axis), for: "nanProduct")
  }
}

extension NDArray where Element: RealScalar {
  /// The means of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanMean(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanMean") { $0.nanMean(axis: -1) }.asSending()
  }

  /// The means of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanMean(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanMean") { $0.nanMean(axis: -1) }.asSending()
  }

  /// Writes the means of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanMean(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.nanMean(axes: axes), for: "nanMean")
  }

  /// Writes the means of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanMean(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.nanMean(axis: axis), for: "nanMean")
  }
}

extension NDArray where Element: RealScalar {
  /// The minima of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanMin(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanMin") { $0.nanMin(axis: -1) }.asSending()
  }

  /// The minima of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanMin(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanMin") { $0.nanMin(axis: -1) }.asSending()
  }

  /// Writes the minima of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanMin(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.nanMin(axes: axes), for: "nanMin")
  }

  /// Writes the minima of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanMin(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.nanMin(axis: axis), for: "nanMin")
  }
}

extension NDArray where Element: RealScalar {
  /// The maxima of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanMax(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanMax") { $0.nanMax(axis: -1) }.asSending()
  }

  /// The maxima of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanMax(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanMax") { $0.nanMax(axis: -1) }.asSending()
  }

  /// Writes the maxima of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanMax(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.nanMax(axes: axes), for: "nanMax")
  }

  /// Writes the maxima of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanMax(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.nanMax(axis: axis), for: "nanMax")
  }
}

extension NDArray where Element: RealScalar {
  /// The variances of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanVariance(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanVariance") { $0.nanVariance(axis: -1, correction: correction) }.asSending()
  }

  /// The variances of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanVariance(
    axis: Int, correction: Double = 0, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanVariance") { $0.nanVariance(axis: -1, correction: correction) }.asSending()
  }

  /// Writes the variances of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanVariance(
    axes: [Int], correction: Double = 0, into result: NDArray<Element>
  ) {
    result.receive(self.nanVariance(axes: axes, correction: correction), for: "nanVariance")
  }

  /// Writes the variances of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanVariance(
    axis: Int, correction: Double = 0, into result: NDArray<Element>
  ) {
    result.receive(self.nanVariance(axis: axis, correction: correction), for: "nanVariance")
  }
}

extension NDArray where Element: RealScalar {
  /// The standard deviations of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanStandardDeviation") { $0.nanStandardDeviation(axis: -1, correction: correction) }.asSending()
  }

  /// The standard deviations of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axis: Int, correction: Double = 0, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanStandardDeviation") { $0.nanStandardDeviation(axis: -1, correction: correction) }.asSending()
  }

  /// Writes the standard deviations of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axes: [Int], correction: Double = 0, into result: NDArray<Element>
  ) {
    result.receive(self.nanStandardDeviation(axes: axes, correction: correction), for: "nanStandardDeviation")
  }

  /// Writes the standard deviations of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(
    axis: Int, correction: Double = 0, into result: NDArray<Element>
  ) {
    result.receive(self.nanStandardDeviation(axis: axis, correction: correction), for: "nanStandardDeviation")
  }
}

extension NDArray where Element: RealScalar {
  /// The medians of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanMedian(
    axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanMedian") { $0.nanMedian(axis: -1) }.asSending()
  }

  /// The medians of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanMedian(
    axis: Int, keepingAxes: Bool
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanMedian") { $0.nanMedian(axis: -1) }.asSending()
  }

  /// Writes the medians of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanMedian(
    axes: [Int], into result: NDArray<Element>
  ) {
    result.receive(self.nanMedian(axes: axes), for: "nanMedian")
  }

  /// Writes the medians of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanMedian(
    axis: Int, into result: NDArray<Element>
  ) {
    result.receive(self.nanMedian(axis: axis), for: "nanMedian")
  }
}

extension NDArray where Element: RealScalar {
  /// The quantiles of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanQuantile") { $0.nanQuantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// The quantiles of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanQuantile") { $0.nanQuantile(quantile, axis: -1, method: method) }.asSending()
  }

  /// Writes the quantiles of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanQuantile(quantile, axes: axes, method: method), for: "nanQuantile")
  }

  /// Writes the quantiles of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanQuantile(
    _ quantile: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanQuantile(quantile, axis: axis, method: method), for: "nanQuantile")
  }
}

extension NDArray where Element: RealScalar {
  /// The percentiles of the elements that are not NaN along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The result is the same as along one axis that holds the elements of these axes in C order.
  /// Traps if an axis is out of range, or if an axis repeats.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axes: [Int], keepingAxes: Bool = false, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging(axes, keepingAxes: keepingAxes, for: "nanPercentile") { $0.nanPercentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// The percentiles of the elements that are not NaN along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axis: Int, keepingAxes: Bool, method: QuantileMethod = .linear
  ) -> sending NDArray<Element> {
    merging([axis], keepingAxes: keepingAxes, for: "nanPercentile") { $0.nanPercentile(percentage, axis: -1, method: method) }.asSending()
  }

  /// Writes the percentiles of the elements that are not NaN along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before
  /// anything is written, if an axis is out of range or repeats, if the shape of the result differs,
  /// or if the result is read-only.
  ///
  /// - Complexity: the same as along one axis.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axes: [Int], method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanPercentile(percentage, axes: axes, method: method), for: "nanPercentile")
  }

  /// Writes the percentiles of the elements that are not NaN along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func nanPercentile(
    _ percentage: Double, axis: Int, method: QuantileMethod = .linear, into result: NDArray<Element>
  ) {
    result.receive(self.nanPercentile(percentage, axis: axis, method: method), for: "nanPercentile")
  }
}
