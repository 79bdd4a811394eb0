import Oracle
import Strided
import StridedRandom
import Testing

/// Mistakes trap with one line that names the operation.
@Suite(.withoutAddressSanitizer) struct TrapTests {
  @Test func ranges() async {
    var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(PCG64(seed: 1))
      let n = 3
      _ = generator.integers(in: n..<n, shape: [2])
    }
    expectMessage("integers: the range 3..<3 is empty", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(PCG64(seed: 1))
      _ = generator.uniform(low: 3, high: NDArray([4.0, 2]))
    }
    expectMessage("uniform: there is no range from 3.0 to 2.0", in: result)
  }

  @Test func parameters() async {
    var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(PCG64(seed: 1))
      _ = generator.gamma(alpha: -1, scale: 2)
    }
    expectMessage("gamma: alpha -1.0 is negative or NaN", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(PCG64(seed: 1))
      _ = generator.binomial(trials: 3, probability: NDArray([0.5, 1.5]))
    }
    expectMessage("binomial: probability 1.5 is not in 0...1", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(PCG64(seed: 1))
      _ = generator.hypergeometric(good: 2, bad: 3, sample: 6)
    }
    expectMessage("hypergeometric: a sample of 6 is larger than 2 + 3", in: result)
  }

  @Test func shapes() async {
    var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(PCG64(seed: 1))
      _ = generator.normal(mean: NDArray([1.0, 2]), deviation: 1, shape: [3])
    }
    expectMessage("normal: shape (2,) does not broadcast to (3,)", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(PCG64(seed: 1))
      generator.random(into: NDArray([1.0]).broadcast(to: [3]))
    }
    expectMessage("random: the view of shape (3,) is read-only", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(PCG64(seed: 1))
      generator.shuffle(NDArray([1, 2]), axis: 1)
    }
    expectMessage("shuffle: axis 1 is out of range for shape (2,)", in: result)
  }

  @Test func choices() async {
    var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(PCG64(seed: 1))
      _ = generator.choice(3, shape: [4], replacing: false)
    }
    expectMessage("choice: 4 cannot be taken from 3 without replacement", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = Generator(PCG64(seed: 1))
      _ = generator.choice(2, shape: [4], probabilities: NDArray([0.5, 0.25]))
    }
    expectMessage("choice: the sum of the probabilities is 0.75, not 1", in: result)
  }

  @Test func seeds() async {
    var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = SeedSequence(-1)
    }
    expectMessage("SeedSequence: the seed -1 is negative", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var bits = PCG64(state: PCG64(seed: 1).state)
      _ = bits.spawn(2)
    }
    expectMessage("spawn: this PCG64 was not seeded by a SeedSequence", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = PCG64(state: PCG64DXSM(seed: 1).state)
    }
    expectMessage("state: the state of PCG64DXSM is not one of PCG64", in: result)
  }
}
