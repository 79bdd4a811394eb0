import StridedKernels

extension NDArray {
  /// Returns an array that nobody else refers to as `sending`, so that it may cross to another
  /// task.
  ///
  /// The compiler cannot see that the storage is not shared; the caller guarantees it.
  @inlinable
  func asSending() -> sending NDArray {
    nonisolated(unsafe) let fresh = self
    return unsafe fresh
  }
}
