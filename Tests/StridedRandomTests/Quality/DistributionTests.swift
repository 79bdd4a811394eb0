import Foundation
import Oracle
import Strided
import StridedRandom
import Testing

/// Classical tests of the distributions at fixed seeds, so that they always give the same result.
@Suite(.withoutAddressSanitizer) struct DistributionTests {
  private let count = 20_000

  /// The test of Kolmogorov and Smirnov: the largest distance between the numbers and a cumulative distribution.
  private func check(
    _ name: String, _ numbers: NDArray<Double>, _ cumulative: (Double) -> Double
  ) {
    let sorted = Array(numbers).sorted()
    let n = Double(sorted.count)
    var distance = 0.0
    for (index, number) in sorted.enumerated() {
      let value = cumulative(number)
      distance = max(distance, value - Double(index) / n, Double(index + 1) / n - value)
    }
    // Above 1.95 / √n with a probability of 0.001.
    #expect(distance < 1.95 / n.squareRoot(), "\(name): \(distance * n.squareRoot())")
  }

  private func real(_ numbers: NDArray<some NumericScalar & BinaryFloatingPoint>) -> NDArray<Double>
  {
    numbers.map { Double($0) }
  }

  /// The cumulative von Mises distribution of mean 0, by the rule of trapezoids.
  private func vonMisesDistribution(_ concentration: Double) -> (Double) -> Double {
    let (steps, end) = (20_000, min(.pi, 12 / concentration.squareRoot()))
    let width = 2 * end / Double(steps)
    let densities = (0...steps).map { (step: Int) -> Double in
      let angle: Double = Double(step) * width - end
      return exp(concentration * (cos(angle) - 1))
    }
    var sums = [0.0]
    for step in 1...steps { sums.append(sums[step - 1] + densities[step - 1] + densities[step]) }
    return { angle in
      let place = min(max((angle + end) / width, 0), Double(steps))
      let whole = min(Int(place), steps - 1)
      let part = sums[whole] + (place - Double(whole)) * (sums[whole + 1] - sums[whole])
      return part / sums[steps]
    }
  }

  @Test func kolmogorovSmirnov() {
    var g = Generator(PCG64(seed: 2026))
    let shape: Shape = [count]
    check("random", g.random(shape: shape)) { $0 }
    check("uniform", g.uniform(low: -2, high: 3, shape: shape)) { ($0 + 2) / 5 }
    check("normal", g.normal(mean: 1, deviation: 2, shape: shape)) {
      erfc(-($0 - 1) / 8.0.squareRoot()) / 2
    }
    check("exponential", g.exponential(scale: 2, shape: shape)) { 1 - exp(-$0 / 2) }
    check("inverse", g.standardExponential(method: .inverse, shape: shape)) { 1 - exp(-$0) }
    check("gamma", g.gamma(alpha: 2, scale: 1, shape: shape)) { 1 - (1 + $0) * exp(-$0) }
    check("gamma of 1/2", g.gamma(alpha: 0.5, scale: 1, shape: shape)) { erf($0.squareRoot()) }
    check("beta", g.beta(alpha: 3, beta: 1, shape: shape)) { $0 * $0 * $0 }
    check("beta of 1/2", g.beta(alpha: 0.5, beta: 0.5, shape: shape)) {
      2 / .pi * asin($0.squareRoot())
    }
    check("chiSquare", g.chiSquare(degrees: 4, shape: shape)) {
      1 - (1 + $0 / 2) * exp(-$0 / 2)
    }
    check("f", g.f(numerator: 2, denominator: 4, shape: shape)) { 1 - pow(1 + $0 / 2, -2) }
    check("studentT", g.studentT(degrees: 2, shape: shape)) {
      0.5 + $0 / (2 * ($0 * $0 + 2).squareRoot())
    }
    check("standardCauchy", g.standardCauchy(shape: shape)) { 0.5 + atan($0) / .pi }
    check("laplace", g.laplace(location: 0, scale: 2, shape: shape)) {
      $0 < 0 ? exp($0 / 2) / 2 : 1 - exp(-$0 / 2) / 2
    }
    check("gumbel", g.gumbel(location: 1, scale: 2, shape: shape)) { exp(-exp(-($0 - 1) / 2)) }
    check("logistic", g.logistic(location: 1, scale: 2, shape: shape)) {
      1 / (1 + exp(-($0 - 1) / 2))
    }
    check("logNormal", g.logNormal(mean: 0, deviation: 1, shape: shape)) {
      erfc(-log($0) / 2.0.squareRoot()) / 2
    }
    check("rayleigh", g.rayleigh(scale: 2, shape: shape)) { 1 - exp(-$0 * $0 / 8) }
    check("weibull", g.weibull(alpha: 3, shape: shape)) { 1 - exp(-$0 * $0 * $0) }
    check("pareto", g.pareto(alpha: 3, shape: shape)) { 1 - pow(1 + $0, -3) }
    check("power", g.power(alpha: 3, shape: shape)) { $0 * $0 * $0 }
    check("triangular", g.triangular(left: 0, mode: 1, right: 3, shape: shape)) {
      $0 < 1 ? $0 * $0 / 3 : 1 - (3 - $0) * (3 - $0) / 6
    }
    check("vonMises", g.vonMises(mean: 0, concentration: 0, shape: shape)) {
      ($0 + .pi) / (2 * .pi)
    }
    check("wald", g.wald(mean: 2, scale: 3, shape: shape)) {
      let root = (3 / $0).squareRoot()
      func below(_ x: Double) -> Double { erfc(-x / 2.0.squareRoot()) / 2 }
      return below(root * ($0 / 2 - 1)) + exp(3) * below(-root * ($0 / 2 + 1))
    }
    for concentration in [1e-6, 0.5, 4, 1e7] {
      check(
        "vonMises of \(concentration)",
        g.vonMises(mean: 0, concentration: concentration, shape: shape),
        vonMisesDistribution(concentration))
    }
    check("exponential of Float", real(g.standardExponential(shape: shape, as: Float.self))) {
      1 - exp(-$0)
    }
    check("gamma of Float", real(g.standardGamma(alpha: Float(2), shape: shape))) {
      1 - (1 + $0) * exp(-$0)
    }
    check("Float", real(g.standardNormal(shape: shape, as: Float.self))) {
      erfc(-$0 / 2.0.squareRoot()) / 2
    }
    var old = RandomState(2026)
    check("polar", old.standardNormal(shape: shape)) { erfc(-$0 / 2.0.squareRoot()) / 2 }
  }

