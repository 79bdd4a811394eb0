import Oracle
import Strided
import StridedRandom
import Testing

/// Arrays that several threads fill: the numbers do not depend on the threads, and are those of single draws.
@Suite struct FillingThreadTests {
  /// Several times what threads share, also of pairs of numbers.
  private let count = 150_001

  /// Compares arrays that 1, 2, 3 and 4 threads fill with many small ones, and the states after them.
  private func check<Bits: BitGenerator, Element: Scalar>(
    _ bits: Bits, _ name: String, _ draw: (inout Generator<Bits>, Shape) -> NDArray<Element>
  ) {
    var first = Generator(bits)
    let wanted = (0..<count / 1000).flatMap { _ in Array(draw(&first, [1000])) }
    let last = Array(draw(&first, [count % 1000]))
    for limit in 1...4 {
      var generator = Generator(bits)
      let found = Threads.withLimit(limit) { draw(&generator, [count]) }
      // A failed comparison of long arrays inside the expectation would look for their differences for minutes.
      let isSame = haveSameBytes(Array(found), wanted + last)
      #expect(isSame, "\(Bits.self) \(name), \(limit) threads")
      #expect(generator == first, "\(Bits.self) \(name), \(limit) threads")
    }
  }

  private func check<Bits: BitGenerator>(_ type: Bits.Type) {
    var bits = Bits(seed: 5)
    for _ in 0..<2 {
      check(bits, "random") { $0.random(shape: $1) }
      check(bits, "random of Float") { $0.random(shape: $1, as: Float.self) }
      check(bits, "uniform") { $0.uniform(low: 2, high: 5, shape: $1) }
      check(bits, "integers of 64") { $0.integers(in: 0..<64, shape: $1) }
      check(bits, "integers of 100") { $0.integers(in: 0..<100, shape: $1, as: Int32.self) }
      check(bits, "bytes") { $0.integers(in: 0...255, shape: $1, as: UInt8.self) }
      check(bits, "words") { $0.integers(in: 0...UInt32.max, shape: $1) }
      let weights = NDArray([0.125, 0, 0.5, 0.375])
      check(bits, "choice") { $0.choice(4, shape: $1, probabilities: weights) }
      // Again with a half of a word that the generator has kept.
      _ = bits.nextUInt32()
    }
  }

  @Test func pcg64() { check(PCG64.self) }
  @Test func pcg64DXSM() { check(PCG64DXSM.self) }
  @Test func philox() { check(Philox.self) }

  /// Ranges for which some draws are rejected, with seeds whose rejections lie in several blocks.
  @Test func rejections() {
    let range: Range<UInt32> = 0..<536_870_787
    for seed in [12, 15, 53] {
      var (filled, single) = (Generator(PCG64(seed: seed)), Generator(PCG64(seed: seed)))
      let numbers = filled.integers(in: range, shape: [600_001])
      var drawn: [UInt32] = []
      for _ in 0..<numbers.count { drawn.append(single.integers(in: range)) }
      let isSame = haveSameBytes(Array(numbers), drawn)
      #expect(isSame && filled == single, "seed \(seed)")
    }
  }
}
