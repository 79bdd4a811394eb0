/// The generator MT19937, the Mersenne Twister: slower and larger than the others; for old streams.
///
/// Its stream is that of NumPy's `MT19937`. The period is 2^19937 - 1, and the state has 2.5 kB, which a copy
/// shares until one of the two continues. It gives 32 bits at a time: `next()` joins two words, the high one
/// first.
///
/// Source: Matsumoto and Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform pseudo-random
/// number generator" (1998).
public struct MT19937: BitGenerator {
  /// The words of the state: 624.
  @usableFromInline var _key: [UInt32]
  /// The number of words that are used up.
  @usableFromInline var _position: Int

  /// The sequence that seeded the generator; nil for a state and for old seeds.
  public var seedSequence: SeedSequence?

  /// A generator with the seeds of a sequence.
  public init(_ seeds: SeedSequence) {
    _key = seeds.generateWords(624)
    _key[0] = 0x8000_0000
    _position = 623
    seedSequence = seeds
  }

  /// A generator with the seed of NumPy's `RandomState(seed)`: not the stream of ``init(_:)``.
  public init(legacySeed seed: UInt32) {
    _key = Self.key(of: seed)
    _position = 624
  }

  /// A generator with the seed of NumPy's `RandomState([…])`; traps if there is none.
  public init(legacySeed seeds: [UInt32]) {
    if seeds.isEmpty { refuse("MT19937: there are no seeds") }
    var key = Self.key(of: 19_650_218)
    var (index, source) = (1, 0)
    func move() {
      index += 1
      if index == 624 { (key[0], index) = (key[623], 1) }
    }
    for _ in 0..<max(624, seeds.count) {
      let previous = key[index - 1] ^ key[index - 1] >> 30
      key[index] = (key[index] ^ previous &* 1_664_525) &+ seeds[source] &+ UInt32(source)
      move()
      source = (source + 1) % seeds.count
    }
    for _ in 0..<623 {
      let previous = key[index - 1] ^ key[index - 1] >> 30
      key[index] = (key[index] ^ previous &* 1_566_083_941) &- UInt32(index)
      move()
    }
    key[0] = 0x8000_0000
    _key = key
    _position = 624
  }

  /// The words that a seed of 32 bits gives.
  private static func key(of seed: UInt32) -> [UInt32] {
    var word = seed
    return (1...624).map { index in
      defer { word = 1_812_433_253 &* (word ^ word >> 30) &+ UInt32(index) }
      return word
    }
  }

  /// The word that replaces one, from it, its successor and the word 397 places further.
  @inlinable
  @inline(__always)
  static func _twisted(_ word: UInt32, _ successor: UInt32, _ other: UInt32) -> UInt32 {
    let joined = word & 0x8000_0000 | successor & 0x7fff_ffff
    return other ^ joined >> 1 ^ (0 &- joined & 1) & 0x9908_b0df
  }

  /// Replaces all words.
  @inline(never)
  @usableFromInline
  mutating func _renew() {
    unsafe _key.withUnsafeMutableBufferPointer { key in
      for index in 0..<227 {
        unsafe key[index] = Self._twisted(key[index], key[index + 1], key[index + 397])
      }
      for index in 227..<623 {
        unsafe key[index] = Self._twisted(key[index], key[index + 1], key[index - 227])
      }
      unsafe key[623] = Self._twisted(key[623], key[0], key[396])
    }
    _position = 0
  }

  /// The 32 bits that a word of the state gives.
  @inlinable
  @inline(__always)
  static func _tempered(_ word: UInt32) -> UInt32 {
    var word = word
    word ^= word >> 11
    word ^= word << 7 & 0x9d2c_5680
    word ^= word << 15 & 0xefc6_0000
    return word ^ word >> 18
  }

  /// The next 32 bits.
  @inlinable
  @inline(__always)
  public mutating func nextUInt32() -> UInt32 {
    if _position == 624 { _renew() }
    defer { _position &+= 1 }
    return Self._tempered(_key[_position])
  }

  /// The next 64 bits: two words of 32 bits, the high one first.
  @inlinable
  @inline(__always)
  public mutating func next() -> UInt64 {
    let high = UInt64(nextUInt32())
    return high << 32 | UInt64(nextUInt32())
  }

  /// The next number in [0, 1): 27 bits of a word and 26 bits of the next one.
  @inlinable
  @inline(__always)
  public mutating func nextDouble() -> Double {
    let high = nextUInt32()
    return Self._double(high, nextUInt32())
  }

  /// The number in [0, 1) that two words give.
  @inlinable
  @inline(__always)
  static func _double(_ high: UInt32, _ low: UInt32) -> Double {
    Double(Int64(high >> 5) << 26 | Int64(low >> 6)) * 0x1p-53
  }

  /// Fills a buffer from pairs of words.
  @inlinable
  @inline(__always)
  mutating func _fillFromPairs<Value>(
    _ buffer: UnsafeMutableBufferPointer<Value>, _ element: (UInt32, UInt32) -> Value
  ) {
    var position = 0
    while position < buffer.count {
      let first = _position
      let pairs = min((624 &- first) / 2, buffer.count &- position)
      if pairs <= 0 {
        // The words are used up, or the pair is the last word and the first one of the next state.
        let high = nextUInt32()
        unsafe buffer[position] = element(high, nextUInt32())
        position &+= 1
        continue
      }
      unsafe _key.withUnsafeBufferPointer { key in
        for pair in 0..<pairs {
          let (high, low) = unsafe (key[first &+ 2 &* pair], key[first &+ 2 &* pair &+ 1])
          unsafe buffer[position &+ pair] = element(Self._tempered(high), Self._tempered(low))
        }
      }
      _position = first &+ 2 &* pairs
      position &+= pairs
    }
  }

  /// Fills a buffer from consecutive numbers of `nextUInt32()`.
  @inlinable
  public mutating func _fillFromHalves<Half: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Half.Value>, _ transform: inout Half
  ) where Half.Source == UInt32 {
    var position = 0
    while position < buffer.count {
      if _position == 624 { _renew() }
      let first = _position
      let count = min(624 &- first, buffer.count &- position)
      unsafe _key.withUnsafeBufferPointer { key in
        for index in 0..<count {
          unsafe buffer[position &+ index] = transform.element(
            Self._tempered(key[first &+ index]))
        }
      }
      _position = first &+ count
      position &+= count
    }
  }

  /// Fills a buffer from consecutive words of `next()`.
  @inlinable
  public mutating func _fill<Word: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Word.Value>, _ transform: inout Word
  ) where Word.Source == UInt64 {
    unsafe _fillFromPairs(buffer) { transform.element(UInt64($0) << 32 | UInt64($1)) }
  }

  /// Fills a buffer from consecutive numbers of `nextDouble()`.
  @inlinable
  public mutating func _fillFromDoubles<Number: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Number.Value>, _ transform: inout Number
  ) where Number.Source == Double {
    unsafe _fillFromPairs(buffer) { transform.element(Self._double($0, $1)) }
  }
}
