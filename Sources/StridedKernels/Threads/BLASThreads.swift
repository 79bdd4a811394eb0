import CBLAS
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sets OpenBLAS's number of threads, which the process shares, to the limit of each scope.
///
/// Every call that OpenBLAS may split over threads runs through this type. Calls under the same
/// limit run at the same time. A call under another limit waits until they end, and then sets the
/// number. The last call to end restores the usual number.
package final class BLASThreads: @unchecked Sendable {
  package static let shared = BLASThreads()

  /// Whether calls of OpenBLAS may begin.
  private enum Gate: UInt8, AtomicRepresentable {
    /// No call has begun yet, and the end of the process is not observed.
    case unwatched
    case open
    /// The process ends; only the thread that ends it may begin a call.
    case closed
  }

  // Not part of the shared object, which is created at the first call: each call reads only the
  // gate.
  private static let gate = Atomic<Gate>(.unwatched)

  /// The number of threads with which OpenBLAS was loaded; it is never given more.
  package let ceiling: Int

  private let monitor = Monitor()
  private let changed = Monitor.Condition()
  // Guarded by the monitor.
  /// The number of calls in progress.
  private var users = 0
  /// The number of threads that wait for the calls in progress to end.
  private var waiting = 0
  /// OpenBLAS's number of threads during the calls in progress.
  private var number = 0
  /// OpenBLAS's number of threads outside of calls.
  private var usual = 0
  /// The thread that ends the process; written before the gate is closed.
  nonisolated(unsafe) private var ending: pthread_t?

  private init() {
    ceiling = max(1, Int(openblas_get_num_threads()))
    _ = pthread_atfork(
      { BLASThreads.shared.prepareForFork() },
      { BLASThreads.shared.resume() },
      { BLASThreads.shared.renew() })
    _ = atexit { BLASThreads.shared.close() }
    Self.gate.store(.open, ordering: .relaxed)
  }

  /// Sets the number of threads outside of scopes.
  func set(_ limit: Int) {
    monitor.lock()
    defer { monitor.unlock() }
    usual = min(limit, ceiling)
    if users == 0 { openblas_set_num_threads(Int32(usual)) }
  }

  /// Calls `body` while OpenBLAS uses at most the current limit's number of threads, and at most `threads`.
  package static func bounded<Result>(
    to threads: Int = .max, _ body: () throws -> Result
  ) rethrows -> Result {
    let gate = shared
    gate.enter(min(threads, ThreadLimit.current.threads, gate.ceiling))
    defer { gate.leave() }
    return try body()
  }

  private func enter(_ wanted: Int) {
    Self.waitWhereTheProcessEnds()
    monitor.lock()
    defer { monitor.unlock() }
    // New calls wait if others already wait. No call can therefore wait forever.
    while users > 0 && (number != wanted || waiting > 0) {
      waiting += 1
      monitor.wait(for: changed)
      waiting -= 1
    }
    if users == 0 {
      usual = Int(openblas_get_num_threads())
      number = wanted
      if number != usual { openblas_set_num_threads(Int32(number)) }
    }
    users += 1
  }

  private func leave() {
    monitor.lock()
    defer { monitor.unlock() }
    users -= 1
    guard users == 0 else { return }
    if number != usual { openblas_set_num_threads(Int32(usual)) }
    if waiting > 0 { changed.broadcast() }
  }

  /// Lets no new call begin, and waits for the calls in progress.
  ///
  /// OpenBLAS ends its threads and clears its table of routines when the process exits. If another
  /// thread calls it then, it hangs or crashes. This function waits for calls that use OpenBLAS's
  /// threads. Other calls read the table only when they begin, so a short pause is enough for them.
  private func close() {
    unsafe ending = pthread_self()
    Self.gate.store(.closed, ordering: .sequentiallyConsistent)
    monitor.lock()
    defer { monitor.unlock() }
    waiting += 1
    while users > 0 { monitor.wait(for: changed) }
    usleep(1000)
  }

  /// Returns immediately, or never if another thread ends the process.
  ///
  /// Every call of OpenBLAS calls this first.
  @inline(__always)
  package static func waitWhereTheProcessEnds() {
    if gate.load(ordering: .relaxed) != .open { shared.waitForTheEnd() }
  }

  @inline(never)
  private func waitForTheEnd() {
    // The first access to `shared` has just opened the gate.
    if Self.gate.load(ordering: .relaxed) == .open { return }
    if let ending = unsafe ending, pthread_equal(ending, pthread_self()) != 0 { return }
    while true { sleep(1) }
  }

  /// Waits until no call is in progress, and keeps the lock, so no call can begin.
  ///
  /// OpenBLAS ends its threads before a fork, even if a call waits for their work. A child process
  /// would also inherit its locks in their current state.
  private func prepareForFork() {
    monitor.lock()
    waiting += 1
    while users > 0 { monitor.wait(for: changed) }
    waiting -= 1
  }

  /// Lets calls begin again after a fork.
  private func resume() {
    if waiting > 0 { changed.broadcast() }
    monitor.unlock()
  }

  /// Resets the state in a forked child, where no call is in progress.
  ///
  /// The lock was taken before the fork.
  private func renew() {
    (users, waiting) = (0, 0)
    changed.renew()
    monitor.unlock()
  }
}
