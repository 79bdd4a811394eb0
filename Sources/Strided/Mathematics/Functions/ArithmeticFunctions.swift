// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// The elementwise sum, broadcasting: fresh memory.
///
/// As `+`: integer overflow traps.
///
/// - Complexity: O(n).
@inlinable
public func add<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("add", first, second) { Element._innerLoop(for: BinaryOperation.add, $0) }.asSending()
}

/// As `add` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func add<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("add", with: second) { Element._innerLoop(for: BinaryOperation.add, $0) }.asSending()
}

/// As `add` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func add<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("add", with: first, onTheLeft: true) { Element._innerLoop(for: BinaryOperation.add, $0) }.asSending()
}

/// Writes the elementwise sum to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func add<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("add", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.add, $0) }
}

/// As `add` of two arrays into a result, with one element in place of the second.
@inlinable
public func add<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("add", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.add, $0) }
}

/// As `add` of two arrays into a result, with one element in place of the first.
@inlinable
public func add<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("add", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.add, $0) }
}

/// The elementwise difference, broadcasting: fresh memory.
///
/// As `-`: integer overflow traps.
///
/// - Complexity: O(n).
@inlinable
public func subtract<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("subtract", first, second) { Element._innerLoop(for: BinaryOperation.subtract, $0) }.asSending()
}

/// As `subtract` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func subtract<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("subtract", with: second) { Element._innerLoop(for: BinaryOperation.subtract, $0) }.asSending()
}

/// As `subtract` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func subtract<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("subtract", with: first, onTheLeft: true) { Element._innerLoop(for: BinaryOperation.subtract, $0) }.asSending()
}

/// Writes the elementwise difference to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func subtract<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("subtract", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.subtract, $0) }
}

/// As `subtract` of two arrays into a result, with one element in place of the second.
@inlinable
public func subtract<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("subtract", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.subtract, $0) }
}

/// As `subtract` of two arrays into a result, with one element in place of the first.
@inlinable
public func subtract<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("subtract", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.subtract, $0) }
}

/// The elementwise product, broadcasting: fresh memory.
///
/// As `*`: integer overflow traps.
///
/// - Complexity: O(n).
@inlinable
public func multiply<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("multiply", first, second) { Element._innerLoop(for: BinaryOperation.multiply, $0) }.asSending()
}

/// As `multiply` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func multiply<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("multiply", with: second) { Element._innerLoop(for: BinaryOperation.multiply, $0) }.asSending()
}

/// As `multiply` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func multiply<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("multiply", with: first, onTheLeft: true) { Element._innerLoop(for: BinaryOperation.multiply, $0) }.asSending()
}

/// Writes the elementwise product to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func multiply<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("multiply", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.multiply, $0) }
}

/// As `multiply` of two arrays into a result, with one element in place of the second.
@inlinable
public func multiply<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("multiply", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.multiply, $0) }
}

/// As `multiply` of two arrays into a result, with one element in place of the first.
@inlinable
public func multiply<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("multiply", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.multiply, $0) }
}

/// The elementwise quotient, broadcasting: fresh memory.
///
/// As `/`: of integers truncated towards 0, for which overflow and division by zero trap.
///
/// - Complexity: O(n).
@inlinable
public func divide<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("divide", first, second) { Element._innerLoop(for: BinaryOperation.divide, $0) }.asSending()
}

/// As `divide` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func divide<Element: NumericScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("divide", with: second) { Element._innerLoop(for: BinaryOperation.divide, $0) }.asSending()
}

/// As `divide` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func divide<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("divide", with: first, onTheLeft: true) { Element._innerLoop(for: BinaryOperation.divide, $0) }.asSending()
}

/// Writes the elementwise quotient to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func divide<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("divide", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.divide, $0) }
}

/// As `divide` of two arrays into a result, with one element in place of the second.
@inlinable
public func divide<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("divide", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.divide, $0) }
}

/// As `divide` of two arrays into a result, with one element in place of the first.
@inlinable
public func divide<Element: NumericScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("divide", first, second, where: mask) { Element._innerLoop(for: BinaryOperation.divide, $0) }
}

/// Each element negated: fresh memory.
///
/// As the prefix operator `-`: integer overflow traps.
///
/// - Complexity: O(n).
@inlinable
public func negative<Element: SignedScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("negative") { Element._innerLoop(for: UnaryOperation.negate, $0) }.asSending()
}

/// Writes each element negated to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func negative<Element: SignedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("negative", of: array, where: mask) { Element._innerLoop(for: UnaryOperation.negate, $0) }
}

