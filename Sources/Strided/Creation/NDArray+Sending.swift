import StridedKernels

extension NDArray {
  /// Hands over an array whose memory nobody else refers to yet, so that it may cross to another task.
  ///
  /// The compiler cannot see through the storage that the memory is fresh; the caller vouches for it.
  @inlinable
  func asSending() -> sending NDArray {
    nonisolated(unsafe) let fresh = self
    return unsafe fresh
  }
}
