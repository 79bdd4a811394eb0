import Oracle
import Strided
import Testing

/// Means of some elements whose sum is beyond the range of numbers, although the mean is not.
@Suite(.withoutAddressSanitizer) struct HugeMeanTests {
  /// A matrix whose first row and first column overflow, and a mask that leaves out its last column.
  private func matrix<Real: OracleReal & RealScalar>(
    _ huge: Real, outside: Real
  ) -> (array: NDArray<Real>, mask: NDArray<Bool>) {
    let rows = [[huge, huge, huge, huge, outside], [huge, 1, 2, 3, outside]]
    return (NDArray(rows), NDArray([true, true, true, true, false]))
  }

  private func check<Real: OracleReal & RealScalar>(_ huge: Real) {
    let (array, mask) = matrix(huge, outside: 7)
    let (holes, _) = matrix(huge, outside: .nan)
    let rows = [huge, huge / 4]
    let columns = [huge, huge / 2, huge / 2, huge / 2]
    func expect(
      _ found: NDArray<Real>, _ expected: [Real], sourceLocation: SourceLocation = #_sourceLocation
    ) {
      #expect(
        found.count == expected.count
          && zip(Array(found), expected).allSatisfy { isNear($0, $1) },
        "\(found), not \(expected)", sourceLocation: sourceLocation)
    }
    expect(array.mean(axis: 1, where: mask), rows)
    expect(array.mean(axes: [1], keepingAxes: true, where: mask), rows)
    expect(array[.all, ..<4].mean(axis: 0, where: NDArray(true)), columns)
    expect(NDArray(array.mean(where: mask)), [huge / 8 * 5])
    let result = NDArray<Real>.zeros([2])
    array.mean(axis: 1, into: result, where: mask)
    expect(result, rows)
    expect(holes.nanMean(axis: 1), rows)
    expect(holes.nanMean(axes: [1], keepingAxes: true), rows)
    expect(holes.nanMean(axis: 0), columns + [.nan])
    expect(NDArray(holes.nanMean()), [huge / 8 * 5])
    // The other lines of an array with a NaN have none.
    expect(NDArray<Real>([[huge, huge, huge], [1, .nan, 2]]).nanMean(axis: 1), [huge, 1.5])
    #expect(NDArray<Real>([huge, huge, huge, huge]).mean(where: NDArray(true)).isFinite)
  }

  @Test func singlePrecision() { check(3e38 as Float) }
  @Test func doublePrecision() { check(0x1.8p1023) }
  @Test func halfPrecision() { check(60_000 as Float16) }

  /// A true infinity stays one, and a mean of both is NaN.
  @Test func infinities() {
    let a = NDArray<Float>([3e38, 3e38, .infinity, -.infinity, .nan])
    let places = NDArray<Int>.arange(5)
    #expect(a.mean(where: places .< 3) == .infinity)
    #expect(a.mean(where: places .< 4).isNaN && a.mean(where: places .< 5).isNaN)
    #expect(a.mean(where: (places .< 2) .|| (places .== 3)) == -.infinity)
    #expect(a.nanMean().isNaN && a[.all, .newAxis].nanMean(axis: 0)[0].isNaN)
    #expect(NDArray<Float>([.nan, 3e38, 3e38, .infinity]).nanMean() == .infinity)
  }

  @Test func complexNumbers() {
    let huge = Complex<Float>(3e38, -3e38)
    let a = NDArray([huge, huge, huge, Complex(1, 1)])
    let mean = a.mean(where: NDArray([true, true, true, false]))
    #expect(isNear(mean.rawStorage.x, 3e38) && isNear(mean.rawStorage.y, -3e38), "\(mean)")
  }

  /// The distances from the mean are finite as well.
  @Test func variances() {
    let huge = NDArray<Double>([0x1.8p1023, 0x1.8p1023, 0x1.8p1023, .nan])
    let mask = NDArray([true, true, true, false])
    #expect(huge.variance(where: mask) == 0 && huge.standardDeviation(where: mask) == 0)
    #expect(huge.nanVariance() == 0 && huge.nanStandardDeviation() == 0)
    #expect(huge[..<3].variance() == 0)
  }

  /// Of a complex mean, a part whose sum is finite keeps its digits.
  @Test func partsThatDoNotOverflow() {
    let a = NDArray<Complex<Float>>.full([4], Complex(3e38, 1e-30))
    let (mean, column) = (a.mean(), a.expandingAxis(at: 1).mean(axis: 0)[0])
    #expect(isNear(mean.rawStorage.y, 1e-30) && isNear(column.rawStorage.y, 1e-30), "\(mean)")
  }
}
