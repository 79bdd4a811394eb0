import StridedKernels

extension NDArray {
  /// Returns an array to which nothing else refers as `sending`, so that it can be sent to another task.
  ///
  /// The compiler cannot see that the storage is not shared; the caller guarantees it.
  @_alwaysEmitIntoClient
  func asSending() -> sending NDArray {
    nonisolated(unsafe) let fresh = self
    return unsafe fresh
  }
}
