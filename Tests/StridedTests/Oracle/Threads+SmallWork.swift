import StridedKernels

extension Threads {
  /// Calls `body` with another limit, under which a thread is worth having from so many bytes on, so that
  /// small operations are split too.
  static func withLimit<Result>(
    _ limit: Int, bytesPerThread: Int, _ body: () throws -> Result
  ) rethrows -> Result {
    try ThreadLimit(threads: limit, bytesPerThread: bytesPerThread).hold(body)
  }
}
