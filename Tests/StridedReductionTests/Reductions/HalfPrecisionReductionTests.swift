import Oracle
import Strided
import Testing

/// Sums of `Float16` are added up in a wider type and rounded once.
///
/// In `Float16`, 2048 + 1 is 2048, and 60000 + 60000 is infinite.
@Suite(.withoutAddressSanitizer) struct HalfPrecisionReductionTests {
  /// 5000 numbers as a line, a row, a column, in steps and backwards.
  private static func lines(_ number: Float16) -> [(name: String, line: NDArray<Float16>)] {
    let matrix = NDArray<Float16>.full([5000, 3], number)
    return [
      ("line", .full([5000], number)), ("column", matrix[.all, 1]),
      ("row", matrix.transposed().copy()[2, .all]), ("backwards", matrix[.all, 0].flipped()),
      ("repeated", NDArray(number).broadcast(to: [5000])),
    ]
  }

  /// Sums that stop growing in `Float16`.
  @Test func sums() {
    for (name, ones) in Self.lines(1) {
      #expect(ones.sum() == 5000 && ones.mean() == 1 && ones.accurateSum() == 5000, "\(name)")
      for matrix in [ones.expandingAxis(at: 0), ones[.newAxis, .all].broadcast(to: [3, 5000])] {
        #expect(Array(matrix.sum(axis: 1)).allSatisfy { $0 == 5000 }, "\(name)")
        #expect(Array(matrix.transposed().sum(axis: 0)).allSatisfy { $0 == 5000 }, "\(name)")
        #expect(Array(matrix.transposed().mean(axis: 0)).allSatisfy { $0 == 1 }, "\(name)")
      }
      #expect(ones.sum(where: NDArray(true)) == 5000 && ones.nanSum() == 5000, "\(name)")
      #expect(ones.average(weights: ones) == 1 && ones.nanMean() == 1, "\(name)")
      #expect(ones.norm(order: 1) == 5000 && (ones * 2).mean(where: NDArray(true)) == 2, "\(name)")
    }
  }

  /// Sums that overflow in `Float16` although their means and later sums do not.
  @Test func overflows() {
    for (name, huge) in Self.lines(60_000) {
      #expect(huge.mean() == 60_000, "\(name)")
      #expect(huge.expandingAxis(at: 1).mean(axis: 0) == [60_000], "\(name)")
      #expect(huge.variance() == 0 && huge.standardDeviation() == 0, "\(name)")
    }
    let a = NDArray<Float16>([60_000, 60_000, -60_000])
    #expect(a.sum() == 60_000 && a.expandingAxis(at: 0).sum(axis: 1) == [60_000])
    #expect(a.expandingAxis(at: 1).sum(axis: 0) == [60_000] && a.mean() == 20_000)
    #expect(a.sum(initial: -60_000) == 0)
    let hundredth: Float16 = 0.01
    let product = NDArray([300, 300, hundredth]).product()
    #expect(product == Float16(90_000 * Float(hundredth)))
  }

  /// Squares of distances beyond the range of `Float16`, and counts that it cannot represent.
  @Test func variances() {
    for (name, ones) in Self.lines(1) {
      let numbers = ones.copy()
      numbers[.stride(by: 2)].fill(3)
      #expect(numbers.variance() == 1 && numbers.standardDeviation() == 1, "\(name)")
      #expect(numbers.variance(correction: 1) == Float16(Float(5000) / 4999), "\(name)")
      #expect(numbers.expandingAxis(at: 1).variance(axis: 0) == [1], "\(name)")
      #expect(numbers.variance(where: NDArray(true)) == 1 && numbers.nanVariance() == 1, "\(name)")
    }
    let far = NDArray<Float16>([-1000, 1000, -1000, 1000])
    #expect(far.standardDeviation() == 1000 && far.nanStandardDeviation() == 1000)
    #expect(far.standardDeviation(where: NDArray(true)) == 1000 && far.variance() == .infinity)
  }

  /// Each partial sum is a rounded sum of `Float`, along every axis.
  @Test func cumulativeSums() {
    let counts = (1...5000).map { Float16($0) }
    for (name, ones) in Self.lines(1) {
      #expect(Array(ones.cumulativeSum()) == counts, "\(name)")
      #expect(Array(ones.expandingAxis(at: 1).cumulativeSum(axis: 0)) == counts, "\(name)")
      #expect(Array(ones.expandingAxis(at: 0).nanCumulativeSum(axis: 1)) == counts, "\(name)")
      let result = NDArray<Float16>.zeros([5001])
      ones.cumulativeSum(axis: 0, includingInitial: true, into: result)
      #expect(Array(result) == [0] + counts, "\(name)")
    }
    let a = NDArray<Float16>([60_000, 60_000, -60_000, -60_000, 1])
    #expect(Array(a.cumulativeSum()) == [60_000, .infinity, 60_000, 0, 1])
    #expect(a.expandingAxis(at: 1).cumulativeSum(axis: 0)[.all, 0] == a.cumulativeSum())
  }

  /// Areas under many numbers, and under numbers whose sum overflows.
  @Test func integrals() {
    let ones = NDArray<Float16>.ones([5001])
    #expect(ones.trapezoid()[] == 5000 && ones.expandingAxis(at: 1).trapezoid(axis: 0) == [5000])
    #expect(ones.trapezoid(spacing: 0.5)[] == 2500)
    #expect(ones.trapezoid(at: .linspace(from: 0, to: 1, count: 5001))[] == 1)
    let huge = NDArray<Float16>.full([3], 60_000)
    #expect(huge.trapezoid(spacing: 0.25)[] == 30_000)
    #expect(huge.trapezoid(at: [0, 0.25, 0.5])[] == 30_000)
    #expect(huge.expandingAxis(at: 1).trapezoid(spacing: 0.25, axis: 0) == [30_000])
    let signs = NDArray<Float16>([60_000, -60_000, 60_000])
    #expect(signs.trapezoid()[] == 0 && signs.trapezoid(at: [0, 0.25, 1])[] == 0)
    // The exact area, 1539.75, is rounded once.
    let steps = NDArray<Float16>([1026, 1027, 1026, 1027])
    #expect(steps.trapezoid(spacing: 0.5)[] == 1540)
    #expect(steps.trapezoid(at: [0, 0.5, 1, 1.5])[] == 1540)
  }

  /// Sums of groups, which are added as `Double`.
  @Test func groups() {
    let keys = NDArray<Int>.zeros([5000])
    for (name, ones) in Self.lines(1) {
      #expect(ones.groupSums(by: keys) == [5000] && ones.groupMeans(by: keys) == [1], "\(name)")
    }
    let a = NDArray<Float16>([60_000, 60_000, -60_000, 1])
    #expect(a.groupSums(by: [1, 1, 1, 0]) == [1, 60_000])
    #expect(a.expandingAxis(at: 0).groupMeans(by: [0, 0, 0, 1], axis: 1) == [[20_000, 1]])
    #expect(NDArray([0, 0, 0, 1]).bincount(weights: a) == [60_000, 1])
    let weights = a.histogram(edges: [-60_000, 0, 60_000], weights: a).counts
    #expect(Array(weights) == [-60_000, .infinity])
  }
}
