import Numerics
import StridedKernels

// Norms of the elements for which a mask is true, and of those that are not NaN.

extension NDArray where Element: RealScalar {
  /// The norm of the elements for which a mask is true; like `norm(order:)` of them, and 0 for none.
  ///
  /// The mask is broadcast to this shape. The norm is infinite for negative orders if the mask is false for all
  /// elements. Traps for infinite orders if this array is empty.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func norm(order: Double = 2, where mask: NDArray<Bool>) -> Element {
    masked(by: mask, else: Self.neutral(forNormOf: order), for: "norm").norm(order: order)
  }

  /// The norms along one axis of the elements for which a mask is true: fresh memory.
  @_alwaysEmitIntoClient
  public func norm(
    order: Double = 2, axis: Int, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray {
    norm(order: order, axes: [axis], keepingAxes: keepingAxes, where: mask)
  }

  /// The norms along several axes of the elements for which a mask is true: fresh memory.
  ///
  /// The mask is broadcast to this shape. If it is false for all elements of a norm, that is 0, and infinite for
  /// negative orders. Traps if an axis is out of range or given twice, and for infinite orders if there are no
  /// elements.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func norm(
    order: Double = 2, axes: [Int], keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray {
    masked(by: mask, else: Self.neutral(forNormOf: order), for: "norm")
      .norm(order: order, axes: axes, keepingAxes: keepingAxes)
  }

  /// Writes to an existing array the norms along several axes of the elements for which a mask is true.
  ///
  /// If arrays overlap, the result is as if the others had been copied first. Traps, before anything is
  /// written, if an axis is out of range or given twice, if the shape of the result is not this shape without
  /// the axes, if the result is read-only, or for infinite orders if there are no elements.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func norm(
    order: Double = 2, axes: [Int], into result: NDArray, where mask: NDArray<Bool>
  ) {
    result.receive(norm(order: order, axes: axes, where: mask), for: "norm")
  }

  /// Writes to an existing array the norms along one axis of the elements for which a mask is true.
  @_alwaysEmitIntoClient
  public func norm(
    order: Double = 2, axis: Int, into result: NDArray, where mask: NDArray<Bool>
  ) {
    norm(order: order, axes: [axis], into: result, where: mask)
  }

  /// The norm of the elements that are not NaN; 0 if all are NaN, and infinite for negative orders.
  ///
  /// Traps for infinite orders if this array is empty.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanNorm(order: Double = 2) -> Element { norm(order: order, where: self .== self) }

  /// The norms along one axis of the elements that are not NaN: fresh memory.
  @_alwaysEmitIntoClient
  public func nanNorm(
    order: Double = 2, axis: Int, keepingAxes: Bool = false
  ) -> sending NDArray {
    nanNorm(order: order, axes: [axis], keepingAxes: keepingAxes)
  }

  /// The norms along several axes of the elements that are not NaN: fresh memory.
  ///
  /// The axes are dropped, or kept with the extent 1. The norm of elements that are all NaN is 0, and infinite for
  /// negative orders. Traps if an axis is out of range or given twice, and for infinite orders if there are no
  /// elements.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanNorm(
    order: Double = 2, axes: [Int], keepingAxes: Bool = false
  ) -> sending NDArray {
    norm(order: order, axes: axes, keepingAxes: keepingAxes, where: self .== self)
  }

  /// Writes to an existing array the norms along several axes of the elements that are not NaN.
  ///
  /// If the two overlap, the result is as if this array had been copied first. Traps, before anything is
  /// written, if an axis is out of range or given twice, if the shape of the result is not this shape without
  /// the axes, if the result is read-only, or for infinite orders if there are no elements.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanNorm(order: Double = 2, axes: [Int], into result: NDArray) {
    result.receive(nanNorm(order: order, axes: axes), for: "nanNorm")
  }

  /// Writes to an existing array the norms along one axis of the elements that are not NaN.
  @_alwaysEmitIntoClient
  public func nanNorm(order: Double = 2, axis: Int, into result: NDArray) {
    nanNorm(order: order, axes: [axis], into: result)
  }

  /// The norm of the elements that are not NaN and for which a mask is true.
  ///
  /// The mask is broadcast to this shape. All other rules are those of ``nanNorm(order:)``.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanNorm(order: Double = 2, where mask: NDArray<Bool>) -> Element {
    masked(by: mask, else: .nan, for: "nanNorm").nanNorm(order: order)
  }

  /// The norms along several axes of the elements that are not NaN and for which a mask is true: fresh memory.
  ///
  /// The mask is broadcast to this shape. All other rules are those of the form without a mask.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func nanNorm(
    order: Double = 2, axes: [Int], keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray {
    masked(by: mask, else: .nan, for: "nanNorm")
      .nanNorm(order: order, axes: axes, keepingAxes: keepingAxes)
  }

  /// The norms along one axis of the elements that are not NaN and for which a mask is true: fresh memory.
  @_alwaysEmitIntoClient
  public func nanNorm(
    order: Double = 2, axis: Int, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray {
    nanNorm(order: order, axes: [axis], keepingAxes: keepingAxes, where: mask)
  }

  /// A value that changes no norm of an order.
  @usableFromInline
  static func neutral(forNormOf order: Double) -> Element { order < 0 ? .infinity : 0 }
}

extension NDArray {
  /// The norm of the elements for which a mask is true, computed from their absolute values.
  ///
  /// The mask is broadcast to this shape. The norm of no elements is 0, and infinite for negative orders. Traps for
  /// infinite orders if this array is empty.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func norm<Part: ComplexPart & RealScalar>(
    order: Double = 2, where mask: NDArray<Bool>
  ) -> Part where Element == Complex<Part> { absolute(self).norm(order: order, where: mask) }

  /// The norms along several axes of the elements for which a mask is true: fresh memory.
  ///
  /// The axes are dropped, or kept with the extent 1. Traps if an axis is out of range or given twice, and for
  /// infinite orders if there are no elements.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func norm<Part: ComplexPart & RealScalar>(
    order: Double = 2, axes: [Int], keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    absolute(self).norm(order: order, axes: axes, keepingAxes: keepingAxes, where: mask)
  }

  /// The norms along one axis of the elements for which a mask is true: fresh memory.
  @_alwaysEmitIntoClient
  public func norm<Part: ComplexPart & RealScalar>(
    order: Double = 2, axis: Int, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Part> where Element == Complex<Part> {
    absolute(self).norm(order: order, axes: [axis], keepingAxes: keepingAxes, where: mask)
  }

  /// Writes to an existing array the norms along several axes of the elements for which a mask is true.
  ///
  /// If arrays overlap, the result is as if the others had been copied first. Traps, before anything is
  /// written, if an axis is out of range or given twice, if the shape of the result is not this shape without
  /// the axes, if the result is read-only, or for infinite orders if there are no elements.
  ///
  /// - Complexity: O(n), with memory for n elements.
  @_alwaysEmitIntoClient
  public func norm<Part: ComplexPart & RealScalar>(
    order: Double = 2, axes: [Int], into result: NDArray<Part>, where mask: NDArray<Bool>
  ) where Element == Complex<Part> {
    absolute(self).norm(order: order, axes: axes, into: result, where: mask)
  }

  /// Writes to an existing array the norms along one axis of the elements for which a mask is true.
  @_alwaysEmitIntoClient
  public func norm<Part: ComplexPart & RealScalar>(
    order: Double = 2, axis: Int, into result: NDArray<Part>, where mask: NDArray<Bool>
  ) where Element == Complex<Part> {
    norm(order: order, axes: [axis], into: result, where: mask)
  }
}
