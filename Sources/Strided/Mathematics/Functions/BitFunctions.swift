// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// The bitwise AND of the elements, broadcasting: fresh memory.
///
/// It is the same as `&`.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("bitwiseAnd", first, second) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }.asSending()
}

/// Like `bitwiseAnd` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("bitwiseAnd", with: second) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }.asSending()
}

/// Like `bitwiseAnd` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("bitwiseAnd", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }.asSending()
}

/// Writes to an existing array: the bitwise AND of the elements.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("bitwiseAnd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }
}

/// Like `bitwiseAnd` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("bitwiseAnd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }
}

/// Like `bitwiseAnd` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("bitwiseAnd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }
}

/// The bitwise OR of the elements, broadcasting: fresh memory.
///
/// It is the same as `|`.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func bitwiseOr<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("bitwiseOr", first, second) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }.asSending()
}

/// Like `bitwiseOr` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func bitwiseOr<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("bitwiseOr", with: second) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }.asSending()
}

/// Like `bitwiseOr` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func bitwiseOr<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("bitwiseOr", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }.asSending()
}

/// Writes to an existing array: the bitwise OR of the elements.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func bitwiseOr<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("bitwiseOr", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }
}

/// Like `bitwiseOr` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func bitwiseOr<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("bitwiseOr", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }
}

/// Like `bitwiseOr` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func bitwiseOr<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("bitwiseOr", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }
}

/// The bitwise XOR of the elements, broadcasting: fresh memory.
///
/// It is the same as `^`.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func bitwiseXor<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("bitwiseXor", first, second) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }.asSending()
}

/// Like `bitwiseXor` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func bitwiseXor<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("bitwiseXor", with: second) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }.asSending()
}

/// Like `bitwiseXor` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func bitwiseXor<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("bitwiseXor", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }.asSending()
}

/// Writes to an existing array: the bitwise XOR of the elements.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func bitwiseXor<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("bitwiseXor", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }
}

/// Like `bitwiseXor` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func bitwiseXor<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("bitwiseXor", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }
}

/// Like `bitwiseXor` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func bitwiseXor<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("bitwiseXor", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }
}

/// The elements of the first array, shifted left by the elements of the second array, broadcasting: fresh memory.
///
/// It is the same as `<<`. Bits that leave the type are lost, and a shift by the width of the type
/// or more gives 0. A negative shift traps.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func shiftLeft<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("shiftLeft", first, second) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }.asSending()
}

/// Like `shiftLeft` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func shiftLeft<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("shiftLeft", with: second) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }.asSending()
}

/// Like `shiftLeft` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func shiftLeft<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("shiftLeft", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }.asSending()
}

/// Writes to an existing array: the elements of the first array, shifted left by the elements of the second array.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func shiftLeft<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("shiftLeft", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }
}

/// Like `shiftLeft` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func shiftLeft<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("shiftLeft", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }
}

/// Like `shiftLeft` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func shiftLeft<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("shiftLeft", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }
}

/// The elements of the first array, shifted right by the elements of the second array, broadcasting: fresh memory.
///
/// It is the same as `>>`: the sign fills the bits that become free. A negative shift traps.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func shiftRight<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("shiftRight", first, second) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }.asSending()
}

/// Like `shiftRight` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func shiftRight<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("shiftRight", with: second) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }.asSending()
}

/// Like `shiftRight` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func shiftRight<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("shiftRight", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }.asSending()
}

/// Writes to an existing array: the elements of the first array, shifted right by the elements of the second array.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func shiftRight<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("shiftRight", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }
}

/// Like `shiftRight` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func shiftRight<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("shiftRight", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }
}

/// Like `shiftRight` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func shiftRight<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("shiftRight", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }
}

/// The bitwise NOT of each element: fresh memory.
///
/// It is the same as the prefix operator `~`.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func bitwiseNot<Element: IntegerScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("bitwiseNot") { Element._innerLoop(for: IntegerFunction.bitwiseNot, $0) }.asSending()
}

/// Writes to an existing array: the bitwise NOT of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func bitwiseNot<Element: IntegerScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("bitwiseNot", of: array, where: mask) { Element._innerLoop(for: IntegerFunction.bitwiseNot, $0) }
}

/// The number of 1 bits of each element: fresh memory.
///
/// Negative integers are counted in two's complement.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func bitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Int> {
  array.mapped("bitCount") { Element._innerLoop(for: IntegerFunction.bitCount, $0) }.asSending()
}

/// Writes to an existing array: the number of 1 bits of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func bitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>, into result: NDArray<Int>, where mask: NDArray<Bool>? = nil
) {
  result.write("bitCount", of: array, where: mask) { Element._innerLoop(for: IntegerFunction.bitCount, $0) }
}

/// The number of 0 bits above the highest 1 bit of each element: fresh memory.
///
/// It is the width of the type for 0.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func leadingZeroBitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Int> {
  array.mapped("leadingZeroBitCount") { Element._innerLoop(for: IntegerFunction.leadingZeroBitCount, $0) }.asSending()
}

/// Writes to an existing array: the number of 0 bits above the highest 1 bit of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func leadingZeroBitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>, into result: NDArray<Int>, where mask: NDArray<Bool>? = nil
) {
  result.write("leadingZeroBitCount", of: array, where: mask) { Element._innerLoop(for: IntegerFunction.leadingZeroBitCount, $0) }
}

/// The number of 0 bits below the lowest 1 bit of each element: fresh memory.
///
/// It is the width of the type for 0.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func trailingZeroBitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Int> {
  array.mapped("trailingZeroBitCount") { Element._innerLoop(for: IntegerFunction.trailingZeroBitCount, $0) }.asSending()
}

/// Writes to an existing array: the number of 0 bits below the lowest 1 bit of each element.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func trailingZeroBitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>, into result: NDArray<Int>, where mask: NDArray<Bool>? = nil
) {
  result.write("trailingZeroBitCount", of: array, where: mask) { Element._innerLoop(for: IntegerFunction.trailingZeroBitCount, $0) }
}

