// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// e to the power of each element: fresh memory.
///
/// ```swift
/// print(exp(NDArray([0.0, 1])))  // [1.         2.71828183]
/// ```
///
/// Within 1 ulp. Complex numbers as the C library computes them.
///
/// - Complexity: O(n).
@inlinable
public func exp<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("exp") { Element._innerLoop(for: ElementaryFunction.exp, $0) }.asSending()
}

/// Writes e to the power of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func exp<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("exp", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.exp, $0) }
}

/// e to the power of each element, less 1: fresh memory.
///
/// Within 1 ulp, near 0 too, where `exp(a) - 1` is not.
///
/// - Complexity: O(n).
@inlinable
public func expm1<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("expm1") { Element._innerLoop(for: ElementaryFunction.expm1, $0) }.asSending()
}

/// Writes e to the power of each element, less 1 to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func expm1<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("expm1", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.expm1, $0) }
}

/// The natural logarithm of each element: fresh memory.
///
/// Within 1 ulp. That of 0 is minus infinity, that of a negative number NaN; complex numbers have
/// their principal value.
///
/// - Complexity: O(n).
@inlinable
public func log<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("log") { Element._innerLoop(for: ElementaryFunction.log, $0) }.asSending()
}

/// Writes the natural logarithm of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func log<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("log", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.log, $0) }
}

/// The logarithm to base 2 of each element: fresh memory.
///
/// Within 1 ulp; exact for powers of 2. Special values as `log`.
///
/// - Complexity: O(n).
@inlinable
public func log2<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("log2") { Element._innerLoop(for: ElementaryFunction.log2, $0) }.asSending()
}

/// Writes the logarithm to base 2 of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func log2<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("log2", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.log2, $0) }
}

/// The logarithm to base 10 of each element: fresh memory.
///
/// ```swift
/// print(log10(NDArray([1.0, 1e7, 0])))  // [  0.   7. -inf]
/// ```
///
/// Within 1 ulp; exact for powers of 10. Special values as `log`.
///
/// - Complexity: O(n).
@inlinable
public func log10<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("log10") { Element._innerLoop(for: ElementaryFunction.log10, $0) }.asSending()
}

/// Writes the logarithm to base 10 of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func log10<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("log10", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.log10, $0) }
}

/// The natural logarithm of 1 plus each element: fresh memory.
///
/// Within 1 ulp, near 0 too, where `log(1 + a)` is not.
///
/// - Complexity: O(n).
@inlinable
public func log1p<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("log1p") { Element._innerLoop(for: ElementaryFunction.log1p, $0) }.asSending()
}

/// Writes the natural logarithm of 1 plus each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func log1p<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("log1p", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.log1p, $0) }
}

/// The square root of each element: fresh memory.
///
/// Correctly rounded; that of a negative real number is NaN. The root of a complex number has a
/// real part of at least 0.
///
/// - Complexity: O(n).
@inlinable
public func sqrt<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("sqrt") { Element._innerLoop(for: ElementaryFunction.sqrt, $0) }.asSending()
}

/// Writes the square root of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func sqrt<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("sqrt", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.sqrt, $0) }
}

/// The sine of each element, an angle in radians: fresh memory.
///
/// Within 1 ulp for angles of any size; that of infinity is NaN.
///
/// - Complexity: O(n).
@inlinable
public func sin<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("sin") { Element._innerLoop(for: ElementaryFunction.sin, $0) }.asSending()
}

/// Writes the sine of each element, an angle in radians to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func sin<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("sin", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.sin, $0) }
}

/// The cosine of each element, an angle in radians: fresh memory.
///
/// Within 1 ulp for angles of any size; that of infinity is NaN.
///
/// - Complexity: O(n).
@inlinable
public func cos<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("cos") { Element._innerLoop(for: ElementaryFunction.cos, $0) }.asSending()
}

/// Writes the cosine of each element, an angle in radians to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func cos<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("cos", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.cos, $0) }
}

/// The tangent of each element, an angle in radians: fresh memory.
///
/// Within 1 ulp for angles of any size; that of infinity is NaN.
///
/// - Complexity: O(n).
@inlinable
public func tan<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("tan") { Element._innerLoop(for: ElementaryFunction.tan, $0) }.asSending()
}

