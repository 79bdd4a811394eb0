// swift-format-ignore-file
// Written by .ci/generate.
#if !STRIDED_DOCUMENTATION
import Numerics
import StridedKernels

extension NDArray<Complex<Double>> {
  /// Where elements are equal, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.equal, left, right).asSending() }
  /// Where elements are equal, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: NDArray, right: Complex<Double>) -> sending NDArray<Bool> { left.compared(.equal, right).asSending() }
  /// Where elements are equal, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: Complex<Double>, right: NDArray) -> sending NDArray<Bool> { right.compared(.equal, left).asSending() }
  /// Where elements differ, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.notEqual, left, right).asSending() }
  /// Where elements differ, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: NDArray, right: Complex<Double>) -> sending NDArray<Bool> { left.compared(.notEqual, right).asSending() }
  /// Where elements differ, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: Complex<Double>, right: NDArray) -> sending NDArray<Bool> { right.compared(.notEqual, left).asSending() }
  /// The elementwise sum, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func + (left: consuming NDArray, right: NDArray) -> sending NDArray<Complex<Double>> { combined(.add, left, right).asSending() }
  /// The elementwise sum, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func + (left: consuming NDArray, right: Complex<Double>) -> sending NDArray<Complex<Double>> { left.combined(.add, with: right).asSending() }
  /// The elementwise sum, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func + (left: Complex<Double>, right: NDArray) -> sending NDArray<Complex<Double>> { right.combined(.add, withLeft: left).asSending() }
  /// Like the generic `+=`, with an array.
  @_alwaysEmitIntoClient public static func += (left: inout NDArray, right: NDArray) { left.update(.add, with: right) }
  /// Like the generic `+=`, with a number.
  @_alwaysEmitIntoClient public static func += (left: inout NDArray, right: Complex<Double>) { left.update(.add, with: right) }
  /// The elementwise difference, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func - (left: consuming NDArray, right: NDArray) -> sending NDArray<Complex<Double>> { combined(.subtract, left, right).asSending() }
  /// The elementwise difference, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func - (left: consuming NDArray, right: Complex<Double>) -> sending NDArray<Complex<Double>> { left.combined(.subtract, with: right).asSending() }
  /// The elementwise difference, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func - (left: Complex<Double>, right: NDArray) -> sending NDArray<Complex<Double>> { right.combined(.subtract, withLeft: left).asSending() }
  /// Like the generic `-=`, with an array.
  @_alwaysEmitIntoClient public static func -= (left: inout NDArray, right: NDArray) { left.update(.subtract, with: right) }
  /// Like the generic `-=`, with a number.
  @_alwaysEmitIntoClient public static func -= (left: inout NDArray, right: Complex<Double>) { left.update(.subtract, with: right) }
  /// The elementwise product, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func * (left: consuming NDArray, right: NDArray) -> sending NDArray<Complex<Double>> { combined(.multiply, left, right).asSending() }
  /// The elementwise product, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func * (left: consuming NDArray, right: Complex<Double>) -> sending NDArray<Complex<Double>> { left.combined(.multiply, with: right).asSending() }
  /// The elementwise product, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func * (left: Complex<Double>, right: NDArray) -> sending NDArray<Complex<Double>> { right.combined(.multiply, withLeft: left).asSending() }
  /// Like the generic `*=`, with an array.
  @_alwaysEmitIntoClient public static func *= (left: inout NDArray, right: NDArray) { left.update(.multiply, with: right) }
  /// Like the generic `*=`, with a number.
  @_alwaysEmitIntoClient public static func *= (left: inout NDArray, right: Complex<Double>) { left.update(.multiply, with: right) }
  /// The elementwise quotient, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func / (left: consuming NDArray, right: NDArray) -> sending NDArray<Complex<Double>> { combined(.divide, left, right).asSending() }
  /// The elementwise quotient, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func / (left: consuming NDArray, right: Complex<Double>) -> sending NDArray<Complex<Double>> { left.combined(.divide, with: right).asSending() }
  /// The elementwise quotient, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func / (left: Complex<Double>, right: NDArray) -> sending NDArray<Complex<Double>> { right.combined(.divide, withLeft: left).asSending() }
  /// Like the generic `/=`, with an array.
  @_alwaysEmitIntoClient public static func /= (left: inout NDArray, right: NDArray) { left.update(.divide, with: right) }
  /// Like the generic `/=`, with a number.
  @_alwaysEmitIntoClient public static func /= (left: inout NDArray, right: Complex<Double>) { left.update(.divide, with: right) }
  /// Each element negated: fresh memory.
  @_alwaysEmitIntoClient public static prefix func - (operand: consuming NDArray) -> sending NDArray { operand.negated() }
}
#endif
