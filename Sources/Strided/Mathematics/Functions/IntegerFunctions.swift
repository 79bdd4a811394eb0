// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// The bits that both elements have, broadcasting: fresh memory.
///
/// As `&`.
///
/// - Complexity: O(n).
@inlinable
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("bitwiseAnd", first, second) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }.asSending()
}

/// As `bitwiseAnd` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("bitwiseAnd", with: second) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }.asSending()
}

/// As `bitwiseAnd` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("bitwiseAnd", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }.asSending()
}

/// Writes the bits that both elements have to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("bitwiseAnd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }
}

/// As `bitwiseAnd` of two arrays into a result, with one element in place of the second.
@inlinable
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("bitwiseAnd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }
}

/// As `bitwiseAnd` of two arrays into a result, with one element in place of the first.
@inlinable
public func bitwiseAnd<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("bitwiseAnd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseAnd, $0) }
}

/// The bits that one or both elements have, broadcasting: fresh memory.
///
/// As `|`.
///
/// - Complexity: O(n).
@inlinable
public func bitwiseOr<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("bitwiseOr", first, second) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }.asSending()
}

/// As `bitwiseOr` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func bitwiseOr<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("bitwiseOr", with: second) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }.asSending()
}

/// As `bitwiseOr` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func bitwiseOr<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("bitwiseOr", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }.asSending()
}

/// Writes the bits that one or both elements have to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func bitwiseOr<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("bitwiseOr", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }
}

/// As `bitwiseOr` of two arrays into a result, with one element in place of the second.
@inlinable
public func bitwiseOr<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("bitwiseOr", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }
}

/// As `bitwiseOr` of two arrays into a result, with one element in place of the first.
@inlinable
public func bitwiseOr<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("bitwiseOr", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseOr, $0) }
}

/// The bits that exactly one of both elements has, broadcasting: fresh memory.
///
/// As `^`.
///
/// - Complexity: O(n).
@inlinable
public func bitwiseXor<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("bitwiseXor", first, second) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }.asSending()
}

/// As `bitwiseXor` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func bitwiseXor<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("bitwiseXor", with: second) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }.asSending()
}

/// As `bitwiseXor` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func bitwiseXor<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("bitwiseXor", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }.asSending()
}

/// Writes the bits that exactly one of both elements has to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func bitwiseXor<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("bitwiseXor", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }
}

/// As `bitwiseXor` of two arrays into a result, with one element in place of the second.
@inlinable
public func bitwiseXor<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("bitwiseXor", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }
}

/// As `bitwiseXor` of two arrays into a result, with one element in place of the first.
@inlinable
public func bitwiseXor<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("bitwiseXor", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.bitwiseXor, $0) }
}

/// The elements of one array, shifted to the left by those of another, broadcasting: fresh memory.
///
/// As `<<`: bits that leave the type are lost, and a shift by the width of the type or more gives
/// 0. A negative shift traps.
///
/// - Complexity: O(n).
@inlinable
public func shiftLeft<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("shiftLeft", first, second) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }.asSending()
}

/// As `shiftLeft` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func shiftLeft<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("shiftLeft", with: second) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }.asSending()
}

/// As `shiftLeft` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func shiftLeft<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("shiftLeft", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }.asSending()
}

/// Writes the elements of one array, shifted to the left by those of another to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func shiftLeft<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("shiftLeft", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }
}

/// As `shiftLeft` of two arrays into a result, with one element in place of the second.
@inlinable
public func shiftLeft<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("shiftLeft", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }
}

/// As `shiftLeft` of two arrays into a result, with one element in place of the first.
@inlinable
public func shiftLeft<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("shiftLeft", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftLeft, $0) }
}

/// The elements of one array, shifted to the right by those of another, broadcasting: fresh memory.
///
/// As `>>`: the sign fills the bits that become free. A negative shift traps.
///
/// - Complexity: O(n).
@inlinable
public func shiftRight<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("shiftRight", first, second) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }.asSending()
}

/// As `shiftRight` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func shiftRight<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("shiftRight", with: second) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }.asSending()
}

/// As `shiftRight` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func shiftRight<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("shiftRight", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }.asSending()
}

/// Writes the elements of one array, shifted to the right by those of another to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func shiftRight<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("shiftRight", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }
}

/// As `shiftRight` of two arrays into a result, with one element in place of the second.
@inlinable
public func shiftRight<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("shiftRight", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }
}

/// As `shiftRight` of two arrays into a result, with one element in place of the first.
@inlinable
public func shiftRight<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("shiftRight", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.shiftRight, $0) }
}

/// The greatest common divisor of the elements of two arrays, broadcasting: fresh memory.
///
/// ```swift
/// print(gcd(NDArray([12, 18]), 8))  // [4 2]
/// ```
///
/// By Euclid's algorithm; that of 0 and 0 is 0. Traps if it does not fit the type, as that of
/// `Int8.min` and 0.
///
/// - Complexity: O(n).
@inlinable
public func gcd<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("gcd", first, second) { Element._innerLoop(for: IntegerOperation.gcd, $0) }.asSending()
}

