import StridedKernels

extension NDArray where Element: RealScalar {
  /// The variance of all elements.
  ///
  /// It is the sum of the squared distances from the mean, divided by the number of elements minus
  /// `correction`. It is NaN if there are no more elements than `correction`.
  ///
  /// ```swift
  /// let a = NDArray([[1.0, 2], [3, 6]])
  /// print(a.variance(), a.variance(axis: 0, correction: 1))  // 3.5 [2. 8.]
  /// ```
  ///
  /// No digits are lost if the mean is large compared with the distances: the means and squared distances
  /// of blocks are combined (T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms for Computing the Sample
  /// Variance", The American Statistician 37, 1983). `Float16` is computed in `Float`.
  ///
  /// - Parameter correction: 0 for the variance of these elements, 1 for the unbiased estimate from a sample.
  /// - Complexity: O(n), in one pass over memory; the accuracy is that of ``sum()``.
  @_alwaysEmitIntoClient
  public func variance(correction: Double = 0) -> Element {
    reduced(Element._varianceLoops(correction: correction, takesRoot: false))
  }

  /// The variances along one axis: fresh memory; as along several axes.
  @_alwaysEmitIntoClient
  public func variance(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray {
    variance(axes: [axis], correction: correction, keepingAxes: keepingAxes)
  }

  /// The variances along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// - Parameters:
  ///   - axes: the axes; negative ones count from the end. Traps if one is out of range or given twice.
  ///   - correction: the same as for the variance of all elements.
  ///   - keepingAxes: whether the axes are kept.
  /// - Complexity: O(n), in one pass over memory; the accuracy is that of ``sum()``.
  @_alwaysEmitIntoClient
  public func variance(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray {
    reduced(
      Element._varianceLoops(correction: correction, takesRoot: false), axes: axes,
      keepingAxes: keepingAxes
    ).asSending()
  }

  /// The standard deviation of all elements: the square root of `variance(correction:)`.
  @_alwaysEmitIntoClient
  public func standardDeviation(correction: Double = 0) -> Element {
    reduced(Element._varianceLoops(correction: correction, takesRoot: true))
  }

  /// The standard deviations along one axis: fresh memory; the square roots of the variances.
  @_alwaysEmitIntoClient
  public func standardDeviation(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray {
    standardDeviation(axes: [axis], correction: correction, keepingAxes: keepingAxes)
  }

  /// The standard deviations along several axes: fresh memory; the square roots of the variances.
  @_alwaysEmitIntoClient
  public func standardDeviation(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray {
    reduced(
      Element._varianceLoops(correction: correction, takesRoot: true), axes: axes,
      keepingAxes: keepingAxes
    ).asSending()
  }

  /// Writes the variances along several axes, which are dropped, to an existing array.
  ///
  /// Traps, before anything is written, if an axis is out of range or given twice, if the shape of the result is
  /// not this shape without the axes, or if the result is read-only.
  @_alwaysEmitIntoClient
  public func variance(axes: [Int], correction: Double = 0, into result: NDArray<Element>) {
    reduce(
      Element._varianceLoops(correction: correction, takesRoot: false), axes: axes, into: result)
  }

  /// Writes the variances along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func variance(axis: Int, correction: Double = 0, into result: NDArray<Element>) {
    variance(axes: [axis], correction: correction, into: result)
  }

  /// Writes the standard deviations along several axes, which are dropped, to an existing array.
  ///
  /// Traps, before anything is written, if an axis is out of range or given twice, if the shape of the result is
  /// not this shape without the axes, or if the result is read-only.
  @_alwaysEmitIntoClient
  public func standardDeviation(axes: [Int], correction: Double = 0, into result: NDArray<Element>)
  {
    reduce(
      Element._varianceLoops(correction: correction, takesRoot: true), axes: axes, into: result)
  }

  /// Writes the standard deviations along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func standardDeviation(axis: Int, correction: Double = 0, into result: NDArray<Element>) {
    standardDeviation(axes: [axis], correction: correction, into: result)
  }
}

extension NDArray where Element: IntegerScalar {
  /// The variance of all elements; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func variance(correction: Double = 0) -> Double {
    reduced(Element._varianceLoops(correction: correction, takesRoot: false))
  }

  /// The variances along one axis: fresh memory; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func variance(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Double> {
    variance(axes: [axis], correction: correction, keepingAxes: keepingAxes)
  }

  /// The variances along several axes: fresh memory; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func variance(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Double> {
    let variances: NDArray<Double> = reduced(
      Element._varianceLoops(correction: correction, takesRoot: false), axes: axes,
      keepingAxes: keepingAxes)
    return variances.asSending()
  }

  /// The standard deviation of all elements; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func standardDeviation(correction: Double = 0) -> Double {
    reduced(Element._varianceLoops(correction: correction, takesRoot: true))
  }

  /// The standard deviations along one axis: fresh memory; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func standardDeviation(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Double> {
    standardDeviation(axes: [axis], correction: correction, keepingAxes: keepingAxes)
  }

  /// The standard deviations along several axes: fresh memory; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func standardDeviation(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Double> {
    let deviations: NDArray<Double> = reduced(
      Element._varianceLoops(correction: correction, takesRoot: true), axes: axes,
      keepingAxes: keepingAxes)
    return deviations.asSending()
  }

  /// Writes the variances along several axes, which are dropped, to an existing array.
  ///
  /// Traps, before anything is written, if an axis is out of range or given twice, if the shape of the result is
  /// not this shape without the axes, or if the result is read-only.
  @_alwaysEmitIntoClient
  public func variance(axes: [Int], correction: Double = 0, into result: NDArray<Double>) {
    reduce(
      Element._varianceLoops(correction: correction, takesRoot: false), axes: axes, into: result)
  }

  /// Writes the variances along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func variance(axis: Int, correction: Double = 0, into result: NDArray<Double>) {
    variance(axes: [axis], correction: correction, into: result)
  }

  /// Writes the standard deviations along several axes, which are dropped, to an existing array.
  ///
  /// Traps, before anything is written, if an axis is out of range or given twice, if the shape of the result is
  /// not this shape without the axes, or if the result is read-only.
  @_alwaysEmitIntoClient
  public func standardDeviation(axes: [Int], correction: Double = 0, into result: NDArray<Double>) {
    reduce(
      Element._varianceLoops(correction: correction, takesRoot: true), axes: axes, into: result)
  }

  /// Writes the standard deviations along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func standardDeviation(axis: Int, correction: Double = 0, into result: NDArray<Double>) {
    standardDeviation(axes: [axis], correction: correction, into: result)
  }
}
