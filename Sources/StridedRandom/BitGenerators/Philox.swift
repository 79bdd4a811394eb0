/// The generator Philox 4x64 with 10 rounds: a counter that is encrypted, with a key for each stream.
///
/// Its stream is that of NumPy's `Philox`. The period is 2^258. Any part of the stream can be had at once, because
/// the words depend on the counter and the key alone.
///
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (2011).
public struct Philox: BitGenerator {
  /// The words that are encrypted together.
  @usableFromInline typealias Block = (UInt64, UInt64, UInt64, UInt64)

  /// The low and the high half of the counter, which is increased before a block is encrypted.
  @usableFromInline var _low: UInt128
  @usableFromInline var _high: UInt128
  /// The two words of the key.
  @usableFromInline var _key: (UInt64, UInt64)
  /// The block that was encrypted last.
  @usableFromInline var _block: Block = (0, 0, 0, 0)
  /// The number of words of the block that are used up.
  @usableFromInline var _used = 4
  /// The half that `nextUInt32()` has kept.
  @usableFromInline var _half = KeptHalf()

  /// The sequence that seeded the generator; nil for a state and for a key.
  public var seedSequence: SeedSequence?

  /// A generator with the seeds of a sequence.
  public init(_ seeds: SeedSequence) {
    let words = seeds.generateLongWords(2)
    _key = (words[0], words[1])
    (_low, _high) = (0, 0)
    seedSequence = seeds
  }

  /// A generator with a key, and a counter of 256 bits in two halves.
  public init(key: UInt128, counter low: UInt128 = 0, _ high: UInt128 = 0) {
    _key = (UInt64(truncatingIfNeeded: key), UInt64(truncatingIfNeeded: key >> 64))
    (_low, _high) = (low, high)
  }

  /// Whether two generators have the same state, key and seeds.
  public static func == (left: Philox, right: Philox) -> Bool {
    left._low == right._low && left._high == right._high && left._key == right._key
      && left._block == right._block && left._used == right._used && left._half == right._half
      && left.seedSequence == right.seedSequence
  }

  /// The block that belongs to the counter.
  @inlinable
  @inline(__always)
  func _encrypted() -> Block {
    var (first, second) = (UInt64(truncatingIfNeeded: _low), UInt64(truncatingIfNeeded: _low >> 64))
    var (third, fourth) = (
      UInt64(truncatingIfNeeded: _high), UInt64(truncatingIfNeeded: _high >> 64)
    )
    var (key0, key1) = _key
    for _ in 0..<10 {
      let left = first.multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
      let right = third.multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
      (first, second, third, fourth) = (
        right.high ^ second ^ key0, right.low, left.high ^ fourth ^ key1, left.low
      )
      key0 &+= 0x9E37_79B9_7F4A_7C15
      key1 &+= 0xBB67_AE85_84CA_A73B
    }
    return (first, second, third, fourth)
  }

  /// Adds to the counter.
  @inlinable
  @inline(__always)
  mutating func _count(_ low: UInt128, _ high: UInt128 = 0) {
    let sum = _low.addingReportingOverflow(low)
    _low = sum.partialValue
    _high = _high &+ high &+ (sum.overflow ? 1 : 0)
  }

  /// The next 64 bits.
  @inlinable
  @inline(__always)
  public mutating func next() -> UInt64 {
    switch _used {
    case 0:
      _used = 1
      return _block.0
    case 1:
      _used = 2
      return _block.1
    case 2:
      _used = 3
      return _block.2
    case 3:
      _used = 4
      return _block.3
    default:
      _count(1)
      _block = _encrypted()
      _used = 1
      return _block.0
    }
  }

  /// The next 32 bits: the low half of a word, then its high half.
  @inlinable
  @inline(__always)
  public mutating func nextUInt32() -> UInt32 {
    if _half.isPending {
      _half.isPending = false
      return _half.value
    }
    let word = next()
    _half = KeptHalf(isPending: true, value: UInt32(truncatingIfNeeded: word >> 32))
    return UInt32(truncatingIfNeeded: word)
  }

  /// The half that `nextUInt32()` has kept.
  @inlinable
  public var _keptHalf: KeptHalf? { _half }

  /// The generator with `delta` added to its counter, as NumPy's `advance` does; what it had kept is dropped.
  ///
  /// One step of the counter is a block: four calls of `next()`.
  public func advanced(by delta: Int128) -> Philox {
    advanced(UInt128(bitPattern: delta), delta < 0 ? .max : 0)
  }

  /// The generator after `count` jumps of 2^128 steps of the counter: a stream that does not overlap.
  public func jumped(_ count: Int = 1) -> Philox {
    advanced(0, UInt128(truncatingIfNeeded: count))
  }

  /// The generator with a number of 256 bits added to its counter.
  private func advanced(_ low: UInt128, _ high: UInt128) -> Philox {
    var result = self
    result._count(low, high)
    (result._block, result._used, result._half) = ((0, 0, 0, 0), 4, KeptHalf())
    return result
  }

  /// The generator after `count` calls of `next()`.
  @inlinable
  public func _skipping(_ count: Int) -> Philox? {
    var result = self
    let words = _used &+ count
    if words <= 4 {
      result._used = words
      return result
    }
    // The block of the last word, of which at least one word is used.
    let blocks = (words &- 1) / 4
    result._count(UInt128(blocks))
    result._block = result._encrypted()
    result._used = words &- 4 &* blocks
    return result
  }

  /// Fills a buffer from consecutive words.
  @inlinable
  public mutating func _fill<Word: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Word.Value>, _ transform: inout Word
  ) where Word.Source == UInt64 {
    var position = 0
    let count = buffer.count
    while position < count, _used < 4 {
      unsafe buffer[position] = transform.element(next())
      position &+= 1
    }
    // The last block is left to `next()`, which keeps it.
    while position &+ 4 < count {
      _count(1)
      let block = _encrypted()
      unsafe buffer[position] = transform.element(block.0)
      unsafe buffer[position &+ 1] = transform.element(block.1)
      unsafe buffer[position &+ 2] = transform.element(block.2)
      unsafe buffer[position &+ 3] = transform.element(block.3)
      position &+= 4
    }
    while position < count {
      unsafe buffer[position] = transform.element(next())
      position &+= 1
    }
  }
}
