import Numerics
import StridedKernels

// Variances in two passes: the mean, then the mean of the squared distances from it. The mean of the
// squares minus the square of the mean would lose digits if the mean is large compared with the
// distances. T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms for Computing the Sample Variance",
// The American Statistician 37 (1983).

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
  /// - Parameter correction: 0 for the variance of these elements, 1 for the unbiased estimate from a sample.
  /// - Complexity: O(n), with memory for n elements; the accuracy is that of ``sum()``.
  @_alwaysEmitIntoClient
  public func variance(correction: Double = 0) -> Element {
    variance(axes: Array(0..<rank), correction: correction)[]
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
  /// - Complexity: O(n), with memory for n elements; the accuracy is that of ``sum()``.
  @_alwaysEmitIntoClient
  public func variance(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray {
    if Element.self == Float16.self {
      // The mean, the distances and their squares need more than 16 bits.
      let wide = NDArray<Float>(converting: self)
        .variance(axes: axes, correction: correction, keepingAxes: keepingAxes)
      return NDArray(converting: wide).asSending()
    }
    let means = mean(axes: axes, keepingAxes: true)
    let terms = means.count == 0 ? 0 : count / means.count
    let squares = Strided.map(self, means) { (x: Element, mean: Element) in
      (x - mean) * (x - mean)
    }
    let sums = squares.sum(axes: axes, keepingAxes: keepingAxes)
    let divisor = Double(terms) - correction
    divide(sums, divisor > 0 ? Element(divisor) : .nan, into: sums)
    return sums.asSending()
  }

  /// The standard deviation of all elements: the square root of `variance(correction:)`.
  @_alwaysEmitIntoClient
  public func standardDeviation(correction: Double = 0) -> Element {
    variance(correction: correction).squareRoot()
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
    let variances = variance(axes: axes, correction: correction, keepingAxes: keepingAxes)
    sqrt(variances, into: variances)
    return variances.asSending()
  }
}

extension NDArray where Element: IntegerScalar {
  /// The variance of all elements; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func variance(correction: Double = 0) -> Double {
    NDArray<Double>(converting: self).variance(correction: correction)
  }

  /// The variances along one axis: fresh memory; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func variance(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Double> {
    NDArray<Double>(converting: self)
      .variance(axis: axis, correction: correction, keepingAxes: keepingAxes)
  }

  /// The variances along several axes: fresh memory; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func variance(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Double> {
    NDArray<Double>(converting: self)
      .variance(axes: axes, correction: correction, keepingAxes: keepingAxes)
  }

  /// The standard deviation of all elements; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func standardDeviation(correction: Double = 0) -> Double {
    variance(correction: correction).squareRoot()
  }

  /// The standard deviations along one axis: fresh memory; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func standardDeviation(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Double> {
    NDArray<Double>(converting: self)
      .standardDeviation(axis: axis, correction: correction, keepingAxes: keepingAxes)
  }

  /// The standard deviations along several axes: fresh memory; the numbers are converted to `Double`.
  @_alwaysEmitIntoClient
  public func standardDeviation(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Double> {
    NDArray<Double>(converting: self)
      .standardDeviation(axes: axes, correction: correction, keepingAxes: keepingAxes)
  }
}