  /// Means and variances: within 4.5 standard errors.
  @Test func moments() {
    var g = Generator(PCG64DXSM(seed: 99))
    let shape: Shape = [count]
    func check(
      _ name: String, _ numbers: NDArray<Double>, mean: Double, variance: Double
    ) {
      let n = Double(numbers.count)
      let found = numbers.mean()
      let squares = (numbers - mean) * (numbers - mean)
      let error = ((squares - variance) * (squares - variance)).mean().squareRoot()
      #expect(abs(found - mean) < 4.5 * (variance / n).squareRoot(), "\(name): mean \(found)")
      #expect(
        abs(squares.mean() - variance) < 4.5 * error / n.squareRoot(),
        "\(name): variance \(squares.mean())")
    }
    func counted(_ numbers: NDArray<Int>) -> NDArray<Double> {
      NDArray<Double>(converting: numbers)
    }
    check("wald", g.wald(mean: 2, scale: 3, shape: shape), mean: 2, variance: 8 / 3.0)
    check(
      "noncentralChiSquare", g.noncentralChiSquare(degrees: 3, noncentrality: 2, shape: shape),
      mean: 5, variance: 14)
    check(
      "noncentralF", g.noncentralF(numerator: 4, denominator: 20, noncentrality: 2, shape: shape),
      mean: 20 * 6 / (4 * 18.0), variance: 2 * (36 + 8 * 18) / (18 * 18 * 16.0) * 400 / 16)
    check("beta", g.beta(alpha: 2, beta: 3, shape: shape), mean: 0.4, variance: 0.04)
    check("gamma", g.gamma(alpha: 7.5, scale: 2, shape: shape), mean: 15, variance: 30)
    check("poisson", counted(g.poisson(mean: 40, shape: shape)), mean: 40, variance: 40)
    check(
      "binomial", counted(g.binomial(trials: 1000, probability: 0.3, shape: shape)), mean: 300,
      variance: 210)
    check(
      "negativeBinomial",
      counted(g.negativeBinomial(successes: 5, probability: 0.25, shape: shape)),
      mean: 15, variance: 60)
    check(
      "hypergeometric", counted(g.hypergeometric(good: 60, bad: 40, sample: 50, shape: shape)),
      mean: 30, variance: 50 * 0.6 * 0.4 * 50 / 99)
    let tossed = g.multinomial(trials: 100, probabilities: NDArray([0.2, 0.5, 0.3]), shape: shape)
    check("multinomial", counted(tossed[.all, 1]), mean: 50, variance: 25)
    for method in [HypergeometricMethod.marginals, .count] {
      let drawn = g.multivariateHypergeometric(
        colors: NDArray([60, 25, 15]), sample: 50, shape: shape, method: method)
      check(
        "multivariateHypergeometric", counted(drawn[.all, 0]), mean: 30,
        variance: 50 * 0.6 * 0.4 * 50 / 99)
    }
    check("geometric", counted(g.geometric(probability: 0.1, shape: shape)), mean: 10, variance: 90)
  }
}
