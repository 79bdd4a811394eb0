import Numerics

/// The bits of ``RandomState``: the Mersenne Twister, with the normal and exponential numbers of the old streams.
@usableFromInline
struct OldBits: BitGenerator {
  /// The Mersenne Twister.
  @usableFromInline var twister: MT19937
  /// The second number of a normal pair, which the next call gives.
  @usableFromInline var pending: Double?

  @usableFromInline
  init(_ twister: MT19937) {
    self.twister = twister
  }

  /// Bits with the seeds of a sequence.
  @usableFromInline
  init(_ seeds: SeedSequence) {
    self.init(MT19937(seeds))
  }

  /// The sequence that seeded the Mersenne Twister; nil for old seeds.
  @usableFromInline
  var seedSequence: SeedSequence? {
    get { twister.seedSequence }
    set { twister.seedSequence = newValue }
  }

  /// The next 64 bits.
  @inlinable
  @inline(__always)
  mutating func next() -> UInt64 { twister.next() }

  /// The next 32 bits.
  @inlinable
  @inline(__always)
  mutating func nextUInt32() -> UInt32 { twister.nextUInt32() }

  /// The next number in [0, 1).
  @inlinable
  @inline(__always)
  mutating func nextDouble() -> Double { twister.nextDouble() }

  /// Fills a buffer from consecutive numbers of `nextDouble()`.
  @inlinable
  mutating func _fillFromDoubles<Number: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Number.Value>, _ transform: inout Number
  ) where Number.Source == Double {
    unsafe twister._fillFromDoubles(buffer, &transform)
  }

  /// Fills a buffer from consecutive words of `next()`.
  @inlinable
  mutating func _fill<Word: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Word.Value>, _ transform: inout Word
  ) where Word.Source == UInt64 {
    unsafe twister._fill(buffer, &transform)
  }

  /// Fills a buffer from consecutive numbers of `nextUInt32()`.
  @inlinable
  mutating func _fillFromHalves<Half: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Half.Value>, _ transform: inout Half
  ) where Half.Source == UInt32 {
    unsafe twister._fillFromHalves(buffer, &transform)
  }

  /// A standard normal number, by the polar method, which makes two at a time and keeps one.
  ///
  /// Source: Marsaglia and Bray, "A convenient method for generating normal variables" (1964).
  @inlinable
  mutating func _standardNormal(_ tables: Ziggurats) -> Double {
    if let kept = pending {
      pending = nil
      return kept
    }
    while true {
      let x = 2 * nextDouble() - 1
      let y = 2 * nextDouble() - 1
      let square = x * x + y * y
      if square >= 1 || square == 0 { continue }
      let factor = (-2 * Double.log(square) / square).squareRoot()
      pending = factor * x
      return factor * y
    }
  }

  /// A standard exponential number, by inversion.
  @inlinable
  mutating func _standardExponential(_ tables: Ziggurats) -> Double {
    -Double.log(1 - nextDouble())
  }
}
