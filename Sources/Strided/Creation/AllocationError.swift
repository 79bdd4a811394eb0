import StridedLayout

/// There is no memory for an array of a shape, or no array can have the shape.
///
/// ```swift
/// do {
///   _ = try NDArray<Double>(allocating: [1 << 20, 1 << 24])
/// } catch {
///   print(error)  // NDArray(allocating:): no memory for shape (1048576, 16777216), 140737488355328 bytes
/// }
/// ```
public struct AllocationError: Error, Equatable, Sendable {
  /// The shape that was asked for.
  public let shape: Shape
  /// The bytes that the elements need; nil if no array can have the shape.
  ///
  /// No array can have the shape if an extent is negative, if there are more than 64 axes, or if
  /// the size overflows `Int`.
  public let byteCount: Int?

  /// Creates an error about a shape.
  init(shape: Shape, byteCount: Int?) {
    self.shape = shape
    self.byteCount = byteCount
  }
}

extension AllocationError: CustomStringConvertible {
  /// The request and the reason, in one line.
  public var description: String {
    guard let byteCount else { return "NDArray(allocating:): no array has shape \(shape)" }
    return "NDArray(allocating:): no memory for shape \(shape), \(byteCount) bytes"
  }
}
