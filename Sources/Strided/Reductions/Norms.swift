import Numerics
import StridedKernels

extension NDArray where Element: RealScalar {
  /// The norm of all elements as one vector.
  ///
  /// The root of the sum of the squares, for the order 2. It neither overflows nor vanishes where the norm
  /// itself fits.
  ///
  /// ```swift
  /// let a = NDArray([3.0, -4])
  /// print(a.norm(), a.norm(order: 1), a.norm(order: .infinity))  // 5.0 7.0 4.0
  /// ```
  ///
  /// - Parameter order: p, for the root of order p of the sum of the powers with the exponent p of the
  ///   absolute values; infinity for the greatest absolute value, minus infinity for the least one, 0 for the
  ///   number of elements that are not 0.
  /// - Complexity: O(n).
  @inlinable
  public func norm(order: Double = 2) -> Element { norm(order: order, axes: Array(0..<rank))[] }

  /// The norms along one axis, which is dropped or kept with the extent 1: fresh memory.
  @inlinable
  public func norm(
    order: Double = 2, axis: Int, keepingAxes: Bool = false
  ) -> sending NDArray {
    norm(order: order, axes: [axis], keepingAxes: keepingAxes)
  }

  /// The norms along several axes, which are dropped or kept with the extent 1: fresh memory.
  ///
  /// They are those of vectors that have the elements of all these axes. Traps if there is no such axis, or
  /// if one comes twice; for infinite orders also if there are no elements.
  ///
  /// - Complexity: O(n); with memory for as many elements unless the order is 2.
  @inlinable
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

  /// The roots of the sums of squares; on another scale if a sum overflows or loses digits.
  @usableFromInline
  func euclideanNorm(axes: [Int], keepingAxes: Bool) -> NDArray {
    let loops = Element._loops(for: .squaredNorm)
    let sums: NDArray = reduced(loops, axes: axes, keepingAxes: true)
    let safest = Element.leastNormalMagnitude / Element.ulpOfOne
    let isSafe = (sums .>= safest) .&& (sums .<= Element.greatestFiniteMagnitude)
    if count > 0, !isSafe.all() {
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
  /// The norm of all elements as one vector: that of their absolute values.
  @inlinable
  public func norm<Part: ComplexPart & RealScalar>(order: Double = 2) -> Part
  where Element == Complex<Part> { absolute(self).norm(order: order) }

  /// The norms along several axes, which are dropped or kept with the extent 1: fresh memory.
  @inlinable
  public func norm<Part: ComplexPart & RealScalar>(
    order: Double = 2, axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    absolute(self).norm(order: order, axes: axes, keepingAxes: keepingAxes)
  }

  /// The norms along one axis, which is dropped or kept with the extent 1: fresh memory.
  @inlinable
  public func norm<Part: ComplexPart & RealScalar>(
    order: Double = 2, axis: Int, keepingAxes: Bool = false
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    absolute(self).norm(order: order, axes: [axis], keepingAxes: keepingAxes)
  }
}
