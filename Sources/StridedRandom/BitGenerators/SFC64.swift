/// The generator SFC64 of Chris Doty-Humphrey: chaotic, with a counter, and the fastest one for single draws.
///
/// Its stream is that of NumPy's `SFC64`. The period is at least 2^64. It cannot be advanced or jumped; use
/// ``SeedSequence/spawn(_:)`` for parallel streams.
///
/// Source: Doty-Humphrey, PractRand (2010).
public struct SFC64: BitGenerator {
  /// The three chaotic words.
  @usableFromInline var _a: UInt64
  @usableFromInline var _b: UInt64
  @usableFromInline var _c: UInt64
  /// The number of calls since the seeding, plus 1.
  @usableFromInline var _counter: UInt64 = 1
  /// The half that `nextUInt32()` has kept.
  @usableFromInline var _half = KeptHalf()

  /// The sequence that seeded the generator; nil for a state.
  public var seedSequence: SeedSequence?

  /// A generator with the seeds of a sequence.
  public init(_ seeds: SeedSequence) {
    let words = seeds.generateLongWords(3)
    (_a, _b, _c) = (words[0], words[1], words[2])
    seedSequence = seeds
    for _ in 0..<12 { _ = next() }
  }

  /// The next 64 bits.
  @inlinable
  @inline(__always)
  public mutating func next() -> UInt64 {
    let word = _a &+ _b &+ _counter
    _counter &+= 1
    _a = _b ^ _b >> 11
    _b = _c &+ _c << 3
    _c = (_c << 24 | _c >> 40) &+ word
    return word
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
}
