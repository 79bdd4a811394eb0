/// Why the bytes of an array cannot be seen as elements of another type.
///
/// `view(as:)` is nil where there is such a reason; `obstacle(toViewingAs:)` tells it.
public enum ViewObstacle: Equatable, Sendable {
  /// The other type is `Bool`: bytes other than 0 and 1 are no truth values.
  case truthValues
  /// The sizes differ, and the array is 0-d: there is no axis whose extent could change.
  case noAxis
  /// The sizes differ, and the last axis has gaps or runs backwards: its stride is not 1.
  case lastAxisNotContiguous(stride: Int)
  /// The last axis holds a number of bytes that elements of `width` bytes do not divide.
  case indivisible(bytes: Int, width: Int)
  /// An axis steps by a number of bytes that is no multiple of the `width` of an element.
  case unalignedStride(axis: Int, bytes: Int, width: Int)
  /// The first element lies a number of bytes into the storage that is no multiple of the `width`
  /// of an element.
  case unalignedOffset(bytes: Int, width: Int)
  /// The first element's address lies `remainder` bytes past a multiple of the `alignment` that the
  /// other type needs.
  case unalignedAddress(remainder: Int, alignment: Int)
  /// The other type's elements would be more than can be counted.
  case overflow(shape: Shape)
}

extension ViewObstacle: CustomStringConvertible {
  /// The reason in one line.
  public var description: String {
    switch self {
    case .truthValues: "bytes other than 0 and 1 are no truth values"
    case .noAxis: "a 0-d array has no axis for elements of another size"
    case .lastAxisNotContiguous(let stride):
      "the last axis is not contiguous, its stride is \(stride)"
    case .indivisible(let bytes, let width):
      "the last axis holds \(bytes) bytes, which elements of \(width) do not divide"
    case .unalignedStride(let axis, let bytes, let width):
      "axis \(axis) steps by \(bytes) bytes, no multiple of elements of \(width)"
    case .unalignedOffset(let bytes, let width):
      "the first element lies \(bytes) bytes into the storage, no multiple of elements of \(width)"
    case .unalignedAddress(let remainder, let alignment):
      "the first element's address lies \(remainder) past a multiple of \(alignment)"
    case .overflow(let shape): "the number of elements of shape \(shape) overflows Int"
    }
  }
}