/// Writes the tangent of each element, an angle in radians to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func tan<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("tan", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.tan, $0) }
}

/// The angle in radians whose sine is each element: fresh memory.
///
/// From -pi/2 to pi/2, within 1 ulp; NaN for real numbers above 1 and below -1.
///
/// - Complexity: O(n).
@inlinable
public func asin<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("asin") { Element._innerLoop(for: ElementaryFunction.asin, $0) }.asSending()
}

/// Writes the angle in radians whose sine is each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func asin<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("asin", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.asin, $0) }
}

/// The angle in radians whose cosine is each element: fresh memory.
///
/// From 0 to pi, within 1 ulp; NaN for real numbers above 1 and below -1.
///
/// - Complexity: O(n).
@inlinable
public func acos<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("acos") { Element._innerLoop(for: ElementaryFunction.acos, $0) }.asSending()
}

/// Writes the angle in radians whose cosine is each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func acos<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("acos", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.acos, $0) }
}

/// The angle in radians whose tangent is each element: fresh memory.
///
/// From -pi/2 to pi/2, within 1 ulp.
///
/// - Complexity: O(n).
@inlinable
public func atan<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("atan") { Element._innerLoop(for: ElementaryFunction.atan, $0) }.asSending()
}

/// Writes the angle in radians whose tangent is each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func atan<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("atan", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.atan, $0) }
}

/// The hyperbolic sine of each element: fresh memory.
///
/// Within 1 ulp.
///
/// - Complexity: O(n).
@inlinable
public func sinh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("sinh") { Element._innerLoop(for: ElementaryFunction.sinh, $0) }.asSending()
}

/// Writes the hyperbolic sine of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
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
@inlinable
public func cosh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("cosh") { Element._innerLoop(for: ElementaryFunction.cosh, $0) }.asSending()
}

/// Writes the hyperbolic cosine of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
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
@inlinable
public func tanh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("tanh") { Element._innerLoop(for: ElementaryFunction.tanh, $0) }.asSending()
}

/// Writes the hyperbolic tangent of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
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
@inlinable
public func asinh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("asinh") { Element._innerLoop(for: ElementaryFunction.asinh, $0) }.asSending()
}

/// Writes the inverse hyperbolic sine of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
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
@inlinable
public func acosh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("acosh") { Element._innerLoop(for: ElementaryFunction.acosh, $0) }.asSending()
}

/// Writes the inverse hyperbolic cosine of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func acosh<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("acosh", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.acosh, $0) }
}

/// The inverse hyperbolic tangent of each element: fresh memory.
///
/// Within 1 ulp; infinite for 1 and -1, NaN for real numbers beyond.
///
/// - Complexity: O(n).
@inlinable
public func atanh<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("atanh") { Element._innerLoop(for: ElementaryFunction.atanh, $0) }.asSending()
}

/// Writes the inverse hyperbolic tangent of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func atanh<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("atanh", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.atanh, $0) }
}

/// The elements of one array to the power of those of another, broadcasting: fresh memory.
///
/// ```swift
/// print(pow(NDArray([2, 3]), 10))  // [ 1024 59049]
/// ```
///
/// Real numbers within 1 ulp. Integers by squaring: overflow traps, and so does a negative
/// exponent, except of 1 and -1. The power 0 of anything is 1.
///
/// - Complexity: O(n).
@inlinable
public func pow<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("pow", first, second) { Element._innerLoop(for: BinaryOperation.power, $0) }.asSending()
}

/// As `pow` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func pow<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("pow", with: second) { Element._innerLoop(for: BinaryOperation.power, $0) }.asSending()
}

/// As `pow` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func pow<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("pow", with: first, onTheLeft: true) { Element._innerLoop(for: BinaryOperation.power, $0) }.asSending()
}

/// Writes the elements of one array to the power of those of another to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func pow<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("pow", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.power, $0) }
}

/// As `pow` of two arrays into a result, with one element in place of the second.
@inlinable
public func pow<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("pow", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.power, $0) }
}

/// As `pow` of two arrays into a result, with one element in place of the first.
@inlinable
public func pow<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("pow", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.power, $0) }
}

