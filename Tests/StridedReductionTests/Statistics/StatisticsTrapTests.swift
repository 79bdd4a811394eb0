import Oracle
import Strided
import Testing

/// Statistics without a result.
@Suite struct StatisticsTrapTests {
  @Test func quantileAbove1() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, 2]).quantile(1.5)
    }
    expectMessage(
      "quantile: 1.5 is not between 0 and 1, array of shape (2,)",
      in: result)
  }

  @Test func quantileNaN() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).quantile(NDArray([0.5, .nan]), axis: 0)
    }
    expectMessage(
      "quantile: nan is not between 0 and 1, array of shape (2,)",
      in: result)
  }

  @Test func medianAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray(1.0).median(axis: 0)
    }
    expectMessage(
      "median: axis 0 is out of range for rank 0, shape ()",
      in: result)
  }

  @Test func averageWeights() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, 2]).average(weights: [1, 2, 3])
    }
    expectMessage(
      "average: weights of shape (3,) for shape (2,)",
      in: result)
  }

  @Test func averageAxisWeights() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([[1.0, 2]]).average(weights: [1, 2], axis: 0)
    }
    expectMessage(
      "average: weights of shape (2,) for axis 0 of shape (1, 2)",
      in: result)
  }

  @Test func peakToPeakEmpty() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([0]).peakToPeak()
    }
    expectMessage(
      "peakToPeak: an array of shape (0,) has no elements",
      in: result)
  }

  @Test func peakToPeakOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int8>([-100, 100]).peakToPeak()
    }
    expectMessage(
      "NDArray<Int8> peakToPeak: arithmetic overflow, of 100 and -100",
      in: result)
  }

  @Test func covarianceRank() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = covariance(NDArray<Double>.zeros([1, 1, 1]))
    }
    expectMessage(
      "covariance: shape (1, 1, 1) is neither a vector nor a matrix",
      in: result)
  }

  @Test func covarianceOfTwo() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = covariance(NDArray([1.0, 2]), NDArray([1.0]))
    }
    expectMessage(
      "covariance: shapes (2,) and (1,) are not vectors of one length",
      in: result)
  }

  @Test func noBins() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, 2]).histogram(bins: 0)
    }
    expectMessage(
      "histogram: 0 bins, shape (2,)",
      in: result)
  }

  @Test func rangeOfNaN() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, .nan]).histogram()
    }
    expectMessage(
      "histogram: the range from nan to nan is not finite, shape (2,)",
      in: result)
  }

  @Test func fallingEdges() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, 2]).histogram(edges: [0, 2, 1])
    }
    expectMessage(
      "histogram: the edges fall from 2.0 to 1.0 at index 2, shape (3,)",
      in: result)
  }

  @Test func oneEdge() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, 2]).histogram(edges: [0])
    }
    expectMessage(
      "histogram: edges of shape (1,) are not a vector of at least 2 elements",
      in: result)
  }

  @Test func histogramWeights() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, 2]).histogram(bins: 2, weights: [1])
    }
    expectMessage(
      "histogram: weights of shape (1,) for shape (2,)",
      in: result)
  }

  @Test func planeShapes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = histogram2D(NDArray([1.0, 2]), NDArray([1.0]))
    }
    expectMessage(
      "histogram2D: shapes (2,) and (1,) differ",
      in: result)
  }

  @Test func negativeInteger() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, -2]).bincount()
    }
    expectMessage(
      "bincount: negative element -2, shape (2,)",
      in: result)
  }

  @Test func negativeLength() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).bincount(minimumLength: -1)
    }
    expectMessage(
      "bincount: negative minimumLength -1, shape (2,)",
      in: result)
  }

  @Test func interpolationShapes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = interpolate(NDArray([1.0]), at: [1, 2], values: [1])
    }
    expectMessage(
      "interpolate: points of shape (2,) and values of shape (1,) are not vectors of one length with elements",
      in: result)
  }

  @Test func fallingPoints() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = interpolate(NDArray([1.0]), at: [2, 1], values: [1, 2])
    }
    expectMessage(
      "interpolate: the points fall from 2.0 to 1.0 at index 1, shape (2,)",
      in: result)
  }
}
