/// A value that threads share, and that one of them at a time reads or changes.
///
/// It is a part of what the standard library's `Mutex` is, with a lock that the thread sanitizer sees.
package final class Locked<Value: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  private var value: Value

  package init(_ value: Value) { self.value = value }

  /// Calls `body`, which does not lock it again, with the value while no other thread uses it.
  package func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    monitor.locked { body(&value) }
  }
}
