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

/// The angles in radians of points (x, y), y in the first array and x in the second, broadcasting: fresh memory.
///
/// From -pi to pi, within 1 ulp. The signs of zeros count.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func atan2<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("atan2", first, second) { Element._innerLoop(for: RealOperation.atan2, $0) }.asSending()
}

/// Like `atan2` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func atan2<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("atan2", with: second) { Element._innerLoop(for: RealOperation.atan2, $0) }.asSending()
}

/// Like `atan2` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func atan2<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("atan2", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.atan2, $0) }.asSending()
}

/// Writes to an existing array: the angles in radians of points (x, y), y in the first array and x in the second.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func atan2<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("atan2", first, second, where: mask) { Element._innerLoop(for: RealOperation.atan2, $0) }
}

/// Like `atan2` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func atan2<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("atan2", first, second, where: mask) { Element._innerLoop(for: RealOperation.atan2, $0) }
}

/// Like `atan2` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func atan2<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("atan2", first, second, where: mask) { Element._innerLoop(for: RealOperation.atan2, $0) }
}

/// The hypotenuses of right triangles whose legs are the elements of two arrays, broadcasting: fresh memory.
///
/// Within 1 ulp. Intermediate results do not overflow. The result is infinite if a leg is
/// infinite, even if the other leg is NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func hypot<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("hypot", first, second) { Element._innerLoop(for: RealOperation.hypot, $0) }.asSending()
}

/// Like `hypot` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func hypot<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("hypot", with: second) { Element._innerLoop(for: RealOperation.hypot, $0) }.asSending()
}

/// Like `hypot` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func hypot<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("hypot", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.hypot, $0) }.asSending()
}

/// Writes to an existing array: the hypotenuses of right triangles whose legs are the elements of two arrays.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func hypot<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("hypot", first, second, where: mask) { Element._innerLoop(for: RealOperation.hypot, $0) }
}

/// Like `hypot` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func hypot<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("hypot", first, second, where: mask) { Element._innerLoop(for: RealOperation.hypot, $0) }
}

/// Like `hypot` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func hypot<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("hypot", first, second, where: mask) { Element._innerLoop(for: RealOperation.hypot, $0) }
}

/// The magnitudes of the first array's elements with the signs of the second array's elements, broadcasting: fresh memory.
///
/// Zeros and NaN also have signs.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func copysign<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("copysign", first, second) { Element._innerLoop(for: RealOperation.copysign, $0) }.asSending()
}

/// Like `copysign` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func copysign<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("copysign", with: second) { Element._innerLoop(for: RealOperation.copysign, $0) }.asSending()
}

/// Like `copysign` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func copysign<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("copysign", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.copysign, $0) }.asSending()
}

/// Writes to an existing array: the magnitudes of the first array's elements with the signs of the second array's elements.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func copysign<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("copysign", first, second, where: mask) { Element._innerLoop(for: RealOperation.copysign, $0) }
}

/// Like `copysign` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func copysign<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("copysign", first, second, where: mask) { Element._innerLoop(for: RealOperation.copysign, $0) }
}

/// Like `copysign` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func copysign<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("copysign", first, second, where: mask) { Element._innerLoop(for: RealOperation.copysign, $0) }
}

/// The next number after each element of the first array towards the element of the second array, broadcasting: fresh memory.
///
/// It is the element itself if both are equal.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func nextAfter<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("nextAfter", first, second) { Element._innerLoop(for: RealOperation.nextAfter, $0) }.asSending()
}

/// Like `nextAfter` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func nextAfter<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("nextAfter", with: second) { Element._innerLoop(for: RealOperation.nextAfter, $0) }.asSending()
}

/// Like `nextAfter` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func nextAfter<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("nextAfter", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.nextAfter, $0) }.asSending()
}

/// Writes to an existing array: the next number after each element of the first array towards the element of the second array.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func nextAfter<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("nextAfter", first, second, where: mask) { Element._innerLoop(for: RealOperation.nextAfter, $0) }
}

/// Like `nextAfter` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func nextAfter<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("nextAfter", first, second, where: mask) { Element._innerLoop(for: RealOperation.nextAfter, $0) }
}

