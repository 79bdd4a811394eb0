import StridedKernels
import StridedLayout

// Weighted means of the elements that are not NaN.

extension NDArray where Element: RealScalar {
  /// The weighted mean of the elements that are not NaN.
  ///
  /// It is the sum of the products of elements and weights, divided by the sum of the weights, both of the elements
  /// that are numbers. It is NaN if one of their weights is NaN, if the weights add up to 0, or if no element is a
  /// number.
  ///
  /// - Parameter weights: one for each element; traps if the shapes differ.
  /// - Complexity: O(n), with memory for n elements; the accuracy is that of ``sum()``.
  public func nanAverage(weights: NDArray) -> Element {
    let isNumber = self .== self
    return masked(by: isNumber, else: 0, for: "nanAverage")
      .average(weights: numberWeights(weights, axis: nil, where: isNumber))
  }

  /// The weighted means along an axis, which is dropped, of the elements that are not NaN: fresh memory.
  ///
  /// All other rules are those of ``nanAverage(weights:)``.
  ///
  /// - Parameters:
  ///   - weights: one for each element, or one for each position of the axis in a 1-D array; traps
  ///     for other shapes.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements; the accuracy is that of ``sum()``.
  public func nanAverage(weights: NDArray, axis: Int) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "nanAverage")
    let isNumber = self .== self
    return masked(by: isNumber, else: 0, for: "nanAverage")
      .average(weights: numberWeights(weights, axis: axis, where: isNumber), axes: [axis])
  }

  /// The weighted means along several axes of the elements that are not NaN: fresh memory.
  ///
  /// All other rules are those of ``nanAverage(weights:)``.
  ///
  /// - Parameters:
  ///   - weights: one for each element; traps if the shapes differ.
  ///   - axes: the axes; negative ones count from the end. Traps if one is out of range or given twice.
  ///   - keepingAxes: whether the axes are kept with the extent 1.
  /// - Complexity: O(n), with memory for n elements; the accuracy is that of ``sum()``.
  public func nanAverage(
    weights: NDArray, axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray {
    let isNumber = self .== self
    return masked(by: isNumber, else: 0, for: "nanAverage").average(
      weights: numberWeights(weights, axis: nil, where: isNumber), axes: axes,
      keepingAxes: keepingAxes)
  }

  /// The weights of the numbers, and 0 for elements that are NaN; traps if the shapes do not fit.
  private func numberWeights(
    _ weights: NDArray, axis: Int?, where isNumber: NDArray<Bool>
  ) -> NDArray {
    let all = axis.map { alignedWeights(weights, along: $0, for: "nanAverage") } ?? weights
    guard all.shape == shape else {
      trap("nanAverage: weights of shape \(weights.shape) for shape \(shape)")
    }
    return all.masked(by: isNumber, else: 0, for: "nanAverage")
  }
}
