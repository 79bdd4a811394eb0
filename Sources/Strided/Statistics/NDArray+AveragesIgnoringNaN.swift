import StridedKernels
import StridedLayout

// Weighted means of the elements that are not NaN.

extension NDArray where Element: RealScalar {
  /// The weighted mean of the elements that are not NaN.
  ///
  /// Elements that are NaN and their weights are left out. The result is the sum of the products of elements and
  /// weights, divided by the sum of the weights. It is NaN if a weight is NaN, if the weights add up to 0, or if
  /// nothing is left.
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

  /// Writes to an existing array the weighted means along an axis, which is dropped, of the elements that are not NaN.
  ///
  /// If arrays overlap, the result is as if the others had been copied first. Traps where the form that gives fresh
  /// memory traps, if the shape of the result is not this shape without the axis, or if the result is read-only;
  /// nothing is written then.
  ///
  /// - Complexity: O(n), with memory for n elements; the accuracy is that of ``sum()``.
  public func nanAverage(weights: NDArray, axis: Int, into result: NDArray) {
    result.receive(nanAverage(weights: weights, axis: axis), for: "nanAverage")
  }

  /// Writes to an existing array the weighted means along several axes of the elements that are not NaN.
  ///
  /// All rules are those of the form along one axis.
  ///
  /// - Complexity: O(n), with memory for n elements; the accuracy is that of ``sum()``.
  public func nanAverage(weights: NDArray, axes: [Int], into result: NDArray) {
    result.receive(nanAverage(weights: weights, axes: axes), for: "nanAverage")
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
