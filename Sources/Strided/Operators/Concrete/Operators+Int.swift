// swift-format-ignore-file
// Written by .ci/generate.
#if !STRIDED_DOCUMENTATION
import Numerics
import StridedKernels

extension NDArray<Int> {
  /// Where elements are equal, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.equal, left, right).asSending() }
  /// Where elements are equal, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: NDArray, right: Int) -> sending NDArray<Bool> { left.compared(.equal, right).asSending() }
  /// Where elements are equal, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: Int, right: NDArray) -> sending NDArray<Bool> { right.compared(.equal, left).asSending() }
  /// Where elements differ, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.notEqual, left, right).asSending() }
  /// Where elements differ, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: NDArray, right: Int) -> sending NDArray<Bool> { left.compared(.notEqual, right).asSending() }
  /// Where elements differ, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: Int, right: NDArray) -> sending NDArray<Bool> { right.compared(.notEqual, left).asSending() }
  /// The elementwise sum, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func + (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.add, left, right).asSending() }
  /// The elementwise sum, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func + (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.add, with: right).asSending() }
  /// The elementwise sum, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func + (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.add, withLeft: left).asSending() }
  /// Like the generic `+=`, with an array.
  @_alwaysEmitIntoClient public static func += (left: inout NDArray, right: NDArray) { left.update(.add, with: right) }
  /// Like the generic `+=`, with a number.
  @_alwaysEmitIntoClient public static func += (left: inout NDArray, right: Int) { left.update(.add, with: right) }
  /// The elementwise difference, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func - (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.subtract, left, right).asSending() }
  /// The elementwise difference, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func - (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.subtract, with: right).asSending() }
  /// The elementwise difference, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func - (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.subtract, withLeft: left).asSending() }
  /// Like the generic `-=`, with an array.
  @_alwaysEmitIntoClient public static func -= (left: inout NDArray, right: NDArray) { left.update(.subtract, with: right) }
  /// Like the generic `-=`, with a number.
  @_alwaysEmitIntoClient public static func -= (left: inout NDArray, right: Int) { left.update(.subtract, with: right) }
  /// The elementwise product, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func * (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.multiply, left, right).asSending() }
  /// The elementwise product, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func * (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.multiply, with: right).asSending() }
  /// The elementwise product, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func * (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.multiply, withLeft: left).asSending() }
  /// Like the generic `*=`, with an array.
  @_alwaysEmitIntoClient public static func *= (left: inout NDArray, right: NDArray) { left.update(.multiply, with: right) }
  /// Like the generic `*=`, with a number.
  @_alwaysEmitIntoClient public static func *= (left: inout NDArray, right: Int) { left.update(.multiply, with: right) }
  /// The elementwise quotient, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func / (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.divide, left, right).asSending() }
  /// The elementwise quotient, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func / (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.divide, with: right).asSending() }
  /// The elementwise quotient, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func / (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.divide, withLeft: left).asSending() }
  /// Like the generic `/=`, with an array.
  @_alwaysEmitIntoClient public static func /= (left: inout NDArray, right: NDArray) { left.update(.divide, with: right) }
  /// Like the generic `/=`, with a number.
  @_alwaysEmitIntoClient public static func /= (left: inout NDArray, right: Int) { left.update(.divide, with: right) }
  /// Each element negated: fresh memory.
  @_alwaysEmitIntoClient public static prefix func - (operand: consuming NDArray) -> sending NDArray { operand.negated() }
  /// Where the left element is less, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .< (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.less, ".<", left, right).asSending() }
  /// Where the left element is less, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .< (left: NDArray, right: Int) -> sending NDArray<Bool> { left.compared(.less, ".<", right, isReversed: false).asSending() }
  /// Where the left element is less, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .< (left: Int, right: NDArray) -> sending NDArray<Bool> { right.compared(.less, ".<", left, isReversed: true).asSending() }
  /// Where the left element is less or equal, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .<= (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.lessOrEqual, ".<=", left, right).asSending() }
  /// Where the left element is less or equal, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .<= (left: NDArray, right: Int) -> sending NDArray<Bool> { left.compared(.lessOrEqual, ".<=", right, isReversed: false).asSending() }
  /// Where the left element is less or equal, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .<= (left: Int, right: NDArray) -> sending NDArray<Bool> { right.compared(.lessOrEqual, ".<=", left, isReversed: true).asSending() }
  /// Where the left element is greater, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .> (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.less, ".>", right, left).asSending() }
  /// Where the left element is greater, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .> (left: NDArray, right: Int) -> sending NDArray<Bool> { left.compared(.less, ".>", right, isReversed: true).asSending() }
  /// Where the left element is greater, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .> (left: Int, right: NDArray) -> sending NDArray<Bool> { right.compared(.less, ".>", left, isReversed: false).asSending() }
  /// Where the left element is greater or equal, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .>= (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.lessOrEqual, ".>=", right, left).asSending() }
  /// Where the left element is greater or equal, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .>= (left: NDArray, right: Int) -> sending NDArray<Bool> { left.compared(.lessOrEqual, ".>=", right, isReversed: true).asSending() }
  /// Where the left element is greater or equal, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .>= (left: Int, right: NDArray) -> sending NDArray<Bool> { right.compared(.lessOrEqual, ".>=", left, isReversed: false).asSending() }
  /// The elementwise remainder, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func % (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.remainder, left, right).asSending() }
  /// The elementwise remainder, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func % (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.remainder, with: right).asSending() }
  /// The elementwise remainder, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func % (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.remainder, withLeft: left).asSending() }
  /// Like the generic `%=`, with an array.
  @_alwaysEmitIntoClient public static func %= (left: inout NDArray, right: NDArray) { left.update(.remainder, with: right) }
  /// Like the generic `%=`, with a number.
  @_alwaysEmitIntoClient public static func %= (left: inout NDArray, right: Int) { left.update(.remainder, with: right) }
  /// The elementwise sum, wrapping around, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func &+ (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.wrappingAdd, left, right).asSending() }
  /// The elementwise sum, wrapping around, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func &+ (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.wrappingAdd, with: right).asSending() }
  /// The elementwise sum, wrapping around, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func &+ (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.wrappingAdd, withLeft: left).asSending() }
  /// Like the generic `&+=`, with an array.
  @_alwaysEmitIntoClient public static func &+= (left: inout NDArray, right: NDArray) { left.update(.wrappingAdd, with: right) }
  /// Like the generic `&+=`, with a number.
  @_alwaysEmitIntoClient public static func &+= (left: inout NDArray, right: Int) { left.update(.wrappingAdd, with: right) }
  /// The elementwise difference, wrapping around, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func &- (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.wrappingSubtract, left, right).asSending() }
  /// The elementwise difference, wrapping around, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func &- (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.wrappingSubtract, with: right).asSending() }
  /// The elementwise difference, wrapping around, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func &- (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.wrappingSubtract, withLeft: left).asSending() }
  /// Like the generic `&-=`, with an array.
  @_alwaysEmitIntoClient public static func &-= (left: inout NDArray, right: NDArray) { left.update(.wrappingSubtract, with: right) }
  /// Like the generic `&-=`, with a number.
  @_alwaysEmitIntoClient public static func &-= (left: inout NDArray, right: Int) { left.update(.wrappingSubtract, with: right) }
  /// The elementwise product, wrapping around, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func &* (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.wrappingMultiply, left, right).asSending() }
  /// The elementwise product, wrapping around, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func &* (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.wrappingMultiply, with: right).asSending() }
  /// The elementwise product, wrapping around, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func &* (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.wrappingMultiply, withLeft: left).asSending() }
  /// Like the generic `&*=`, with an array.
  @_alwaysEmitIntoClient public static func &*= (left: inout NDArray, right: NDArray) { left.update(.wrappingMultiply, with: right) }
  /// Like the generic `&*=`, with a number.
  @_alwaysEmitIntoClient public static func &*= (left: inout NDArray, right: Int) { left.update(.wrappingMultiply, with: right) }
  /// The bitwise AND of the elements, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func & (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.bitwiseAnd, left, right).asSending() }
  /// The bitwise AND of the elements, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func & (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.bitwiseAnd, with: right).asSending() }
  /// The bitwise AND of the elements, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func & (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.bitwiseAnd, withLeft: left).asSending() }
  /// Like the generic `&=`, with an array.
  @_alwaysEmitIntoClient public static func &= (left: inout NDArray, right: NDArray) { left.update(.bitwiseAnd, with: right) }
  /// Like the generic `&=`, with a number.
  @_alwaysEmitIntoClient public static func &= (left: inout NDArray, right: Int) { left.update(.bitwiseAnd, with: right) }
  /// The bitwise OR of the elements, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func | (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.bitwiseOr, left, right).asSending() }
  /// The bitwise OR of the elements, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func | (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.bitwiseOr, with: right).asSending() }
  /// The bitwise OR of the elements, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func | (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.bitwiseOr, withLeft: left).asSending() }
  /// Like the generic `|=`, with an array.
  @_alwaysEmitIntoClient public static func |= (left: inout NDArray, right: NDArray) { left.update(.bitwiseOr, with: right) }
  /// Like the generic `|=`, with a number.
  @_alwaysEmitIntoClient public static func |= (left: inout NDArray, right: Int) { left.update(.bitwiseOr, with: right) }
  /// The bitwise XOR of the elements, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func ^ (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.bitwiseXor, left, right).asSending() }
  /// The bitwise XOR of the elements, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func ^ (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.bitwiseXor, with: right).asSending() }
  /// The bitwise XOR of the elements, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func ^ (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.bitwiseXor, withLeft: left).asSending() }
  /// Like the generic `^=`, with an array.
  @_alwaysEmitIntoClient public static func ^= (left: inout NDArray, right: NDArray) { left.update(.bitwiseXor, with: right) }
  /// Like the generic `^=`, with a number.
  @_alwaysEmitIntoClient public static func ^= (left: inout NDArray, right: Int) { left.update(.bitwiseXor, with: right) }
  /// The elements shifted to the left, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func << (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.shiftLeft, left, right).asSending() }
  /// The elements shifted to the left, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func << (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.shiftLeft, with: right).asSending() }
  /// The elements shifted to the left, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func << (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.shiftLeft, withLeft: left).asSending() }
  /// Like the generic `<<=`, with an array.
  @_alwaysEmitIntoClient public static func <<= (left: inout NDArray, right: NDArray) { left.update(.shiftLeft, with: right) }
  /// Like the generic `<<=`, with a number.
  @_alwaysEmitIntoClient public static func <<= (left: inout NDArray, right: Int) { left.update(.shiftLeft, with: right) }
  /// The elements shifted to the right, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func >> (left: consuming NDArray, right: NDArray) -> sending NDArray<Int> { combined(.shiftRight, left, right).asSending() }
  /// The elements shifted to the right, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func >> (left: consuming NDArray, right: Int) -> sending NDArray<Int> { left.combined(.shiftRight, with: right).asSending() }
  /// The elements shifted to the right, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func >> (left: Int, right: NDArray) -> sending NDArray<Int> { right.combined(.shiftRight, withLeft: left).asSending() }
  /// Like the generic `>>=`, with an array.
  @_alwaysEmitIntoClient public static func >>= (left: inout NDArray, right: NDArray) { left.update(.shiftRight, with: right) }
  /// Like the generic `>>=`, with a number.
  @_alwaysEmitIntoClient public static func >>= (left: inout NDArray, right: Int) { left.update(.shiftRight, with: right) }
}
#endif
