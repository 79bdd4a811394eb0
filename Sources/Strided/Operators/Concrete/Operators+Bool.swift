// swift-format-ignore-file
// Written by .ci/generate.
#if !STRIDED_DOCUMENTATION
import Numerics
import StridedKernels

extension NDArray<Bool> {
  /// Where elements are equal, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.equal, left, right).asSending() }
  /// Where elements are equal, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: NDArray, right: Bool) -> sending NDArray<Bool> { left.compared(.equal, right).asSending() }
  /// Where elements are equal, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .== (left: Bool, right: NDArray) -> sending NDArray<Bool> { right.compared(.equal, left).asSending() }
  /// Where elements differ, broadcasting: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: NDArray, right: NDArray) -> sending NDArray<Bool> { compared(.notEqual, left, right).asSending() }
  /// Where elements differ, with a number on the right: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: NDArray, right: Bool) -> sending NDArray<Bool> { left.compared(.notEqual, right).asSending() }
  /// Where elements differ, with a number on the left: fresh memory.
  @_alwaysEmitIntoClient public static func .!= (left: Bool, right: NDArray) -> sending NDArray<Bool> { right.compared(.notEqual, left).asSending() }
}
#endif
