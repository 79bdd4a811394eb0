import Oracle
import Strided
import Testing

/// Statistics that ignore NaN, averages, covariances, histograms and interpolation.
@Suite struct StatisticsTests {
  private func variance<Real: RealScalar>(_ list: [Real], _ correction: Double) -> Real {
    let numbers = list.filter { !$0.isNaN }.map { Double($0) }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let divisor = Double(numbers.count) - correction
    return divisor > 0 ? Real(numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / divisor) : .nan
  }

  private func ignoringNaN<Real: OracleReal & RealScalar>(
    _ type: Real.Type, _ check: LaneCheck, _ tolerance: Real
  ) {
    let isSame: (Real, Real) -> Bool = {
      $0.isNaN && $1.isNaN || ($0 - $1).magnitude <= tolerance
    }
    let holes: (Int) -> Real = { $0 % 4 == 1 ? .nan : Real($0 * 7 % 13) - 4.5 }
    let numbers: ([Real]) -> [Real] = { $0.filter { !$0.isNaN } }
    check.droppingAxis(
      "nanSum", holes, isSame: isSame, { $0.nanSum(axis: $1) }, whole: { $0.nanSum() },
      model: { numbers($0).reduce(0, +) })
    check.droppingAxis(
      "nanMean", holes, isSame: isSame, { $0.nanMean(axis: $1) }, whole: { $0.nanMean() },
      model: { numbers($0).reduce(0, +) / Real(numbers($0).count) })
    for correction in [0.0, 1] {
      check.droppingAxis(
        "nanVariance", holes, isSame: isSame, { $0.nanVariance(axis: $1, correction: correction) },
        whole: { $0.nanVariance(correction: correction) }, model: { variance($0, correction) })
    }
    check.droppingAxis(
      "nanStandardDeviation", holes, isSame: isSame, { $0.nanStandardDeviation(axis: $1) },
      whole: { $0.nanStandardDeviation() }, model: { variance($0, 0).squareRoot() })
    let shapes = LaneCheck.shapes.filter { !$0.contains(0) }
    check.droppingAxis(
      "nanMin", shapes: shapes, holes, { $0.nanMin(axis: $1) }, whole: { $0.nanMin() },
      model: { numbers($0).min() ?? Real.nan })
    check.droppingAxis(
      "nanMax", shapes: shapes, holes, { $0.nanMax(axis: $1) }, whole: { $0.nanMax() },
      model: { numbers($0).max() ?? Real.nan })
  }

  @Test func ignoringNaN() {
    let check = LaneCheck()
    ignoringNaN(Double.self, check, 1e-13)
    ignoringNaN(Float.self, check, 1e-4)
    ignoringNaN(Float16.self, check, 0.05)
    check.log.finish(atLeast: 2000)
    #expect(NDArray<Double>([.nan, .nan]).nanSum() == 0)
    #expect(NDArray<Double>([.nan, .nan]).nanMin().isNaN && NDArray<Double>([.nan]).nanMax().isNaN)
    #expect(NDArray([.nan, Double.infinity]).nanMin() == .infinity)
    #expect(NDArray([.nan, -Double.infinity]).nanMax() == -.infinity)
    #expect(NDArray<Float16>.full([70_000], 2).nanMean() == 2)
    #expect(NDArray<Float16>([300, -300, .nan]).nanStandardDeviation() == 300)
    #expect(NDArray<Double>.zeros([0]).nanMean().isNaN)
  }

