/// A source of random bits: the engine of a ``Generator``, and a `RandomNumberGenerator` of Swift.
///
/// A bit generator is a value. Its copy gives the same numbers again. ``PCG64``, ``PCG64DXSM``, ``Philox``,
/// ``SFC64`` and ``MT19937`` give the numbers of NumPy's generators of these names.
///
/// A type of your own needs `init(_:)`, `seedSequence`, `next()` and `nextUInt32()`. None of these generators
/// is fit for secrets.
public protocol BitGenerator: RandomNumberGenerator, Equatable, Sendable {
  /// A generator with the seeds of a sequence.
  init(_ seeds: SeedSequence)

  /// The sequence that seeded the generator, for spawning others; nil if it is not known.
  var seedSequence: SeedSequence? { get set }

  /// The next 64 bits.
  mutating func next() -> UInt64

  /// The next 32 bits; most generators draw 64, give the low half, and keep the high half for the next call.
  mutating func nextUInt32() -> UInt32

  /// The next number in [0, 1), a multiple of 2^-53.
  mutating func nextDouble() -> Double

  /// The generator after `count` calls of `next()`; nil if that takes as long as the calls.
  func _skipping(_ count: Int) -> Self?

  /// Fills a buffer from consecutive words of 64 bits.
  mutating func _fill<Word: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Word.Value>, _ transform: inout Word)
  where Word.Source == UInt64

  /// Fills a buffer from consecutive numbers of `nextDouble()`.
  mutating func _fillFromDoubles<Number: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Number.Value>, _ transform: inout Number)
  where Number.Source == Double

  /// Fills a buffer from consecutive numbers of `nextUInt32()`.
  mutating func _fillFromHalves<Half: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Half.Value>, _ transform: inout Half)
  where Half.Source == UInt32

  /// Whether `nextUInt32()` gives the halves of the words of `next()`, and the half that it has kept.
  var _keptHalf: KeptHalf? { get }

  /// A number of the standard normal distribution.
  mutating func _standardNormal(_ tables: Ziggurats) -> Double

  /// A number of the standard exponential distribution.
  mutating func _standardExponential(_ tables: Ziggurats) -> Double
}

/// The high half of a word that `nextUInt32()` has kept for its next call.
public struct KeptHalf: Hashable, Sendable {
  /// Whether the next call gives the half.
  public var isPending = false
  /// The half that was kept last.
  public var value: UInt32 = 0

  /// No half.
  @inlinable
  public init() {}

  /// A half, and whether the next call gives it.
  @inlinable
  public init(isPending: Bool, value: UInt32) {
    self.isPending = isPending
    self.value = value
  }
}

extension BitGenerator {
  /// A generator with the seeds of `SeedSequence(seed)`; traps if the seed is negative.
  public init(seed: some BinaryInteger) {
    self.init(SeedSequence(seed))
  }

  /// A generator with the seeds of `SeedSequence(seeds)`; traps if a seed is negative.
  public init(seed seeds: [some BinaryInteger]) {
    self.init(SeedSequence(seeds))
  }

  /// A generator with seeds from the system, different each time.
  public init() {
    self.init(SeedSequence())
  }

  /// Generators for independent streams; each call gives further ones.
  ///
  /// Traps if the generator was not seeded by a ``SeedSequence``, or if the count is negative.
  public mutating func spawn(_ count: Int) -> [Self] {
    guard let children = seedSequence?.spawn(count) else {
      refuse("spawn: this \(Self.self) was not seeded by a SeedSequence")
    }
    return children.map { Self($0) }
  }

  /// A number in [0, 1) from the high 53 bits of a word.
  @inlinable
  @inline(__always)
  static func _double(_ word: UInt64) -> Double {
    Double(Int64(bitPattern: word >> 11)) * 0x1p-53
  }

  /// The next number in [0, 1): the high 53 bits of a word.
  @inlinable
  @inline(__always)
  public mutating func nextDouble() -> Double { Self._double(next()) }

  /// The next number in [0, 1): the high 24 bits of 32.
  @inlinable
  @inline(__always)
  mutating func _nextFloat() -> Float {
    Float(Int32(bitPattern: nextUInt32() >> 8)) * 0x1p-24
  }

  /// Nil: the generator cannot skip.
  @inlinable
  public func _skipping(_ count: Int) -> Self? { nil }

  /// Fills a buffer by calls of `next()`.
  @inlinable
  public mutating func _fill<Word: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Word.Value>, _ transform: inout Word
  ) where Word.Source == UInt64 {
    var local = self
    for index in 0..<buffer.count { unsafe buffer[index] = transform.element(local.next()) }
    self = local
  }

  /// Fills a buffer from the high bits of words.
  @inlinable
  public mutating func _fillFromDoubles<Number: _Transform>(
    _ buffer: UnsafeMutableBufferPointer<Number.Value>, _ transform: inout Number
  ) where Number.Source == Double {
    var words = DoublesTransform(transform)
    unsafe _fillFromWords(buffer, &words)
    transform = words.number
  }

  /// Nil: `nextUInt32()` does not give halves of words.
  @inlinable
  public var _keptHalf: KeptHalf? { nil }

  /// A number of the standard normal distribution, by the ziggurat.
  @inlinable
  @inline(__always)
  public mutating func _standardNormal(_ tables: Ziggurats) -> Double {
    tables.standardNormal(&self)
  }

  /// A number of the standard exponential distribution, by the ziggurat.
  @inlinable
  @inline(__always)
  public mutating func _standardExponential(_ tables: Ziggurats) -> Double {
    tables.standardExponential(&self)
  }
}
