/// The order of an array's elements in memory, named by NumPy's letters.
public enum MemoryOrder: Sendable, Hashable {
  /// Row-major, as in C: the last axis varies fastest.
  case c
  /// Column-major, as in Fortran: the first axis varies fastest.
  case f
  /// F if the source is F-contiguous and not C-contiguous, otherwise C.
  case a
  /// As close to the source's order as a contiguous array can be.
  case k
}
