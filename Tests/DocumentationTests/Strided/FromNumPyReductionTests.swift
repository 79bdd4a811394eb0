import Strided
import Testing

/// The article "From NumPy to Strided", reductions: each Swift expression, with its value.
@Suite struct FromNumPyReductionTests {
  @Test func reductions() {
    let a = NDArray([[3.0, 1], [2, 4]])
    #expect(a.sum() == 10)
    #expect(a.sum(axis: 0) == [5, 5])
    #expect(a.mean() == 2.5)
    #expect(a.mean(axis: -1) == [2, 3])
    #expect(a.min() == 1)
    #expect(a.min(axis: 0) == [2, 1])
    #expect(a.max() == 4)
    #expect(a.max(axis: 0) == [3, 4])
    #expect(a.argmin() == 1)
    #expect(a.argmin(axis: 0) == [1, 0])
    #expect(a.argmax() == 3)
    #expect(a.argmax(axis: 0) == [0, 1])
    #expect(a.product() == 24)
    #expect(a.product(axis: 0) == [6, 4])
    #expect(a.variance() == 1.25)
    #expect(a.variance(axis: 0, correction: 1) == [0.5, 4.5])
    #expect(a.standardDeviation() == 1.25.squareRoot())
    #expect(a.standardDeviation(axis: 0) == [0.5, 1.5])
    #expect(a.standardDeviation(axis: 0, correction: 1) == sqrt(NDArray([0.5, 4.5])))
    #expect(a.sum(axis: 0, keepingAxes: true) == [[5, 5]])
    #expect(a.countNonzero() == 4)
    #expect(a.countNonzero(axis: 0) == [2, 2])
    #expect(a.minMax() == (min: 1, max: 4))
    #expect(a.minMax(axis: 0).max == a.max(axis: 0))
    #expect(a.peakToPeak() == 3)
    #expect(a.peakToPeak(axis: 0) == [1, 3])
    let m = a
    #expect(m.diagonal().sum() == 7)
    let p = a .> 1
    #expect(p.any())
    #expect(p.any(axis: 0) == [true, true])
    #expect(!p.all())
    #expect(p.all(axis: 0) == [true, false])
    #expect(p.sum() == 3)
    #expect(p.argmax() == 0)
    #expect(p.argmin(axis: 0) == [0, 0])
  }

  @Test func reductionsAlongSeveralAxes() {
    let t = counted([2, 3, 4])
    #expect(t.sum(axes: [1, 2]) == [66, 210])
    #expect(t.max(axes: [0, 2]) == [15, 19, 23])
    #expect(allClose(t.variance(axes: [1, 2]), [11.916667, 11.916667]))
    let s = NDArray<Double>.zeros([2])
    t.sum(axes: [1, 2], into: s)
    #expect(s == [66, 210])
  }

  @Test func reductionsWithMasks() {
    let a = NDArray([[3.0, 1], [2, 4]])
    let p = a .> 1
    #expect(a.sum(where: p) == 9)
    #expect(a.sum(axis: 0, where: p) == [5, 4])
    #expect(a.sum(initial: 10) == 20)
    #expect(a.product(where: p) == 24)
    #expect(a.min(initial: 0) == 0)
    #expect(a.max(initial: 0, where: p) == 4)
    #expect(a.mean(where: p) == 3)
    #expect(isClose(NDArray(a.variance(where: p)), NDArray(2.0 / 3))[])
    #expect(isClose(NDArray(a.standardDeviation(where: p)), NDArray((2.0 / 3).squareRoot()))[])
    let q = a .> 3
    #expect(q.any(where: p))
    #expect(!q.all(where: p))
    let c = NDArray<Double>.zeros([2])
    a.sum(axis: 0, into: c, where: p)
    #expect(c == [5, 4])
    a.variance(axis: 0, into: c, where: p)
    #expect(c == [0.25, 0])
  }

  @Test func variancesOfComplexNumbers() {
    let z = NDArray([Complex(1.0, 2), Complex(3, -2)])
    #expect(z.variance() == 5)
    #expect(z.standardDeviation() == 5.0.squareRoot())
  }

  @Test func norms() {
    let a = NDArray([[3.0, 4], [0, 12]])
    #expect(a.accurateSum() == 19)
    #expect(a.norm() == 13)
    #expect(a.norm(axis: 1) == [5, 12])
    let v = NDArray([3.0, -4])
    #expect(v.norm(order: 1) == 7)
    #expect(v.norm(order: .infinity) == 4)
    let c = NDArray<Double>.zeros([2])
    a.norm(axis: 1, into: c)
    #expect(c == [5, 12])
  }

  @Test func reductionsInto() {
    let a = NDArray([[3.0, 1], [2, 4]])
    let s = NDArray<Double>.zeros([2])
    a.sum(axis: 0, into: s)
    #expect(s == [5, 5])
    a.mean(axis: 0, into: s)
    #expect(s == [2.5, 2.5])
    a.min(axis: 0, into: s)
    #expect(s == [2, 1])
    a.max(axis: 0, into: s)
    #expect(s == [3, 4])
    let i = NDArray<Int>.zeros([2])
    a.argmin(axis: 0, into: i)
    #expect(i == [1, 0])
    a.argmax(axis: 0, into: i)
    #expect(i == [0, 1])
    let p = a .> 1
    let q = NDArray<Bool>.zeros([2])
    p.any(axis: 0, into: q)
    #expect(q == [true, true])
    p.all(axis: 0, into: q)
    #expect(q == [true, false])
  }

  @Test func ignoringNaN() {
    let a = NDArray([[1, .nan, 4], [7, 3.0, 5]])
    #expect(a.nanSum() == 20)
    #expect(a.nanSum(axis: 0) == [8, 3, 9])
    let mask = NDArray([[true, true, true], [false, true, false]])
    #expect(a.nanSum(where: mask) == 8)
    #expect(a.nanMean(axis: 0, where: mask) == [1, 3, 4])
    #expect(a.nanMean() == 4)
    #expect(a.nanMean(axis: 0) == [4, 3, 4.5])
    #expect(a.nanMin() == 1)
    #expect(a.nanMin(axis: 0) == [1, 3, 4])
    #expect(a.nanMax() == 7)
    #expect(a.nanMax(axis: 0) == [7, 3, 5])
    #expect(a.nanVariance() == 4)
    #expect(a.nanVariance(axis: 1, correction: 1) == [4.5, 4])
    #expect(a.nanStandardDeviation() == 2)
    #expect(allClose(a.nanStandardDeviation(axis: 1, correction: 1), [2.12132, 2]))
    #expect(a.nanMedian() == 4)
    #expect(a.nanMedian(axis: 0) == [4, 3, 4.5])
    #expect(a.nanQuantile(0.25) == 3)
    #expect(a.nanQuantile(0.25, axis: 0) == [2.5, 3, 4.25])
    #expect(a.nanPercentile(75) == 5)
    #expect(a.nanPercentile(25, axis: 0) == [2.5, 3, 4.25])
    #expect(a.nanProduct() == 420)
    #expect(a.nanProduct(axis: 0) == [7, 3, 20])
    #expect(a.nanArgmin() == 0)
    #expect(a.nanArgmax(axis: 0) == [1, 1, 1])
    #expect(a.nanQuantile([0.25, 0.5]) == [3, 4])
    #expect(a.nanQuantile([0.25, 0.5], axis: 0) == [[2.5, 3, 4.25], [4, 3, 4.5]])
  }
}
