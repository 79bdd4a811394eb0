#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A system lock, with conditions that threads wait for while they hold it.
///
/// It uses POSIX, not the standard library's `Mutex`. The thread sanitizer does not see the
/// synchronization of `Mutex` when threads contend, and reports false races.
@safe
final class Monitor: @unchecked Sendable {
  /// A condition that threads wait for; it exists as long as the process.
  @safe
  struct Condition: @unchecked Sendable {
    fileprivate let handle: UnsafeMutablePointer<pthread_cond_t>

    init() {
      unsafe handle = .allocate(capacity: 1)
      unsafe handle.initialize(to: pthread_cond_t())
      unsafe pthread_cond_init(handle, nil)
    }

    /// Wakes one waiting thread.
    func signal() { unsafe pthread_cond_signal(handle) }

    /// Wakes all waiting threads.
    func broadcast() { unsafe pthread_cond_broadcast(handle) }

    /// Forgets all waiting threads, which do not exist in a forked child.
    func renew() { unsafe pthread_cond_init(handle, nil) }
  }

  private let handle: UnsafeMutablePointer<pthread_mutex_t>

  init() {
    unsafe handle = .allocate(capacity: 1)
    unsafe handle.initialize(to: pthread_mutex_t())
    unsafe pthread_mutex_init(handle, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(handle)
    unsafe handle.deallocate()
  }

  func lock() { unsafe pthread_mutex_lock(handle) }

  func unlock() { unsafe pthread_mutex_unlock(handle) }

  /// Calls `body` while the lock is held.
  @inline(__always)
  func locked<Result>(_ body: () -> Result) -> Result {
    lock()
    defer { unlock() }
    return body()
  }

  /// Releases the lock, waits for a signal of the condition, and takes the lock again.
  func wait(for condition: Condition) { unsafe pthread_cond_wait(condition.handle, handle) }
}
