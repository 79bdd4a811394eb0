import StridedKernels
import StridedLayout

extension NDArray where Element: RealScalar {
  /// The weighted mean of all elements.
  ///
  /// It is the sum of the products of elements and weights, divided by the sum of the weights. It is NaN
  /// if an element or a weight is NaN, if the weights add up to 0, or if there are no elements.
  ///
  /// - Parameter weights: one for each element; traps if the shapes differ.
  /// - Complexity: O(n), with memory for n elements; the accuracy is that of ``sum()``.
  public func average(weights: NDArray) -> Element {
    guard weights.shape == shape else {
      trap("average: weights of shape \(weights.shape) for shape \(shape)")
    }
    if Element.self == Float16.self {
      return Element(NDArray<Float>(converting: self).average(weights: .init(converting: weights)))
    }
    let total = weights.sum()
    return total == 0 ? .nan : (self * weights).sum() / total
  }

  /// The weighted means along an axis, which is dropped: fresh memory.
  ///
  /// They are the sums of the products of elements and weights, divided by the sums of the weights. A
  /// result is NaN if an element or a weight is NaN, if the weights add up to 0, or if there are no
  /// elements.
  ///
  /// - Parameters:
  ///   - weights: one for each element, or one for each position of the axis in a 1-D array; traps
  ///     for other shapes.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements; the accuracy is that of ``sum()``.
  public func average(weights: NDArray, axis: Int) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "average")
    return average(weights: alignedWeights(weights, along: axis, for: "average"), axes: [axis])
  }

  /// The weights of all elements, from as many or from one for each position of an axis.
  ///
  /// Traps for other shapes.
  func alignedWeights(_ weights: NDArray, along axis: Int, for operation: String) -> NDArray {
    if weights.shape == shape { return weights }
    guard weights.rank == 1, weights.count == shape[axis] else {
      trap("\(operation): weights of shape \(weights.shape) for axis \(axis) of shape \(shape)")
    }
    var aligned = Shape(repeating: 1, count: rank - axis)
    aligned[0] = weights.count
    return weights.reshaped(to: aligned).broadcast(to: shape)
  }

  /// The weighted means along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// All other rules are the same as along one axis.
  ///
  /// - Parameters:
  ///   - weights: one for each element; traps if the shapes differ.
  ///   - axes: the axes; negative ones count from the end. Traps if one is out of range or given twice.
  ///   - keepingAxes: whether the axes are kept.
  /// - Complexity: O(n), with memory for n elements; the accuracy is that of ``sum()``.
  public func average(
    weights: NDArray, axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray {
    guard weights.shape == shape else {
      trap("average: weights of shape \(weights.shape) for shape \(shape)")
    }
    if Element.self == Float16.self {
      let wide = NDArray<Float>(converting: self)
      return NDArray(
        converting: wide.average(
          weights: .init(converting: weights), axes: axes, keepingAxes: keepingAxes)
      ).asSending()
    }
    let totals = weights.sum(axes: axes, keepingAxes: keepingAxes)
    let means = (self * weights).sum(axes: axes, keepingAxes: keepingAxes)
    divide(means, totals, into: means)
    means[totals .== 0] = .nan
    return means.asSending()
  }
}

extension NDArray where Element: IntegerScalar {
  /// The weighted mean of all elements, which are converted to `Double`.
  ///
  /// It is NaN if a weight is NaN, if the weights add up to 0, or if there are no elements.
  ///
  /// - Parameter weights: one for each element; traps if the shapes differ.
  /// - Complexity: O(n), with memory for n elements.
  public func average(weights: NDArray<Double>) -> Double {
    NDArray<Double>(converting: self).average(weights: weights)
  }

  /// The weighted means along an axis, which is dropped: fresh memory.
  ///
  /// The numbers are converted to `Double`.
  ///
  /// - Parameters:
  ///   - weights: one for each element, or one for each position of the axis in a 1-D array; traps
  ///     for other shapes.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements.
  public func average(weights: NDArray<Double>, axis: Int) -> sending NDArray<Double> {
    NDArray<Double>(converting: self).average(weights: weights, axis: axis)
  }

  /// The weighted means along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// The numbers are converted to `Double`.
  ///
  /// - Parameters:
  ///   - weights: one for each element; traps if the shapes differ.
  ///   - axes: the axes; negative ones count from the end. Traps if one is out of range or given twice.
  ///   - keepingAxes: whether the axes are kept.
  /// - Complexity: O(n), with memory for n elements.
  public func average(
    weights: NDArray<Double>, axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Double> {
    NDArray<Double>(converting: self).average(
      weights: weights, axes: axes, keepingAxes: keepingAxes)
  }
}

// Weighted means that are written to an existing array.

extension NDArray where Element: RealScalar {
  /// Writes the weighted means along an axis, which is dropped, to an existing array.
  ///
  /// If arrays overlap, the result is as if the others had been copied first. Traps, before anything is written,
  /// as the form that returns an array, and if the result has another shape or is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func average(weights: NDArray, axis: Int, into result: NDArray) {
    result.receive(average(weights: weights, axis: axis), for: "average")
  }

  /// Writes the weighted means along several axes, which are dropped, to an existing array.
  public func average(weights: NDArray, axes: [Int], into result: NDArray) {
    result.receive(average(weights: weights, axes: axes), for: "average")
  }
}

extension NDArray where Element: IntegerScalar {
  /// Writes the weighted means along an axis, which is dropped, to an existing array.
  ///
  /// If arrays overlap, the result is as if the others had been copied first. Traps, before anything is written,
  /// as the form that returns an array, and if the result has another shape or is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func average(weights: NDArray<Double>, axis: Int, into result: NDArray<Double>) {
    result.receive(average(weights: weights, axis: axis), for: "average")
  }

  /// Writes the weighted means along several axes, which are dropped, to an existing array.
  public func average(weights: NDArray<Double>, axes: [Int], into result: NDArray<Double>) {
    result.receive(average(weights: weights, axes: axes), for: "average")
  }
}

extension NDArray where Element: OrderedScalar {
  /// The maximum minus the minimum.
  ///
  /// It is NaN if an element is NaN. Traps if there are no elements, and if integers overflow.
  ///
  /// - Complexity: O(n).
  public func peakToPeak() -> Element {
    guard count > 0 else { trap("peakToPeak: an array of shape \(shape) has no elements") }
    let (least, greatest) = minMax()
    return NDArray(greatest).difference(from: NDArray(least))[]
  }

  /// The maxima along an axis minus the minima, without the axis: fresh memory.
  ///
  /// A result is NaN where an element is NaN. Traps if the axis has no elements but there are results, and if
  /// integers overflow.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n).
  public func peakToPeak(axis: Int) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "peakToPeak")
    let (least, greatest) = minMax(axis: axis)
    return greatest.difference(from: least).asSending()
  }

  /// This array minus another one.
  private func difference(from other: NDArray) -> NDArray {
    Self.combined("peakToPeak", self, other) { Element._innerLoop(for: .subtract, $0) }
  }
}
