import Strided
import StridedRandom
import Testing

/// The samples of the documentation print what it shows.
@Suite struct RandomSampleTests {
  @Test func generator() {
    let print = Printed()
    var generator = Generator(PCG64(seed: 42))
    print(generator.random(shape: [3]))
    print(generator.integers(in: 0..<10, shape: [5]))
    print.isDocumented()
  }

  @Test func parameters() {
    let print = Printed()
    var generator = Generator(PCG64(seed: 1))
    let means = NDArray([0.0, 10, 100])
    let deviations = NDArray([1.0, 2, 3])
    print(generator.normal(mean: means, deviation: deviations))
    let matrix = NDArray<Double>.zeros([3, 3])
    generator.random(into: matrix[1..., 0...])
    print(matrix)
    print.isDocumented()
  }

  @Test func seedSequence() {
    let print = Printed()
    var seeds = SeedSequence(42)
    let streams = seeds.spawn(4).map { PCG64($0) }
    print(streams.count, seeds.spawnCount)
    print.isDocumented()
  }

  @Test func randomState() {
    let print = Printed()
    var state = RandomState(42)
    print(state.rand(3))
    print.isDocumented()
  }

  @Test func savedState() {
    let print = Printed()
    var generator = Generator(PCG64(seed: 5))
    _ = generator.random()
    let state = generator.bits.state
    print(state.state.state)
    var other = Generator(PCG64(state: state))
    print(other.random() == generator.random())
    print.isDocumented()
  }

  @Test func monteCarlo() async {
    let print = Printed()
    func estimate(_ seeds: SeedSequence) -> Double {
      var generator = Generator(PCG64(seeds))
      let x = generator.random(shape: [100_000])
      let y = generator.random(shape: [100_000])
      let isInside = x * x + y * y .< 1
      return 4 * Double(isInside.sum()) / 100_000
    }

    var seeds = SeedSequence(2026)
    let streams = seeds.spawn(8)
    let estimates = await withTaskGroup(of: (Int, Double).self) { group in
      for (index, stream) in streams.enumerated() {
        group.addTask { (index, estimate(stream)) }
      }
      var estimates = [Double](repeating: 0, count: streams.count)
      for await (index, value) in group { estimates[index] = value }
      return NDArray(estimates)
    }
    print(estimates)
    print.isDocumented()
  }
}
