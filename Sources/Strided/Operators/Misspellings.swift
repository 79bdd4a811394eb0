import StridedKernels
import StridedLayout

// Spellings of other languages; the compiler's message gives the correct one.

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
@available(*, unavailable, message: "write the range in parentheses, for example a[(-3)...]")
public prefix func - (range: PartialRangeFrom<Int>) -> PartialRangeFrom<Int> { unavailable() }

extension NDArray where Element: FixedWidthInteger {
  /// A conversion of real numbers to integers states how fractions are converted.
  @available(
    *, unavailable,
    message: "choose how fractions are converted: truncating:, rounding:, saturating: or exactly:"
  )
  @_disfavoredOverload
  public init<Source: BinaryFloatingPoint>(converting source: NDArray<Source>) { unavailable() }

  /// A conversion between integer types states how numbers that do not fit are converted.
  @available(
    *, unavailable,
    message: "choose how numbers that do not fit are converted: exactly:, saturating: or wrapping:"
  )
  @_disfavoredOverload
  public init<Source: FixedWidthInteger>(converting source: NDArray<Source>) { unavailable() }
}

private func unavailable() -> Never { fatalError("unavailable") }
