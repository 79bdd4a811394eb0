#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A lock of the system's, with conditions to wait for while it is held.
///
/// Those of POSIX, not `Mutex` of the standard library: the thread sanitizer does not see what the
/// latter does when threads contend, and reports races that are none.
@safe
final class Monitor: @unchecked Sendable {
  /// Something that threads sleep for; it lives as long as the process does.
  @safe
  struct Condition: @unchecked Sendable {
    fileprivate let handle: UnsafeMutablePointer<pthread_cond_t>

    init() {
      unsafe handle = .allocate(capacity: 1)
      unsafe handle.initialize(to: pthread_cond_t())
      unsafe pthread_cond_init(handle, nil)
    }

    /// Wakes a thread that waits.
    func signal() { unsafe pthread_cond_signal(handle) }

    /// Wakes all threads that wait.
    func broadcast() { unsafe pthread_cond_broadcast(handle) }

    /// Forgets all who wait: in a forked child they do not exist.
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

  /// Gives the lock back until the condition may hold.
  func wait(for condition: Condition) { unsafe pthread_cond_wait(condition.handle, handle) }
}
