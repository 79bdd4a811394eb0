import Oracle
import Strided
import Testing

// Values that NumPy 2.4.6 computed; the lists were written by a script.

/// Statistics of one matrix, as NumPy computes them.
@Suite struct NumPyStatisticsTests {
  /// A matrix of numbers.
  static var m: NDArray<Double> {
    NDArray<Double>(
      [
        -0.75, -1.25, -0.25, 0.5, 1.25, 0, -0.5, -0.75, 0.75, 1.75, 0.25, -1.25, -1, 1.5, 0.25,
        -1.75, -0, -1.25,
      ],
      shape: [3, 6])
  }
  /// The same with NaN, which fill the second row.
  static var holes: NDArray<Double> {
    NDArray<Double>(
      [
        -0.75, -1.25, .nan, 0.5, 1.25, 0, .nan, .nan, .nan, .nan, .nan, .nan, .nan, 1.5, 0.25,
        -1.75, -0, -1.25,
      ],
      shape: [3, 6])
  }

  /// Whether an array has these numbers, within rounding.
  private func expect(
    _ array: NDArray<Double>, _ shape: Shape, _ values: [Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      isNear(array, NDArray(values, shape: shape), tolerance: 1e-14), "\(array)",
      sourceLocation: sourceLocation)
  }

  @Test func ofAxes() {
    expect(
      Self.m.median(axis: 0), [6],
      [-0.75, -0.75, 0.25, 0.5, 0.25, -1.25])
    expect(
      Self.m.median(axis: 1), [3],
      [-0.125, -0.125, -0.5])
    expect(
      Self.m.quantile([0.2, 0.9], axis: -1), [2, 3],
      [-0.75, -0.75, -1.25, 0.875, 1.25, 0.875])
    expect(
      Self.m.quantile([[0.2], [0.9]], axis: 0, method: .hazen), [2, 1, 6],
      [
        -0.975, -1.2, -0.19999999999999996, -1.525, 0.025000000000000022, -1.25, -0.5, 1.5,
        0.75, 1.75, 1.25, 0,
      ])
    expect(
      Self.m.average(weights: [1, 2, 0.5], axis: 0), [6],
      [
        -0.6428571428571429, -0.5714285714285714, 0.39285714285714285, 0.8928571428571429, 0.5,
        -0.8928571428571429,
      ])
    expect(
      Self.m.average(weights: absolute(Self.m), axis: 1), [3],
      [-0.09375, 0.25, -0.5760869565217391])
    expect(
      NDArray(Self.m.average(weights: absolute(Self.m))), [],
      [-0.15833333333333333])
    expect(
      Self.m.peakToPeak(axis: 1), [3],
      [2.5, 3, 3.25])
    expect(
      Self.m.cumulativeSum(axis: 1), [3, 6],
      [
        -0.75, -2, -2.25, -1.75, -0.5, -0.5, -0.5, -1.25, -0.5, 1.25, 1.5, 0.25, -1, 0.5, 0.75,
        -1, -1, -2.25,
      ])
    expect(
      Self.m.cumulativeProduct(), [18],
      [
        -0.75, 0.9375, -0.234375, -0.1171875, -0.146484375, -0, 0, -0, -0, -0, -0, 0, -0, -0,
        -0, 0, -0, 0,
      ])
    expect(
      Self.m.gradient(spacing: 0.5, axis: 0), [3, 6],
      [
        0.5, 1, 2, 2.5, -2, -2.5, -0.25, 2.75, 0.5, -2.25, -1.25, -1.25, -1, 4.5, -1, -7, -0.5,
        0,
      ])
    expect(
      Self.m.gradient(at: [0, 1, 3, 3.5, 6, 8], axis: 1), [3, 6],
      [
        -0.5, -0.16666666666666666, 1.3, 1.3, -0.2138888888888889, -0.625, -0.25,
        0.08333333333333331, 1.7500000000000002, 1.5666666666666669, -0.6833333333333333, -0.75,
        2.5, 1.4583333333333333, -3.325, -3.216666666666667, -0.036111111111111094, -0.625,
      ])
    expect(
      Self.m.trapezoid(at: [0, 1, 3, 3.5, 6, 8]), [3],
      [1, 1.5, -1.8125])
    expect(
      Self.m.differences(order: 2), [3, 4],
      [1.5, -0.25, 0, -2, 1.75, -0.5, -2.5, 0, -3.75, -0.75, 3.75, -3])
  }

