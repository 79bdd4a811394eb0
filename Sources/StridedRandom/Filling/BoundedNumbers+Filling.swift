import Strided

/// Integers from halves by multiplication, as if none were rejected.
@frozen
@usableFromInline
struct BoundedTransform<Integer: RandomInteger>: _Transform {
  @usableFromInline let lower: Integer
  @usableFromInline let factor: UInt64
  /// The least remainder, which tells whether one should have been rejected.
  @usableFromInline var least = UInt32.max

  @inlinable
  init(lower: Integer, factor: UInt64) {
    self.lower = lower
    self.factor = factor
  }

  @inlinable
  @inline(__always)
  mutating func element(_ half: UInt32) -> Integer {
    let product = UInt64(half) &* factor
    least = min(least, UInt32(truncatingIfNeeded: product))
    return lower &+ Integer(truncatingIfNeeded: product &>> 32)
  }
}

/// Integers that are the halves, or the parts of a product of them, without rejections.
@frozen
@usableFromInline
struct ScaledTransform<Integer: RandomInteger>: _Transform {
  @usableFromInline let lower: Integer
  @usableFromInline let factor: UInt64

  @inlinable
  init(lower: Integer, factor: UInt64) {
    self.lower = lower
    self.factor = factor
  }

  @inlinable
  @inline(__always)
  mutating func element(_ half: UInt32) -> Integer {
    lower &+ Integer(truncatingIfNeeded: (UInt64(half) &* factor) &>> 32)
  }
}

/// Four integers of 8 bits from a half, without rejections.
@frozen
@usableFromInline
struct SlicesTransform<Integer: RandomInteger>: _Transform {
  @usableFromInline let lower: Integer
  @usableFromInline let factor: UInt32

  @inlinable
  init(lower: Integer, factor: UInt32) {
    self.lower = lower
    self.factor = factor
  }

  @inlinable
  @inline(__always)
  func slice(_ slice: UInt32) -> Integer {
    lower &+ Integer(truncatingIfNeeded: ((slice & 0xff) &* factor) &>> 8)
  }

  @inlinable
  @inline(__always)
  mutating func element(_ half: UInt32) -> Pair<Pair<Integer>> {
    Pair(Pair(slice(half), slice(half >> 8)), Pair(slice(half >> 16), slice(half >> 24)))
  }
}

extension BoundedNumbers {
  /// Fills a buffer with consecutive numbers above a bound, large ones on several threads.
  ///
  /// - Parameters:
  ///   - slices: what the buffer before left over.
  ///   - lower: the integer that is added to the numbers.
  @inlinable
  func fill<Integer: RandomInteger>(
    _ buffer: UnsafeMutableBufferPointer<Integer>, _ slices: inout WordSlices,
    _ bits: inout some BitGenerator, _ lower: Integer
  ) {
    if maximum == 0 {
      unsafe buffer.update(repeating: lower)
      return
    }
    var position = 0
    func drawOne() {
      let number = draw(&slices, &bits)
      unsafe buffer[position] = lower &+ Integer(truncatingIfNeeded: number)
      position += 1
    }
    // What a word has left over; a slice that is rejected begins another word.
    while slices.count > 0, position < buffer.count { drawOne() }
    if buffer.count - position >= 16 {
      if width == 32, !isMasked || isWhole {
        position = unsafe fillFromHalves(buffer, from: position, &bits, lower)
      } else if width == 8, !isMasked || isWhole, threshold == 0 {
        position = unsafe fillFromSlices(buffer, from: position, &bits, lower)
      }
      position = unsafe fillInBlocks(buffer, from: position, &bits, lower)
    }
    while position < buffer.count { drawOne() }
  }

