import Strided
import Testing

/// The article "From NumPy to Strided", statistics, scans and signals: each Swift expression, with its value.
@Suite struct FromNumPyStatisticsTests {
  @Test func quantiles() {
    let a = NDArray([[1.0, 2, 4], [7, 3, 5]])
    #expect(a.median() == 3.5)
    #expect(a.median(axis: 0) == [4, 2.5, 4.5])
    #expect(a.quantile(0.25) == 2.25)
    #expect(a.quantile(0.25, axis: 0) == [2.5, 2.25, 4.25])
    #expect(a.quantile([0.2, 0.8]) == [2, 5])
    #expect(a.quantile([0.25, 0.5], axis: 0) == [[2.5, 2.25, 4.25], [4, 2.5, 4.5]])
    #expect(a.quantile(0.25, method: .hazen) == 2)
    #expect(a.percentile(25) == 2.25)
    #expect(a.percentile(25, axis: 0) == [2.5, 2.25, 4.25])
    #expect(a.percentile([20, 80]) == [2, 5])
    #expect(a.percentile([25, 50], axis: 0) == [[2.5, 2.25, 4.25], [4, 2.5, 4.5]])
    #expect(a.percentile(30, method: .lower) == 2)
    #expect(a.percentile(25, axis: 0, keepingAxes: true) == [[2.5, 2.25, 4.25]])
    let t = counted([2, 3, 2])
    #expect(t.median(axes: [0, 1]) == [5, 6])
    #expect(t.peakToPeak(axes: [0, 1]) == [10, 10])
    let v = NDArray([1.0, 2, 6, 4])
    #expect(v.slidingWindows(of: 3).mean(axis: -1) == [3, 4])
  }

  @Test func averages() {
    let a = NDArray([[1.0, 2, 4], [7, 3, 5]])
    let (b, w) = (NDArray([[1.0, 1, 2], [2, 1, 1]]), NDArray([1.0, 1, 2]))
    #expect(a.average(weights: b) == 4.125)
    #expect(a.average(weights: w, axis: 1) == [2.75, 5])
    let (t, s) = (counted([2, 3, 2]), NDArray<Double>.zeros([3, 2]))
    let u = NDArray<Double>.ones([2, 3, 2])
    #expect(t.average(weights: u, axes: [0, 2]) == [3.5, 5.5, 7.5])
    t.median(axis: 0, into: s)
    #expect(s == [[3, 4], [5, 6], [7, 8]])
    s.fill(0)
    t.nanMean(axis: 0, into: s)
    #expect(s == [[3, 4], [5, 6], [7, 8]])
  }

