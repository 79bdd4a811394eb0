import Strided

/// The streams of NumPy's old class `numpy.random.RandomState`, and of its functions such as `numpy.random.rand`.
///
/// For programs that must keep their old numbers. New programs use ``Generator``, which is faster and has better
/// streams.
///
/// ```swift
/// var state = RandomState(42)
/// print(state.rand(3))  // [0.37454012 0.95071431 0.73199394]
/// ```
///
/// It is a value, and drawing from it is `mutating`. The bits come from ``MT19937``. Normal numbers come in pairs by
/// the polar method; the second one is kept for the next call.
public struct RandomState: Equatable, Sendable {
  /// Draws with the old bits.
  @usableFromInline var _generator: Generator<OldBits>

  /// The stream of NumPy's `RandomState(seed)`; traps unless the seed is in 0..<2^32.
  public init(_ seed: Int) {
    guard let seed = UInt32(exactly: seed) else {
      refuse("RandomState: the seed \(seed) is not in 0..<4294967296")
    }
    self.init(MT19937(legacySeed: seed))
  }

  /// The stream of NumPy's `RandomState(seeds)`; traps if there are none, or unless all are in 0..<2^32.
  public init(_ seeds: [Int]) {
    self.init(
      MT19937(
        legacySeed: seeds.map { seed in
          guard let seed = UInt32(exactly: seed) else {
            refuse("RandomState: the seed \(seed) is not in 0..<4294967296")
          }
          return seed
        }))
  }

  /// The old stream of the bits of a generator.
  public init(_ bits: MT19937) {
    _generator = Generator(OldBits(bits))
  }

  /// The state as NumPy's `get_state(legacy=False)` gives it; traps if another generator's is set.
  public var state: SavedState {
    get {
      let (bits, twister) = (_generator.bits, _generator.bits.twister.state)
      return SavedState(
        bitGenerator: twister.bitGenerator, state: twister.state,
        hasNormal: bits.pending == nil ? 0 : 1, normal: bits.pending ?? 0)
    }
    set {
      _generator.bits.twister.state = MT19937State(
        bitGenerator: newValue.bitGenerator, state: newValue.state)
      _generator.bits.pending = newValue.hasNormal == 0 ? nil : newValue.normal
    }
  }

  /// The state of a ``RandomState``.
  public struct SavedState: Codable, Hashable, Sendable {
    /// `"MT19937"`.
    public var bitGenerator: String
    /// The words of the generator.
    public var state: MT19937State.Words
    /// 1 if the next normal number is ``normal``, otherwise 0.
    public var hasNormal: Int
    /// The normal number that was kept.
    public var normal: Double

    private enum CodingKeys: String, CodingKey {
      case bitGenerator = "bit_generator"
      case state
      case hasNormal = "has_gauss"
      case normal = "gauss"
    }
  }
}
