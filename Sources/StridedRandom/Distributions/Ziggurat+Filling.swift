extension Ziggurats {
  /// Fills a buffer with functions of standard normal numbers.
  @inlinable
  @inline(__always)
  func fillNormal<Bits: BitGenerator>(
    _ buffer: UnsafeMutableBufferPointer<Double>, _ bits: inout Bits,
    _ transform: (Double) -> Double
  ) {
    unsafe fillFromBlocks(buffer, &bits, transform) { word, nextDouble in
      let (number, magnitude, isInside) = normalCandidate(word)
      return isInside ? number : normalAtEdge(word, magnitude, number, nextDouble)
    } draw: {
      $0._standardNormal(self)
    }
  }

  /// Fills a buffer with functions of standard exponential numbers.
  @inlinable
  @inline(__always)
  func fillExponential<Bits: BitGenerator>(
    _ buffer: UnsafeMutableBufferPointer<Double>, _ bits: inout Bits,
    _ transform: (Double) -> Double
  ) {
    unsafe fillFromBlocks(buffer, &bits, transform) { word, nextDouble in
      let (number, isInside) = exponentialCandidate(word)
      return isInside ? number : exponentialAtEdge(word, number, nextDouble)
    } draw: {
      $0._standardExponential(self)
    }
  }

  /// Fills a buffer with functions of numbers, from blocks of words, which a loop of their own makes faster.
  ///
  /// Each number takes at least one word, so a block of as many words as numbers are left is used up. What a number
  /// takes beyond the block comes from the generator.
  ///
  /// - Parameters:
  ///   - accept: makes a number of a word, and of further uniform numbers at the edge of a layer; nil rejects it.
  ///   - draw: draws a number of a generator whose uniform numbers are not those of its words.
  @inlinable
  @inline(__always)
  func fillFromBlocks<Bits: BitGenerator>(
    _ buffer: UnsafeMutableBufferPointer<Double>, _ bits: inout Bits,
    _ transform: (Double) -> Double, _ accept: (UInt64, () -> Double) -> Double?,
    draw: (inout Bits) -> Double
  ) {
    if buffer.count < 16 || bits._keptHalf == nil {
      // A copy, which the compiler keeps in registers.
      var local = bits
      for index in 0..<buffer.count { unsafe buffer[index] = transform(draw(&local)) }
      bits = local
      return
    }
    unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 512) { words in
      var position = 0
      while position < buffer.count {
        let count = min(512, buffer.count - position)
        var same = LongWordTransform()
        unsafe bits._fill(UnsafeMutableBufferPointer(rebasing: words[..<count]), &same)
        var read = 0
        while read < count {
          let word = unsafe words[read]
          read &+= 1
          let number = accept(word) {
            if read == count { return bits.nextDouble() }
            defer { read &+= 1 }
            return unsafe Bits._double(words[read])
          }
          guard let number else { continue }
          unsafe buffer[position] = transform(number)
          position &+= 1
        }
      }
    }
  }
}
