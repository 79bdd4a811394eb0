import StridedKernels
import StridedLayout

// Statistics of the elements that are not NaN. They are computed from arrays in which a number replaces
// NaN, and from the counts of numbers. The statistic that propagates NaN is computed first. If it is
// not NaN, it is the result.

extension NDArray where Element: RealScalar {
  /// The elements with a number in place of NaN.
  @_alwaysEmitIntoClient
  func replacingNaN(with number: Element) -> NDArray {
    NDArray(mapping: self, for: "replacingNaN") { $0.isNaN ? number : $0 }
  }

  /// The sum of the elements that are not NaN.
  ///
  /// The sum of no elements is 0. The accuracy is that of ``sum()``.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanSum() -> Element {
    let sum = self.sum()
    return sum.isNaN ? replacingNaN(with: 0).sum() : sum
  }

  /// The sums along an axis of the elements that are not NaN, without the axis: fresh memory.
  ///
  /// The sum of no elements is 0. The accuracy is that of ``sum()``.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanSum(axis: Int) -> sending NDArray {
    let sums = sum(axis: axis)
    return isNaN(sums).any() ? replacingNaN(with: 0).sum(axis: axis) : sums
  }

  /// The product of the elements that are not NaN; 1 if there are none.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanProduct() -> Element {
    let product = self.product()
    return product.isNaN ? replacingNaN(with: 1).product() : product
  }

  /// The products along an axis of the elements that are not NaN, without the axis: fresh memory.
  ///
  /// The product of no elements is 1.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanProduct(axis: Int) -> sending NDArray {
    let products = product(axis: axis)
    return isNaN(products).any() ? replacingNaN(with: 1).product(axis: axis) : products
  }

  /// The position, in C order, of the minimum of the elements that are not NaN.
  ///
  /// Traps if all elements are NaN, or if there are none.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanArgmin() -> Int { raveled().nanArgmin(axis: 0)[] }

  /// The positions along an axis of the minima that are not NaN: fresh memory.
  ///
  /// Traps if all elements are NaN, or if the axis has no elements but there are results.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  ///   - keepingAxes: whether the axis is kept with the extent 1.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanArgmin(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Int> {
    requireNumbers(axis: axis, for: "nanArgmin")
    let numbers = replacingNaN(with: .infinity)
    let positions = numbers.argmin(axis: axis, keepingAxes: keepingAxes)
    let isInfinite = numbers.min(axis: axis, keepingAxes: keepingAxes) .== .infinity
    if !isInfinite.any() { return positions.asSending() }
    let firsts = firstNumbers(axis: axis, keepingAxes: keepingAxes)
    return select(firsts, positions, where: isInfinite).asSending()
  }

  /// The position, in C order, of the maximum of the elements that are not NaN.
  ///
  /// Traps if all elements are NaN, or if there are none.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanArgmax() -> Int { raveled().nanArgmax(axis: 0)[] }

  /// The positions along an axis of the maxima that are not NaN: fresh memory.
  ///
  /// Traps if all elements are NaN, or if the axis has no elements but there are results.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  ///   - keepingAxes: whether the axis is kept with the extent 1.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanArgmax(axis: Int, keepingAxes: Bool = false) -> sending NDArray<Int> {
    requireNumbers(axis: axis, for: "nanArgmax")
    let numbers = replacingNaN(with: -.infinity)
    let positions = numbers.argmax(axis: axis, keepingAxes: keepingAxes)
    let isInfinite = numbers.max(axis: axis, keepingAxes: keepingAxes) .== -.infinity
    if !isInfinite.any() { return positions.asSending() }
    let firsts = firstNumbers(axis: axis, keepingAxes: keepingAxes)
    return select(firsts, positions, where: isInfinite).asSending()
  }

  /// The positions along an axis of the first elements that are not NaN.
  ///
  /// Where the infinity that stands for NaN is the extremum, it is the first number of its line.
  @usableFromInline
  func firstNumbers(axis: Int, keepingAxes: Bool) -> NDArray<Int> {
    NDArray<UInt8>(converting: self .== self).argmax(axis: axis, keepingAxes: keepingAxes)
  }

  /// Traps if all elements of a line along an axis are NaN.
  @usableFromInline
  func requireNumbers(axis: Int, for operation: String) {
    if !(self .== self).any(axis: axis).all() {
      trap("\(operation): all elements of a line are NaN, axis \(axis) of shape \(shape)")
    }
  }

  /// The mean of the elements that are not NaN.
  ///
  /// The mean of no elements is NaN. The accuracy is that of ``sum()``; `Float16` is computed in `Float`.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanMean() -> Element {
    let mean = self.mean()
    return mean.isNaN ? raveled().nanMean(axis: 0)[] : mean
  }

  /// The means along an axis of the elements that are not NaN, without the axis: fresh memory.
  ///
  /// The mean of no elements is NaN. The accuracy is that of ``sum()``; `Float16` is computed in `Float`.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanMean(axis: Int) -> sending NDArray {
    if Element.self == Float16.self {
      return NDArray(converting: NDArray<Float>(converting: self).nanMean(axis: axis)).asSending()
    }
    let means = mean(axis: axis)
    if !isNaN(means).any() { return means.asSending() }
    return replacingNaN(with: 0)
      .means(of: NDArray(converting: (self .== self).sum(axis: axis)), axes: [axis]).asSending()
  }

  /// The minimum of the elements that are not NaN.
  ///
  /// It is NaN if all elements are NaN. Traps if there are no elements.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanMin() -> Element {
    let all = self.min()
    if !all.isNaN { return all }
    let least = replacingNaN(with: .infinity).min()
    return least == .infinity && !(self .== self).any() ? .nan : least
  }

  /// The minima along an axis of the elements that are not NaN, without the axis: fresh memory.
  ///
  /// A result is NaN where all elements are NaN. Traps if the axis has no elements but there are results.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanMin(axis: Int) -> sending NDArray {
    let least = min(axis: axis)
    if !isNaN(least).any() { return least.asSending() }
    replacingNaN(with: .infinity).min(axis: axis, into: least)
    least[.!(self .== self).any(axis: axis)] = .nan
    return least.asSending()
  }

  /// The maximum of the elements that are not NaN.
  ///
  /// It is NaN if all elements are NaN. Traps if there are no elements.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanMax() -> Element {
    let all = self.max()
    if !all.isNaN { return all }
    let greatest = replacingNaN(with: -.infinity).max()
    return greatest == -.infinity && !(self .== self).any() ? .nan : greatest
  }

  /// The maxima along an axis of the elements that are not NaN, without the axis: fresh memory.
  ///
  /// A result is NaN where all elements are NaN. Traps if the axis has no elements but there are results.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanMax(axis: Int) -> sending NDArray {
    let greatest = max(axis: axis)
    if !isNaN(greatest).any() { return greatest.asSending() }
    replacingNaN(with: -.infinity).max(axis: axis, into: greatest)
    greatest[.!(self .== self).any(axis: axis)] = .nan
    return greatest.asSending()
  }

  /// The maximum minus the minimum of the elements that are not NaN.
  ///
  /// It is NaN if all elements are NaN. Traps if there are no elements.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanPeakToPeak() -> Element { nanMax() - nanMin() }

  /// The maxima minus the minima along an axis of the elements that are not NaN, without the axis: fresh memory.
  ///
  /// A result is NaN where all elements are NaN. Traps if the axis has no elements but there are results.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanPeakToPeak(axis: Int) -> sending NDArray {
    let greatest = nanMax(axis: axis)
    subtract(greatest, nanMin(axis: axis), into: greatest)
    return greatest.asSending()
  }

  /// The variance of the elements that are not NaN.
  ///
  /// It is the sum of the squared distances from the mean, divided by the number of elements minus
  /// `correction`. It is NaN if there are no more elements than `correction`. `Float16` is computed in
  /// `Float`.
  ///
  /// - Parameter correction: 0 for the variance of these elements, 1 for the unbiased estimate from
  ///   a sample.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanVariance(correction: Double = 0) -> Element {
    raveled().nanVariance(axis: 0, correction: correction)[]
  }

  /// The variances along an axis of the elements that are not NaN, without the axis: fresh memory.
  ///
  /// They are the sums of the squared distances from the means, divided by the numbers of elements
  /// minus `correction`. A result is NaN if there are no more elements than `correction`. `Float16` is
  /// computed in `Float`.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  ///   - correction: 0 for the variance of these elements, 1 for the unbiased estimate from a
  ///     sample.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanVariance(axis: Int, correction: Double = 0) -> sending NDArray {
    if Element.self == Float16.self {
      return NDArray(
        converting: NDArray<Float>(converting: self).nanVariance(axis: axis, correction: correction)
      ).asSending()
    }
    let means = nanMean(axis: axis).expandingAxis(at: axis < 0 ? axis + rank : axis)
    let squares = squaredDistances(self, from: means)
    let variances = squares.sum(axis: axis)
    let counts = (self .== self).sum(axis: axis)
    let divisors = NDArray(mapping: counts, for: "nanVariance") {
      Double($0) > correction ? Element(Double($0) - correction) : .nan
    }
    divide(variances, divisors, into: variances)
    return variances.asSending()
  }

  /// The standard deviation of the elements that are not NaN.
  ///
  /// It is the square root of ``nanVariance(correction:)``.
  ///
  /// - Parameter correction: the same as for the variance.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(correction: Double = 0) -> Element {
    if Element.self == Float16.self {
      let wide = NDArray<Float>(converting: self)
      return Element(wide.nanStandardDeviation(correction: correction))
    }
    return nanVariance(correction: correction).squareRoot()
  }

  /// The standard deviations along an axis of the elements that are not NaN: fresh memory.
  ///
  /// They are the square roots of ``nanVariance(axis:correction:)``.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  ///   - correction: the same as for the variances.
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanStandardDeviation(axis: Int, correction: Double = 0) -> sending NDArray {
    if Element.self == Float16.self {
      let wide = NDArray<Float>(converting: self)
      return NDArray(converting: wide.nanStandardDeviation(axis: axis, correction: correction))
        .asSending()
    }
    let variances = nanVariance(axis: axis, correction: correction)
    sqrt(variances, into: variances)
    return variances.asSending()
  }
}

/// The squared distances of elements from others that broadcast to them, and 0 for NaN.
@_alwaysEmitIntoClient
func squaredDistances<Element: RealScalar>(
  _ array: NDArray<Element>, from means: NDArray<Element>
) -> NDArray<Element> {
  map(array, means) { (x: Element, mean: Element) in x.isNaN ? 0 : (x - mean) * (x - mean) }
}
