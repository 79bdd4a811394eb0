import Strided

extension NDArray {
  /// Returns an array to which nothing else refers as `sending`, so that it can be sent to another task.
  func asSending() -> sending NDArray {
    nonisolated(unsafe) let fresh = self
    return unsafe fresh
  }
}
