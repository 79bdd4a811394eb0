// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// 2 to the power of each element: fresh memory.
///
/// Within 1 ulp; exact for integers.
///
/// - Complexity: O(n).
@inlinable
public func exp2<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("exp2") { Element._innerLoop(for: RealFunction.exp2, $0) }.asSending()
}

/// Writes 2 to the power of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
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
@inlinable
public func exp10<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("exp10") { Element._innerLoop(for: RealFunction.exp10, $0) }.asSending()
}

/// Writes 10 to the power of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
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
/// Within 1 ulp; exact for cubes. That of a negative number is negative.
///
/// - Complexity: O(n).
@inlinable
public func cbrt<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("cbrt") { Element._innerLoop(for: RealFunction.cbrt, $0) }.asSending()
}

/// Writes the cube root of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
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
@inlinable
public func erf<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("erf") { Element._innerLoop(for: RealFunction.erf, $0) }.asSending()
}

/// Writes the error function of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func erf<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("erf", of: array, where: mask) { Element._innerLoop(for: RealFunction.erf, $0) }
}

/// 1 less the error function of each element: fresh memory.
///
/// Within 1 ulp, for large numbers too, where `1 - erf(a)` is not.
///
/// - Complexity: O(n).
@inlinable
public func erfc<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("erfc") { Element._innerLoop(for: RealFunction.erfc, $0) }.asSending()
}

/// Writes 1 less the error function of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func erfc<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("erfc", of: array, where: mask) { Element._innerLoop(for: RealFunction.erfc, $0) }
}

/// The gamma function of each element: the factorial of the integer below: fresh memory.
///
/// Within 1 ulp. NaN for negative integers, infinite with the sign of the zero for 0.
///
/// - Complexity: O(n).
@inlinable
public func gamma<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("gamma") { Element._innerLoop(for: RealFunction.gamma, $0) }.asSending()
}

/// Writes the gamma function of each element: the factorial of the integer below to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func gamma<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("gamma", of: array, where: mask) { Element._innerLoop(for: RealFunction.gamma, $0) }
}

/// The natural logarithm of the magnitude of the gamma function of each element: fresh memory.
///
/// Infinite for 0 and negative integers.
///
/// - Complexity: O(n).
@inlinable
public func lgamma<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("lgamma") { Element._innerLoop(for: RealFunction.lgamma, $0) }.asSending()
}

/// Writes the natural logarithm of the magnitude of the gamma function of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func lgamma<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("lgamma", of: array, where: mask) { Element._innerLoop(for: RealFunction.lgamma, $0) }
}

/// The normalized sinc function of each element, sin(pi x) / (pi x): fresh memory.
///
/// 1 for 0, and 0 for other integers.
///
/// - Complexity: O(n).
@inlinable
public func sinc<Element: RealScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("sinc") { Element._innerLoop(for: RealFunction.sinc, $0) }.asSending()
}

/// Writes the normalized sinc function of each element, sin(pi x) / (pi x) to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func sinc<Element: RealScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("sinc", of: array, where: mask) { Element._innerLoop(for: RealFunction.sinc, $0) }
}

/// The angles in radians of the points whose ordinates are the elements of the first array and whose abscissas are those of the second, broadcasting: fresh memory.
///
/// From -pi to pi, within 1 ulp; the signs of zeros count.
///
/// - Complexity: O(n).
@inlinable
public func atan2<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("atan2", first, second) { Element._innerLoop(for: RealOperation.atan2, $0) }.asSending()
}

/// As `atan2` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func atan2<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("atan2", with: second) { Element._innerLoop(for: RealOperation.atan2, $0) }.asSending()
}

/// As `atan2` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func atan2<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("atan2", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.atan2, $0) }.asSending()
}

/// Writes the angles in radians of the points whose ordinates are the elements of the first array and whose abscissas are those of the second to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func atan2<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("atan2", first, second, where: mask) { Element._innerLoop(for: RealOperation.atan2, $0) }
}

/// As `atan2` of two arrays into a result, with one element in place of the second.
@inlinable
public func atan2<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("atan2", first, second, where: mask) { Element._innerLoop(for: RealOperation.atan2, $0) }
}

