/// The number of words that one thread fills at a time.
@inlinable var wordsPerChunk: Int { 1 << 13 }

extension BitGenerator {
  /// Fills a buffer from consecutive words, a large one on several threads.
  ///
  /// The numbers do not depend on the threads, because each thread skips to the words of its part.
  @inlinable
  mutating func _fillFromWords<Word: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Word.Value>, _ transform: inout Word
  ) where Word.Source == UInt64 {
    let count = buffer.count
    let size = wordsPerChunk
    guard count >= 4 * size, let end = _skipping(count) else {
      unsafe _fill(buffer, &transform)
      return
    }
    let (start, shared) = (self, transform)
    splitOverThreads((count + size - 1) / size, work: 4 * Double(count)) { chunk in
      let first = chunk * size
      guard var part = start._skipping(first) else { return }
      var transform = shared
      unsafe part._fill(
        UnsafeMutableBufferPointer(rebasing: buffer[first..<min(first + size, count)]), &transform)
    }
    self = end
  }

  /// Fills a buffer from consecutive numbers of `nextUInt32()`, a large one on several threads.
  @inlinable
  public mutating func _fillFromHalves<Half: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Half.Value>, _ transform: inout Half
  ) where Half.Source == UInt32 {
    var position = 0
    while position < buffer.count, _keptHalf?.isPending == true {
      unsafe buffer[position] = transform.element(nextUInt32())
      position += 1
    }
    let pairs = (buffer.count - position) / 2
    if pairs >= 8, _keptHalf != nil, let base = buffer.baseAddress {
      var halves = HalvesTransform(transform)
      unsafe (base + position).withMemoryRebound(to: Pair<Half.Value>.self, capacity: pairs) {
        let words = unsafe UnsafeMutableBufferPointer(start: $0, count: pairs - 1)
        unsafe _fillFromWords(words, &halves)
      }
      transform = halves.half
      position += 2 * (pairs - 1)
      // The generator keeps the high half of the last word.
    }
    var local = self
    while position < buffer.count {
      unsafe buffer[position] = transform.element(local.nextUInt32())
      position += 1
    }
    self = local
  }
}
