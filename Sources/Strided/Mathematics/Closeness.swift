import Numerics
import StridedKernels

/// Where the elements of two arrays are close, broadcasting: fresh memory.
///
/// Elements are close if `|first - second| <= absolute + relative * |second|`, or if both are the same
/// infinity.
///
/// ```swift
/// print(isClose(NDArray([1.0, 1.1]), NDArray([1.0 + 1e-9, 1])))  // [ True False]
/// ```
///
/// - Parameters:
///   - first: the numbers.
///   - second: the numbers to compare with.
///   - relative: the tolerance relative to the second number.
///   - absolute: the absolute tolerance, which is added.
///   - equalNaN: whether NaN is close to NaN.
/// - Complexity: O(n), in one pass.
@_alwaysEmitIntoClient
public func isClose<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, relative: Element = 1e-5,
  absolute: Element = 1e-8, equalNaN: Bool = false
) -> sending NDArray<Bool> {
  NDArray<Bool>.computed("isClose", of: [first.core, second.core], runsClosure: false) { row in
    row.combine { (x: Element, y: Element) in
      let distance = (x - y).magnitude, tolerance = absolute + relative * y.magnitude
      return x == y || distance <= tolerance && y.magnitude < .infinity
        || equalNaN && x != x && y != y
    }
    return .none
  }.asSending()
}

/// Where the elements of an array are close to a number: fresh memory; like `isClose` of two arrays.
@_alwaysEmitIntoClient
public func isClose<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, relative: Element = 1e-5,
  absolute: Element = 1e-8, equalNaN: Bool = false
) -> sending NDArray<Bool> {
  isClose(
    first, NDArray(second), relative: relative, absolute: absolute, equalNaN: equalNaN)
}

/// Whether all elements of two arrays are close; like `isClose`.
@_alwaysEmitIntoClient
public func allClose<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, relative: Element = 1e-5,
  absolute: Element = 1e-8, equalNaN: Bool = false
) -> Bool {
  isClose(first, second, relative: relative, absolute: absolute, equalNaN: equalNaN).all()
}

/// Where the complex numbers of two arrays are close, broadcasting: fresh memory.
///
/// Distances and magnitudes are absolute values of complex numbers.
public func isClose<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>, relative: Part = 1e-5,
  absolute: Part = 1e-8
) -> sending NDArray<Bool> {
  map(first, second) { (x: Complex<Part>, y: Complex<Part>) in
    x.rawStorage == y.rawStorage
      || y.isFinite && (x - y).length <= absolute + relative * y.length
  }
}

/// Whether all complex numbers of two arrays are close; like `isClose`.
public func allClose<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>, relative: Part = 1e-5,
  absolute: Part = 1e-8
) -> Bool {
  isClose(first, second, relative: relative, absolute: absolute).all()
}
