/// The ends at which ``NDArray/trimmingZeros(from:)`` removes zeros.
public enum TrimmedEnds: Sendable, Hashable {
  /// The beginning of every axis.
  case front
  /// The end of every axis.
  case back
  /// Both ends of every axis.
  case both
}