/// Like `nextAfter` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func nextAfter<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("nextAfter", first, second, where: mask) { Element._innerLoop(for: RealOperation.nextAfter, $0) }
}

/// The logarithms of the sums of the exponentials of the elements of two arrays, broadcasting: fresh memory.
///
/// Intermediate results do not overflow. It adds probabilities that are given as logarithms.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func logaddexp<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("logaddexp", first, second) { Element._innerLoop(for: RealOperation.logaddexp, $0) }.asSending()
}

/// Like `logaddexp` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func logaddexp<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("logaddexp", with: second) { Element._innerLoop(for: RealOperation.logaddexp, $0) }.asSending()
}

/// Like `logaddexp` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func logaddexp<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("logaddexp", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.logaddexp, $0) }.asSending()
}

/// Writes to an existing array: the logarithms of the sums of the exponentials of the elements of two arrays.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func logaddexp<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("logaddexp", first, second, where: mask) { Element._innerLoop(for: RealOperation.logaddexp, $0) }
}

/// Like `logaddexp` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func logaddexp<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("logaddexp", first, second, where: mask) { Element._innerLoop(for: RealOperation.logaddexp, $0) }
}

/// Like `logaddexp` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func logaddexp<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("logaddexp", first, second, where: mask) { Element._innerLoop(for: RealOperation.logaddexp, $0) }
}

/// The elementwise minimum of two arrays, ignoring NaN, broadcasting: fresh memory.
///
/// It is NaN only if both elements are NaN. `minimum` propagates NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func fmin<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("fmin", first, second) { Element._innerLoop(for: RealOperation.fmin, $0) }.asSending()
}

/// Like `fmin` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func fmin<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("fmin", with: second) { Element._innerLoop(for: RealOperation.fmin, $0) }.asSending()
}

/// Like `fmin` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func fmin<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("fmin", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.fmin, $0) }.asSending()
}

/// Writes to an existing array: the elementwise minimum of two arrays, ignoring NaN.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func fmin<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("fmin", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmin, $0) }
}

/// Like `fmin` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func fmin<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("fmin", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmin, $0) }
}

/// Like `fmin` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func fmin<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("fmin", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmin, $0) }
}

/// The elementwise maximum of two arrays, ignoring NaN, broadcasting: fresh memory.
///
/// It is NaN only if both elements are NaN. `maximum` propagates NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func fmax<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("fmax", first, second) { Element._innerLoop(for: RealOperation.fmax, $0) }.asSending()
}

/// Like `fmax` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func fmax<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("fmax", with: second) { Element._innerLoop(for: RealOperation.fmax, $0) }.asSending()
}

/// Like `fmax` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func fmax<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("fmax", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.fmax, $0) }.asSending()
}

/// Writes to an existing array: the elementwise maximum of two arrays, ignoring NaN.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func fmax<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("fmax", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmax, $0) }
}

/// Like `fmax` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func fmax<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("fmax", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmax, $0) }
}

/// Like `fmax` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func fmax<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("fmax", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmax, $0) }
}

/// The Heaviside step function of the first array, with its values for 0 in the second array, broadcasting: fresh memory.
///
/// It is 0 for negative numbers, 1 for positive ones, and NaN for NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func heaviside<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("heaviside", first, second) { Element._innerLoop(for: RealOperation.heaviside, $0) }.asSending()
}

/// Like `heaviside` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func heaviside<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("heaviside", with: second) { Element._innerLoop(for: RealOperation.heaviside, $0) }.asSending()
}

/// Like `heaviside` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func heaviside<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("heaviside", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.heaviside, $0) }.asSending()
}

/// Writes to an existing array: the Heaviside step function of the first array, with its values for 0 in the second array.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func heaviside<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("heaviside", first, second, where: mask) { Element._innerLoop(for: RealOperation.heaviside, $0) }
}

/// Like `heaviside` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func heaviside<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("heaviside", first, second, where: mask) { Element._innerLoop(for: RealOperation.heaviside, $0) }
}

/// Like `heaviside` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func heaviside<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("heaviside", first, second, where: mask) { Element._innerLoop(for: RealOperation.heaviside, $0) }
}

