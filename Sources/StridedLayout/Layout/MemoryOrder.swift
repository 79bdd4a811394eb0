/// The order in which an array's elements follow each other in memory, by NumPy's letters.
public enum MemoryOrder: Sendable, Hashable {
  /// Row-major, as in C: the last axis runs fastest.
  case c
  /// Column-major, as in Fortran: the first axis runs fastest.
  case f
  /// F where the source is F-contiguous and not C-contiguous, else C.
  case a
  /// As close to the source's own order as a contiguous array can be.
  case k
}
