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
  /// A `memcpy` that reads and writes as many bytes.
  var memcpy: Routine
  /// The direct call of CBLAS that does the same, where there is one.
  var cblas: Routine?
  /// What a `break-even` needs besides: gathering the view, and a pass over the copy.
  var gathering: (gather: Routine, copyPass: Routine)?
}
