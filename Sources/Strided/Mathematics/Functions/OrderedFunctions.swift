// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// The absolute value of each element: fresh memory.
///
/// ```swift
/// print(absolute(NDArray([-1.5, 2, -0.0])))  // [1.5 2.  0. ]
/// ```
///
/// Traps if an integer has no absolute value in its type, such as `Int8.min`.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func absolute<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("absolute") { Element._innerLoop(for: OrderedFunction.absolute, $0) }.asSending()
}

/// Writes to an existing array: the absolute value of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func absolute<Element: OrderedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("absolute", of: array, where: mask) { Element._innerLoop(for: OrderedFunction.absolute, $0) }
}

/// The sign of each element: -1, 0 or 1: fresh memory.
///
/// It is 0 for both zeros, and NaN for NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func sign<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("sign") { Element._innerLoop(for: OrderedFunction.sign, $0) }.asSending()
}

/// Writes to an existing array: the sign of each element: -1, 0 or 1.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func sign<Element: OrderedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("sign", of: array, where: mask) { Element._innerLoop(for: OrderedFunction.sign, $0) }
}

/// Each element rounded down: fresh memory.
///
/// Integers stay as they are.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func floor<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("floor") { Element._innerLoop(for: OrderedFunction.floor, $0) }.asSending()
}

/// Writes to an existing array: each element rounded down.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func floor<Element: OrderedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("floor", of: array, where: mask) { Element._innerLoop(for: OrderedFunction.floor, $0) }
}

/// Each element rounded up: fresh memory.
///
/// Integers stay as they are.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func ceil<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("ceil") { Element._innerLoop(for: OrderedFunction.ceil, $0) }.asSending()
}

/// Writes to an existing array: each element rounded up.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func ceil<Element: OrderedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("ceil", of: array, where: mask) { Element._innerLoop(for: OrderedFunction.ceil, $0) }
}

/// Each element rounded towards 0: fresh memory.
///
/// Integers stay as they are.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func truncate<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("truncate") { Element._innerLoop(for: OrderedFunction.truncate, $0) }.asSending()
}

/// Writes to an existing array: each element rounded towards 0.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func truncate<Element: OrderedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("truncate", of: array, where: mask) { Element._innerLoop(for: OrderedFunction.truncate, $0) }
}

/// Each element rounded to the nearest integer, half to even: fresh memory.
///
/// ```swift
/// print(round(NDArray([0.5, 1.5, -2.5])))  // [ 0.  2. -2.]
/// ```
///
/// Integers stay as they are.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func round<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("round") { Element._innerLoop(for: OrderedFunction.round, $0) }.asSending()
}

/// Writes to an existing array: each element rounded to the nearest integer, half to even.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func round<Element: OrderedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("round", of: array, where: mask) { Element._innerLoop(for: OrderedFunction.round, $0) }
}

/// The elementwise minimum of two arrays, broadcasting: fresh memory.
///
/// ```swift
/// print(minimum(NDArray([1, 5, 3]), NDArray([4, 2, 3])))  // [1 2 3]
/// ```
///
/// It is NaN if an element is NaN. `fmin` ignores NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func minimum<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("minimum", first, second) { Element._innerLoop(for: OrderedOperation.minimum, $0) }.asSending()
}

/// Like `minimum` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func minimum<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("minimum", with: second) { Element._innerLoop(for: OrderedOperation.minimum, $0) }.asSending()
}

/// Like `minimum` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func minimum<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("minimum", with: first, onTheLeft: true) { Element._innerLoop(for: OrderedOperation.minimum, $0) }.asSending()
}

/// Writes to an existing array: the elementwise minimum of two arrays.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func minimum<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("minimum", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.minimum, $0) }
}

/// Like `minimum` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func minimum<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("minimum", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.minimum, $0) }
}

/// Like `minimum` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func minimum<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("minimum", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.minimum, $0) }
}

/// The elementwise maximum of two arrays, broadcasting: fresh memory.
///
/// ```swift
/// print(maximum(NDArray([1, 5, 3]), NDArray([4, 2, 3])))  // [4 5 3]
/// ```
///
/// It is NaN if an element is NaN. `fmax` ignores NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func maximum<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("maximum", first, second) { Element._innerLoop(for: OrderedOperation.maximum, $0) }.asSending()
}

/// Like `maximum` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func maximum<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("maximum", with: second) { Element._innerLoop(for: OrderedOperation.maximum, $0) }.asSending()
}

/// Like `maximum` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func maximum<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("maximum", with: first, onTheLeft: true) { Element._innerLoop(for: OrderedOperation.maximum, $0) }.asSending()
}

/// Writes to an existing array: the elementwise maximum of two arrays.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func maximum<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("maximum", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.maximum, $0) }
}

/// Like `maximum` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func maximum<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("maximum", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.maximum, $0) }
}

/// Like `maximum` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func maximum<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("maximum", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.maximum, $0) }
}

/// The elementwise quotient rounded down, broadcasting: fresh memory.
///
/// ```swift
/// print(floorDivide(NDArray([7, -7]), NDArray([2, 2])))  // [ 3 -4]
/// ```
///
/// Division of integers by zero traps, and so does overflow, such as `Int.min` divided by -1. For
/// real numbers it is the floor of the exact quotient, unless the quotient exceeds the integers
/// that the type can represent exactly. Division of a real number by 0 gives the plain quotient,
/// and an infinite dividend gives NaN. `Float16` is divided in `Float`. `remainder` gives the
/// matching remainder; `%` does not.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func floorDivide<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("floorDivide", first, second) { Element._innerLoop(for: OrderedOperation.floorDivide, $0) }.asSending()
}

/// Like `floorDivide` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func floorDivide<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("floorDivide", with: second) { Element._innerLoop(for: OrderedOperation.floorDivide, $0) }.asSending()
}

/// Like `floorDivide` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func floorDivide<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("floorDivide", with: first, onTheLeft: true) { Element._innerLoop(for: OrderedOperation.floorDivide, $0) }.asSending()
}

/// Writes to an existing array: the elementwise quotient rounded down.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func floorDivide<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("floorDivide", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.floorDivide, $0) }
}

/// Like `floorDivide` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func floorDivide<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("floorDivide", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.floorDivide, $0) }
}

/// Like `floorDivide` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func floorDivide<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("floorDivide", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.floorDivide, $0) }
}

/// The elementwise remainder with the sign of the divisor, broadcasting: fresh memory.
///
/// ```swift
/// print(remainder(NDArray([7, -7]), NDArray([2, 2])))  // [1 1]
/// ```
///
/// It is the remainder of `floorDivide`. Division of integers by zero traps. The remainder of a
/// real number by 0 is NaN. The operator `%` gives a remainder with the sign of the dividend.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func remainder<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("remainder", first, second) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }.asSending()
}

/// Like `remainder` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func remainder<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("remainder", with: second) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }.asSending()
}

/// Like `remainder` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func remainder<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("remainder", with: first, onTheLeft: true) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }.asSending()
}

/// Writes to an existing array: the elementwise remainder with the sign of the divisor.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func remainder<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("remainder", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }
}

/// Like `remainder` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func remainder<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("remainder", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }
}

/// Like `remainder` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func remainder<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("remainder", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }
}

