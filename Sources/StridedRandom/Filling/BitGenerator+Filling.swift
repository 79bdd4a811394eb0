/// Two values side by side, which come from the two halves of a word.
@frozen
@usableFromInline
struct Pair<Value> {
  @usableFromInline var first: Value
  @usableFromInline var second: Value

  @inlinable
  init(_ first: Value, _ second: Value) {
    self.first = first
    self.second = second
  }
}

/// The number of words that one thread fills at a time.
@inlinable var wordsPerChunk: Int { 1 << 15 }

extension BitGenerator {
  /// Fills a buffer from consecutive words, a large one on several threads.
  ///
  /// The numbers do not depend on the threads, because each thread skips to the words of its part.
  @inlinable
  mutating func _fillFromWords<Value>(
    _ buffer: UnsafeMutableBufferPointer<Value>, _ value: (UInt64) -> Value
  ) {
    let count = buffer.count
    let size = wordsPerChunk
    guard count >= 4 * size, let end = _skipping(count) else {
      unsafe _fill(buffer, value)
      return
    }
    let start = self
    splitOverThreads((count + size - 1) / size, work: 4 * Double(count)) { chunk in
      let first = chunk * size
      guard var part = start._skipping(first) else { return }
      unsafe part._fill(
        UnsafeMutableBufferPointer(rebasing: buffer[first..<min(first + size, count)]), value)
    }
    self = end
  }

  /// Fills a buffer from consecutive numbers of `nextUInt32()`, a large one on several threads.
  @inlinable
  mutating func _fillFromHalves<Value>(
    _ buffer: UnsafeMutableBufferPointer<Value>, _ value: (UInt32) -> Value
  ) {
    var position = 0
    while position < buffer.count, _keptHalf?.isPending == true {
      unsafe buffer[position] = value(nextUInt32())
      position += 1
    }
    let pairs = (buffer.count - position) / 2
    if pairs >= 8, _keptHalf != nil, let base = buffer.baseAddress,
      let last = _skipping(pairs - 1)
    {
      let memory = unsafe UnsafeMutableRawPointer(base + position)
      unsafe _fillFromWords(
        UnsafeMutableBufferPointer(
          start: memory.assumingMemoryBound(to: Pair<Value>.self), count: pairs)
      ) { word in
        Pair(
          value(UInt32(truncatingIfNeeded: word)), value(UInt32(truncatingIfNeeded: word >> 32)))
      }
      self = last._havingDrawnBothHalves()
      position += 2 * pairs
    }
    var local = self
    while position < buffer.count {
      unsafe buffer[position] = value(local.nextUInt32())
      position += 1
    }
    self = local
  }

  /// The generator after both halves of the next word were given.
  @inlinable
  func _havingDrawnBothHalves() -> Self {
    var result = self
    let word = result.next()
    result._keptHalf = KeptHalf(isPending: false, value: UInt32(truncatingIfNeeded: word >> 32))
    return result
  }
}
