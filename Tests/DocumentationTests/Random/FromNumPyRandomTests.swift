import Foundation
import Strided
import StridedLinearAlgebra
import StridedRandom
import Testing

/// The tables of the article "From NumPy to Strided: random numbers": each Swift expression compiles, and this file
/// has it.
@Suite struct FromNumPyRandomTests {
  @Test func seedsAndNumbers() {
    _ = Generator(MT19937(seed: 7))
    var rng = Generator(PCG64(seed: 42))
    var seeds = SeedSequence([1, 2, 3])
    #expect(seeds.spawn(4).count == rng.spawn(4).count)
    #expect(PCG64(seed: 1).jumped() != PCG64(seed: 1).advanced(by: 10))
    let state = rng.bits.state
    #expect(PCG64(state: state).state == state)
    let a = NDArray<Double>.zeros([4, 6])
    let (lows, highs) = (NDArray([0, 10]), NDArray([5, 20]))
    #expect(rng.random() < 1 && rng.random(shape: [2, 3]).shape == [2, 3])
    #expect(rng.random(shape: [5], as: Float.self).count == 5)
    rng.random(into: a)
    #expect(a.min() > 0)
    #expect(rng.uniform(low: -1, high: 1, shape: [5]).max() < 1)
    #expect(rng.integers(in: 0..<10, shape: [5]).max() < 10)
    #expect(rng.integers(in: 1...6, shape: [5]).min() > 0)
    #expect(rng.integers(in: 0...255, shape: [5], as: UInt8.self).count == 5)
    #expect(rng.integers(from: lows, to: highs)[1] >= 10)
    #expect(rng.booleans(shape: [5]).count == rng.bytes(9).count - 4)
  }

