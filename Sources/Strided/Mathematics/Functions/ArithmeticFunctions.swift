// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// The elementwise sum, broadcasting: fresh memory.
///
/// It is the same as `+`: integer overflow traps.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func add<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("add", first, second) { Element._innerLoop(for: BinaryOperation.add, $0) }.asSending()
}

/// Like `add` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func add<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("add", with: second) { Element._innerLoop(for: BinaryOperation.add, $0) }.asSending()
}

/// Like `add` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func add<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("add", with: first, onTheLeft: true) { Element._innerLoop(for: BinaryOperation.add, $0) }.asSending()
}

/// Writes to an existing array: the elementwise sum.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func add<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("add", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.add, $0) }
}

/// Like `add` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func add<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("add", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.add, $0) }
}

/// Like `add` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func add<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("add", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.add, $0) }
}

/// The elementwise difference, broadcasting: fresh memory.
///
/// It is the same as `-`: integer overflow traps.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func subtract<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("subtract", first, second) { Element._innerLoop(for: BinaryOperation.subtract, $0) }.asSending()
}

/// Like `subtract` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func subtract<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("subtract", with: second) { Element._innerLoop(for: BinaryOperation.subtract, $0) }.asSending()
}

/// Like `subtract` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func subtract<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("subtract", with: first, onTheLeft: true) { Element._innerLoop(for: BinaryOperation.subtract, $0) }.asSending()
}

/// Writes to an existing array: the elementwise difference.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func subtract<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("subtract", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.subtract, $0) }
}

/// Like `subtract` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func subtract<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("subtract", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.subtract, $0) }
}

/// Like `subtract` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func subtract<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("subtract", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.subtract, $0) }
}

/// The elementwise product, broadcasting: fresh memory.
///
/// It is the same as `*`: integer overflow traps.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func multiply<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("multiply", first, second) { Element._innerLoop(for: BinaryOperation.multiply, $0) }.asSending()
}

/// Like `multiply` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func multiply<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("multiply", with: second) { Element._innerLoop(for: BinaryOperation.multiply, $0) }.asSending()
}

/// Like `multiply` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func multiply<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("multiply", with: first, onTheLeft: true) { Element._innerLoop(for: BinaryOperation.multiply, $0) }.asSending()
}

/// Writes to an existing array: the elementwise product.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func multiply<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("multiply", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.multiply, $0) }
}

/// Like `multiply` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func multiply<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("multiply", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.multiply, $0) }
}

/// Like `multiply` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func multiply<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("multiply", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.multiply, $0) }
}

/// The elementwise quotient, broadcasting: fresh memory.
///
/// It is the same as `/`. The quotient of integers is truncated towards 0; their overflow and
/// division by zero trap.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func divide<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("divide", first, second) { Element._innerLoop(for: BinaryOperation.divide, $0) }.asSending()
}

/// Like `divide` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func divide<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("divide", with: second) { Element._innerLoop(for: BinaryOperation.divide, $0) }.asSending()
}

/// Like `divide` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func divide<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("divide", with: first, onTheLeft: true) { Element._innerLoop(for: BinaryOperation.divide, $0) }.asSending()
}

/// Writes to an existing array: the elementwise quotient.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func divide<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("divide", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.divide, $0) }
}

/// Like `divide` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func divide<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("divide", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.divide, $0) }
}

/// Like `divide` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func divide<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("divide", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.divide, $0) }
}

/// Each element negated: fresh memory.
///
/// It is the same as the prefix operator `-`: integer overflow traps.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func negative<Element: SignedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("negative") { Element._innerLoop(for: UnaryOperation.negate, $0) }.asSending()
}

/// Writes to an existing array: each element negated.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func negative<Element: SignedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("negative", of: array, where: mask) { Element._innerLoop(for: UnaryOperation.negate, $0) }
}

