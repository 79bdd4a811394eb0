import Foundation
import Oracle
import Strided
import StridedRandom
import Testing

/// Seeds, states, jumps and advances against NumPy's.
@Suite(.withoutAddressSanitizer) struct GoldenSeedTests {
  /// A line of `random_seeds.jsonl`, of one of three kinds.
  struct Line: Decodable {
    let seeds: [String]?
    let words: [UInt32]?
    let long: [String]?
    let child: [UInt32]?
    let bits: String?
    let old: [Int]?
    let isList: Bool?
    let raw: [Raw]?
    let vectors: [Double]?
    let factor: [Double]?
    let method: String?
  }

  /// A number, or its hexadecimal text.
  enum Raw: Decodable {
    case number(UInt64)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .number(UInt64(text, radix: 16) ?? 0)
      } else {
        self = .number(try container.decode(UInt64.self))
      }
    }

    var value: UInt64 {
      switch self {
      case .number(let value): value
      }
    }
  }

  /// The states of a line for a generator.
  struct States<State: Decodable>: Decodable {
    let state: State
    let jumped1: State?
    let jumped3: State?
    let advanced0: State?
    let advanced1: State?
    let advanced1000: State?
    let back5: State?
    let far: State?

    private enum CodingKeys: String, CodingKey {
      case state, jumped1, jumped3, advanced0, advanced1, advanced1000
      case back5 = "advanced-5"
      case far = "advanced1180591620717411303427"
    }
  }

  private static let file = "random_seeds.jsonl"

  @Test func seedSequences() throws {
    var count = 0
    for line in try Golden.lines(Self.file, as: Line.self) {
      guard let texts = line.seeds else { continue }
      count += 1
      let seeds = texts.compactMap { UInt128($0) ?? (UInt128.max) }
      // The seed 2^128 + 12345 is beyond `UInt128`.
      var sequence =
        texts.first?.count == 39
        ? SeedSequence(words: [12345, 0, 0, 0, 1])
        : (seeds.count == 1 ? SeedSequence(seeds[0]) : SeedSequence(seeds))
      #expect(sequence.generateWords(11) == line.words)
      #expect(sequence.generateLongWords(5).map { "\($0)" } == line.long)
      var child = sequence.spawn(3)[2]
      #expect(child.spawn(2)[1].generateWords(9) == line.child)
      #expect(sequence.spawnCount == 3)
      #expect(sequence.spawn(1)[0].spawnKey == [3])
    }
    #expect(count == 8)
  }

  private func line(_ name: String) throws -> (index: Int, Line) {
    let lines = try Golden.lines(Self.file, as: Line.self)
    let index = try #require(lines.firstIndex { $0.bits == name })
    return (index, lines[index])
  }

  private func checkDraws<Bits: BitGenerator>(
    _ name: String, _ type: Bits.Type, draw: (inout Bits) -> UInt64
  ) throws -> Bits {
    var bits = Bits(seed: 987_654_321)
    let (_, line) = try line(name)
    for raw in try #require(line.raw) { #expect(draw(&bits) == raw.value) }
    _ = bits.nextUInt32()
    return bits
  }

  @Test func pcg64() throws {
    let bits = try checkDraws("PCG64", PCG64.self) { $0.next() }
    let states = try Golden.line(
      try line("PCG64").index, of: Self.file, as: States<PCGState>.self)
    #expect(bits.state == states.state)
    #expect(bits.jumped().state == states.jumped1)
    #expect(bits.jumped(3).state == states.jumped3)
    #expect(bits.advanced(by: 0).state == states.advanced0)
    #expect(bits.advanced(by: 1).state == states.advanced1)
    #expect(bits.advanced(by: 1000).state == states.advanced1000)
    #expect(bits.advanced(by: -5).state == states.back5)
    #expect(bits.advanced(by: 1 << 70 + 3).state == states.far)
    #expect(PCG64(state: bits.state).state == bits.state)
  }

  @Test func pcg64DXSM() throws {
    let bits = try checkDraws("PCG64DXSM", PCG64DXSM.self) { $0.next() }
    let states = try Golden.line(
      try line("PCG64DXSM").index, of: Self.file, as: States<PCGState>.self)
    #expect(bits.state == states.state)
    #expect(bits.jumped().state == states.jumped1)
    #expect(bits.jumped(3).state == states.jumped3)
    #expect(bits.advanced(by: 1000).state == states.advanced1000)
    #expect(bits.advanced(by: -5).state == states.back5)
    #expect(PCG64DXSM(state: bits.state).state == bits.state)
  }

  @Test func philox() throws {
    let bits = try checkDraws("Philox", Philox.self) { $0.next() }
    let states = try Golden.line(
      try line("Philox").index, of: Self.file, as: States<PhiloxState>.self)
    #expect(bits.state == states.state)
    #expect(bits.jumped().state == states.jumped1)
    #expect(bits.jumped(3).state == states.jumped3)
    #expect(bits.advanced(by: 0).state == states.advanced0)
    #expect(bits.advanced(by: 1000).state == states.advanced1000)
    #expect(bits.advanced(by: -5).state == states.back5)
    #expect(Philox(state: bits.state).state == bits.state)
  }

  @Test func sfc64() throws {
    let bits = try checkDraws("SFC64", SFC64.self) { $0.next() }
    let states = try Golden.line(
      try line("SFC64").index, of: Self.file, as: States<SFC64State>.self)
    #expect(bits.state == states.state)
    #expect(SFC64(state: bits.state).state == bits.state)
  }

  @Test func mt19937() throws {
    let bits = try checkDraws("MT19937", MT19937.self) { UInt64($0.nextUInt32()) }
    let states = try Golden.line(
      try line("MT19937").index, of: Self.file, as: States<MT19937State>.self)
    #expect(bits.state == states.state)
    #expect(bits.jumped().state == states.jumped1)
    #expect(bits.jumped(3).state == states.jumped3)
    #expect(MT19937(state: bits.state).state == bits.state)
  }

  @Test func oldSeeds() throws {
    var count = 0
    for line in try Golden.lines(Self.file, as: Line.self) {
      guard let seeds = line.old else { continue }
      count += 1
      var state = line.isList == true ? RandomState(seeds) : RandomState(seeds[0])
      let words = state.randint(in: UInt32.min...UInt32.max, shape: [5])
      #expect(Array(words).map { UInt64($0) } == line.raw?.map(\.value))
    }
    #expect(count == 6)
  }

  /// Normal vectors by a factor of the covariance, up to the rounding of the products.
  @Test func normalVectors() throws {
    let lines = try Golden.lines(Self.file, as: Line.self).filter { $0.vectors != nil }
    #expect(lines.compactMap(\.method) == ["cholesky", "svd", "old"])
    for line in lines {
      let wanted = NDArray(try #require(line.vectors), shape: [2, 3, 3])
      let factor = NDArray(try #require(line.factor), shape: [3, 3])
      let mean = NDArray([1, -2, 0.5])
      var (generator, old) = (Generator(PCG64(seed: 5)), RandomState(5))
      let found =
        line.method == "old"
        ? old.multivariateNormal(mean: mean, factor: factor, shape: [2, 3])
        : generator.multivariateNormal(mean: mean, factor: factor, shape: [2, 3])
      #expect(found.shape == wanted.shape)
      #expect(abs(found - wanted).max() < 1e-14)
    }
  }
}
