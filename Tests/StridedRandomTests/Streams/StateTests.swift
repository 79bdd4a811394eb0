import Foundation
import Oracle
import Strided
import StridedRandom
import Testing

/// States as values and as JSON, copies, and Swift's own functions.
@Suite(.withoutAddressSanitizer) struct StateTests {
  private func roundTrip<Bits: BitGenerator, State: Codable>(
    _ type: Bits.Type, _ state: WritableKeyPath<Bits, State>
  ) throws {
    var bits = Bits(seed: 77)
    _ = bits.nextUInt32()
    let text = try JSONEncoder().encode(bits[keyPath: state])
    var other = Bits(seed: 1)
    other[keyPath: state] = try JSONDecoder().decode(State.self, from: text)
    for _ in 0..<1300 { #expect(bits.nextUInt32() == other.nextUInt32()) }
    #expect(bits.next() == other.next())
  }

  @Test func json() throws {
    try roundTrip(PCG64.self, \.state)
    try roundTrip(PCG64DXSM.self, \.state)
    try roundTrip(Philox.self, \.state)
    try roundTrip(SFC64.self, \.state)
    try roundTrip(MT19937.self, \.state)
  }

  /// The second number of a normal pair belongs to the state.
  @Test func oldState() throws {
    var state = RandomState(9)
    _ = state.randn()
    let text = try JSONEncoder().encode(state.state)
    var other = RandomState(1)
    other.state = try JSONDecoder().decode(RandomState.SavedState.self, from: text)
    #expect(state.randn(5) == other.randn(5))
    #expect(state == other)
  }

  @Test func copies() {
    var generator = Generator(MT19937(seed: 4))
    _ = generator.random(shape: [100])
    var copy = generator
    #expect(copy.random(shape: [1000]) == generator.random(shape: [1000]))
    _ = generator.random()
    #expect(copy != generator)
  }

  @Test func skips() {
    func check<Bits: BitGenerator>(_ type: Bits.Type) {
      for start in 0..<6 {
        var bits = Bits(seed: 2)
        for _ in 0..<start { _ = bits.next() }
        for count in 0..<20 {
          var skipped = bits._skipping(count)
          var walked = bits
          for _ in 0..<count { _ = walked.next() }
          #expect(skipped == walked)
          #expect(skipped?.next() == walked.next())
        }
      }
    }
    check(PCG64.self)
    check(PCG64DXSM.self)
    check(Philox.self)
    #expect(SFC64(seed: 2)._skipping(1) == nil)
  }

  @Test func spawning() {
    var generator = Generator(Philox(seed: 4))
    let children = generator.spawn(2) + generator.spawn(1)
    var seeds = SeedSequence(4)
    let wanted = seeds.spawn(3).map { Generator(Philox($0)) }
    #expect(children == wanted)
    #expect(seeds.description == "SeedSequence(words: [4], spawnCount: 3)")
  }

  @Test func swiftFunctions() {
    var generator = Generator(PCG64(seed: 4))
    let numbers = Array(0..<20).shuffled(using: &generator)
    #expect(numbers.sorted() == Array(0..<20))
    #expect(Int.random(in: 0..<3, using: &generator) < 3)
  }

  @Test func seedsFromTheSystem() {
    #expect(SeedSequence() != SeedSequence())
    #expect(PCG64() != PCG64())
  }

  /// NumPy draws a word for no bytes.
  @Test func noBytes() {
    var (first, second) = (Generator(PCG64(seed: 77)), Generator(PCG64(seed: 77)))
    #expect(first.bytes(0).isEmpty)
    #expect(first.bytes(4) == Array(second.bytes(8).suffix(4)))
  }
}