/// As `atan2` of two arrays into a result, with one element in place of the first.
@inlinable
public func atan2<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("atan2", first, second, where: mask) { Element._innerLoop(for: RealOperation.atan2, $0) }
}

/// The lengths of the hypotenuses whose legs are the elements of two arrays, broadcasting: fresh memory.
///
/// Within 1 ulp, without overflow between; infinite if a leg is, even if the other one is NaN.
///
/// - Complexity: O(n).
@inlinable
public func hypot<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("hypot", first, second) { Element._innerLoop(for: RealOperation.hypot, $0) }.asSending()
}

/// As `hypot` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func hypot<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("hypot", with: second) { Element._innerLoop(for: RealOperation.hypot, $0) }.asSending()
}

/// As `hypot` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func hypot<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("hypot", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.hypot, $0) }.asSending()
}

/// Writes the lengths of the hypotenuses whose legs are the elements of two arrays to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func hypot<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("hypot", first, second, where: mask) { Element._innerLoop(for: RealOperation.hypot, $0) }
}

/// As `hypot` of two arrays into a result, with one element in place of the second.
@inlinable
public func hypot<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("hypot", first, second, where: mask) { Element._innerLoop(for: RealOperation.hypot, $0) }
}

/// As `hypot` of two arrays into a result, with one element in place of the first.
@inlinable
public func hypot<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("hypot", first, second, where: mask) { Element._innerLoop(for: RealOperation.hypot, $0) }
}

/// The magnitudes of the elements of one array with the signs of those of another, broadcasting: fresh memory.
///
/// Zeros and NaN have signs as well.
///
/// - Complexity: O(n).
@inlinable
public func copysign<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("copysign", first, second) { Element._innerLoop(for: RealOperation.copysign, $0) }.asSending()
}

/// As `copysign` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func copysign<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("copysign", with: second) { Element._innerLoop(for: RealOperation.copysign, $0) }.asSending()
}

/// As `copysign` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func copysign<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("copysign", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.copysign, $0) }.asSending()
}

/// Writes the magnitudes of the elements of one array with the signs of those of another to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func copysign<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("copysign", first, second, where: mask) { Element._innerLoop(for: RealOperation.copysign, $0) }
}

/// As `copysign` of two arrays into a result, with one element in place of the second.
@inlinable
public func copysign<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("copysign", first, second, where: mask) { Element._innerLoop(for: RealOperation.copysign, $0) }
}

/// As `copysign` of two arrays into a result, with one element in place of the first.
@inlinable
public func copysign<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("copysign", first, second, where: mask) { Element._innerLoop(for: RealOperation.copysign, $0) }
}

/// The neighbour of each element of one array in the direction of that of another, broadcasting: fresh memory.
///
/// The element itself if both are equal.
///
/// - Complexity: O(n).
@inlinable
public func nextAfter<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("nextAfter", first, second) { Element._innerLoop(for: RealOperation.nextAfter, $0) }.asSending()
}

/// As `nextAfter` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func nextAfter<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("nextAfter", with: second) { Element._innerLoop(for: RealOperation.nextAfter, $0) }.asSending()
}

/// As `nextAfter` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func nextAfter<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("nextAfter", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.nextAfter, $0) }.asSending()
}

/// Writes the neighbour of each element of one array in the direction of that of another to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func nextAfter<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("nextAfter", first, second, where: mask) { Element._innerLoop(for: RealOperation.nextAfter, $0) }
}

/// As `nextAfter` of two arrays into a result, with one element in place of the second.
@inlinable
public func nextAfter<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("nextAfter", first, second, where: mask) { Element._innerLoop(for: RealOperation.nextAfter, $0) }
}

/// As `nextAfter` of two arrays into a result, with one element in place of the first.
@inlinable
public func nextAfter<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("nextAfter", first, second, where: mask) { Element._innerLoop(for: RealOperation.nextAfter, $0) }
}

/// The logarithms of the sums of the exponentials of the elements of two arrays, broadcasting: fresh memory.
///
/// Without overflow between, as for logarithms of probabilities.
///
/// - Complexity: O(n).
@inlinable
public func logaddexp<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("logaddexp", first, second) { Element._innerLoop(for: RealOperation.logaddexp, $0) }.asSending()
}

/// As `logaddexp` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func logaddexp<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("logaddexp", with: second) { Element._innerLoop(for: RealOperation.logaddexp, $0) }.asSending()
}

