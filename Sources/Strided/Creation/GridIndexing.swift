/// The order of a grid's axes.
public enum GridIndexing: Sendable, Hashable {
  /// The first vector runs along axis 1, the second along axis 0.
  ///
  /// x counts columns and y counts rows, like in a picture.
  case xy
  /// The first vector runs along axis 0, the second along axis 1, and so on.
  ///
  /// The shape consists of the vectors' counts, like the shape of a matrix.
  case ij
}
