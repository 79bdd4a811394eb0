import BenchmarkSupport

/// A case at one size, ready to be measured: its memory is allocated and touched.
struct Workload {
  /// The number of elements of the view or array.
  var count: Int
  /// The bytes that one operation reads and writes.
  var bytes: Int
  /// The plan that runs, in a few words.
  var plan: String
  /// The operation itself.
  var operation: Routine
  /// A `memcpy` of as many bytes, if the operation moves any.
  var memcpy: Routine?
  /// The bounds of the operation's speed: the fastest of these, and `memcpy` if it does not use
  /// fresh memory.
  var limits: [Routine]
  /// Whether `memcpy` allocates and frees fresh memory each time, as the operation does.
  var isFresh = false
  /// The direct call of CBLAS, of LAPACKE or of the system for the same work, if there is one.
  var cblas: Routine?
  /// The other routines of a `break-even`: copying the view, and a pass over the copy.
  var gathering: (gather: Routine, copyPass: Routine)?

  /// Whether elements are read or written, so that a bound exists.
  var movesData: Bool { bytes > 0 || !limits.isEmpty }
}

extension Workload {
  /// An operation beside a `memcpy` of a number of bytes, and the memory's limit for as many.
  init(
    count: Int,
    bytes: Int,
    plan: String,
    operation: @escaping Routine,
    besideMemcpyOf memcpyBytes: Int? = nil,
    isFresh: Bool = false,
    cblas: Routine? = nil,
    gathering: (gather: Routine, copyPass: Routine)? = nil
  ) {
    let plain = PlainBuffers(byteCount: max((memcpyBytes ?? bytes) / 2, 1))
    self.init(
      count: count,
      bytes: bytes,
      plan: plan,
      operation: operation,
      memcpy: isFresh ? plain.copyingToFreshMemory : plain.copying,
      limits: bytes == 0
        ? [] : [isFresh ? plain.copying : nil, plain.copyingOnAllCores].compactMap { $0 },
      isFresh: isFresh,
      cblas: cblas,
      gathering: gathering
    )
  }
}
