// swift-format-ignore-file
// Written by .ci/generate.
#if !STRIDED_DOCUMENTATION
import Numerics
import StridedKernels

extension NDArray<Float> {
  /// Where elements are equal, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.equal, left, right).asSending() }
  /// Where elements are equal, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: NDArray, right: Float) -> sending NDArray<Bool> { left.compared(.equal, right).asSending() }
  /// Where elements are equal, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: Float, right: NDArray) -> sending NDArray<Bool> { right.compared(.equal, left).asSending() }
  /// Where elements differ, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.notEqual, left, right).asSending() }
  /// Where elements differ, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: NDArray, right: Float) -> sending NDArray<Bool> { left.compared(.notEqual, right).asSending() }
  /// Where elements differ, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: Float, right: NDArray) -> sending NDArray<Bool> { right.compared(.notEqual, left).asSending() }
  /// The elementwise sum, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func + (left: consuming NDArray, right: NDArray) -> sending NDArray<Float> { combined(.add, left, right).asSending() }
  /// The elementwise sum, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func + (left: consuming NDArray, right: Float) -> sending NDArray<Float> { left.combined(.add, with: right).asSending() }
  /// The elementwise sum, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func + (left: Float, right: NDArray) -> sending NDArray<Float> { right.combined(.add, withLeft: left).asSending() }
  /// Like the generic `+=`, with an array.
  @_alwaysEmitIntoClient public static func += (left: inout NDArray, right: NDArray) { left.update(.add, with: right) }
  /// Like the generic `+=`, with a number.
  @_alwaysEmitIntoClient public static func += (left: inout NDArray, right: Float) { left.update(.add, with: right) }
  /// The elementwise difference, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func - (left: consuming NDArray, right: NDArray) -> sending NDArray<Float> { combined(.subtract, left, right).asSending() }
  /// The elementwise difference, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func - (left: consuming NDArray, right: Float) -> sending NDArray<Float> { left.combined(.subtract, with: right).asSending() }
  /// The elementwise difference, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func - (left: Float, right: NDArray) -> sending NDArray<Float> { right.combined(.subtract, withLeft: left).asSending() }
  /// Like the generic `-=`, with an array.
  @_alwaysEmitIntoClient public static func -= (left: inout NDArray, right: NDArray) { left.update(.subtract, with: right) }
  /// Like the generic `-=`, with a number.
  @_alwaysEmitIntoClient public static func -= (left: inout NDArray, right: Float) { left.update(.subtract, with: right) }
  /// The elementwise product, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func * (left: consuming NDArray, right: NDArray) -> sending NDArray<Float> { combined(.multiply, left, right).asSending() }
  /// The elementwise product, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func * (left: consuming NDArray, right: Float) -> sending NDArray<Float> { left.combined(.multiply, with: right).asSending() }
  /// The elementwise product, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func * (left: Float, right: NDArray) -> sending NDArray<Float> { right.combined(.multiply, withLeft: left).asSending() }
  /// Like the generic `*=`, with an array.
  @_alwaysEmitIntoClient public static func *= (left: inout NDArray, right: NDArray) { left.update(.multiply, with: right) }
  /// Like the generic `*=`, with a number.
  @_alwaysEmitIntoClient public static func *= (left: inout NDArray, right: Float) { left.update(.multiply, with: right) }
  /// The elementwise quotient, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func / (left: consuming NDArray, right: NDArray) -> sending NDArray<Float> { combined(.divide, left, right).asSending() }
  /// The elementwise quotient, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func / (left: consuming NDArray, right: Float) -> sending NDArray<Float> { left.combined(.divide, with: right).asSending() }
  /// The elementwise quotient, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func / (left: Float, right: NDArray) -> sending NDArray<Float> { right.combined(.divide, withLeft: left).asSending() }
  /// Like the generic `/=`, with an array.
  @_alwaysEmitIntoClient public static func /= (left: inout NDArray, right: NDArray) { left.update(.divide, with: right) }
  /// Like the generic `/=`, with a number.
  @_alwaysEmitIntoClient public static func /= (left: inout NDArray, right: Float) { left.update(.divide, with: right) }
  /// Each element negated: fresh memory.
  @_alwaysEmitIntoClient public static prefix func - (operand: consuming NDArray) -> sending NDArray { operand.negated() }
  /// Where the left element is less, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .< (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.less, ".<", left, right).asSending() }
  /// Where the left element is less, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .< (left: NDArray, right: Float) -> sending NDArray<Bool> { left.compared(.less, ".<", right, isReversed: false).asSending() }
  /// Where the left element is less, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .< (left: Float, right: NDArray) -> sending NDArray<Bool> { right.compared(.less, ".<", left, isReversed: true).asSending() }
  /// Where the left element is less or equal, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .<= (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.lessOrEqual, ".<=", left, right).asSending() }
  /// Where the left element is less or equal, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .<= (left: NDArray, right: Float) -> sending NDArray<Bool> { left.compared(.lessOrEqual, ".<=", right, isReversed: false).asSending() }
  /// Where the left element is less or equal, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .<= (left: Float, right: NDArray) -> sending NDArray<Bool> { right.compared(.lessOrEqual, ".<=", left, isReversed: true).asSending() }
  /// Where the left element is greater, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .> (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.less, ".>", right, left).asSending() }
  /// Where the left element is greater, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .> (left: NDArray, right: Float) -> sending NDArray<Bool> { left.compared(.less, ".>", right, isReversed: true).asSending() }
  /// Where the left element is greater, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .> (left: Float, right: NDArray) -> sending NDArray<Bool> { right.compared(.less, ".>", left, isReversed: false).asSending() }
  /// Where the left element is greater or equal, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .>= (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.lessOrEqual, ".>=", right, left).asSending() }
  /// Where the left element is greater or equal, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .>= (left: NDArray, right: Float) -> sending NDArray<Bool> { left.compared(.lessOrEqual, ".>=", right, isReversed: true).asSending() }
  /// Where the left element is greater or equal, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .>= (left: Float, right: NDArray) -> sending NDArray<Bool> { right.compared(.lessOrEqual, ".>=", left, isReversed: false).asSending() }
  /// The elementwise remainder, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func % (left: consuming NDArray, right: NDArray) -> sending NDArray<Float> { combined(.remainder, left, right).asSending() }
  /// The elementwise remainder, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func % (left: consuming NDArray, right: Float) -> sending NDArray<Float> { left.combined(.remainder, with: right).asSending() }
  /// The elementwise remainder, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func % (left: Float, right: NDArray) -> sending NDArray<Float> { right.combined(.remainder, withLeft: left).asSending() }
  /// Like the generic `%=`, with an array.
  @_alwaysEmitIntoClient public static func %= (left: inout NDArray, right: NDArray) { left.update(.remainder, with: right) }
  /// Like the generic `%=`, with a number.
  @_alwaysEmitIntoClient public static func %= (left: inout NDArray, right: Float) { left.update(.remainder, with: right) }
}
#endif
