import Numerics
import StridedKernels
import StridedLayout

// Variances of complex numbers: those of the real parts plus those of the imaginary parts.

extension NDArray {
  /// The variance of all elements: a real number.
  ///
  /// It is the sum of the squared absolute values of the distances from the mean, divided by the number of elements
  /// minus `correction`. It is NaN if there are no more elements than `correction`.
  ///
  /// ```swift
  /// print(NDArray([Complex(1.0, 2), Complex(3, -2)]).variance())  // 5.0
  /// ```
  ///
  /// - Parameter correction: 0 for the variance of these elements, 1 for the unbiased estimate from a sample.
  /// - Complexity: O(n), in two passes over memory; the accuracy is that of ``sum()``.
  @_alwaysEmitIntoClient
  public func variance<Part: ComplexPart & RealScalar>(correction: Double = 0) -> Part
  where Element == Complex<Part> {
    real.variance(correction: correction) + imaginary.variance(correction: correction)
  }

  /// The variances along several axes, which are dropped or kept with the extent 1: fresh memory, real numbers.
  ///
  /// Traps if an axis is out of range or given twice. All other rules are those of all elements.
  ///
  /// - Complexity: O(n), in two passes over memory.
  @_alwaysEmitIntoClient
  public func variance<Part: ComplexPart & RealScalar>(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    let variances: NDArray<Part> = real.variance(
      axes: axes, correction: correction, keepingAxes: keepingAxes)
    let others: NDArray<Part> = imaginary.variance(
      axes: axes, correction: correction, keepingAxes: keepingAxes)
    variances += others
    return variances.asSending()
  }

  /// The standard deviation of all elements: the square root of `variance(correction:)`.
  @_alwaysEmitIntoClient
  public func standardDeviation<Part: ComplexPart & RealScalar>(correction: Double = 0) -> Part
  where Element == Complex<Part> {
    let variance: Part = self.variance(correction: correction)
    return variance.squareRoot()
  }

  /// The standard deviations along several axes: fresh memory; the square roots of the variances.
  @_alwaysEmitIntoClient
  public func standardDeviation<Part: ComplexPart & RealScalar>(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    let deviations: NDArray<Part> = variance(
      axes: axes, correction: correction, keepingAxes: keepingAxes)
    sqrt(deviations, into: deviations)
    return deviations.asSending()
  }

  /// The mean of the elements for which a mask is true; NaN if there are none.
  ///
  /// The mask is broadcast to this shape. The accuracy is that of ``sum()``.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func mean<Part: ComplexPart & RealScalar>(where mask: NDArray<Bool>) -> Element
  where Element == Complex<Part> {
    mean(axes: Array(0..<rank), where: mask)[]
  }

  /// The means along several axes of the elements for which a mask is true: fresh memory.
  ///
  /// The mask is broadcast to this shape. A result is NaN if the mask is false for all its elements.
  @_alwaysEmitIntoClient
  public func mean<Part: ComplexPart & RealScalar>(
    axes: [Int], keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray where Element == Complex<Part> {
    let parts = (
      real.mean(axes: axes, keepingAxes: keepingAxes, where: mask),
      imaginary.mean(axes: axes, keepingAxes: keepingAxes, where: mask)
    )
    let means = NDArray.zeros(parts.0.shape)
    means.real.assign(parts.0)
    means.imaginary.assign(parts.1)
    return means.asSending()
  }

  /// The variance of the elements for which a mask is true: a real number.
  ///
  /// The mask is broadcast to this shape.
  @_alwaysEmitIntoClient
  public func variance<Part: ComplexPart & RealScalar>(
    correction: Double = 0, where mask: NDArray<Bool>
  ) -> Part where Element == Complex<Part> {
    real.variance(correction: correction, where: mask)
      + imaginary.variance(correction: correction, where: mask)
  }

  /// The variances along several axes of the elements for which a mask is true: fresh memory, real numbers.
  ///
  /// The mask is broadcast to this shape. A result is NaN if the mask is true for no more elements than
  /// `correction`.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func variance<Part: ComplexPart & RealScalar>(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    let variances: NDArray<Part> = real.variance(
      axes: axes, correction: correction, keepingAxes: keepingAxes, where: mask)
    let others: NDArray<Part> = imaginary.variance(
      axes: axes, correction: correction, keepingAxes: keepingAxes, where: mask)
    variances += others
    return variances.asSending()
  }

  /// The standard deviation of the elements for which a mask is true: the square root of the variance.
  @_alwaysEmitIntoClient
  public func standardDeviation<Part: ComplexPart & RealScalar>(
    correction: Double = 0, where mask: NDArray<Bool>
  ) -> Part where Element == Complex<Part> {
    let variance: Part = self.variance(correction: correction, where: mask)
    return variance.squareRoot()
  }

  /// The standard deviations along several axes of the elements for which a mask is true: fresh memory.
  @_alwaysEmitIntoClient
  public func standardDeviation<Part: ComplexPart & RealScalar>(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    let deviations: NDArray<Part> = variance(
      axes: axes, correction: correction, keepingAxes: keepingAxes, where: mask)
    sqrt(deviations, into: deviations)
    return deviations.asSending()
  }
}

// The forms along one axis, and those that write to an existing array.
extension NDArray {
  /// The variances along one axis: fresh memory.
  @_alwaysEmitIntoClient
  public func variance<Part: ComplexPart & RealScalar>(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    variance(axes: [axis], correction: correction, keepingAxes: keepingAxes)
  }

