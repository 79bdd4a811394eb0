/// Which axis of a grid the first of its vectors runs along.
public enum GridIndexing: Sendable, Hashable {
  /// The second one, and the second vector the first: x counts columns and y rows, as in a picture.
  case xy
  /// The first one, and so on: the grid has the vectors' counts as its shape, as in a matrix.
  case ij
}