  /// Fills a part of a buffer from the four slices of words, none of which is rejected; returns where it ends.
  @inlinable
  func fillFromSlices<Integer: RandomInteger>(
    _ buffer: UnsafeMutableBufferPointer<Integer>, from start: Int,
    _ bits: inout some BitGenerator, _ lower: Integer
  ) -> Int {
    let groups = (buffer.count - start) / 4
    var transform = SlicesTransform(lower: lower, factor: UInt32(truncatingIfNeeded: maximum + 1))
    if let base = buffer.baseAddress {
      unsafe (base + start).withMemoryRebound(to: Pair<Pair<Integer>>.self, capacity: groups) {
        unsafe bits._fillFromHalves(
          UnsafeMutableBufferPointer(start: $0, count: groups), &transform)
      }
    }
    return start + 4 * groups
  }

  /// Fills a part of a buffer from words of 32 bits, if few of them are rejected; returns where it ends.
  @inlinable
  func fillFromHalves<Integer: RandomInteger>(
    _ buffer: UnsafeMutableBufferPointer<Integer>, from start: Int,
    _ bits: inout some BitGenerator, _ lower: Integer
  ) -> Int {
    let (factor, threshold) = (maximum &+ 1, threshold)
    if threshold == 0 {
      var transform = ScaledTransform(lower: lower, factor: factor)
      unsafe bits._fillFromHalves(
        UnsafeMutableBufferPointer(rebasing: buffer[start...]), &transform)
      return buffer.count
    }
    let size = 2 * wordsPerChunk
    // Rejections must be rare, or many blocks would be filled in vain.
    if Double(threshold) * Double(size) > 0x1p32 / 64 { return start }
    var position = start
    while position < buffer.count {
      if bits._keptHalf?.isPending == true {
        // The blocks start with a word, so that several threads can fill them.
        var slices = WordSlices()
        let number = draw(&slices, &bits)
        unsafe buffer[position] = lower &+ Integer(truncatingIfNeeded: number)
        position += 1
        continue
      }
      let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[position...])
      position += unsafe fillWhole(rest, size, &bits, lower)
      // A block with a rejection, or the end.
      let block = min(size, buffer.count - position)
      let kept = bits
      var transform = BoundedTransform(lower: lower, factor: factor)
      let part = unsafe UnsafeMutableBufferPointer(rebasing: buffer[position..<position + block])
      unsafe bits._fillFromHalves(part, &transform)
      if transform.least < threshold {
        bits = kept
        var end = unsafe fillInBlocks(part, from: 0, &bits, lower)
        while end < block {
          var slices = WordSlices()
          let number = draw(&slices, &bits)
          unsafe part[end] = lower &+ Integer(truncatingIfNeeded: number)
          end += 1
        }
      }
      position += block
    }
    return position
  }

  /// Fills the blocks before the first one with a rejection on several threads; returns the count of their numbers.
  ///
  /// Fills none if they are few, if the generator cannot skip, or if it has kept a half.
  @inlinable
  func fillWhole<Integer: RandomInteger>(
    _ buffer: UnsafeMutableBufferPointer<Integer>, _ size: Int, _ bits: inout some BitGenerator,
    _ lower: Integer
  ) -> Int {
    let (chunks, start, threshold) = (buffer.count / size, bits, threshold)
    guard chunks >= 4, start._keptHalf?.isPending == false, start._skipping(0) != nil else {
      return 0
    }
    var hasRejected = [Bool](repeating: false, count: chunks)
    unsafe hasRejected.withUnsafeMutableBufferPointer { flags in
      let flags = unsafe flags
      splitOverThreads(chunks, work: 4 * Double(chunks * size)) { chunk in
        guard var part = start._skipping(chunk * size / 2) else { return }
        var transform = BoundedTransform(lower: lower, factor: maximum &+ 1)
        let range = chunk * size..<(chunk + 1) * size
        unsafe part._fillFromHalves(
          UnsafeMutableBufferPointer(rebasing: buffer[range]), &transform)
        unsafe flags[chunk] = transform.least < threshold
      }
    }
    let good = hasRejected.firstIndex(of: true) ?? chunks
    if good > 0, let last = start._skipping(good * size / 2 - 1) {
      bits = last
      // Both halves of the last word.
      _ = bits.nextUInt32()
      _ = bits.nextUInt32()
    }
    return good * size
  }
}
