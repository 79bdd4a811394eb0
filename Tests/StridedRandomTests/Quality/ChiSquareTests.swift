import Foundation
import Oracle
import Strided
import StridedRandom
import Testing

/// Pearson's chi-square test of counts at fixed seeds.
@Suite(.withoutAddressSanitizer) struct ChiSquareTests {
  /// Compares how often 0, 1, … came with their probabilities; the last class takes all larger numbers.
  private func check(_ name: String, _ numbers: [Int], _ probabilities: [Double]) {
    var counts = [Double](repeating: 0, count: probabilities.count)
    for number in numbers { counts[min(number, counts.count - 1)] += 1 }
    let n = Double(numbers.count)
    let sum = zip(counts, probabilities).map { ($0 - n * $1) * ($0 - n * $1) / (n * $1) }
      .reduce(0, +)
    // Wilson and Hilferty (1931): above it with a probability of about 0.001.
    let degrees = Double(counts.count - 1)
    let bound = degrees * pow(1 - 2 / (9 * degrees) + 3.09 * (2 / (9 * degrees)).squareRoot(), 3)
    #expect(sum < bound, "\(name): \(sum) is above \(bound)")
  }

  /// Probabilities whose rest belongs to the last class.
  private func closed(_ probabilities: [Double]) -> [Double] {
    probabilities + [1 - probabilities.reduce(0, +)]
  }

  @Test func integers() {
    func uniform(_ count: Int) -> [Double] { [Double](repeating: 1 / Double(count), count: count) }
    var g = Generator(SFC64(seed: 11))
    check("Int", Array(g.integers(in: 0..<17, shape: [20_000])), uniform(17))
    check("Int8", Array(g.integers(in: Int8(0)..<17, shape: [20_000])).map { Int($0) }, uniform(17))
    check(
      "UInt16", Array(g.integers(in: UInt16(0)..<9, shape: [20_000])).map { Int($0) }, uniform(9))
    check("bytes", g.bytes(50_000).map { Int($0) }, uniform(256))
    check("Bool", Array(g.booleans(shape: [20_000])).map { $0 ? 1 : 0 }, uniform(2))
    var old = RandomState(11)
    check("randint", Array(old.randint(in: 0..<17, shape: [20_000])), uniform(17))
  }

  @Test func counts() {
    var g = Generator(Philox(seed: 12))
    let poisson = (0..<8).scanned(exp(-3)) { $1 * 3 / Double($0) }
    check("poisson", Array(g.poisson(mean: 3, shape: [20_000])), closed(poisson))
    let binomial = (0..<6).scanned(pow(0.7, 6)) { $1 * Double(7 - $0) / Double($0) * 3 / 7 }
    check(
      "binomial", Array(g.binomial(trials: 6, probability: 0.3, shape: [20_000])), closed(binomial))
    // By the method BTPE, in twelve classes about the mean.
    let successes = g.binomial(trials: 200, probability: 0.4, shape: [20_000])
    let many = (0..<201).scanned(pow(0.6, 200)) { $1 * Double(201 - $0) / Double($0) * 2 / 3 }
    func place(_ count: Int) -> Int { min(max(count - 60, 0) / 4, 11) }
    var classes = [Double](repeating: 0, count: 12)
    for (count, probability) in many.enumerated() { classes[place(count)] += probability }
    check("binomial of 200", Array(successes).map(place), classes)
    let failures = (0..<12).scanned(pow(0.5, 3)) { $1 * Double($0 + 2) / Double($0) * 0.5 }
    check(
      "negativeBinomial",
      Array(g.negativeBinomial(successes: 3, probability: 0.5, shape: [20_000])),
      closed(failures))
    // 3 of 10 from 4 good and 6 bad ones.
    check(
      "hypergeometric", Array(g.hypergeometric(good: 4, bad: 6, sample: 3, shape: [20_000])),
      [20 / 120.0, 60 / 120.0, 36 / 120.0, 4 / 120.0])
    let geometric = (0..<9).map { 0.4 * pow(0.6, Double($0)) }
    check(
      "geometric", Array(g.geometric(probability: 0.4, shape: [20_000])).map { $0 - 1 },
      closed(geometric))
    let series = (1..<9).map { (k: Int) -> Double in
      let power: Double = pow(0.6, Double(k))
      return -power / (Double(k) * log(0.4))
    }
    check(
      "logSeries", Array(g.logSeries(probability: 0.6, shape: [20_000])).map { $0 - 1 },
      closed(series))
    let zipf = (1..<9).map { 90 / pow(.pi, 4) * pow(Double($0), -4) }
    check("zipf", Array(g.zipf(exponent: 4, shape: [20_000])).map { $0 - 1 }, closed(zipf))
  }

  @Test func orders() {
    var g = Generator(PCG64(seed: 13))
    func number(_ order: [Int]) -> Int {
      // The rank of an order among the 24.
      var (rest, rank) = ([0, 1, 2, 3], 0)
      for (index, item) in order.enumerated() {
        let place = rest.firstIndex(of: item) ?? 0
        rank = rank * (4 - index) + place
        rest.remove(at: place)
      }
      return rank
    }
    let orders = (0..<12_000).map { _ in number(Array(g.permutation(4))) }
    check("permutation", orders, [Double](repeating: 1 / 24.0, count: 24))
    let choices = (0..<12_000).map { _ in
      number(Array(g.choice(4, shape: [4], replacing: false)))
    }
    check("choice", choices, [Double](repeating: 1 / 24.0, count: 24))
    let weights = NDArray([0.1, 0.2, 0.3, 0.4])
    check(
      "weights", Array(g.choice(4, shape: [20_000], probabilities: weights)), Array(weights))
  }

  /// Vectors: their sums, and the covariance of normal ones.
  @Test func vectors() {
    var g = Generator(PCG64(seed: 14))
    let factor: NDArray<Double> = [[2, 0], [1, 3]]
    let numbers = g.multivariateNormal(mean: NDArray([1, -1]), factor: factor, shape: [20_000])
    let centred = numbers - NDArray([1, -1])
    let covariance = matmul(centred.transposed(), centred) / 20_000
    let wanted: NDArray<Double> = [[4, 2], [2, 10]]
    #expect(abs(covariance - wanted).max() < 0.3)
    let parts = g.dirichlet(alpha: NDArray([1.0, 2, 3]), shape: [5000])
    #expect(abs(parts.sum(axis: 1) - 1).max() < 1e-14)
    #expect(abs(parts.mean(axis: 0) - NDArray([1 / 6.0, 2 / 6.0, 3 / 6.0])).max() < 0.01)
  }
}

extension Range<Int> {
  /// A first number and those that a function makes from the positions above 0 and the number before.
  fileprivate func scanned(_ first: Double, _ next: (Int, Double) -> Double) -> [Double] {
    var numbers = [first]
    for position in dropFirst() { numbers.append(next(position, numbers[numbers.count - 1])) }
    return numbers
  }
}
