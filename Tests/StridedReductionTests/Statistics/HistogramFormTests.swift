import Oracle
import Strided
import Testing

/// Weights and densities of every bin against plain loops, over every representation.
@Suite(.withoutAddressSanitizer) struct HistogramFormTests {
  /// The bin of a number between edges: half-open, the last one closed; nil if there is none.
  static func bin<Real: BinaryFloatingPoint>(of number: Real, _ edges: [Real]) -> Int? {
    let last = edges.count - 1
    for bin in 0..<last where number >= edges[bin] {
      if number < edges[bin + 1] || bin == last - 1 && number == edges[last] { return bin }
    }
    return nil
  }

  /// The sum of the terms in each bin, and the sums over their total and the widths of the bins.
  static func sums<Real: BinaryFloatingPoint>(
    _ terms: [Double], of numbers: [Real], _ edges: [Real]
  ) -> (sums: [Double], densities: [Double]) {
    var sums = [Double](repeating: 0, count: edges.count - 1)
    for (number, term) in zip(numbers, terms) {
      if let place = bin(of: number, edges) { sums[place] += term }
    }
    let total = sums.reduce(0, +)
    let densities = sums.indices.map {
      sums[$0] / (Double(edges[$0 + 1]) - Double(edges[$0])) / total
    }
    return (sums, densities)
  }

  private func check<Real: OracleReal & RealScalar>(_ type: Real.Type) {
    let log = FailureLog()
    var random = SplitMix64(seed: 15)
    let uneven: [Real] = [-3, -1.5, -1.25, 0, 0, 2, 2.5, 4]
    for shape in [[60], [3, 20], [2, 5, 6]] {
      let numbers = (0..<60).map { _ in Real(random.pick(-30...30)) / 8 }
      // Quarters, whose sums are exact.
      let weights = (0..<60).map { _ in Real(random.pick(-20...99)) / 4 }
      let terms = weights.map { Double($0) }
      let weighted = representations(of: shape, weights)
      for (index, subject) in representations(of: shape, numbers).enumerated() {
        let array = subject.twin.array
        let other = weighted[(index + 3) % weighted.count].twin.array
        func compare(
          _ name: String, _ edges: NDArray<Real>, counts: NDArray<Int>, weights: NDArray<Real>,
          density: NDArray<Real>, weightedDensity: NDArray<Real>
        ) {
          let (ones, shares) = Self.sums(terms.map { _ in 1 }, of: numbers, Array(edges))
          let (sums, densities) = Self.sums(terms, of: numbers, Array(edges))
          func areNear(_ found: NDArray<Real>, _ expected: [Double]) -> Bool {
            zip(Array(found), expected.map { Real($0) }).allSatisfy { isNear($0, $1) }
          }
          log.check(
            Array(counts) == ones.map { Int($0) } && Array(weights) == sums.map { Real($0) }
              && areNear(density, shares) && areNear(weightedDensity, densities),
            "\(type) \(name) of \(shape) \(subject.twin.name): \(counts) \(weights) \(density)")
        }
        for bins in [1, 3, 16] {
          let (sums, edges) = array.histogram(bins: bins, weights: other)
          let ends: (Real, Real) = (edges[0], edges[bins])
          log.check(ends == (numbers.min()!, numbers.max()!), "\(bins) bins: \(edges)")
          compare(
            "\(bins) bins", edges, counts: array.histogram(bins: bins).counts, weights: sums,
            density: array.histogram(bins: bins, density: true).counts,
            weightedDensity: array.histogram(bins: bins, weights: other, density: true).counts)
          let range: ClosedRange<Real> = -2...1.75
          let part = array.histogram(bins: bins, range: range)
          compare(
            "\(bins) bins in \(range)", part.edges, counts: part.counts,
            weights: array.histogram(bins: bins, range: range, weights: other).counts,
            density: array.histogram(bins: bins, range: range, density: true).counts,
            weightedDensity: array.histogram(
              bins: bins, range: range, weights: other, density: true
            ).counts)
        }
        let edges = NDArray(uneven)
        compare(
          "uneven bins", edges, counts: array.histogram(edges: edges).counts,
          weights: array.histogram(edges: edges, weights: other).counts,
          density: array.histogram(edges: edges, density: true).counts,
          weightedDensity: array.histogram(edges: edges, weights: other, density: true).counts)
      }
    }
    log.finish(atLeast: 200)
  }

  @Test func doublePrecision() { check(Double.self) }
  @Test func singlePrecision() { check(Float.self) }

  /// Integers have the histograms of the same real numbers.
  @Test func integers() {
    let numbers = (0..<60).map { Int16($0 * 37 % 41) - 20 }
    let terms = numbers.map { (number: Int16) -> Double in Double(number) / 4 + 6 }
    let weights = NDArray(terms, shape: [3, 20])
    let real = NDArray(numbers.map { Double($0) }, shape: [3, 20])
    let edges: NDArray<Double> = [-30, -7.5, 0, 4, 9]
    for subject in representations(of: [3, 20], numbers) {
      let array = subject.twin.array
      let (counts, ends) = array.histogram(bins: 7)
      #expect(counts == real.histogram(bins: 7).counts && ends == real.histogram(bins: 7).edges)
      #expect(
        array.histogram(edges: edges, weights: weights).counts
          == real.histogram(edges: edges, weights: weights).counts, "\(subject.twin.name)")
      #expect(
        array.histogram(bins: 5, range: -9...11, weights: weights, density: true).counts
          == real.histogram(bins: 5, range: -9...11, weights: weights, density: true).counts)
    }
  }
}