  @Test func ignoringNaN() {
    expect(
      Self.holes.nanSum(axis: 0), [6],
      [-0.75, 0.25, 0.25, -1.25, 1.25, -1.25])
    expect(
      Self.holes.nanSum(axis: 1), [3],
      [-0.25, 0, -1.25])
    expect(
      NDArray(Self.holes.nanSum()), [],
      [-1.5])
    expect(
      Self.holes.nanMean(axis: 0), [6],
      [-0.75, 0.125, 0.25, -0.625, 0.625, -0.625])
    expect(
      Self.holes.nanMean(axis: 1), [3],
      [-0.05, .nan, -0.25])
    expect(
      NDArray(Self.holes.nanMean()), [],
      [-0.15])
    expect(
      Self.holes.nanMin(axis: 0), [6],
      [-0.75, -1.25, 0.25, -1.75, -0, -1.25])
    expect(
      Self.holes.nanMin(axis: 1), [3],
      [-1.25, .nan, -1.75])
    expect(
      NDArray(Self.holes.nanMin()), [],
      [-1.75])
    expect(
      Self.holes.nanMax(axis: 0), [6],
      [-0.75, 1.5, 0.25, 0.5, 1.25, 0])
    expect(
      Self.holes.nanMax(axis: 1), [3],
      [1.25, .nan, 1.5])
    expect(
      NDArray(Self.holes.nanMax()), [],
      [1.5])
    expect(
      Self.holes.nanVariance(axis: 0), [6],
      [0, 1.890625, 0, 1.265625, 0.390625, 0.390625])
    expect(
      Self.holes.nanVariance(axis: 1), [3],
      [0.785, .nan, 1.325])
    expect(
      NDArray(Self.holes.nanVariance()), [],
      [1.0650000000000002])
    expect(
      Self.holes.nanStandardDeviation(axis: 0), [6],
      [0, 1.375, 0, 1.125, 0.625, 0.625])
    expect(
      Self.holes.nanStandardDeviation(axis: 1), [3],
      [0.8860022573334675, .nan, 1.1510864433221337])
    expect(
      NDArray(Self.holes.nanStandardDeviation()), [],
      [1.0319883720275147])
    expect(
      Self.holes.nanMedian(axis: 0), [6],
      [-0.75, 0.125, 0.25, -0.625, 0.625, -0.625])
    expect(
      Self.holes.nanMedian(axis: 1), [3],
      [0, .nan, 0])
    expect(
      NDArray(Self.holes.nanMedian()), [],
      [0])
    expect(
      Self.holes.nanVariance(axis: 0, correction: 1), [6],
      [.nan, 3.78125, .nan, 2.53125, 0.78125, 0.78125])
    expect(
      Self.holes.nanQuantile([0.25, 0.8], axis: 1), [2, 3],
      [-0.75, .nan, -1.25, 0.6500000000000001, .nan, 0.5000000000000002])
    expect(
      NDArray(Self.holes.nanQuantile(0.3, method: .weibull)), [],
      [-1.1])
  }

