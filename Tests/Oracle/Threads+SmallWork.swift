import StridedKernels

extension Threads {
  /// Calls `body` with another limit of threads and a small number of bytes per thread.
  ///
  /// Small operations are then split too.
  package static func withLimit<Result>(
    _ limit: Int, bytesPerThread: Int, _ body: () throws -> Result
  ) rethrows -> Result {
    try ThreadLimit(threads: limit, bytesPerThread: bytesPerThread).hold(body)
  }
}
