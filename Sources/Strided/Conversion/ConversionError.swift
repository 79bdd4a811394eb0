import StridedLayout

/// An element has no exact value in another element type.
///
/// ```swift
/// do {
///   _ = try NDArray<Int8>(exactly: NDArray([1, 300]))
/// } catch {
///   print(error)  // NDArray(exactly:): 300 at (1,) has no exact value in Int8
/// }
/// ```
public struct ConversionError: Error, Equatable, Sendable {
  /// The coordinates of the element: the first such element in C order.
  public let coordinates: Coordinates
  /// The element as text.
  public let value: String
  /// The name of the target type.
  public let targetType: String

  /// Creates an error about an element.
  init(coordinates: Coordinates, value: String, targetType: String) {
    self.coordinates = coordinates
    self.value = value
    self.targetType = targetType
  }
}

extension ConversionError: CustomStringConvertible {
  /// The element, its coordinates and the target type, in one line.
  public var description: String {
    "NDArray(exactly:): \(value) at \(coordinates) has no exact value in \(targetType)"
  }
}
