import CBLAS
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// OpenBLAS's number of threads, which is one for the process, brought under limits that differ from
/// scope to scope.
///
/// Calls that OpenBLAS may spread over threads go through here. Those under one limit run side by
/// side; one under another limit waits until they are done, sets the number, and the last to leave
/// puts it back.
package final class BLASThreads: @unchecked Sendable {
  package static let shared = BLASThreads()

  /// Whether calls of OpenBLAS may begin.
  private enum Gate: UInt8, AtomicRepresentable {
    /// Nobody has come yet, and the end of the process is not watched.
    case unwatched
    case open
    /// The process ends, and no call may begin but on the thread that ends it.
    case closed
  }

  // Apart from the shared object, which is made at the first call, so that each call looks here alone.
  private static let gate = Atomic<Gate>(.unwatched)

  /// The number of threads that OpenBLAS was loaded with; it is never given more.
  package let ceiling: Int

  private let monitor = Monitor()
  private let changed = Monitor.Condition()
  // Guarded by the monitor.
  /// How many calls are under way.
  private var users = 0
  /// How many wait for a number other than that of the calls under way.
  private var waiting = 0
  /// The number of the calls under way.
  private var number = 0
  /// The number outside of calls.
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

  /// Sets the number outside of scopes.
  func set(_ limit: Int) {
    monitor.lock()
    defer { monitor.unlock() }
    usual = min(limit, ceiling)
    if users == 0 { openblas_set_num_threads(Int32(usual)) }
  }

  /// Calls `body`, in which OpenBLAS uses at most the current limit's number of threads.
  package static func bounded<Result>(_ body: () throws -> Result) rethrows -> Result {
    let gate = shared
    gate.enter(min(ThreadLimit.current.threads, gate.ceiling))
    defer { gate.leave() }
    return try body()
  }

  private func enter(_ wanted: Int) {
    Self.waitWhereTheProcessEnds()
    monitor.lock()
    defer { monitor.unlock() }
    // Whoever waits comes before those who arrive later, so that nobody waits for ever.
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

  /// Lets calls under way end and none begin.
  ///
  /// OpenBLAS takes down its threads and its table of routines when the process exits, and hangs or
  /// crashes where another thread calls it then. Calls that use its threads are awaited; the others
  /// look into the table when they begin, and have a moment to do so.
  private func close() {
    unsafe ending = pthread_self()
    Self.gate.store(.closed, ordering: .sequentiallyConsistent)
    monitor.lock()
    defer { monitor.unlock() }
    waiting += 1
    while users > 0 { monitor.wait(for: changed) }
    usleep(1000)
  }

  /// Returns at once or, while another thread ends the process, never.
  ///
  /// Every call of OpenBLAS comes here first.
  @inline(__always)
  static func waitWhereTheProcessEnds() {
    if gate.load(ordering: .relaxed) != .open { shared.waitForTheEnd() }
  }

  @inline(never)
  private func waitForTheEnd() {
    // To come here for the first time was to start watching.
    if Self.gate.load(ordering: .relaxed) == .open { return }
    if let ending = unsafe ending, pthread_equal(ending, pthread_self()) != 0 { return }
    while true { sleep(1) }
  }

  /// Takes the lock once no call is under way, and so lets none begin.
  ///
  /// OpenBLAS ends its threads before a fork, whoever waits for their work, and a child would inherit its
  /// locks as they are.
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

  /// Starts anew in a forked child, where nobody is under way; the lock was taken for the fork.
  private func renew() {
    (users, waiting) = (0, 0)
    changed.renew()
    monitor.unlock()
  }
}
