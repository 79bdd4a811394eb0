import BenchmarkSupport

/// A case at one size, ready to be measured: its memory is there and touched.
struct Workload {
  /// The elements of the view, or of the array, that the operation is about.
  var count: Int
  /// The bytes that one operation reads and writes.
  var bytes: Int
  /// The plan that runs, in a few words.
  var plan: String
  /// The operation itself.
  var operation: Routine
  /// A `memcpy` that reads and writes as many bytes, where the operation moves any.
  var memcpy: Routine?
  /// What bounds the speed of the operation: the fastest of these, and of `memcpy` where that does
  /// not take fresh memory.
  var limits: [Routine]
  /// Whether `memcpy` takes fresh memory each time and frees it, as the operation does.
  var isFresh = false
  /// The direct call of CBLAS that does the same, where there is one.
  var cblas: Routine?
  /// What a `break-even` needs besides: gathering the view, and a pass over the copy.
  var gathering: (gather: Routine, copyPass: Routine)?

  /// Whether elements are read or written at all, so that something bounds the speed.
  var movesData: Bool { bytes > 0 || !limits.isEmpty }
}

extension Workload {
  /// An operation beside a `memcpy` that reads and writes a number of bytes, and beside the limit of
  /// the memory for as many.
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
