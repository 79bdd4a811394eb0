// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// Where elements are equal, broadcasting: fresh memory.
///
/// It is the same as `.==`: a real NaN is not equal to itself, and -0 is equal to 0. All complex
/// numbers that are not finite are equal to each other, as in swift-numerics.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func equal<Element: Scalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  NDArray<Element>.combined("equal", first, second, isInCOrder: true) { Element._innerLoop(for: EqualityComparison.equal, $0) }.asSending()
}

/// Like `equal` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func equal<Element: Scalar>(
  _ first: NDArray<Element>, _ second: Element
) -> sending NDArray<Bool> {
  first.combined("equal", with: second, isInCOrder: true) { Element._innerLoop(for: EqualityComparison.equal, $0) }.asSending()
}

/// Like `equal` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func equal<Element: Scalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  second.combined("equal", with: first, onTheLeft: true, isInCOrder: true) { Element._innerLoop(for: EqualityComparison.equal, $0) }.asSending()
}

/// Writes to an existing array: where elements are equal.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func equal<Element: Scalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("equal", first, second, where: mask) { Element._innerLoop(for: EqualityComparison.equal, $0) }
}

/// Like `equal` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func equal<Element: Scalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("equal", first, second, where: mask) { Element._innerLoop(for: EqualityComparison.equal, $0) }
}

/// Like `equal` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func equal<Element: Scalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("equal", first, second, where: mask) { Element._innerLoop(for: EqualityComparison.equal, $0) }
}

/// Where elements differ, broadcasting: fresh memory.
///
/// It is the same as `.!=`: a real NaN differs from itself, and -0 does not differ from 0. Complex
/// numbers that are not finite do not differ.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func notEqual<Element: Scalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  NDArray<Element>.combined("notEqual", first, second, isInCOrder: true) { Element._innerLoop(for: EqualityComparison.notEqual, $0) }.asSending()
}

/// Like `notEqual` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func notEqual<Element: Scalar>(
  _ first: NDArray<Element>, _ second: Element
) -> sending NDArray<Bool> {
  first.combined("notEqual", with: second, isInCOrder: true) { Element._innerLoop(for: EqualityComparison.notEqual, $0) }.asSending()
}

/// Like `notEqual` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func notEqual<Element: Scalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  second.combined("notEqual", with: first, onTheLeft: true, isInCOrder: true) { Element._innerLoop(for: EqualityComparison.notEqual, $0) }.asSending()
}

/// Writes to an existing array: where elements differ.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func notEqual<Element: Scalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("notEqual", first, second, where: mask) { Element._innerLoop(for: EqualityComparison.notEqual, $0) }
}

/// Like `notEqual` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func notEqual<Element: Scalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("notEqual", first, second, where: mask) { Element._innerLoop(for: EqualityComparison.notEqual, $0) }
}

/// Like `notEqual` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func notEqual<Element: Scalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("notEqual", first, second, where: mask) { Element._innerLoop(for: EqualityComparison.notEqual, $0) }
}

/// Where the first element is less, broadcasting: fresh memory.
///
/// It is the same as `.<`: false for NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func less<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  NDArray<Element>.combined("less", first, second, isInCOrder: true) { Element._innerLoop(for: OrderComparison.less, $0) }.asSending()
}

/// Like `less` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func less<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element
) -> sending NDArray<Bool> {
  first.combined("less", with: second, isInCOrder: true) { Element._innerLoop(for: OrderComparison.less, $0) }.asSending()
}

/// Like `less` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func less<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  second.combined("less", with: first, onTheLeft: true, isInCOrder: true) { Element._innerLoop(for: OrderComparison.less, $0) }.asSending()
}

/// Writes to an existing array: where the first element is less.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func less<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("less", first, second, where: mask) { Element._innerLoop(for: OrderComparison.less, $0) }
}

/// Like `less` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func less<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("less", first, second, where: mask) { Element._innerLoop(for: OrderComparison.less, $0) }
}

/// Like `less` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func less<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("less", first, second, where: mask) { Element._innerLoop(for: OrderComparison.less, $0) }
}

/// Where the first element is less or equal, broadcasting: fresh memory.
///
/// It is the same as `.<=`: false for NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func lessOrEqual<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  NDArray<Element>.combined("lessOrEqual", first, second, isInCOrder: true) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }.asSending()
}

/// Like `lessOrEqual` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func lessOrEqual<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element
) -> sending NDArray<Bool> {
  first.combined("lessOrEqual", with: second, isInCOrder: true) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }.asSending()
}

/// Like `lessOrEqual` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func lessOrEqual<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  second.combined("lessOrEqual", with: first, onTheLeft: true, isInCOrder: true) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }.asSending()
}

/// Writes to an existing array: where the first element is less or equal.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func lessOrEqual<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("lessOrEqual", first, second, where: mask) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }
}

/// Like `lessOrEqual` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func lessOrEqual<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("lessOrEqual", first, second, where: mask) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }
}

/// Like `lessOrEqual` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func lessOrEqual<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("lessOrEqual", first, second, where: mask) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }
}

/// Where the first element is greater, broadcasting: fresh memory.
///
/// It is the same as `.>`: false for NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func greater<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  NDArray<Element>.combined("greater", second, first, isInCOrder: true) { Element._innerLoop(for: OrderComparison.less, $0) }.asSending()
}

/// Like `greater` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func greater<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element
) -> sending NDArray<Bool> {
  first.combined("greater", with: second, onTheLeft: true, isInCOrder: true) { Element._innerLoop(for: OrderComparison.less, $0) }.asSending()
}

/// Like `greater` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func greater<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  second.combined("greater", with: first, isInCOrder: true) { Element._innerLoop(for: OrderComparison.less, $0) }.asSending()
}

/// Writes to an existing array: where the first element is greater.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func greater<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("greater", second, first, where: mask) { Element._innerLoop(for: OrderComparison.less, $0) }
}

/// Like `greater` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func greater<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("greater", second, first, where: mask) { Element._innerLoop(for: OrderComparison.less, $0) }
}

/// Like `greater` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func greater<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("greater", second, first, where: mask) { Element._innerLoop(for: OrderComparison.less, $0) }
}

/// Where the first element is greater or equal, broadcasting: fresh memory.
///
/// It is the same as `.>=`: false for NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func greaterOrEqual<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  NDArray<Element>.combined("greaterOrEqual", second, first, isInCOrder: true) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }.asSending()
}

/// Like `greaterOrEqual` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func greaterOrEqual<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element
) -> sending NDArray<Bool> {
  first.combined("greaterOrEqual", with: second, onTheLeft: true, isInCOrder: true) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }.asSending()
}

/// Like `greaterOrEqual` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func greaterOrEqual<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Bool> {
  second.combined("greaterOrEqual", with: first, isInCOrder: true) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }.asSending()
}

/// Writes to an existing array: where the first element is greater or equal.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func greaterOrEqual<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("greaterOrEqual", second, first, where: mask) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }
}

/// Like `greaterOrEqual` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func greaterOrEqual<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("greaterOrEqual", second, first, where: mask) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }
}

/// Like `greaterOrEqual` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func greaterOrEqual<Element: OrderedScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Bool>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("greaterOrEqual", second, first, where: mask) { Element._innerLoop(for: OrderComparison.lessOrEqual, $0) }
}

