// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// The sine of each element, an angle in radians: fresh memory.
///
/// Within 1 ulp for angles of any size. It is NaN for infinity.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func sin<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("sin") { Element._innerLoop(for: ElementaryFunction.sin, $0) }.asSending()
}

/// Writes to an existing array: the sine of each element, an angle in radians.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func sin<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("sin", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.sin, $0) }
}

/// The cosine of each element, an angle in radians: fresh memory.
///
/// Within 1 ulp for angles of any size. It is NaN for infinity.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func cos<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("cos") { Element._innerLoop(for: ElementaryFunction.cos, $0) }.asSending()
}

/// Writes to an existing array: the cosine of each element, an angle in radians.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func cos<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("cos", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.cos, $0) }
}

/// The tangent of each element, an angle in radians: fresh memory.
///
/// Within 1 ulp for angles of any size. It is NaN for infinity.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func tan<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("tan") { Element._innerLoop(for: ElementaryFunction.tan, $0) }.asSending()
}

/// Writes to an existing array: the tangent of each element, an angle in radians.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func tan<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("tan", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.tan, $0) }
}

/// The arcsine of each element, an angle in radians: fresh memory.
///
/// From -pi/2 to pi/2, within 1 ulp; NaN for real numbers above 1 and below -1.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func asin<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("asin") { Element._innerLoop(for: ElementaryFunction.asin, $0) }.asSending()
}

/// Writes to an existing array: the arcsine of each element, an angle in radians.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func asin<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("asin", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.asin, $0) }
}

/// The arccosine of each element, an angle in radians: fresh memory.
///
/// From 0 to pi, within 1 ulp; NaN for real numbers above 1 and below -1.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func acos<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("acos") { Element._innerLoop(for: ElementaryFunction.acos, $0) }.asSending()
}

/// Writes to an existing array: the arccosine of each element, an angle in radians.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func acos<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("acos", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.acos, $0) }
}

/// The arctangent of each element, an angle in radians: fresh memory.
///
/// From -pi/2 to pi/2, within 1 ulp.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func atan<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("atan") { Element._innerLoop(for: ElementaryFunction.atan, $0) }.asSending()
}

/// Writes to an existing array: the arctangent of each element, an angle in radians.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func atan<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("atan", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.atan, $0) }
}

/// The hyperbolic sine of each element: fresh memory.
///
/// Within 1 ulp, in `Float` within 1.5 ulp.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func sinh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("sinh") { Element._innerLoop(for: ElementaryFunction.sinh, $0) }.asSending()
}

/// Writes to an existing array: the hyperbolic sine of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func sinh<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("sinh", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.sinh, $0) }
}

/// The hyperbolic cosine of each element: fresh memory.
///
/// Within 1 ulp.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func cosh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("cosh") { Element._innerLoop(for: ElementaryFunction.cosh, $0) }.asSending()
}

/// Writes to an existing array: the hyperbolic cosine of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func cosh<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("cosh", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.cosh, $0) }
}

/// The hyperbolic tangent of each element: fresh memory.
///
/// Within 1 ulp.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func tanh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("tanh") { Element._innerLoop(for: ElementaryFunction.tanh, $0) }.asSending()
}

/// Writes to an existing array: the hyperbolic tangent of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func tanh<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("tanh", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.tanh, $0) }
}

/// The inverse hyperbolic sine of each element: fresh memory.
///
/// Within 1 ulp.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func asinh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("asinh") { Element._innerLoop(for: ElementaryFunction.asinh, $0) }.asSending()
}

/// Writes to an existing array: the inverse hyperbolic sine of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func asinh<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("asinh", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.asinh, $0) }
}

/// The inverse hyperbolic cosine of each element: fresh memory.
///
/// Within 1 ulp; NaN for real numbers below 1.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func acosh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("acosh") { Element._innerLoop(for: ElementaryFunction.acosh, $0) }.asSending()
}

/// Writes to an existing array: the inverse hyperbolic cosine of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func acosh<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("acosh", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.acosh, $0) }
}

/// The inverse hyperbolic tangent of each element: fresh memory.
///
/// Within 1 ulp; infinite for 1 and -1, NaN for real numbers of larger magnitude.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func atanh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("atanh") { Element._innerLoop(for: ElementaryFunction.atanh, $0) }.asSending()
}

/// Writes to an existing array: the inverse hyperbolic tangent of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func atanh<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("atanh", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.atanh, $0) }
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

