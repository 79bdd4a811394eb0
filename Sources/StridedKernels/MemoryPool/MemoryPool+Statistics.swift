extension MemoryPool {
  /// What the pool holds, and what it did since the program started.
  ///
  /// Blocks of 64 KiB and more are counted, in the sizes in which they are mapped: an eighth more than
  /// was asked for, at most.
  public struct Statistics: Equatable, Sendable {
    /// The bytes that wait to be used again.
    public internal(set) var bytesHeld = 0
    /// The bytes that arrays use.
    public internal(set) var bytesInUse = 0
    /// The most bytes that arrays used at a time.
    public internal(set) var peakBytesInUse = 0
    /// How many requests a waiting block served.
    public internal(set) var hits = 0
    /// How many requests needed new memory.
    public internal(set) var misses = 0

    /// Counts a block that is taken into use.
    mutating func noteUse(of byteCount: Int) {
      bytesInUse += byteCount
      peakBytesInUse = max(peakBytesInUse, bytesInUse)
    }
  }
}

extension MemoryPool.Statistics: CustomStringConvertible {
  /// All of it in one line.
  public var description: String {
    "\(bytesHeld) bytes held, \(bytesInUse) in use, \(peakBytesInUse) at most; "
      + "\(hits) hits, \(misses) misses"
  }
}