  @Test func averages() {
    let check = LaneCheck()
    let plain: (Int) -> Double = { Double($0 * 7 % 13) - 4.5 }
    let isSame: (Double, Double) -> Bool = {
      $0.isNaN && $1.isNaN || ($0 - $1).magnitude < 1e-12
    }
    let model: ([Double]) -> Double = { list in
      var (sum, total) = (0.0, 0.0)
      for (place, number) in list.enumerated() {
        sum += number * Double(place + 1)
        total += Double(place + 1)
      }
      return sum / total
    }
    check.droppingAxis(
      "average", plain, isSame: isSame,
      { array, axis in
        let count = array.shape[(axis + array.rank) % array.rank]
        return array.average(weights: .arange(from: 1, to: Double(count + 1)), axis: axis)
      },
      model: model)
    check.log.finish(atLeast: 100)
    let a = NDArray([1.0, 2, .nan])
    #expect(a[..<2].average(weights: [3, 1]) == 1.25 && a.average(weights: [1, 1, 1]).isNaN)
    #expect(a[..<2].average(weights: [1, -1]).isNaN)
    #expect(NDArray([1, 2]).average(weights: [3, 1]) == 1.25)
    #expect(NDArray([[1, 2], [3, 4]]).average(weights: [0, 1], axis: 0) == [3, 4])
    #expect(NDArray<Float16>.full([10], 60_000).average(weights: .ones([10])) == 60_000)
    #expect(NDArray<UInt8>([3, 200, 7]).peakToPeak() == 197)
    #expect(NDArray([[1.0, .nan], [3, 4]]).peakToPeak(axis: 0)[0] == 2)
    #expect(NDArray([[1.0, .nan], [3, 4]]).peakToPeak(axis: -1)[0].isNaN)
  }

