import StridedLayout

/// How many threads an operation may use: one setting for Strided and for OpenBLAS under it.
///
/// Large copies, fills, elementwise operations and reductions are split over threads, large matrix
/// products over those of OpenBLAS. Results do not depend on the number of threads, except for the last
/// bits of dot and matrix products, in which OpenBLAS adds up in another order for each number. A small
/// operation always runs on the thread that calls it, and no thread is started before the first
/// operation that is worth one. While an operation runs on several threads, others that are called
/// meanwhile run on the thread that calls them, each on its own; so threads are never nested.
///
/// ```swift
/// let a = NDArray<Double>.zeros([1000, 1000])
/// Threads.withLimit(1) { a.fill(7) }
/// print(a[2, 3])
/// // 7.0
/// ```
///
/// After an operation the threads look for the next one for up to 200 µs, at the price of processor
/// time, and then sleep. They never keep a process from ending, and do not outlive a `fork`: the child
/// starts its own.
public enum Threads {
  /// The most threads of an operation, the calling one included; 1 starts no threads.
  ///
  /// At first it is the number in the environment variable `STRIDED_NUM_THREADS`; without that, the
  /// number of threads that OpenBLAS was loaded with: the number of cores this process may run on, or
  /// less where `OPENBLAS_NUM_THREADS` or `OMP_NUM_THREADS` says so.
  ///
  /// Setting it also sets OpenBLAS's number, as `openblas_set_num_threads` does, but to no more threads
  /// than OpenBLAS was loaded with. OpenBLAS starts its threads when a program is loaded: to have none,
  /// set `OPENBLAS_NUM_THREADS=1` in the environment. Set this rather than OpenBLAS's own number, which
  /// gives way to it in every call that Strided makes.
  ///
  /// The setting is that of the process; ``withLimit(_:_:)-(_,()->Result)`` is for a piece of code.
  /// Traps for numbers below 1.
  public static var limit: Int {
    get { ThreadLimit.ofProcess.load(ordering: .relaxed) }
    set {
      ThreadLimit.require(newValue, for: "Threads.limit")
      ThreadLimit.ofProcess.store(newValue, ordering: .relaxed)
      BLASThreads.shared.set(newValue)
    }
  }

  /// Calls `body` with another limit, which holds for what `body` does, on this thread and in tasks
  /// that it starts, and for nothing else.
  ///
  /// Where such calls are nested, the innermost holds. OpenBLAS has one number for the process:
  /// Strided sets it for the time of each call that OpenBLAS may spread over threads, and puts it back
  /// after it; meanwhile, such calls under another limit wait for each other. Traps for numbers
  /// below 1.
  public static func withLimit<Result>(
    _ limit: Int, _ body: () throws -> Result
  ) rethrows -> Result {
    ThreadLimit.require(limit, for: "Threads.withLimit")
    return try ThreadLimit(threads: limit).hold(body)
  }

  /// Calls an asynchronous `body` with another limit; as the synchronous one, wherever the task runs.
  public static func withLimit<Result>(
    _ limit: Int, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
  ) async rethrows -> Result {
    ThreadLimit.require(limit, for: "Threads.withLimit")
    return try await ThreadLimit(threads: limit).hold(isolation: isolation, body)
  }
}
