extension MemoryPool {
  /// What the pool holds, and what it has done since the program started.
  ///
  /// It counts blocks of 64 KiB and more, in the sizes in which they are mapped. These are at most
  /// an eighth larger than requested.
  public struct Statistics: Equatable, Sendable {
    /// The bytes that wait for reuse.
    public internal(set) var bytesHeld = 0
    /// The bytes that arrays use.
    public internal(set) var bytesInUse = 0
    /// The maximum number of bytes that arrays used at the same time.
    public internal(set) var peakBytesInUse = 0
    /// The number of requests that a waiting block served.
    public internal(set) var hits = 0
    /// The number of requests that needed new memory.
    public internal(set) var misses = 0

    /// Counts a block that starts to be used.
    mutating func noteUse(of byteCount: Int) {
      bytesInUse += byteCount
      peakBytesInUse = max(peakBytesInUse, bytesInUse)
    }
  }
}

extension MemoryPool.Statistics: CustomStringConvertible {
  /// All figures in one line.
  public var description: String {
    "\(bytesHeld) bytes held, \(bytesInUse) in use, \(peakBytesInUse) at most; "
      + "\(hits) hits, \(misses) misses"
  }
}