  @Test func covariances() {
    expect(
      covariance(Self.m), [3, 3],
      [
        0.7916666666666667, 0.4666666666666666, -0.45, 0.4666666666666666, 1.2104166666666667,
        -0.3687499999999999, -0.45, -0.3687499999999999, 1.4187500000000002,
      ])
    expect(
      covariance(Self.m, correction: 0, rowsAreVariables: false), [6, 6],
      [
        0.041666666666666664, -0.1875, 0.041666666666666664, 0.29166666666666663,
        0.020833333333333332, 0, -0.1875, 1.4305555555555556, 0.08333333333333331,
        -1.4930555555555556, -0.5, -0.45138888888888884, 0.041666666666666664,
        0.08333333333333331, 0.16666666666666666, 0.20833333333333331, -0.16666666666666666,
        -0.20833333333333331, 0.29166666666666663, -1.4930555555555556, 0.20833333333333331,
        2.0972222222222223, 0.2708333333333333, 0.1388888888888889, 0.020833333333333332, -0.5,
        -0.16666666666666666, 0.2708333333333333, 0.29166666666666663, 0.3125, 0,
        -0.45138888888888884, -0.20833333333333331, 0.1388888888888889, 0.3125,
        0.3472222222222222,
      ])
    expect(
      covariance(Self.m[0, 0...]), [],
      [0.7916666666666667])
    expect(
      covariance(Self.m[0, 0...], Self.m[2, 0...]), [2, 2],
      [0.7916666666666667, -0.45, -0.45, 1.4187500000000002])
    expect(
      correlation(Self.m), [3, 3],
      [
        1, 0.47672524853125914, -0.42460821947029503, 0.4767252485312592, 1,
        -0.2813919338901218, -0.4246082194702951, -0.2813919338901218, 0.9999999999999998,
      ])
    expect(
      correlation(Self.m[0, 0...], Self.m[2, 0...]), [2, 2],
      [1, -0.42460821947029503, -0.4246082194702951, 0.9999999999999998])
    expect(
      correlation(Self.m, rowsAreVariables: false), [6, 6],
      [
        1, -0.7679881673845753, 0.5, 0.9866660700433731, 0.1889822365046136, 0,
        -0.7679881673845753, 1, 0.17066403719657225, -0.8619883142588756, -0.7740593145675551,
        -0.6404640308067904, 0.5, 0.17066403719657225, 1, 0.35238073930120467,
        -0.7559289460184544, -0.8660254037844386, 0.9866660700433731, -0.8619883142588757,
        0.35238073930120467, 1, 0.3462872411143124, 0.1627576917542319, 0.1889822365046136,
        -0.7740593145675552, -0.7559289460184544, 0.3462872411143124, 0.9999999999999998,
        0.9819805060619656, 0, -0.6404640308067904, -0.8660254037844386, 0.1627576917542319,
        0.9819805060619655, 0.9999999999999999,
      ])
    expect(
      covariance(NDArray([[1, 2, 4], [3, -1, 0]])), [2, 2],
      [2.3333333333333335, -1.8333333333333335, -1.8333333333333335, 4.333333333333334])
  }

  @Test func histograms() {
    let five = Self.m.histogram(bins: 5)
    #expect(Array(five.counts) == [4, 4, 5, 2, 3])
    expect(
      five.edges, [6],
      [-1.75, -1.05, -0.3500000000000001, 0.34999999999999964, 1.0499999999999998, 1.75])
    let ranged = Self.holes.histogram(bins: 4, range: -1...1.5)
    #expect(Array(ranged.counts) == [1, 2, 2, 2])
    expect(
      ranged.edges, [5],
      [-1, -0.375, 0.25, 0.875, 1.5])
    let uneven = Self.m.histogram(edges: [-1, -0.5, 0, 0, 1])
    #expect(Array(uneven.counts) == [3, 2, 0, 6])
    expect(
      Self.m.histogram(bins: 5, density: true).counts, [5],
      [
        0.31746031746031744, 0.31746031746031744, 0.39682539682539697, 0.1587301587301587,
        0.23809523809523803,
      ])
    expect(
      Self.m.histogram(edges: [-2, -0.5, 1, 5], weights: Self.m + 4).counts, [3],
      [20, 33, 16.5])
    expect(
      Self.m.histogram(edges: [-2, -0.5, 1, 5], weights: Self.m + 4, density: true).counts, [3],
      [0.19184652278177458, 0.31654676258992803, 0.05935251798561151])
    let plane = histogram2D(Self.m[0, 0...], Self.m[1, 0...], bins: (3, 2))
    #expect(plane.counts == NDArray([[2, 0], [1, 1], [0, 2]]))
    expect(
      plane.firstEdges, [4],
      [-1.25, -0.41666666666666663, 0.41666666666666674, 1.25])
    expect(
      plane.secondEdges, [3],
      [-1.25, 0.25, 1.75])
    let weighted = histogram2D(
      Self.m[0, 0...], Self.m[1, 0...], edges: ([-1, 0, 1], [-2, 0, 0.25, 2]),
      weights: Self.m[2, 0...])
    expect(
      weighted.counts, [2, 3],
      [-1, 0, 0.25, -1.25, 0, -1.75])
  }

  @Test func interpolations() {
    expect(
      interpolate(
        NDArray([-1, 0, 0.5, 1, 2.25, 3, 4, 9, .nan]), at: NDArray([0, 1, 1, 3, 4]),
        values: NDArray([2, 1, 5, -1, .infinity])),
      [9],
      [2, 2, 1.5, 5, 1.25, -1, .infinity, .infinity, .nan])
    expect(
      interpolate(
        NDArray([-1, 0, 0.5, 1, 2.25, 3, 4, 9, .nan]), at: NDArray([0, 1, 1, 3, 4]),
        values: NDArray([2, 1, 5, -1, .infinity]), left: -7, right: 8), [9],
      [-7, 2, 1.5, 5, 1.25, -1, .infinity, 8, .nan])
  }
}
