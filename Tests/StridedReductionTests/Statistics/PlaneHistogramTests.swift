import Oracle
import Strided
import Testing

/// Histograms of points in a plane against plain loops, over representations of all operands.
@Suite(.withoutAddressSanitizer) struct PlaneHistogramTests {
  /// The sums of terms in the bins of a plane in C order, and their densities.
  private static func sums<Real: BinaryFloatingPoint>(
    _ terms: [Double], _ x: [Real], _ y: [Real], _ edges: ([Real], [Real])
  ) -> (sums: [Double], densities: [Double]) {
    let (rows, columns) = (edges.0.count - 1, edges.1.count - 1)
    var sums = [Double](repeating: 0, count: rows * columns)
    for (place, term) in terms.enumerated() {
      if let row = HistogramFormTests.bin(of: x[place], edges.0),
        let column = HistogramFormTests.bin(of: y[place], edges.1)
      {
        sums[row * columns + column] += term
      }
    }
    let total = sums.reduce(0, +)
    let densities = sums.indices.map { place in
      let (row, column) = (place / columns, place % columns)
      let height = Double(edges.0[row + 1]) - Double(edges.0[row])
      let width = Double(edges.1[column + 1]) - Double(edges.1[column])
      return sums[place] / (height * width) / total
    }
    return (sums, densities)
  }

  private func check<Real: OracleReal & RealScalar>(_ type: Real.Type) {
    let log = FailureLog()
    var random = SplitMix64(seed: 16)
    let edges = (NDArray<Real>([-3, -1.5, 0, 0.25, 4]), NDArray<Real>([-2, 0, 0, 1.5]))
    let ranges: (ClosedRange<Real>?, ClosedRange<Real>?) = (-2...1.75, nil)
    for shape in [[80], [4, 20], [2, 5, 8]] {
      // Some points have a coordinate that is NaN or outside.
      let x: [Real] = (0..<80).map { _ in
        random.oneIn(20) ? .nan : Real(random.pick(-30...30)) / 8
      }
      let y = (0..<80).map { _ in Real(random.pick(-16...16)) / 8 }
      let weights = (0..<80).map { _ in Real(random.pick(-20...99)) / 4 }
      let terms = weights.map { Double($0) }
      let (first, second) = (representations(of: shape, x), representations(of: shape, y))
      let third = representations(of: shape, weights)
      for index in first.indices {
        let a = first[index].twin.array
        let b = second[(index + 1) % second.count].twin.array
        let w = third[(index + 2) % third.count].twin.array
        typealias Found = (
          counts: NDArray<Real>, firstEdges: NDArray<Real>, secondEdges: NDArray<Real>
        )
        func compare(
          _ name: String,
          _ counts: (counts: NDArray<Int>, firstEdges: NDArray<Real>, secondEdges: NDArray<Real>),
          weights: Found, density: Found, weightedDensity: Found
        ) {
          let lists = (Array(counts.firstEdges), Array(counts.secondEdges))
          let (ones, shares) = Self.sums(terms.map { _ in 1 }, x, y, lists)
          let (sums, densities) = Self.sums(terms, x, y, lists)
          func areNear(_ found: Found, _ expected: [Double]) -> Bool {
            found.firstEdges == counts.firstEdges && found.secondEdges == counts.secondEdges
              && found.counts.shape == [lists.0.count - 1, lists.1.count - 1]
              && zip(Array(found.counts), expected.map { Real($0) }).allSatisfy { isNear($0, $1) }
          }
          log.check(
            Array(counts.counts) == ones.map { Int($0) }
              && Array(weights.counts) == sums.map { Real($0) } && areNear(weights, sums)
              && areNear(density, shares) && areNear(weightedDensity, densities),
            "\(type) \(name) of \(shape) \(first[index].twin.name): \(counts) \(weights)")
        }
        compare(
          "even bins", histogram2D(a, b, bins: (5, 3), ranges: ranges),
          weights: histogram2D(a, b, bins: (5, 3), ranges: ranges, weights: w),
          density: histogram2D(a, b, bins: (5, 3), ranges: ranges, density: true),
          weightedDensity: histogram2D(
            a, b, bins: (5, 3), ranges: ranges, weights: w, density: true))
        compare(
          "uneven bins", histogram2D(a, b, edges: edges),
          weights: histogram2D(a, b, edges: edges, weights: w),
          density: histogram2D(a, b, edges: edges, density: true),
          weightedDensity: histogram2D(a, b, edges: edges, weights: w, density: true))
      }
    }
    log.finish(atLeast: 50)
  }

  @Test func doublePrecision() { check(Double.self) }
  @Test func singlePrecision() { check(Float.self) }

  @Test func resultsAreFresh() {
    let v = NDArray([1.0, 2, 2, 5])
    #expect(histogram2D(v, v, bins: (2, 3)).counts.ownsData)
    #expect(histogram2D(v, v, bins: (2, 3), weights: v).counts.ownsData)
    #expect(v.histogram(bins: 2).counts.ownsData && v.histogram(weights: v).counts.ownsData)
  }
}