/// As `logaddexp` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func logaddexp<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("logaddexp", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.logaddexp, $0) }.asSending()
}

/// Writes the logarithms of the sums of the exponentials of the elements of two arrays to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func logaddexp<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("logaddexp", first, second, where: mask) { Element._innerLoop(for: RealOperation.logaddexp, $0) }
}

/// As `logaddexp` of two arrays into a result, with one element in place of the second.
@inlinable
public func logaddexp<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("logaddexp", first, second, where: mask) { Element._innerLoop(for: RealOperation.logaddexp, $0) }
}

/// As `logaddexp` of two arrays into a result, with one element in place of the first.
@inlinable
public func logaddexp<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("logaddexp", first, second, where: mask) { Element._innerLoop(for: RealOperation.logaddexp, $0) }
}

/// The smaller of the elements of two arrays, of which NaN is ignored, broadcasting: fresh memory.
///
/// NaN only if both are. `minimum` propagates NaN.
///
/// - Complexity: O(n).
@inlinable
public func fmin<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("fmin", first, second) { Element._innerLoop(for: RealOperation.fmin, $0) }.asSending()
}

/// As `fmin` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func fmin<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("fmin", with: second) { Element._innerLoop(for: RealOperation.fmin, $0) }.asSending()
}

/// As `fmin` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func fmin<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("fmin", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.fmin, $0) }.asSending()
}

/// Writes the smaller of the elements of two arrays, of which NaN is ignored to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func fmin<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("fmin", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmin, $0) }
}

/// As `fmin` of two arrays into a result, with one element in place of the second.
@inlinable
public func fmin<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("fmin", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmin, $0) }
}

/// As `fmin` of two arrays into a result, with one element in place of the first.
@inlinable
public func fmin<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("fmin", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmin, $0) }
}

/// The larger of the elements of two arrays, of which NaN is ignored, broadcasting: fresh memory.
///
/// NaN only if both are. `maximum` propagates NaN.
///
/// - Complexity: O(n).
@inlinable
public func fmax<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("fmax", first, second) { Element._innerLoop(for: RealOperation.fmax, $0) }.asSending()
}

/// As `fmax` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func fmax<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("fmax", with: second) { Element._innerLoop(for: RealOperation.fmax, $0) }.asSending()
}

/// As `fmax` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func fmax<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("fmax", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.fmax, $0) }.asSending()
}

/// Writes the larger of the elements of two arrays, of which NaN is ignored to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func fmax<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("fmax", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmax, $0) }
}

/// As `fmax` of two arrays into a result, with one element in place of the second.
@inlinable
public func fmax<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("fmax", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmax, $0) }
}

/// As `fmax` of two arrays into a result, with one element in place of the first.
@inlinable
public func fmax<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("fmax", first, second, where: mask) { Element._innerLoop(for: RealOperation.fmax, $0) }
}

/// The Heaviside step function of the elements of one array, with those of another for 0, broadcasting: fresh memory.
///
/// 0 for negative numbers, 1 for positive ones, NaN for NaN.
///
/// - Complexity: O(n).
@inlinable
public func heaviside<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("heaviside", first, second) { Element._innerLoop(for: RealOperation.heaviside, $0) }.asSending()
}

/// As `heaviside` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func heaviside<Element: RealScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("heaviside", with: second) { Element._innerLoop(for: RealOperation.heaviside, $0) }.asSending()
}

/// As `heaviside` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func heaviside<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("heaviside", with: first, onTheLeft: true) { Element._innerLoop(for: RealOperation.heaviside, $0) }.asSending()
}

/// Writes the Heaviside step function of the elements of one array, with those of another for 0 to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func heaviside<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("heaviside", first, second, where: mask) { Element._innerLoop(for: RealOperation.heaviside, $0) }
}

/// As `heaviside` of two arrays into a result, with one element in place of the second.
@inlinable
public func heaviside<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("heaviside", first, second, where: mask) { Element._innerLoop(for: RealOperation.heaviside, $0) }
}

/// As `heaviside` of two arrays into a result, with one element in place of the first.
@inlinable
public func heaviside<Element: RealScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("heaviside", first, second, where: mask) { Element._innerLoop(for: RealOperation.heaviside, $0) }
}

