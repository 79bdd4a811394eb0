/// The generator PCG64 with the output function DXSM: better than ``PCG64`` for millions of parallel streams.
///
/// Its stream is that of NumPy's `PCG64DXSM`. The period is 2^128. Each `next()` multiplies by a number of 64 bits.
///
/// Source: O'Neill, "PCG: a family of simple fast space-efficient statistically good algorithms for random number
/// generation" (2014), and its C library of 2019.
public struct PCG64DXSM: BitGenerator {
  /// The state of the recurrence.
  @usableFromInline var _state: UInt128
  /// The increment of the recurrence, which is odd and selects the stream.
  @usableFromInline var _increment: UInt128
  /// The half that `nextUInt32()` has kept.
  @usableFromInline var _half = KeptHalf()

  /// The sequence that seeded the generator; nil for a state.
  public var seedSequence: SeedSequence?

  /// A generator with the seeds of a sequence.
  public init(_ seeds: SeedSequence) {
    let words = seeds.generateLongWords(4)
    _increment = (UInt128(words[2]) << 64 | UInt128(words[3])) << 1 | 1
    _state = 0
    // Both variants are seeded by the default multiplier.
    let recurrence = LinearCongruence(multiplier: defaultMultiplier, increment: _increment)
    _state = recurrence.next(_increment &+ (UInt128(words[0]) << 64 | UInt128(words[1])))
    seedSequence = seeds
  }

  /// The recurrence.
  @inlinable
  @inline(__always)
  var _recurrence: LinearCongruence {
    LinearCongruence(multiplier: cheapMultiplier, increment: _increment)
  }

  /// The output function DXSM (double xorshift, multiply) of a state.
  @inlinable
  @inline(__always)
  static func _output(_ state: UInt128) -> UInt64 {
    var high = UInt64(truncatingIfNeeded: state >> 64)
    high ^= high >> 32
    high &*= UInt64(truncatingIfNeeded: cheapMultiplier)
    high ^= high >> 48
    return high &* (UInt64(truncatingIfNeeded: state) | 1)
  }

  /// The next 64 bits.
  @inlinable
  @inline(__always)
  public mutating func next() -> UInt64 {
    defer { _state = _recurrence.next(_state) }
    return Self._output(_state)
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

  /// The generator after `delta` calls of `next()`, or before them if `delta` is negative; a kept half is dropped.
  ///
  /// - Complexity: O(log delta).
  public func advanced(by delta: Int128) -> PCG64DXSM {
    var result = self
    result._state = _recurrence.power(UInt128(bitPattern: delta)).next(_state)
    result._half = KeptHalf()
    return result
  }

  /// The generator after `count` jumps of 2^128 divided by the golden ratio: a stream that does not overlap.
  public func jumped(_ count: Int = 1) -> PCG64DXSM {
    advanced(by: Int128(bitPattern: jumpSteps &* UInt128(truncatingIfNeeded: count)))
  }

  /// The generator after `count` calls of `next()`.
  @inlinable
  public func _skipping(_ count: Int) -> PCG64DXSM? {
    var result = self
    result._state = _recurrence.power(UInt128(count)).next(_state)
    return result
  }

  /// Fills a buffer from consecutive words.
  @inlinable
  public mutating func _fill<Word: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Word.Value>, _ transform: inout Word
  ) where Word.Source == UInt64 {
    // Two streams, one from the middle on, because a step has to wait for the previous one. Interleaved streams
    // would multiply by numbers of 128 bits.
    let half = buffer.count < 1024 ? 0 : buffer.count / 2
    let recurrence = _recurrence
    var first = _state
    var second = recurrence.power(UInt128(half)).next(first)
    for position in 0..<half {
      unsafe buffer[position] = transform.element(Self._output(first))
      first = recurrence.next(first)
      unsafe buffer[half &+ position] = transform.element(Self._output(second))
      second = recurrence.next(second)
    }
    for position in 2 * half..<buffer.count {
      unsafe buffer[position] = transform.element(Self._output(second))
      second = recurrence.next(second)
    }
    _state = second
  }
}