/// As `gcd` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func gcd<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("gcd", with: second) { Element._innerLoop(for: IntegerOperation.gcd, $0) }.asSending()
}

/// As `gcd` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func gcd<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("gcd", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.gcd, $0) }.asSending()
}

/// Writes the greatest common divisor of the elements of two arrays to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func gcd<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("gcd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.gcd, $0) }
}

/// As `gcd` of two arrays into a result, with one element in place of the second.
@inlinable
public func gcd<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("gcd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.gcd, $0) }
}

/// As `gcd` of two arrays into a result, with one element in place of the first.
@inlinable
public func gcd<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("gcd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.gcd, $0) }
}

/// The least common multiple of the elements of two arrays, broadcasting: fresh memory.
///
/// That of 0 and any integer is 0. Traps on overflow.
///
/// - Complexity: O(n).
@inlinable
public func lcm<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("lcm", first, second) { Element._innerLoop(for: IntegerOperation.lcm, $0) }.asSending()
}

/// As `lcm` of two arrays, with one element in place of the second: fresh memory.
@inlinable
public func lcm<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("lcm", with: second) { Element._innerLoop(for: IntegerOperation.lcm, $0) }.asSending()
}

/// As `lcm` of two arrays, with one element in place of the first: fresh memory.
@inlinable
public func lcm<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("lcm", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.lcm, $0) }.asSending()
}

/// Writes the least common multiple of the elements of two arrays to a result, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func lcm<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("lcm", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.lcm, $0) }
}

/// As `lcm` of two arrays into a result, with one element in place of the second.
@inlinable
public func lcm<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("lcm", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.lcm, $0) }
}

/// As `lcm` of two arrays into a result, with one element in place of the first.
@inlinable
public func lcm<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("lcm", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.lcm, $0) }
}

/// The bits that each element does not have: fresh memory.
///
/// As the prefix operator `~`.
///
/// - Complexity: O(n).
@inlinable
public func bitwiseNot<Element: IntegerScalar>(
  _ array: consuming NDArray<Element>
) -> sending NDArray<Element> {
  array.calculated("bitwiseNot") { Element._innerLoop(for: IntegerFunction.bitwiseNot, $0) }.asSending()
}

/// Writes the bits that each element does not have to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func bitwiseNot<Element: IntegerScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.write("bitwiseNot", of: array, where: mask) { Element._innerLoop(for: IntegerFunction.bitwiseNot, $0) }
}

/// The number of ones among the bits of each element: fresh memory.
///
/// Of a negative integer, those of its two's complement.
///
/// - Complexity: O(n).
@inlinable
public func bitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Int> {
  array.mapped("bitCount") { Element._innerLoop(for: IntegerFunction.bitCount, $0) }.asSending()
}

/// Writes the number of ones among the bits of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func bitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>, into result: NDArray<Int>, where mask: NDArray<Bool>? = nil
) {
  result.write("bitCount", of: array, where: mask) { Element._innerLoop(for: IntegerFunction.bitCount, $0) }
}

/// The number of zeros before the highest one among the bits of each element: fresh memory.
///
/// The width of the type for 0.
///
/// - Complexity: O(n).
@inlinable
public func leadingZeroBitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Int> {
  array.mapped("leadingZeroBitCount") { Element._innerLoop(for: IntegerFunction.leadingZeroBitCount, $0) }.asSending()
}

/// Writes the number of zeros before the highest one among the bits of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func leadingZeroBitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>, into result: NDArray<Int>, where mask: NDArray<Bool>? = nil
) {
  result.write("leadingZeroBitCount", of: array, where: mask) { Element._innerLoop(for: IntegerFunction.leadingZeroBitCount, $0) }
}

/// The number of zeros after the lowest one among the bits of each element: fresh memory.
///
/// The width of the type for 0.
///
/// - Complexity: O(n).
@inlinable
public func trailingZeroBitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Int> {
  array.mapped("trailingZeroBitCount") { Element._innerLoop(for: IntegerFunction.trailingZeroBitCount, $0) }.asSending()
}

/// Writes the number of zeros after the lowest one among the bits of each element to another array, through to its memory.
///
/// Sources are broadcast to the result's shape, and so is the mask; elements for which the mask is
/// false are neither calculated nor written. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, if the shapes do not fit or the
/// result is read-only.
@inlinable
public func trailingZeroBitCount<Element: IntegerScalar>(
  _ array: NDArray<Element>, into result: NDArray<Int>, where mask: NDArray<Bool>? = nil
) {
  result.write("trailingZeroBitCount", of: array, where: mask) { Element._innerLoop(for: IntegerFunction.trailingZeroBitCount, $0) }
}

