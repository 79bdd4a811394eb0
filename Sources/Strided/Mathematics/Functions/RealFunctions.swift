// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

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

