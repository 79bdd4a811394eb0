// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// e to the power of each element: fresh memory.
///
/// ```swift
/// print(exp(NDArray([0.0, 1])))  // [1.         2.71828183]
/// ```
///
/// Within 1 ulp for real numbers. The C library computes the function of complex numbers.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func exp<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("exp") { Element._innerLoop(for: ElementaryFunction.exp, $0) }.asSending()
}

/// Writes to an existing array: e to the power of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func exp<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("exp", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.exp, $0) }
}

/// e to the power of each element, minus 1: fresh memory.
///
/// Within 1 ulp, in `Float` within 1.5 ulp, also near 0, where `exp(a) - 1` loses digits.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func expm1<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("expm1") { Element._innerLoop(for: ElementaryFunction.expm1, $0) }.asSending()
}

/// Writes to an existing array: e to the power of each element, minus 1.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func expm1<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("expm1", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.expm1, $0) }
}

/// The natural logarithm of each element: fresh memory.
///
/// Within 1 ulp. It is minus infinity for 0, NaN for negative real numbers, and the principal
/// value for complex numbers.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func log<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("log") { Element._innerLoop(for: ElementaryFunction.log, $0) }.asSending()
}

/// Writes to an existing array: the natural logarithm of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func log<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("log", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.log, $0) }
}

/// The logarithm to base 2 of each element: fresh memory.
///
/// Within 1 ulp; exact for powers of 2. Special values are those of `log`.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func log2<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("log2") { Element._innerLoop(for: ElementaryFunction.log2, $0) }.asSending()
}

/// Writes to an existing array: the logarithm to base 2 of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
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
/// Within 1 ulp; exact for powers of 10. Special values are those of `log`.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func log10<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("log10") { Element._innerLoop(for: ElementaryFunction.log10, $0) }.asSending()
}

/// Writes to an existing array: the logarithm to base 10 of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func log10<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("log10", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.log10, $0) }
}

/// The natural logarithm of 1 plus each element: fresh memory.
///
/// Within 1 ulp, also near 0, where `log(1 + a)` loses digits.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func log1p<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("log1p") { Element._innerLoop(for: ElementaryFunction.log1p, $0) }.asSending()
}

/// Writes to an existing array: the natural logarithm of 1 plus each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func log1p<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("log1p", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.log1p, $0) }
}

/// The square root of each element: fresh memory.
///
/// Correctly rounded. It is NaN for negative real numbers. The root of a complex number has a real
/// part of at least 0.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func sqrt<Element: ElementaryScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("sqrt") { Element._innerLoop(for: ElementaryFunction.sqrt, $0) }.asSending()
}

/// Writes to an existing array: the square root of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func sqrt<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("sqrt", of: array, where: mask) { Element._innerLoop(for: ElementaryFunction.sqrt, $0) }
}

/// The elements of the first array, raised to the powers in the second array, broadcasting: fresh memory.
///
/// ```swift
/// print(pow(NDArray([2, 3]), 10))  // [ 1024 59049]
/// ```
///
/// Within 1 ulp for real numbers. Powers of integers are exact; overflow traps, and so does a
/// negative exponent unless the base is 1 or -1. An exponent of 0 always gives 1.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func pow<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("pow", first, second) { Element._innerLoop(for: BinaryOperation.power, $0) }.asSending()
}

/// Like `pow` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func pow<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("pow", with: second) { Element._innerLoop(for: BinaryOperation.power, $0) }.asSending()
}

/// Like `pow` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func pow<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("pow", with: first, onTheLeft: true) { Element._innerLoop(for: BinaryOperation.power, $0) }.asSending()
}

/// Writes to an existing array: the elements of the first array, raised to the powers in the second array.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func pow<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("pow", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.power, $0) }
}

/// Like `pow` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func pow<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("pow", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.power, $0) }
}

/// Like `pow` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func pow<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("pow", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.power, $0) }
}

