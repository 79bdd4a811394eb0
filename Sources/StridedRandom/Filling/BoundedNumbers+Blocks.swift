import Strided

/// Words of 64 bits as they are.
@frozen
@usableFromInline
struct LongWordTransform: _Transform {
  @inlinable
  init() {}

  @inlinable
  @inline(__always)
  mutating func element(_ word: UInt64) -> UInt64 { word }
}

// Numbers from blocks of draws. Each number takes at least one draw, so a block of as many draws as numbers are left
// is used up. Numbers that are rejected are overwritten, which takes no branch that processors predict wrongly.
extension BoundedNumbers {
  /// Fills a buffer up to its last few numbers; returns where it ends.
  ///
  /// No word may have slices that are left over.
  @inlinable
  func fillInBlocks<Integer: RandomInteger>(
    _ buffer: UnsafeMutableBufferPointer<Integer>, from start: Int,
    _ bits: inout some BitGenerator, _ lower: Integer
  ) -> Int {
    var position = start
    if width == 64 {
      while buffer.count - position >= 16 {
        // The words are stored where the numbers go.
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[position...])
        let block = unsafe UnsafeMutableRawBufferPointer(rest).prefix(8 * 512)
        let words = unsafe UnsafeMutableRawBufferPointer(rebasing: block)
          .assumingMemoryBound(to: UInt64.self)
        var transform = LongWordTransform()
        unsafe bits._fillFromWords(words, &transform)
        position += unsafe move(UnsafeBufferPointer(words), to: rest, lower)
      }
      return position
    }
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 256) { words in
      while buffer.count - position >= 16 {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[position...])
        let block = unsafe UnsafeMutableBufferPointer(
          rebasing: words[..<min(256, rest.count * width / 32)])
        var transform = BytesTransform()
        unsafe bits._fillFromHalves(block, &transform)
        let draws = UnsafeRawBufferPointer(block)
        switch width {
        case 8:
          position += unsafe move(draws.assumingMemoryBound(to: UInt8.self), to: rest, lower)
        case 16:
          position += unsafe move(draws.assumingMemoryBound(to: UInt16.self), to: rest, lower)
        default:
          position += unsafe move(draws.assumingMemoryBound(to: UInt32.self), to: rest, lower)
        }
      }
    }
    return position
  }

  /// Moves the numbers that a block of draws gives to the front of a buffer; returns their count.
  @inlinable
  func move<Draw: FixedWidthInteger & UnsignedInteger, Integer: RandomInteger>(
    _ draws: UnsafeBufferPointer<Draw>, to result: UnsafeMutableBufferPointer<Integer>,
    _ lower: Integer
  ) -> Int {
    var written = 0
    if isMasked || isWhole {
      let bound = Draw(truncatingIfNeeded: maximum)
      let mask = Draw.max &>> Draw(truncatingIfNeeded: bound.leadingZeroBitCount)
      for read in 0..<draws.count {
        let number = unsafe Draw(littleEndian: draws[read]) & mask
        unsafe result[written] = lower &+ Integer(truncatingIfNeeded: number)
        written &+= number <= bound ? 1 : 0
      }
      return written
    }
    let factor = Draw(truncatingIfNeeded: maximum &+ 1)
    let threshold = Draw(truncatingIfNeeded: threshold)
    for read in 0..<draws.count {
      let product = unsafe Draw(littleEndian: draws[read]).multipliedFullWidth(by: factor)
      unsafe result[written] = lower &+ Integer(truncatingIfNeeded: product.high)
      written &+= product.low >= threshold ? 1 : 0
    }
    return written
  }
}
