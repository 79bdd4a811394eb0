import StridedKernels
import StridedLayout

// Integer arithmetic that wraps around: a result that does not fit keeps its low bits, as with Swift's own
// operators of these names.

extension NDArray where Element: NumericScalar & FixedWidthInteger {
  /// The elementwise sum, broadcasting, wrapping around: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &+ (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.wrappingAdd, left, right).asSending()
  }

  /// The sum of each element and a number, wrapping around: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &+ (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.wrappingAdd, with: right).asSending()
  }

  /// The sum of a number and each element, wrapping around: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &+ (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.wrappingAdd, withLeft: left).asSending()
  }

  /// The elementwise difference, broadcasting, wrapping around: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &- (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.wrappingSubtract, left, right).asSending()
  }

  /// The difference of each element and a number, wrapping around: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &- (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.wrappingSubtract, with: right).asSending()
  }

  /// The difference of a number and each element, wrapping around: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &- (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.wrappingSubtract, withLeft: left).asSending()
  }

  /// The elementwise product, broadcasting, wrapping around: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &* (left: consuming NDArray, right: NDArray) -> sending NDArray {
    combined(.wrappingMultiply, left, right).asSending()
  }

  /// The product of each element and a number, wrapping around: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &* (left: consuming NDArray, right: Element) -> sending NDArray {
    left.combined(.wrappingMultiply, with: right).asSending()
  }

  /// The product of a number and each element, wrapping around: fresh memory.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public static func &* (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.wrappingMultiply, withLeft: left).asSending()
  }
}
