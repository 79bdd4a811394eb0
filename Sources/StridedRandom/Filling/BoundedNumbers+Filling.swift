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
    var position = 0
    if buffer.count >= 64, maximum > 0, !isMasked || isWhole, slices.count == 0 {
      if width == 32 {
        position = unsafe fillFromHalves(buffer, &bits, lower)
      } else if width == 8, threshold == 0, let base = buffer.baseAddress {
        position = buffer.count & ~3
        var transform = SlicesTransform(lower: lower, factor: UInt32(maximum + 1))
        let groups = position / 4
        unsafe base.withMemoryRebound(to: Pair<Pair<Integer>>.self, capacity: groups) {
          unsafe bits._fillFromHalves(
            UnsafeMutableBufferPointer(start: $0, count: groups), &transform)
        }
      }
    }
    var (local, localSlices) = (bits, slices)
    switch width {
    case 8: unsafe fillEach(buffer, from: position, 8, &localSlices, &local, lower)
    case 16: unsafe fillEach(buffer, from: position, 16, &localSlices, &local, lower)
    case 32: unsafe fillEach(buffer, from: position, 32, &localSlices, &local, lower)
    default: unsafe fillEach(buffer, from: position, 64, &localSlices, &local, lower)
    }
    (bits, slices) = (local, localSlices)
  }

  /// Fills the end of a buffer one by one; the width is that of the numbers, as a constant.
  @inlinable
  @inline(__always)
  func fillEach<Integer: RandomInteger>(
    _ buffer: UnsafeMutableBufferPointer<Integer>, from start: Int, _ width: Int,
    _ slices: inout WordSlices, _ bits: inout some BitGenerator, _ lower: Integer
  ) {
    let count = buffer.count
    if maximum == 0 || isMasked || isWhole || width == 64 {
      for index in start..<count {
        unsafe buffer[index] = lower &+ Integer(truncatingIfNeeded: draw(&slices, &bits))
      }
      return
    }
    let (factor, all) = (maximum &+ 1, UInt64.max >> UInt64(64 &- width))
    for index in start..<count {
      var product = slices.next(width, &bits) &* factor
      while product & all < threshold { product = slices.next(width, &bits) &* factor }
      unsafe buffer[index] = lower &+ Integer(truncatingIfNeeded: product &>> UInt64(width))
    }
  }

  /// Fills a part of a buffer from words of 32 bits, and returns its count; the rest is left to `fillEach`.
  @inlinable
  func fillFromHalves<Integer: RandomInteger>(
    _ buffer: UnsafeMutableBufferPointer<Integer>, _ bits: inout some BitGenerator,
    _ lower: Integer
  ) -> Int {
    let factor = maximum &+ 1
    if threshold == 0 {
      var transform = ScaledTransform(lower: lower, factor: factor)
      unsafe bits._fillFromHalves(buffer, &transform)
      return buffer.count
    }
    let size = 2 * wordsPerChunk
    // Rejections must be rare, or many blocks would be filled in vain.
    if Double(threshold) * Double(size) > 0x1p32 / 64 { return 0 }
    var position = 0
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
        var slices = WordSlices()
        unsafe fillEach(part, from: 0, 32, &slices, &bits, lower)
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
    let (chunks, start) = (buffer.count / size, bits)
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
      bits = last._havingDrawnBothHalves()
    }
    return good * size
  }
}