  @Test func covariances() {
    let m = NDArray([[1.0, 2, 6], [4, 3, 2]])
    let (v, w) = (NDArray([1.0, 2, 6]), NDArray([4.0, 3, 2]))
    #expect(covariance(m) == [[7, -2.5], [-2.5, 1]])
    #expect(covariance(v, w) == [[7, -2.5], [-2.5, 1]])
    #expect(
      covariance(m, correction: 0, rowsAreVariables: false) == [
        [2.25, 0.75, -3], [0.75, 0.25, -1], [-3, -1, 4],
      ])
    #expect(allClose(correlation(m), [[1, -0.9449112], [-0.9449112, 1]]))
    #expect(allClose(correlation(v, w), [[1, -0.9449112], [-0.9449112, 1]]))
    #expect(
      allClose(correlation(m, rowsAreVariables: false), [[1, 1, -1], [1, 1, -1], [-1, -1, 1]]))
  }

  @Test func histograms() {
    let (v, w) = (NDArray([1.0, 2, 2, 5]), NDArray([1.0, 0.5, 2, 3]))
    #expect(v.histogram(bins: 2).counts == [3, 1])
    #expect(v.histogram(bins: 2).edges == [1, 3, 5])
    #expect(v.histogram(bins: 2, range: 0...4).counts == [1, 2])
    #expect(v.histogram(edges: [0, 2, 6]).counts == [1, 3])
    #expect(v.histogram(edges: [0, 2, 6], weights: w).counts == [1, 5.5])
    #expect(v.histogram(bins: 2, density: true).counts == [0.375, 0.125])
    #expect(histogram2D(v, w, bins: (2, 3)).counts == [[2, 1, 0], [0, 0, 1]])
    #expect(histogram2D(v, w, bins: (2, 3)).firstEdges == [1, 3, 5])
    #expect(allClose(histogram2D(v, w, bins: (2, 3)).secondEdges, [0.5, 1.333333, 2.166667, 3]))
    #expect(histogram2D(v, w, bins: (2, 2), ranges: (0...4, 0...2)).counts == [[0, 1], [1, 1]])
    #expect(
      allClose(
        histogram2D(v, w, bins: (2, 3), density: true).counts * (10.0 / 3),
        [[1, 0.5, 0], [0, 0, 0.5]]))
    #expect(histogram2D(v, w, edges: ([0, 2, 6], [0, 4])).counts == [[1], [3]])
    #expect(histogram2D(v, w, edges: ([0, 2, 6], [0, 4]), weights: w).counts == [[1], [5.5]])
  }

  @Test func countingIntegers() {
    let (i, w) = (NDArray([0, 1, 1, 3]), NDArray([1.0, 0.5, 2, 3]))
    #expect(i.bincount() == [1, 2, 0, 1])
    #expect(i.bincount(minimumLength: 6) == [1, 2, 0, 1, 0, 0])
    #expect(i.bincount(weights: w) == [1, 2.5, 0, 3])
    let m = NDArray([[1.0, 2], [3, 4], [5, 6], [7, 8]])
    #expect(m.groupSums(by: i) == [[1, 2], [8, 10], [0, 0], [7, 8]])
    #expect(m.groupMeans(by: i)[1, 0...] == [4, 5])
  }

  @Test func scans() {
    let a = NDArray([[3.0, 1, 2], [2, 4, 1]])
    let (v, p) = (NDArray([3.0, 1, 4]), NDArray([true, false, true]))
    #expect(a.cumulativeSum() == [3, 4, 6, 8, 12, 13])
    #expect(a.cumulativeSum(axis: 0) == [[3, 1, 2], [5, 5, 3]])
    #expect(a.cumulativeProduct() == [3, 3, 6, 12, 48, 48])
    #expect(a.cumulativeProduct(axis: 0) == [[3, 1, 2], [6, 4, 2]])
    #expect(v.cumulativeSum(includingInitial: true) == [0, 3, 4, 8])
    #expect(v.cumulativeProduct(includingInitial: true) == [1, 3, 3, 12])
    #expect(p.cumulativeSum() == [1, 1, 2])
    #expect(v.cumulativeMin() == [3, 1, 1])
    #expect(a.cumulativeMin(axis: 1) == [[3, 1, 1], [2, 2, 1]])
    #expect(v.cumulativeMax() == [3, 3, 4])
    #expect(a.cumulativeMax(axis: 1) == [[3, 3, 3], [2, 4, 4]])
    #expect(a.nanCumulativeSum() == [3, 4, 6, 8, 12, 13])
    #expect(a.nanCumulativeProduct() == [3, 3, 6, 12, 48, 48])
    a.cumulativeSum(axis: 0, into: a)
    #expect(a == [[3, 1, 2], [5, 5, 3]])
    a.cumulativeProduct(axis: 0, into: a)
    #expect(a == [[3, 1, 2], [15, 5, 6]])
  }

  @Test func slopesAndAreas() {
    let m = NDArray([[3.0, 1, 2], [2, 4, 1]])
    let (v, w) = (NDArray([3.0, 1, 4]), NDArray([0.0, 1, 3]))
    #expect(v.differences() == [-2, 3])
    #expect(v.differences(order: 2) == [5])
    #expect(m.differences(axis: 0) == [[-1, 3, -1]])
    #expect(v.gradient() == [-2, 0.5, 3])
    #expect(v.gradient(spacing: 0.5) == [-4, 1, 6])
    #expect(allClose(v.gradient(at: w), [-2, -0.8333333, 1.5]))
    #expect(m.gradient() == [[-2, -0.5, 1], [2, -0.5, -3]])
    #expect(m.gradient(axis: 0) == [[-1, 3, -1], [-1, 3, -1]])
    #expect(v.trapezoid()[] == 4.5)
    #expect(v.trapezoid(spacing: 0.5)[] == 2.25)
    #expect(v.trapezoid(at: w)[] == 7)
    #expect(m.trapezoid(axis: 0) == [2.5, 2.5, 1.5])
  }

  @Test func signals() {
    let (v, w) = (NDArray([1.0, 2, 3]), NDArray([0.0, 1, 4]))
    #expect(convolve(v, w) == [0, 1, 6, 11, 12])
    #expect(convolve(v, w, mode: .same) == [1, 6, 11])
    #expect(convolve(v, w, mode: .valid) == [6])
    #expect(correlate(v, w) == [14])
    #expect(correlate(v, w, mode: .full) == [4, 9, 14, 3, 0])
    #expect(correlate(v, w, mode: .same) == [9, 14, 3])
    let z = NDArray<Complex<Double>>([Complex(1, 2), Complex(0, 3)])
    #expect(correlate(z, z).real == [14])
    let a = NDArray([[-1.0, 1.5], [2.5, 4]])
    #expect(interpolate(a, at: v, values: w) == [[0, 0.5], [2.5, 4]])
    #expect(interpolate(a, at: v, values: w, left: -1, right: 9) == [[-1, 0.5], [2.5, 9]])
  }
}
