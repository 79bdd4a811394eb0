import Oracle
import Strided
import Testing

/// Statistics along axes that there are not, or that come twice.
@Suite struct SeveralAxesTrapTests {
  @Test func median() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).median(axes: [0, 2])
    }
    expectMessage("median: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).median(axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("median: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func quantile() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).quantile(0.5, axes: [2])
    }
    expectMessage("quantile: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).quantile(0.5, axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("quantile: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func percentile() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).percentile(5, axes: [2, 1])
    }
    expectMessage("percentile: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).percentile(5, axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("percentile: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func peakToPeak() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).peakToPeak(axes: [2])
    }
    expectMessage("peakToPeak: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).peakToPeak(axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("peakToPeak: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func countNonzero() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).countNonzero(axes: [1, 2])
    }
    expectMessage("countNonzero: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).countNonzero(axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("countNonzero: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func nanSum() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanSum(axes: [2])
    }
    expectMessage("nanSum: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanSum(axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("nanSum: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func nanProduct() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanProduct(axes: [2])
    }
    expectMessage("nanProduct: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanProduct(axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("nanProduct: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func nanMean() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanMean(axes: [2])
    }
    expectMessage("nanMean: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanMean(axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("nanMean: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func nanMin() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanMin(axes: [2])
    }
    expectMessage("nanMin: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanMin(axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("nanMin: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func nanMax() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanMax(axes: [2])
    }
    expectMessage("nanMax: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanMax(axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("nanMax: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func nanVariance() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanVariance(axes: [2])
    }
    expectMessage("nanVariance: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanVariance(axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("nanVariance: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func nanStandardDeviation() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanStandardDeviation(axes: [2])
    }
    expectMessage(
      "nanStandardDeviation: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanStandardDeviation(axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage(
      "nanStandardDeviation: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func nanMedian() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanMedian(axes: [2])
    }
    expectMessage("nanMedian: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanMedian(axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("nanMedian: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func nanQuantile() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanQuantile(0.5, axes: [2])
    }
    expectMessage("nanQuantile: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanQuantile(0.5, axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("nanQuantile: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func nanPercentile() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanPercentile(5, axes: [2])
    }
    expectMessage("nanPercentile: axis 2 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.ones([2, 3]).nanPercentile(5, axes: [1, 0, -1], keepingAxes: true)
    }
    expectMessage("nanPercentile: axis -1 is given twice in [1, 0, -1], shape (2, 3)", in: twice)
  }

  @Test func varianceOfIntegers() async {
    let missing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Int>.ones([2, 3]).variance(axes: [-3])
    }
    expectMessage("variance: axis -3 is out of range for rank 2, shape (2, 3)", in: missing)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Int>.ones([2, 3]).standardDeviation(axes: [1, 1])
    }
    expectMessage("standardDeviation: axis 1 is given twice in [1, 1], shape (2, 3)", in: twice)
  }
}
