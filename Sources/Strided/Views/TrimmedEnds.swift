/// The ends from which ``NDArray/trimmingZeros(from:)`` takes zeros away.
public enum TrimmedEnds: Sendable, Hashable {
  /// The beginning of every axis.
  case front
  /// The end of every axis.
  case back
  /// Both ends of every axis.
  case both
}
