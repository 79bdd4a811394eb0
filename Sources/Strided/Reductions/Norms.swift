import Numerics
import StridedKernels

extension NDArray where Element: RealScalar {
  /// The norm of all elements as one vector.
  ///
  /// For the order 2, it is the square root of the sum of squares. Intermediate results neither overflow nor
  /// underflow if the norm itself fits.
  ///
  /// ```swift
  /// let a = NDArray([3.0, -4])
  /// print(a.norm(), a.norm(order: 1), a.norm(order: .infinity))  // 5.0 7.0 4.0
  /// ```
  ///
  /// - Parameter order: the order p of the norm, which is the p-th root of the sum of the absolute
  ///   values to the power p. Infinity gives the maximum of the absolute values, minus infinity their
  ///   minimum, and 0 the number of elements that are not 0.
  /// - Complexity: O(n).
  @_alwaysEmitIntoClient
  public func norm(order: Double = 2) -> Element {
    if order == 2, let norm = unscaledNorm { return norm }
    return norm(order: order, axes: Array(0..<rank))[]
  }

  /// The norms along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func norm(
    order: Double = 2, axis: Int, keepingAxes: Bool = false
  ) -> sending NDArray {
    norm(order: order, axes: [axis], keepingAxes: keepingAxes)
  }

  /// The norms along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// Each vector has the elements of all these axes. Traps if an axis is out of range or given twice, and for
  /// infinite orders if there are no elements.
  ///
  /// - Complexity: O(n); with memory for n elements unless the order is 2.
  @_alwaysEmitIntoClient
  public func norm(
    order: Double = 2, axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray {
    if Element.self == Float16.self {
      let wide = NDArray<Float>(converting: self)
        .norm(order: order, axes: axes, keepingAxes: keepingAxes)
      return NDArray(converting: wide).asSending()
    }
    switch order {
    case .infinity: return absolute(self).max(axes: axes, keepingAxes: keepingAxes)
    case -.infinity: return absolute(self).min(axes: axes, keepingAxes: keepingAxes)
    case 0:
      let counts = (self .!= 0).sum(axes: axes, keepingAxes: keepingAxes)
      return NDArray(converting: counts).asSending()
    case 1: return absolute(self).sum(axes: axes, keepingAxes: keepingAxes)
    case 2: return euclideanNorm(axes: axes, keepingAxes: keepingAxes).asSending()
    default:
      let powers = pow(absolute(self), Element(order)).sum(axes: axes, keepingAxes: keepingAxes)
      pow(powers, Element(1 / order), into: powers)
      return powers.asSending()
    }
  }

  /// Writes the norms along several axes, which are dropped, to an existing array.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before anything is
  /// written, if an axis is out of range or given twice, if the shape of the result is not this shape without the
  /// axes, or if the result is read-only; and for infinite orders if there are no elements.
  ///
  /// - Complexity: O(n); with memory for n elements unless the order is 2.
  @_alwaysEmitIntoClient
  public func norm(order: Double = 2, axes: [Int], into result: NDArray) {
    result.receive(norm(order: order, axes: axes), for: "norm")
  }

  /// Writes the norms along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func norm(order: Double = 2, axis: Int, into result: NDArray) {
    norm(order: order, axes: [axis], into: result)
  }

  /// The square root of the sum of all squares; nil if the sum overflows or loses digits.
  @usableFromInline
  var unscaledNorm: Element? {
    if Element.self == Float16.self { return nil }
    let sum: Element = reduced(Element._loops(for: .squaredNorm))
    let isSafe = sum >= Self.safestSquare && sum <= Element.greatestFiniteMagnitude
    return isSafe ? sum.squareRoot() : nil
  }

  /// The least sum of squares that has all its digits.
  private static var safestSquare: Element { Element.leastNormalMagnitude / Element.ulpOfOne }

  /// The square roots of the sums of squares, scaled if a sum overflows or loses digits.
  @usableFromInline
  func euclideanNorm(axes: [Int], keepingAxes: Bool) -> NDArray {
    let loops = Element._loops(for: .squaredNorm)
    let sums: NDArray = reduced(loops, axes: axes, keepingAxes: true)
    if count > 0,
      !(sums.min() >= Self.safestSquare && sums.max() <= Element.greatestFiniteMagnitude)
    {
      let greatest = absolute(self).max(axes: axes, keepingAxes: true)
      let scale = select(greatest, 1, where: isFinite(greatest) .&& (greatest .!= 0))
      let scaled: NDArray = (self / scale).reduced(loops, axes: axes, keepingAxes: true)
      multiply(sqrt(scaled), scale, into: sums)
    } else {
      sqrt(sums, into: sums)
    }
    if keepingAxes { return sums }
    return sums.reshaped(to: shape(without: core.set(of: axes, for: loops), keepingAxes: false))
  }
}

extension NDArray {
  /// The norm of all elements as one vector, computed from their absolute values.
  @_alwaysEmitIntoClient
  public func norm<Part: ComplexPart & RealScalar>(order: Double = 2) -> Part
  where Element == Complex<Part> { absolute(self).norm(order: order) }

  /// The norms along several axes, which are dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func norm<Part: ComplexPart & RealScalar>(
    order: Double = 2, axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    absolute(self).norm(order: order, axes: axes, keepingAxes: keepingAxes)
  }

  /// The norms along one axis, which is dropped or kept with the extent 1: fresh memory.
  @_alwaysEmitIntoClient
  public func norm<Part: ComplexPart & RealScalar>(
    order: Double = 2, axis: Int, keepingAxes: Bool = false
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    absolute(self).norm(order: order, axes: [axis], keepingAxes: keepingAxes)
  }

  /// Writes the norms along several axes, which are dropped, to an existing array.
  ///
  /// Traps, before anything is written, if an axis is out of range or given twice, if the shape of the result is
  /// not this shape without the axes, or if the result is read-only.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func norm<Part: ComplexPart & RealScalar>(
    order: Double = 2, axes: [Int], into result: NDArray<Part>
  ) where Element == Complex<Part> {
    absolute(self).norm(order: order, axes: axes, into: result)
  }

  /// Writes the norms along one axis, which is dropped, to an existing array.
  @_alwaysEmitIntoClient
  public func norm<Part: ComplexPart & RealScalar>(
    order: Double = 2, axis: Int, into result: NDArray<Part>
  ) where Element == Complex<Part> {
    absolute(self).norm(order: order, axes: [axis], into: result)
  }
}
