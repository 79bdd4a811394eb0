import StridedLayout

/// The number of threads that an operation may use: one setting for Strided and OpenBLAS.
///
/// Large copies, fills, elementwise operations and reductions are split over threads, large matrix
/// products over the threads of OpenBLAS. Results do not depend on the number of threads. The only
/// exception is the last bits of large dot and matrix products, because OpenBLAS adds in another order
/// for each number of threads.
///
/// A small operation always runs on the calling thread, and no thread is started before the first
/// operation that benefits from one. While an operation runs on several threads, any other
/// operation runs only on the thread that calls it. Threads are therefore never nested.
///
/// ```swift
/// let a = NDArray<Double>.zeros([1000, 1000])
/// Threads.withLimit(1) { a.fill(7) }
/// print(a[2, 3])
/// // 7.0
/// ```
///
/// After an operation the threads wait actively for the next one for up to 200 µs, which uses
/// processor time, and then sleep. If operations of medium size follow each other within 500 µs,
/// sleeping threads are woken, and wait as long. They never keep a process from ending, and do not
/// survive a `fork`: the child process starts its own.
public enum Threads {
  /// The maximum number of threads of an operation, with the calling one; 1 starts no threads.
  ///
  /// The initial value is the number in the environment variable `STRIDED_NUM_THREADS`. Without
  /// that, it is the number of threads with which OpenBLAS was loaded: the number of cores this
  /// process may run on, or less if `OPENBLAS_NUM_THREADS` or `OMP_NUM_THREADS` says so.
  ///
  /// Setting it also sets OpenBLAS's number, as `openblas_set_num_threads` does, but to no more
  /// threads than OpenBLAS was loaded with. OpenBLAS starts its threads when a program is loaded.
  /// To avoid this, set `OPENBLAS_NUM_THREADS=1` in the environment. Set this limit instead of
  /// OpenBLAS's own number: every call that Strided makes overrides that number.
  ///
  /// The setting applies to the process; ``withLimit(_:_:)-(_,()->Result)`` is for a piece of code.
  /// Numbers below 1 trap.
  public static var limit: Int {
    get { ThreadLimit.ofProcess.load(ordering: .relaxed) }
    set {
      ThreadLimit.require(newValue, for: "Threads.limit")
      ThreadLimit.ofProcess.store(newValue, ordering: .relaxed)
      BLASThreads.shared.set(newValue)
    }
  }

  /// Calls `body` with another limit.
  ///
  /// The limit applies to everything that `body` does, on this thread and in tasks that it starts,
  /// and to nothing else. If such calls are nested, the innermost limit applies.
  ///
  /// OpenBLAS has one number of threads for the process. Strided sets it for each call that
  /// OpenBLAS may split over threads, and restores it afterwards. Calls under different limits wait
  /// for each other. Numbers below 1 trap.
  public static func withLimit<Result>(
    _ limit: Int, _ body: () throws -> Result
  ) rethrows -> Result {
    ThreadLimit.require(limit, for: "Threads.withLimit")
    return try ThreadLimit(threads: limit).hold(body)
  }

  /// Calls an asynchronous `body` with another limit, as the synchronous form does.
  ///
  /// The limit applies on any thread that runs the task.
  public static func withLimit<Result>(
    _ limit: Int, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
  ) async rethrows -> Result {
    ThreadLimit.require(limit, for: "Threads.withLimit")
    return try await ThreadLimit(threads: limit).hold(isolation: isolation, body)
  }
}
