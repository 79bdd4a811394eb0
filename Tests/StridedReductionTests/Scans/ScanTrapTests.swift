import Oracle
import Strided
import Testing

/// Scans without a result.
@Suite(.withoutAddressSanitizer) struct ScanTrapTests {
  @Test func sumOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([Int.max, 1]).cumulativeSum()
    }
    expectMessage(
      "NDArray<Int> cumulativeSum: arithmetic overflow",
      in: result)
  }

  /// An overflow in the middle of a line that is summed in vectors.
  @Test func sumOverflowInALongLine() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let line = NDArray<Int>.ones([5000])
      line[3000] = Int.max - 2999
      _ = line.cumulativeSum()
    }
    expectMessage("NDArray<Int> cumulativeSum: arithmetic overflow", in: result)
  }

  @Test func productOverflowInRows() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([[Int.max, 1], [2, 1]]).cumulativeProduct(axis: 0)
    }
    expectMessage(
      "NDArray<Int> cumulativeProduct: arithmetic overflow",
      in: result)
  }

  @Test func scanAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0]).cumulativeMin(axis: 1)
    }
    expectMessage(
      "cumulativeMin: axis 1 is out of range for rank 1, shape (1,)",
      in: result)
  }

  @Test func negativeOrder() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0]).differences(order: -1)
    }
    expectMessage(
      "differences: negative order -1, shape (1,)",
      in: result)
  }

  @Test func differenceOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<UInt8>([2, 1]).differences()
    }
    expectMessage(
      "NDArray<UInt8> differences: arithmetic overflow at (0,), of 1 and 2",
      in: result)
  }

  @Test func shortGradient() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([[1.0], [2.0]]).gradient()
    }
    expectMessage(
      "gradient: axis 1 of shape (2, 1) has fewer than 2 elements",
      in: result)
  }

  @Test func gradientCoordinates() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, 2]).gradient(at: [1])
    }
    expectMessage(
      "gradient: coordinates of shape (1,) for axis 0 of extent 2, shape (2,)",
      in: result)
  }

  @Test func trapezoidCoordinates() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, 2]).trapezoid(at: [1, 2, 3])
    }
    expectMessage(
      "trapezoid: coordinates of shape (3,) for axis 0 of extent 2, shape (2,)",
      in: result)
  }

  @Test func convolveEmpty() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = convolve(NDArray<Int>.zeros([0]), NDArray([1]))
    }
    expectMessage(
      "convolve: shapes (0,) and (1,) are not vectors with elements",
      in: result)
  }

  @Test func correlateMatrix() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = correlate(NDArray([[1.0]]), NDArray([1.0]))
    }
    expectMessage(
      "correlate: shapes (1, 1) and (1,) are not vectors with elements",
      in: result)
  }

  @Test func convolveOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = convolve(NDArray<Int8>([100, 100]), NDArray<Int8>([1, 1]))
    }
    expectMessage(
      "NDArray<Int8> convolve: arithmetic overflow",
      in: result)
  }
}
