// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// The absolute value of each element: fresh memory.
///
/// ```swift
/// print(absolute(NDArray([-1.5, 2, -0.0])))  // [1.5 2.  0. ]
/// ```
///
/// Traps if an integer has no absolute value in its type, as `Int8.min`.
///
/// - Complexity: O(n).
@inlinable
public func absolute<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("absolute") { Element._innerLoop(for: OrderedFunction.absolute, $0) }.asSending()
}

/// Writes the absolute value of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func absolute<Element: OrderedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("absolute", of: array, where: mask) { Element._innerLoop(for: OrderedFunction.absolute, $0) }
}

/// The sign of each element: -1, 0 or 1: fresh memory.
///
/// 0 for both zeros; NaN for NaN.
///
/// - Complexity: O(n).
@inlinable
public func sign<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("sign") { Element._innerLoop(for: OrderedFunction.sign, $0) }.asSending()
}

/// Writes the sign of each element: -1, 0 or 1 to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
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
@inlinable
public func floor<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("floor") { Element._innerLoop(for: OrderedFunction.floor, $0) }.asSending()
}

/// Writes each element rounded down to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
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
@inlinable
public func ceil<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("ceil") { Element._innerLoop(for: OrderedFunction.ceil, $0) }.asSending()
}

/// Writes each element rounded up to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
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
@inlinable
public func truncate<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("truncate") { Element._innerLoop(for: OrderedFunction.truncate, $0) }.asSending()
}

/// Writes each element rounded towards 0 to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
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
@inlinable
public func round<Element: OrderedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("round") { Element._innerLoop(for: OrderedFunction.round, $0) }.asSending()
}

/// Writes each element rounded to the nearest integer, half to even to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func round<Element: OrderedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("round", of: array, where: mask) { Element._innerLoop(for: OrderedFunction.round, $0) }
}

/// The smaller of the elements of two arrays, broadcasting: fresh memory.
///
/// ```swift
/// print(minimum(NDArray([1, 5, 3]), NDArray([4, 2, 3])))  // [1 2 3]
/// ```
///
/// NaN if an element is NaN. `fmin` ignores NaN.
///
/// - Complexity: O(n).
@inlinable
public func minimum<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("minimum", first, second) { Element._innerLoop(for: OrderedOperation.minimum, $0) }.asSending()
}

/// As `minimum` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func minimum<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("minimum", with: second) { Element._innerLoop(for: OrderedOperation.minimum, $0) }.asSending()
}

/// As `minimum` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func minimum<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("minimum", with: first, onTheLeft: true) { Element._innerLoop(for: OrderedOperation.minimum, $0) }.asSending()
}

/// Writes the smaller of the elements of two arrays to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func minimum<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("minimum", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.minimum, $0) }
}

/// As `minimum` of two arrays into a result, with one element in place of the second.
@inlinable
public func minimum<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("minimum", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.minimum, $0) }
}

/// As `minimum` of two arrays into a result, with one element in place of the first.
@inlinable
public func minimum<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("minimum", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.minimum, $0) }
}

/// The larger of the elements of two arrays, broadcasting: fresh memory.
///
/// ```swift
/// print(maximum(NDArray([1, 5, 3]), NDArray([4, 2, 3])))  // [4 5 3]
/// ```
///
/// NaN if an element is NaN. `fmax` ignores NaN.
///
/// - Complexity: O(n).
@inlinable
public func maximum<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("maximum", first, second) { Element._innerLoop(for: OrderedOperation.maximum, $0) }.asSending()
}

/// As `maximum` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func maximum<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("maximum", with: second) { Element._innerLoop(for: OrderedOperation.maximum, $0) }.asSending()
}

/// As `maximum` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func maximum<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("maximum", with: first, onTheLeft: true) { Element._innerLoop(for: OrderedOperation.maximum, $0) }.asSending()
}

/// Writes the larger of the elements of two arrays to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func maximum<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("maximum", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.maximum, $0) }
}

/// As `maximum` of two arrays into a result, with one element in place of the second.
@inlinable
public func maximum<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("maximum", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.maximum, $0) }
}

/// As `maximum` of two arrays into a result, with one element in place of the first.
@inlinable
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
/// Division of integers by zero traps, and so does overflow, as in `Int.min` by -1. Of real
/// numbers it is the floor of the exact quotient, as far as that is below the integers that the
/// type can represent exactly; by 0 the plain quotient, of an infinite number NaN. `Float16` is
/// divided in `Float`. The remainder that goes with it is `remainder`, not `%`.
///
/// - Complexity: O(n).
@inlinable
public func floorDivide<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("floorDivide", first, second) { Element._innerLoop(for: OrderedOperation.floorDivide, $0) }.asSending()
}

/// As `floorDivide` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func floorDivide<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("floorDivide", with: second) { Element._innerLoop(for: OrderedOperation.floorDivide, $0) }.asSending()
}

/// As `floorDivide` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func floorDivide<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("floorDivide", with: first, onTheLeft: true) { Element._innerLoop(for: OrderedOperation.floorDivide, $0) }.asSending()
}

/// Writes the elementwise quotient rounded down to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func floorDivide<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("floorDivide", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.floorDivide, $0) }
}

/// As `floorDivide` of two arrays into a result, with one element in place of the second.
@inlinable
public func floorDivide<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("floorDivide", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.floorDivide, $0) }
}

/// As `floorDivide` of two arrays into a result, with one element in place of the first.
@inlinable
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
/// That of `floorDivide`. Division of integers by zero traps; that of a real number by 0 is NaN.
/// The remainder of `%` has the sign of the dividend.
///
/// - Complexity: O(n).
@inlinable
public func remainder<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("remainder", first, second) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }.asSending()
}

/// As `remainder` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func remainder<Element: OrderedScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("remainder", with: second) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }.asSending()
}

/// As `remainder` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func remainder<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("remainder", with: first, onTheLeft: true) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }.asSending()
}

/// Writes the elementwise remainder with the sign of the divisor to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func remainder<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("remainder", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }
}

/// As `remainder` of two arrays into a result, with one element in place of the second.
@inlinable
public func remainder<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("remainder", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }
}

/// As `remainder` of two arrays into a result, with one element in place of the first.
@inlinable
public func remainder<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("remainder", first, second, where: mask) { Element._innerLoop(for: OrderedOperation.floorRemainder, $0) }
}

