import Strided

extension BoundedNumbers {
  /// Fills a buffer with consecutive numbers, large ones on several threads where rejections are rare.
  ///
  /// - Parameters:
  ///   - slices: what the buffer before left over.
  ///   - value: makes an element from a number.
  @inlinable
  func fill<Value>(
    _ buffer: UnsafeMutableBufferPointer<Value>, _ slices: inout WordSlices,
    _ bits: inout some BitGenerator, _ value: (UInt64) -> Value
  ) {
    var position = 0
    if buffer.count >= 64, maximum > 0, !isMasked || isWhole, slices.count == 0 {
      if width == 32 {
        position = unsafe fillFromHalves(buffer, &bits, value)
      } else if width == 8, threshold == 0, let base = buffer.baseAddress {
        let memory = UnsafeMutableRawPointer(base)
        position = buffer.count & ~3
        unsafe bits._fillFromHalves(
          UnsafeMutableBufferPointer(
            start: memory.assumingMemoryBound(to: Pair<Pair<Value>>.self), count: position / 4)
        ) { word in
          Pair(
            Pair(value(scaled(word & 0xff)), value(scaled(word >> 8 & 0xff))),
            Pair(value(scaled(word >> 16 & 0xff)), value(scaled(word >> 24))))
        }
      }
    }
    var (local, localSlices) = (bits, slices)
    switch width {
    case 8: unsafe fillEach(buffer, from: position, 8, &localSlices, &local, value)
    case 16: unsafe fillEach(buffer, from: position, 16, &localSlices, &local, value)
    case 32: unsafe fillEach(buffer, from: position, 32, &localSlices, &local, value)
    default: unsafe fillEach(buffer, from: position, 64, &localSlices, &local, value)
    }
    (bits, slices) = (local, localSlices)
  }

  /// Fills the end of a buffer one by one; the width is that of the numbers, as a constant.
  @inlinable
  @inline(__always)
  func fillEach<Value>(
    _ buffer: UnsafeMutableBufferPointer<Value>, from start: Int, _ width: Int,
    _ slices: inout WordSlices, _ bits: inout some BitGenerator, _ value: (UInt64) -> Value
  ) {
    let count = buffer.count
    if maximum == 0 || isMasked || isWhole || width == 64 {
      for index in start..<count { unsafe buffer[index] = value(draw(&slices, &bits)) }
      return
    }
    let (factor, all) = (maximum &+ 1, UInt64.max >> UInt64(64 &- width))
    for index in start..<count {
      var product = slices.next(width, &bits) &* factor
      while product & all < threshold { product = slices.next(width, &bits) &* factor }
      unsafe buffer[index] = value(product &>> UInt64(width))
    }
  }

  /// The number that a slice of 8 bits gives if none is rejected.
  @inlinable
  @inline(__always)
  func scaled(_ slice: UInt32) -> UInt64 { (UInt64(slice) &* (maximum &+ 1)) &>> 8 }

  /// Fills a part of a buffer from words of 32 bits as if none were rejected, and returns its count.
  ///
  /// The part ends before the first block in which one was rejected.
  @inlinable
  func fillFromHalves<Value>(
    _ buffer: UnsafeMutableBufferPointer<Value>, _ bits: inout some BitGenerator,
    _ value: (UInt64) -> Value
  ) -> Int {
    let factor = maximum &+ 1
    if threshold == 0 {
      unsafe bits._fillFromHalves(buffer) { value((UInt64($0) &* factor) &>> 32) }
      return buffer.count
    }
    let size = 2 * wordsPerChunk
    // Rejections must be rare, or many blocks would be filled in vain.
    let isRare = Double(threshold) * Double(size) < 0x1p32 / 64
    var position = 0
    while isRare, position + 64 <= buffer.count, let kept = bits._keptHalf {
      if kept.isPending {
        var slices = WordSlices()
        unsafe buffer[position] = value(draw(&slices, &bits))
        position += 1
        continue
      }
      let chunks = (buffer.count - position) / size
      let rest = chunks == 0 ? (buffer.count - position) & ~1 : size
      let start = bits
      if start._skipping(0) == nil { return position }
      let first = position
      let hasRejected = unsafe [Bool](unsafeUninitializedCapacity: max(chunks, 1)) { flags, count in
        count = max(chunks, 1)
        let flags = unsafe UnsafeMutableBufferPointer(rebasing: flags[..<count])
        splitOverThreads(count, work: 4 * Double(count * rest)) { chunk in
          guard var part = start._skipping(chunk * size / 2) else { return }
          let from = first + chunk * size
          var least = UInt32.max
          unsafe part._fillFromHalves(
            UnsafeMutableBufferPointer(rebasing: buffer[from..<from + rest])
          ) { word in
            let product = UInt64(word) &* factor
            least = min(least, UInt32(truncatingIfNeeded: product))
            return value(product &>> 32)
          }
          unsafe flags[chunk] = least < threshold
        }
      }
      let good = hasRejected.firstIndex(of: true) ?? hasRejected.count
      if good > 0, let last = start._skipping(good * rest / 2 - 1) {
        bits = last._havingDrawnBothHalves()
        position += good * rest
      }
      if good < hasRejected.count {
        var slices = WordSlices()
        for _ in 0..<rest {
          unsafe buffer[position] = value(draw(&slices, &bits))
          position += 1
        }
      }
    }
    return position
  }
}
