// swift-format-ignore-file
// Written by .ci/generate.
import StridedKernels

/// Whether each element is NaN: fresh memory.
///
/// ```swift
/// print(isNaN(NDArray([1, Double.nan])))  // [False  True]
/// ```
///
/// A complex number is NaN if a part is NaN. Integers are never NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func isNaN<Element: NumericScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Bool> {
  array.mapped("isNaN") { Element._innerLoop(for: NumberTest.isNaN, $0) }.asSending()
}

/// Writes to an existing array: whether each element is NaN.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func isNaN<Element: NumericScalar>(
  _ array: NDArray<Element>, into result: NDArray<Bool>, where mask: NDArray<Bool>? = nil
) {
  result.write("isNaN", of: array, where: mask) { Element._innerLoop(for: NumberTest.isNaN, $0) }
}

/// Whether each element is finite: fresh memory.
///
/// A complex number is finite if both parts are finite. Integers are always finite.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func isFinite<Element: NumericScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Bool> {
  array.mapped("isFinite") { Element._innerLoop(for: NumberTest.isFinite, $0) }.asSending()
}

/// Writes to an existing array: whether each element is finite.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func isFinite<Element: NumericScalar>(
  _ array: NDArray<Element>, into result: NDArray<Bool>, where mask: NDArray<Bool>? = nil
) {
  result.write("isFinite", of: array, where: mask) { Element._innerLoop(for: NumberTest.isFinite, $0) }
}

/// Whether each element is infinite: fresh memory.
///
/// A complex number is infinite if a part is infinite. Integers are never infinite.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func isInfinite<Element: NumericScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Bool> {
  array.mapped("isInfinite") { Element._innerLoop(for: NumberTest.isInfinite, $0) }.asSending()
}

/// Writes to an existing array: whether each element is infinite.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func isInfinite<Element: NumericScalar>(
  _ array: NDArray<Element>, into result: NDArray<Bool>, where mask: NDArray<Bool>? = nil
) {
  result.write("isInfinite", of: array, where: mask) { Element._innerLoop(for: NumberTest.isInfinite, $0) }
}

/// Whether each element has a minus sign: fresh memory.
///
/// Negative zeros have one, and NaN can have one. For a complex number, the sign of the real part
/// counts.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func signbit<Element: NumericScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Bool> {
  array.mapped("signbit") { Element._innerLoop(for: NumberTest.signbit, $0) }.asSending()
}

/// Writes to an existing array: whether each element has a minus sign.
///
/// The result may be a view. The sources and the mask are broadcast to its shape. Elements for
/// which the mask is false are neither computed nor written. If arrays overlap, the result is as
/// if the sources had been copied first. Traps, before anything is written, if the shapes do not
/// fit or the result is read-only.
@_alwaysEmitIntoClient
public func signbit<Element: NumericScalar>(
  _ array: NDArray<Element>, into result: NDArray<Bool>, where mask: NDArray<Bool>? = nil
) {
  result.write("signbit", of: array, where: mask) { Element._innerLoop(for: NumberTest.signbit, $0) }
}