  /// Writes the variances along several axes, which are dropped, to an existing array.
  ///
  /// Traps, before anything is written, if an axis is out of range or given twice, if the shape of the result is
  /// not this shape without the axes, or if the result is read-only.
  @_alwaysEmitIntoClient
  public func variance<Part: ComplexPart & RealScalar>(
    axes: [Int], correction: Double = 0, into result: NDArray<Part>
  ) where Element == Complex<Part> {
    result.receive(variance(axes: axes, correction: correction), for: "variance")
  }

  /// Writes the variances along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func variance<Part: ComplexPart & RealScalar>(
    axis: Int, correction: Double = 0, into result: NDArray<Part>
  ) where Element == Complex<Part> {
    variance(axes: [axis], correction: correction, into: result)
  }

  /// The standard deviations along one axis: fresh memory.
  @_alwaysEmitIntoClient
  public func standardDeviation<Part: ComplexPart & RealScalar>(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    standardDeviation(axes: [axis], correction: correction, keepingAxes: keepingAxes)
  }

  /// Writes the standard deviations along several axes, which are dropped, to an existing array.
  ///
  /// Traps, before anything is written, if an axis is out of range or given twice, if the shape of the result is
  /// not this shape without the axes, or if the result is read-only.
  @_alwaysEmitIntoClient
  public func standardDeviation<Part: ComplexPart & RealScalar>(
    axes: [Int], correction: Double = 0, into result: NDArray<Part>
  ) where Element == Complex<Part> {
    result.receive(standardDeviation(axes: axes, correction: correction), for: "standardDeviation")
  }

  /// Writes the standard deviations along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func standardDeviation<Part: ComplexPart & RealScalar>(
    axis: Int, correction: Double = 0, into result: NDArray<Part>
  ) where Element == Complex<Part> {
    standardDeviation(axes: [axis], correction: correction, into: result)
  }

  /// The means along one axis of the elements for which a mask is true: fresh memory.
  @_alwaysEmitIntoClient
  public func mean<Part: ComplexPart & RealScalar>(
    axis: Int, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray where Element == Complex<Part> {
    mean(axes: [axis], keepingAxes: keepingAxes, where: mask)
  }

  /// Writes the means along several axes where a mask is true to an existing array.
  ///
  /// Traps, before anything is written, if an axis is out of range or given twice, if the shape of the result is
  /// not this shape without the axes, or if the result is read-only.
  @_alwaysEmitIntoClient
  public func mean<Part: ComplexPart & RealScalar>(
    axes: [Int], into result: NDArray, where mask: NDArray<Bool>
  ) where Element == Complex<Part> {
    result.receive(mean(axes: axes, where: mask), for: "mean")
  }

  /// Writes the means along one axis where a mask is true to an existing array.
  @_alwaysEmitIntoClient
  public func mean<Part: ComplexPart & RealScalar>(
    axis: Int, into result: NDArray, where mask: NDArray<Bool>
  ) where Element == Complex<Part> {
    mean(axes: [axis], into: result, where: mask)
  }

  /// The variances along one axis of the elements for which a mask is true: fresh memory.
  @_alwaysEmitIntoClient
  public func variance<Part: ComplexPart & RealScalar>(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    variance(axes: [axis], correction: correction, keepingAxes: keepingAxes, where: mask)
  }

  /// Writes the variances along several axes where a mask is true to an existing array.
  ///
  /// Traps, before anything is written, if an axis is out of range or given twice, if the shape of the result is
  /// not this shape without the axes, or if the result is read-only.
  @_alwaysEmitIntoClient
  public func variance<Part: ComplexPart & RealScalar>(
    axes: [Int], correction: Double = 0, into result: NDArray<Part>, where mask: NDArray<Bool>
  ) where Element == Complex<Part> {
    result.receive(variance(axes: axes, correction: correction, where: mask), for: "variance")
  }

  /// Writes the variances along one axis where a mask is true to an existing array.
  @_alwaysEmitIntoClient
  public func variance<Part: ComplexPart & RealScalar>(
    axis: Int, correction: Double = 0, into result: NDArray<Part>, where mask: NDArray<Bool>
  ) where Element == Complex<Part> {
    variance(axes: [axis], correction: correction, into: result, where: mask)
  }

  /// The standard deviations along one axis of the elements for which a mask is true: fresh memory.
  @_alwaysEmitIntoClient
  public func standardDeviation<Part: ComplexPart & RealScalar>(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    standardDeviation(axes: [axis], correction: correction, keepingAxes: keepingAxes, where: mask)
  }

  /// Writes the standard deviations along several axes where a mask is true to an existing array.
  ///
  /// Traps, before anything is written, if an axis is out of range or given twice, if the shape of the result is
  /// not this shape without the axes, or if the result is read-only.
  @_alwaysEmitIntoClient
  public func standardDeviation<Part: ComplexPart & RealScalar>(
    axes: [Int], correction: Double = 0, into result: NDArray<Part>, where mask: NDArray<Bool>
  ) where Element == Complex<Part> {
    result.receive(
      standardDeviation(axes: axes, correction: correction, where: mask), for: "standardDeviation")
  }

  /// Writes the standard deviations along one axis where a mask is true to an existing array.
  @_alwaysEmitIntoClient
  public func standardDeviation<Part: ComplexPart & RealScalar>(
    axis: Int, correction: Double = 0, into result: NDArray<Part>, where mask: NDArray<Bool>
  ) where Element == Complex<Part> {
    standardDeviation(axes: [axis], correction: correction, into: result, where: mask)
  }
}
