// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// 2 to the power of each element: fresh memory.
///
/// Within 1 ulp; exact for integers.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func exp2<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("exp2") { Element._innerLoop(for: RealFunction.exp2, $0) }.asSending()
}

/// Writes to an existing array: 2 to the power of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func exp2<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("exp2", of: array, where: mask) { Element._innerLoop(for: RealFunction.exp2, $0) }
}

/// 10 to the power of each element: fresh memory.
///
/// Within 1 ulp.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func exp10<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("exp10") { Element._innerLoop(for: RealFunction.exp10, $0) }.asSending()
}

/// Writes to an existing array: 10 to the power of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func exp10<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("exp10", of: array, where: mask) { Element._innerLoop(for: RealFunction.exp10, $0) }
}

/// The cube root of each element: fresh memory.
///
/// ```swift
/// print(cbrt(NDArray([27.0, -8])))  // [ 3. -2.]
/// ```
///
/// Within 1 ulp; exact for cubes. The root of a negative number is negative.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func cbrt<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("cbrt") { Element._innerLoop(for: RealFunction.cbrt, $0) }.asSending()
}

/// Writes to an existing array: the cube root of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func cbrt<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("cbrt", of: array, where: mask) { Element._innerLoop(for: RealFunction.cbrt, $0) }
}

/// The error function of each element: fresh memory.
///
/// Within 1 ulp.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func erf<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("erf") { Element._innerLoop(for: RealFunction.erf, $0) }.asSending()
}

/// Writes to an existing array: the error function of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func erf<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("erf", of: array, where: mask) { Element._innerLoop(for: RealFunction.erf, $0) }
}

/// The complementary error function of each element, 1 minus the error function: fresh memory.
///
/// Within 1 ulp, also for large numbers, where `1 - erf(a)` loses digits.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func erfc<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("erfc") { Element._innerLoop(for: RealFunction.erfc, $0) }.asSending()
}

/// Writes to an existing array: the complementary error function of each element, 1 minus the error function.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func erfc<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("erfc", of: array, where: mask) { Element._innerLoop(for: RealFunction.erfc, $0) }
}

/// The gamma function of each element: fresh memory.
///
/// For a positive integer n, it is the factorial of n - 1. Within 1 ulp. It is NaN for negative
/// integers, and infinite with the sign of the zero for 0.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func gamma<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("gamma") { Element._innerLoop(for: RealFunction.gamma, $0) }.asSending()
}

/// Writes to an existing array: the gamma function of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func gamma<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("gamma", of: array, where: mask) { Element._innerLoop(for: RealFunction.gamma, $0) }
}

/// The natural logarithm of the absolute value of the gamma function of each element: fresh memory.
///
/// It is infinite for 0 and negative integers.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func lgamma<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("lgamma") { Element._innerLoop(for: RealFunction.lgamma, $0) }.asSending()
}

/// Writes to an existing array: the natural logarithm of the absolute value of the gamma function of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func lgamma<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("lgamma", of: array, where: mask) { Element._innerLoop(for: RealFunction.lgamma, $0) }
}

/// The normalized sinc function of each element, sin(pi x) / (pi x): fresh memory.
///
/// It is 1 for 0, and 0 for other integers.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func sinc<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("sinc") { Element._innerLoop(for: RealFunction.sinc, $0) }.asSending()
}

/// Writes to an existing array: the normalized sinc function of each element, sin(pi x) / (pi x).
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func sinc<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("sinc", of: array, where: mask) { Element._innerLoop(for: RealFunction.sinc, $0) }
}

