import StridedLayout

/// That an element has no exact value in another type of element.
///
/// ```swift
/// do {
///   _ = try NDArray<Int8>(exactly: NDArray([1, 300]))
/// } catch {
///   print(error)  // NDArray(exactly:): 300 at (1,) has no exact value in Int8
/// }
/// ```
public struct ConversionError: Error, Equatable, Sendable {
  /// Where the element stands: the first of them in C order.
  public let coordinates: Coordinates
  /// The element as text.
  public let value: String
  /// The name of the type that it does not fit.
  public let targetType: String

  /// The error about an element.
  init(coordinates: Coordinates, value: String, targetType: String) {
    self.coordinates = coordinates
    self.value = value
    self.targetType = targetType
  }
}

extension ConversionError: CustomStringConvertible {
  /// What was found where, in one line.
  public var description: String {
    "NDArray(exactly:): \(value) at \(coordinates) has no exact value in \(targetType)"
  }
}
