// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// The greatest common divisor of the elements of two arrays, broadcasting: fresh memory.
///
/// ```swift
/// print(gcd(NDArray([12, 18]), 8))  // [4 2]
/// ```
///
/// It uses Euclid's algorithm. The divisor of 0 and 0 is 0. Traps if the divisor does not fit in
/// the type, for example for `Int8.min` and 0.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func gcd<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("gcd", first, second) { Element._innerLoop(for: IntegerOperation.gcd, $0) }.asSending()
}

/// Like `gcd` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func gcd<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("gcd", with: second) { Element._innerLoop(for: IntegerOperation.gcd, $0) }.asSending()
}

/// Like `gcd` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func gcd<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("gcd", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.gcd, $0) }.asSending()
}

/// Writes to an existing array: the greatest common divisor of the elements of two arrays.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func gcd<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("gcd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.gcd, $0) }
}

/// Like `gcd` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func gcd<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("gcd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.gcd, $0) }
}

/// Like `gcd` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func gcd<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("gcd", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.gcd, $0) }
}

/// The least common multiple of the elements of two arrays, broadcasting: fresh memory.
///
/// It is 0 if an element is 0. Traps on overflow.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func lcm<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.calculated("lcm", first, second) { Element._innerLoop(for: IntegerOperation.lcm, $0) }.asSending()
}

/// Like `lcm` of two arrays, with a number as the second operand: fresh memory.
@_alwaysEmitIntoClient
public func lcm<Element: IntegerScalar>(
  _ first: consuming NDArray<Element>, _ second: Element
) -> sending NDArray<Element> {
  first.calculated("lcm", with: second) { Element._innerLoop(for: IntegerOperation.lcm, $0) }.asSending()
}

/// Like `lcm` of two arrays, with a number as the first operand: fresh memory.
@_alwaysEmitIntoClient
public func lcm<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  second.combined("lcm", with: first, onTheLeft: true) { Element._innerLoop(for: IntegerOperation.lcm, $0) }.asSending()
}

/// Writes to an existing array: the least common multiple of the elements of two arrays.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func lcm<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.write("lcm", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.lcm, $0) }
}

/// Like `lcm` of two arrays into a result, with a number as the second operand.
@_alwaysEmitIntoClient
public func lcm<Element: IntegerScalar>(
  _ first: NDArray<Element>, _ second: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let second = NDArray(second)
  result.write("lcm", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.lcm, $0) }
}

/// Like `lcm` of two arrays into a result, with a number as the first operand.
@_alwaysEmitIntoClient
public func lcm<Element: IntegerScalar>(
  _ first: Element, _ second: NDArray<Element>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let first = NDArray(first)
  result.write("lcm", first, second, where: mask) { Element._innerLoop(for: IntegerOperation.lcm, $0) }
}

