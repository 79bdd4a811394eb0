import StridedKernels
import StridedLayout

// Spellings of other languages, with the right one in the message of the compiler.

extension NDArray {
  /// Elementwise comparison is spelled `.>`.
  @available(*, unavailable, message: "compare elements with .>")
  @_disfavoredOverload
  public static func > (left: NDArray, right: Element) -> NDArray<Bool> { unavailable() }

  /// Elementwise comparison is spelled `.>=`.
  @available(*, unavailable, message: "compare elements with .>=")
  @_disfavoredOverload
  public static func >= (left: NDArray, right: Element) -> NDArray<Bool> { unavailable() }

  /// Elementwise comparison is spelled `.<`.
  @available(*, unavailable, message: "compare elements with .<")
  @_disfavoredOverload
  public static func < (left: NDArray, right: Element) -> NDArray<Bool> { unavailable() }

  /// Elementwise comparison is spelled `.<=`.
  @available(*, unavailable, message: "compare elements with .<=")
  @_disfavoredOverload
  public static func <= (left: NDArray, right: Element) -> NDArray<Bool> { unavailable() }
}

/// A range whose lower bound counts from the end is spelled `(-3)...`.
@available(*, unavailable, message: "write the range in parentheses, as in a[(-3)...]")
public prefix func - (range: PartialRangeFrom<Int>) -> PartialRangeFrom<Int> { unavailable() }

extension NDArray where Element: FixedWidthInteger {
  /// A conversion of real numbers to integers says what becomes of fractions.
  @available(
    *, unavailable,
    message: "say what becomes of fractions: truncating:, rounding:, saturating: or exactly:"
  )
  @_disfavoredOverload
  public init<Source: BinaryFloatingPoint>(converting source: NDArray<Source>) { unavailable() }

  /// A conversion between integer types says what becomes of numbers that do not fit.
  @available(
    *, unavailable,
    message: "say what becomes of numbers that do not fit: exactly:, saturating: or wrapping:"
  )
  @_disfavoredOverload
  public init<Source: FixedWidthInteger>(converting source: NDArray<Source>) { unavailable() }
}

private func unavailable() -> Never { fatalError("unavailable") }