  @Test func covariances() {
    var random = SplitMix64(seed: 21)
    let (variables, n) = (4, 9)
    let list = (0..<variables * n).map { _ in Double(random.pick(-50...50)) / 8 }
    var model = [Double]()
    for i in 0..<variables {
      for j in 0..<variables {
        let (x, y) = (list[(i * n)..<((i + 1) * n)], list[(j * n)..<((j + 1) * n)])
        let (mx, my) = (x.reduce(0, +) / Double(n), y.reduce(0, +) / Double(n))
        model.append(zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) } / Double(n - 1))
      }
    }
    let expected = NDArray(model, shape: [variables, variables])
    for subject in representations(of: [variables, n], list) {
      let array = subject.twin.array
      let found = covariance(array)
      #expect(isNear(found, expected) && found == found.transposed(), "\(subject.twin.name)")
      #expect(isNear(covariance(array.transposed(), rowsAreVariables: false), expected))
      let coefficients = correlation(array)
      let deviations = sqrt(expected.diagonal())
      #expect(
        isNear(coefficients, expected / deviations / deviations.expandingAxis(at: 1)))
    }
    let floats = covariance(NDArray<Float>(converting: NDArray(list, shape: [variables, n])))
    #expect(isNear(floats, NDArray<Float>(converting: expected), tolerance: 1e-5))
    let halves = covariance(NDArray<Float16>([[1, 2, 4], [3, -1, 0.5]]))
    #expect(isNear(halves, [[2.3333, -1.4167], [-1.4167, 4.0833]], tolerance: 2e-3))
    #expect("\(covariance(NDArray([1.0])))" == "nan")
    #expect("\(correlation(NDArray([[1.0, 2, 3], [1, 1, 1]])))" == "[[ 1. nan]\n [nan nan]]")
    #expect(correlation(NDArray([1.0, 2, 3])).rank == 0)
    #expect(covariance(NDArray([[1.0, 2, 3]])) == [[1]])
    #expect(correlation(NDArray([[1.0, 2, 3]])) == [[1]])
    #expect(correlation(NDArray([[1, 2, 3], [-2, -4, -6]]))[0, 1] == -1)
    #expect("\(covariance(NDArray([[1.0, .nan], [1, 3]])))" == "[[nan nan]\n [nan  2.]]")
  }

  @Test func histograms() {
    var random = SplitMix64(seed: 5)
    let list = (0..<60).map { _ in Double(random.pick(-30...30)) / 7 }
    for subject in representations(of: [3, 20], list) {
      let array = subject.twin.array
      for bins in [1, 3, 10, 64] {
        let (counts, edges) = array.histogram(bins: bins)
        #expect(edges[0] == list.min()! && edges[bins] == list.max()! && edges.count == bins + 1)
        for bin in 0..<bins {
          let (low, high) = (edges[bin], edges[bin + 1])
          let number = list.count { $0 >= low && ($0 < high || bin == bins - 1 && $0 == high) }
          #expect(counts[bin] == number, "\(subject.twin.name), bin \(bin) of \(bins)")
        }
        #expect(array.histogram(edges: edges).counts == counts)
        let weights = array * 2 + 100
        let weighted = array.histogram(bins: bins, weights: weights).counts
        #expect((weighted.sum() - weights.sum()).magnitude < 1e-9)
        let density = array.histogram(bins: bins, density: true).counts
        #expect(((density * edges.differences()).sum() - 1).magnitude < 1e-12)
        #expect(
          array.histogram(bins: bins, density: false).counts == NDArray<Double>(converting: counts))
      }
    }
    let empty = NDArray<Double>.zeros([0]).histogram(bins: 2)
    #expect(empty.counts == [0, 0] && empty.edges == [0, 0.5, 1])
    #expect(NDArray([2.0, 2]).histogram(bins: 2).edges == [1.5, 2, 2.5])
    #expect(NDArray([2.0, .nan, 9]).histogram(bins: 2, range: 0...4).counts == [0, 1])
    #expect(NDArray([1, 2, 2, 5]).histogram(bins: 4).counts == [1, 2, 0, 1])
    #expect(NDArray([1, 2, 2, 5]).histogram(edges: [0, 2, 4]).counts == [1, 2])
    let wide = NDArray([-1e308, 1e308, 0]).histogram(bins: 2, range: -1.7e308...1.7e308)
    #expect(wide.counts == [1, 2])
    #expect(NDArray(3.0).histogram(bins: 1).counts == [1])
    let halves = NDArray<Float16>([0, 1, 2, 3]).histogram(bins: 3, weights: [1, 2, 3, 4])
    #expect(halves.counts == [1, 2, 7])
  }

  @Test func histogramsOfPlanes() {
    let x = NDArray([0.0, 1, 1, 2, .nan, 5]), y = NDArray([0.0, 0, 3, 4, 1, 1])
    let found = histogram2D(x, y, bins: (2, 2), ranges: (0...2, 0...4))
    #expect(found.counts == NDArray([[1, 0], [1, 2]]))
    let same = histogram2D(x, y, edges: ([0, 1, 2], [0, 2, 4]))
    #expect(same.counts == found.counts && same.firstEdges == found.firstEdges)
    let weighted = histogram2D(
      x, y, bins: (2, 2), ranges: (0...2, 0...4), weights: [1, 2, 3, 4, 5, 6])
    #expect(weighted.counts == NDArray([[1.0, 0], [2, 7]]))
  }

  @Test func countsOfIntegers() {
    let list = [3, 1, 1, 0, 7, 3, 3, 2].map { UInt8($0) }
    for subject in representations(of: [2, 4], list) {
      let array = subject.twin.array
      #expect(array.bincount() == [1, 2, 1, 3, 0, 0, 0, 1], "\(subject.twin.name)")
      #expect(array.bincount(minimumLength: 10).count == 10)
      let weights = NDArray<Float>([[1, 2, 3, 4], [5, 6, 7, 8]])
      #expect(array.bincount(weights: weights) == [4, 5, 8, 14, 0, 0, 0, 5])
    }
    #expect(NDArray<Int>.zeros([0]).bincount(minimumLength: 2) == [0, 0])
    #expect(NDArray<Int>.zeros([0]).bincount().count == 0)
  }

  @Test func interpolations() {
    let points = NDArray([0.0, 1, 3]), values = NDArray([10.0, 20, 0])
    let places = [-1.0, 0, 0.25, 1, 2, 3, 4, .nan]
    let expected = [10.0, 10, 12.5, 20, 10, 0, 0, .nan]
    for subject in representations(of: [2, 4], places) {
      let found = interpolate(subject.twin.array, at: points, values: values)
      #expect(isNear(found, NDArray(expected, shape: [2, 4])), "\(subject.twin.name)")
    }
    let ends = interpolate(NDArray([-1.0, 4]), at: points, values: values, left: -5, right: .nan)
    #expect("\(ends)" == "[-5. nan]")
    #expect(interpolate(NDArray<Float16>([0.5]), at: [0, 1], values: [1, 2]) == [1.5])
    #expect(interpolate(NDArray([3.0, 5]), at: [4], values: [7]) == [7, 7])
    let many = interpolate(
      .linspace(from: 0, to: 3, count: 100_001), at: points, values: values)
    #expect((many[50_000] - 15).magnitude < 1e-12)
  }
}
