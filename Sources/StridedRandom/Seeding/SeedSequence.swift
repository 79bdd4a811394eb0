/// Seeds for bit generators, made from integers of any size, as NumPy's `SeedSequence` makes them.
///
/// A sequence mixes its entropy, so that seeds that differ in one bit give unrelated streams. It also makes
/// sequences for streams that run in parallel:
///
/// ```swift
/// var seeds = SeedSequence(42)
/// let streams = seeds.spawn(4).map { PCG64($0) }
/// print(streams.count, seeds.spawnCount)  // 4 4
/// ```
///
/// It is a value: a copy gives the same words, and a copy that was made before `spawn(_:)` spawns the same
/// children again.
///
/// Source: O'Neill, "Developing a seed_seq alternative" (2015).
public struct SeedSequence: Hashable, Sendable, Codable {
  /// The entropy in words of 32 bits, those of each integer from the lowest on.
  public let entropy: [UInt32]
  /// Where the sequence stands in the tree of spawned sequences; empty for one that was not spawned.
  public let spawnKey: [UInt32]
  /// The number of words of 32 bits in which the entropy is mixed, at least 4.
  public let poolSize: Int
  /// The number of sequences that this one has spawned.
  public private(set) var spawnCount: Int
  /// The mixed entropy.
  private let pool: [UInt32]

  /// A sequence from words of 32 bits.
  ///
  /// Traps if the pool is smaller than 4.
  public init(
    words entropy: [UInt32], spawnKey: [UInt32] = [], poolSize: Int = 4, spawnCount: Int = 0
  ) {
    if poolSize < 4 { refuse("SeedSequence: a pool of \(poolSize) words is smaller than 4") }
    self.entropy = entropy
    self.spawnKey = spawnKey
    self.poolSize = poolSize
    self.spawnCount = spawnCount
    pool = Self.mixed(entropy, spawnKey, poolSize)
  }

  /// A sequence from one integer; traps if it is negative.
  public init(_ seed: some BinaryInteger) {
    self.init(words: Self.words(of: seed))
  }

  /// A sequence from a list of integers; traps if one is negative.
  public init(_ seeds: [some BinaryInteger]) {
    self.init(words: seeds.flatMap { Self.words(of: $0) })
  }

  /// A sequence from 128 bits of the system's random numbers, different each time.
  public init() {
    var system = SystemRandomNumberGenerator()
    self.init(words: (0..<4).map { _ in system.next() })
  }

  /// Sequences for independent streams; each call gives further ones.
  ///
  /// Traps if the count is negative.
  public mutating func spawn(_ count: Int) -> [SeedSequence] {
    if count < 0 { refuse("spawn: a count of \(count) is negative") }
    defer { spawnCount += count }
    return (spawnCount..<spawnCount + count).map {
      SeedSequence(words: entropy, spawnKey: spawnKey + [UInt32($0)], poolSize: poolSize)
    }
  }

  /// Words of 32 bits for the state of a generator: always the same for the same sequence.
  public func generateWords(_ count: Int) -> [UInt32] {
    var multiplier: UInt32 = 0x8b51_f9dd
    return (0..<count).map { index in
      var word = pool[index % pool.count] ^ multiplier
      multiplier &*= 0x58f3_8ded
      word &*= multiplier
      return word ^ word >> 16
    }
  }

  /// Words of 64 bits for the state of a generator, each from two of `generateWords(_:)`, the low one first.
  public func generateLongWords(_ count: Int) -> [UInt64] {
    let words = generateWords(2 * count)
    return (0..<count).map { UInt64(words[2 * $0 + 1]) << 32 | UInt64(words[2 * $0]) }
  }

  /// The words of an integer from the lowest on: at least one.
  private static func words(of seed: some BinaryInteger) -> [UInt32] {
    if seed < 0 { refuse("SeedSequence: the seed \(seed) is negative") }
    var words = seed.words.flatMap {
      [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: UInt64($0) >> 32)]
    }
    while words.count > 1, words.last == 0 { words.removeLast() }
    return words
  }

  /// Mixes words of entropy to a pool.
  private static func mixed(_ entropy: [UInt32], _ spawnKey: [UInt32], _ size: Int) -> [UInt32] {
    var words = entropy
    if !spawnKey.isEmpty {
      // A short entropy is padded, so that it does not run into the key.
      words += Array(repeating: 0, count: max(0, size - entropy.count)) + spawnKey
    }
    var multiplier: UInt32 = 0x43b0_d7e5
    func hashed(_ word: UInt32) -> UInt32 {
      var word = word ^ multiplier
      multiplier &*= 0x931e_8875
      word &*= multiplier
      return word ^ word >> 16
    }
    func merged(_ left: UInt32, _ right: UInt32) -> UInt32 {
      let word = 0xca01_f9dd &* left &- 0x4973_f715 &* right
      return word ^ word >> 16
    }
    var pool = (0..<size).map { hashed($0 < words.count ? words[$0] : 0) }
    for source in 0..<size {
      for target in 0..<size where target != source {
        pool[target] = merged(pool[target], hashed(pool[source]))
      }
    }
    for word in words.dropFirst(size) {
      for target in 0..<size { pool[target] = merged(pool[target], hashed(word)) }
    }
    return pool
  }
}

extension SeedSequence: CustomStringConvertible {
  /// The words, the spawn key and the pool, in one line.
  public var description: String {
    var text = "SeedSequence(words: \(entropy)"
    if !spawnKey.isEmpty { text += ", spawnKey: \(spawnKey)" }
    if poolSize != 4 { text += ", poolSize: \(poolSize)" }
    if spawnCount != 0 { text += ", spawnCount: \(spawnCount)" }
    return text + ")"
  }
}