  @Test func continuous() {
    var rng = Generator(PCG64(seed: 42))
    let (m, s) = (NDArray([0.0, 1]), NDArray([1.0, 2]))
    #expect(rng.standardNormal(shape: [5]).count == 5)
    #expect(rng.normal(mean: 3, deviation: 0.5, shape: [5]).count == 5)
    #expect(rng.normal(mean: m, deviation: s).count == 2)
    #expect(rng.standardExponential(method: .inverse, shape: [5]).min() >= 0)
    #expect(rng.exponential(scale: 2) >= 0)
    #expect(rng.standardGamma(alpha: 2.0) > 0 && rng.gamma(alpha: 2, scale: 3) > 0)
    #expect(rng.beta(alpha: 2, beta: 5) < 1 && rng.chiSquare(degrees: 3) > 0)
    #expect(rng.noncentralChiSquare(degrees: 3, noncentrality: 2) > 0)
    #expect(rng.f(numerator: 3, denominator: 5) > 0)
    #expect(rng.noncentralF(numerator: 3, denominator: 5, noncentrality: 2) > 0)
    #expect(rng.studentT(degrees: 5).isFinite && rng.standardCauchy().isFinite)
    #expect(
      rng.laplace(location: 0, scale: 2).isFinite && rng.gumbel(location: 0, scale: 2).isFinite)
    #expect(rng.logistic(location: 0, scale: 2).isFinite)
    #expect(rng.logNormal(mean: 0, deviation: 1) > 0 && rng.rayleigh(scale: 2) > 0)
    #expect(rng.weibull(alpha: 2) > 0 && rng.pareto(alpha: 2) > 0 && rng.power(alpha: 2) > 0)
    #expect(rng.triangular(left: 0, mode: 1, right: 3) < 3)
    #expect(rng.vonMises(mean: 0, concentration: 4) < 3.2 && rng.wald(mean: 1, scale: 2) > 0)
  }

  @Test func counts() {
    var rng = Generator(PCG64(seed: 42))
    let (m, s) = (NDArray([0.0, 1]), NDArray([1.0, 2]))
    let (p, c) = (NDArray([0.1, 0.2, 0.3, 0.1, 0.2, 0.1]), NDArray([3, 4]))
    let factor: NDArray<Double> = [[1, 0], [1, 2]]
    #expect(rng.binomial(trials: 10, probability: 0.3) <= 10)
    #expect(rng.negativeBinomial(successes: 3, probability: 0.3) >= 0)
    #expect(rng.poisson(mean: 4) >= 0 && rng.geometric(probability: 0.2) > 0)
    #expect(rng.zipf(exponent: 2) > 0 && rng.logSeries(probability: 0.5) > 0)
    #expect(rng.hypergeometric(good: 5, bad: 6, sample: 4) <= 4)
    #expect(rng.multinomial(trials: 20, probabilities: p).sum() == 20)
    #expect(rng.multivariateHypergeometric(colors: c, sample: 4).sum() == 4)
    #expect(rng.dirichlet(alpha: s, shape: [3]).shape == [3, 2])
    #expect(rng.multivariateNormal(mean: m, factor: factor, shape: [5]).shape == [5, 2])
  }

  /// The factors of NumPy's default method, whose signs are those of LAPACK.
  @Test func vectorsOfNumPy() throws {
    let (mean, covariance) = (NDArray([0.0, 1]), NDArray<Double>([[2, 0.5], [0.5, 1]]))
    let d = try svd(covariance, full: true)
    var rng = Generator(PCG64(seed: 42))
    let vectors = rng.multivariateNormal(
      mean: mean, factor: d.u * sqrt(d.singularValues), shape: [3])
    let expected: NDArray<Double> = [
      [-0.06385463, -0.02879787], [-1.3505347, 1.3471171], [3.12161528, 1.03796008],
    ]
    #expect(absolute(vectors - expected).max() < 1e-8)
    var old = RandomState(42)
    let oldVectors = old.multivariateNormal(
      mean: mean, factor: d.vh.transposed() * sqrt(d.singularValues), shape: [2])
    let oldExpected: NDArray<Double> = [[-0.63464843, 0.60385932], [-1.40796828, 1.8847138]]
    #expect(absolute(oldVectors - oldExpected).max() < 1e-8)
  }

  @Test func samples() {
    var rng = Generator(PCG64(seed: 42))
    let a = NDArray((0..<24).map { $0 }, shape: [4, 6])
    let (b, x) = (a.copy(), NDArray((0..<9).map { $0 }))
    let p = NDArray([0.1, 0.2, 0.3, 0.1, 0.2, 0.1])
    #expect(rng.choice(10, shape: [4]).count == 4)
    #expect(Set(Array(rng.choice(x, shape: [4], replacing: false))).count == 4)
    #expect(rng.choice(a, shape: [4], axis: 1).shape == [4, 4])
    #expect(rng.choice(6, shape: [4], probabilities: p).max() < 6)
    rng.shuffle(a)
    rng.shuffle(a[2...], axis: 1)
    #expect(a.sum() == b.sum() && rng.permutation(10).sum() == 45)
    #expect(rng.permutation(a, axis: 1).shape == [4, 6])
    #expect(rng.permuted(a, axis: 1).sum(axis: 1) == a.sum(axis: 1))
    rng.permuted(a, into: b)
    #expect(Array(b).sorted() == Array(0..<24))
  }

  @Test func oldStreams() {
    var old = RandomState(42)
    let a = NDArray((0..<24).map { $0 }, shape: [4, 6])
    #expect(old.rand(2, 3).shape == old.randn(2, 3).shape)
    #expect(old.randomSample(shape: [2, 3]).max() < 1)
    #expect(old.randint(in: 0..<10, shape: [5]).max() < 10)
    #expect(old.normal(mean: 3, deviation: 0.5, shape: [5]).count == 5)
    old.shuffle(a)
    #expect(old.permutation(a).sum() == a.sum())
    #expect(old.choice(10, shape: [4], replacing: false).count == 4)
    let m = NDArray([1.0, 2])
    let factor: NDArray<Double> = [[1, 0], [1, 2]]
    #expect(old.multivariateNormal(mean: m, factor: factor, shape: [5]).shape == [5, 2])
    #expect(old.state.bitGenerator == "MT19937")
  }

  /// Every call of the second columns is in this file.
  @Test func everyRowIsCompiled() throws {
    let article = try String(
      contentsOf: Sample.root.appending(
        path: "Sources/StridedRandom/StridedRandom.docc/FromNumPyRandom.md"), encoding: .utf8)
    let code = try String(contentsOfFile: #filePath, encoding: .utf8)
    var count = 0
    for line in article.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|")
      for call in cells[1].split(separator: "`") where call.contains("(") {
        count += 1
        #expect(code.contains(call), "\(call) is not in this file")
      }
    }
    #expect(count > 60)
  }
}
