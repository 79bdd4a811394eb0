import StridedLayout

/// The reason why the bytes of an array cannot be seen as elements of another type.
///
/// `view(as:)` is nil if there is such a reason; `obstacle(toViewingAs:)` tells it.
public enum ViewObstacle: Equatable, Sendable {
  /// The other type is `Bool`: bytes other than 0 and 1 are not truth values.
  case truthValues
  /// The sizes differ, and the array is 0-d: there is no axis whose extent could change.
  case noAxis
  /// The sizes differ, and the last axis is not contiguous: its stride is not 1.
  case lastAxisNotContiguous(stride: Int)
  /// The number of bytes along the last axis is not a multiple of `width`, the size of the new elements.
  case indivisible(bytes: Int, width: Int)
  /// The stride of an axis in bytes is not a multiple of `width`, the size of the new elements.
  case unalignedStride(axis: Int, bytes: Int, width: Int)
  /// The offset of the first element in bytes is not a multiple of `width`, the size of the new elements.
  case unalignedOffset(bytes: Int, width: Int)
  /// The address of the first element is `remainder` bytes past a multiple of the other type's `alignment`.
  case unalignedAddress(remainder: Int, alignment: Int)
  /// The number of elements of the other type overflows.
  case overflow(shape: Shape)
}

extension ViewObstacle: CustomStringConvertible {
  /// The reason in one line.
  public var description: String {
    switch self {
    case .truthValues: "bytes other than 0 and 1 are not truth values"
    case .noAxis: "a 0-d array has no axis for elements of another size"
    case .lastAxisNotContiguous(let stride):
      "the last axis is not contiguous: its stride is \(stride)"
    case .indivisible(let bytes, let width):
      "the last axis holds \(bytes) bytes, which is not a multiple of \(width)"
    case .unalignedStride(let axis, let bytes, let width):
      "the stride of axis \(axis) is \(bytes) bytes, which is not a multiple of \(width)"
    case .unalignedOffset(let bytes, let width):
      "the offset of the first element is \(bytes) bytes, which is not a multiple of \(width)"
    case .unalignedAddress(let remainder, let alignment):
      "the address of the first element is \(remainder) bytes past a multiple of \(alignment)"
    case .overflow(let shape): "the number of elements of shape \(shape) overflows Int"
    }
  }
}

extension Layout {
  /// The reason why the bytes cannot be seen as elements of another size; nil if they can.
  ///
  /// - Parameters:
  ///   - width: the size of an element in bytes.
  ///   - other: the size of the other type's elements in bytes, a multiple or a divisor of `width`.
  ///   - alignment: the alignment of the other type.
  ///   - address: the address of the first element.
  func obstacle(reinterpreting width: Int, as other: Int, alignment: Int, address: Int)
    -> ViewObstacle?
  {
    if width != other, let obstacle = obstacle(resizing: width, to: other) { return obstacle }
    let remainder = count == 0 ? 0 : address % alignment
    return remainder == 0 ? nil : .unalignedAddress(remainder: remainder, alignment: alignment)
  }

  private func obstacle(resizing width: Int, to other: Int) -> ViewObstacle? {
    guard rank > 0 else { return .noAxis }
    let last = rank - 1
    if count > 0, shape[last] != 1, strides[last] != 1 {
      return .lastAxisNotContiguous(stride: strides[last])
    }
    let (bytes, overflow) = shape[last].multipliedReportingOverflow(by: width)
    if overflow { return .overflow(shape: shape) }
    if bytes % other != 0 { return .indivisible(bytes: bytes, width: other) }
    var resized = shape
    resized[last] = bytes / other
    if resized.checkedElementCount == nil { return .overflow(shape: resized) }
    guard count > 0 else { return nil }
    for axis in 0..<last where shape[axis] > 1 && strides[axis] * width % other != 0 {
      return .unalignedStride(axis: axis, bytes: strides[axis] * width, width: other)
    }
    let start = offset * width
    return start % other == 0 ? nil : .unalignedOffset(bytes: start, width: other)
  }
}
