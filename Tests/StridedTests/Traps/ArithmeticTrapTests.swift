import Oracle
import Strided
import Testing

/// Integer arithmetic without a result, and ranges without an end.
@Suite struct ArithmeticTrapTests {
  @Test func integerOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int8>.full([20], 100)
      _ = a + a
    }
    expectMessage("NDArray<Int8> +: arithmetic overflow at (0,), of 100 and 100", in: result)
  }

  @Test func unsignedUnderflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<UInt>.zeros([3])
      a -= 1
    }
    expectMessage("NDArray<UInt> -=: arithmetic overflow", in: result)
  }

  @Test func productOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int>.full([2, 2], .max)
      _ = a * 2
    }
    expectMessage(
      "NDArray<Int> *: arithmetic overflow at (0, 0), of 9223372036854775807 and 2", in: result)
  }

  /// The last element of a row that is long enough for vectors has no product.
  @Test func productOverflowAtTheEnd() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int>.ones([1000])
      a[999] = .min
      _ = a * -1
    }
    expectMessage(
      "NDArray<Int> *: arithmetic overflow at (999,), of -9223372036854775808 and -1", in: result)
  }

  /// One shift inside a row that is long enough for vectors is negative.
  @Test func negativeShiftInARow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let shifts = NDArray<Int32>.ones([100])
      shifts[64] = -3
      _ = NDArray<Int32>.full([100], 5) << shifts
    }
    expectMessage("NDArray<Int32> <<: negative shift at (64,), of 5 and -3", in: result)
  }

  @Test func divisionByZero() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      _ = a / 0
    }
    expectMessage("NDArray<Int> /: division by zero at (0,), of 1 and 0", in: result)
  }

  @Test func divisionOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int>.full([3], .min)
      a /= -1
    }
    expectMessage("NDArray<Int> /=: arithmetic overflow", in: result)
  }

  @Test func negationOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int16>.full([3], .min)
      _ = -a
    }
    expectMessage("NDArray<Int16> -: arithmetic overflow at (0,), of -32768", in: result)
  }

  @Test func dotOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int32>.full([3], 1 << 20)
      _ = a.dot(a)
    }
    expectMessage("NDArray<Int32> dot: arithmetic overflow", in: result)
  }

  @Test func sumOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int>.full([3], .max)
      _ = a.sum()
    }
    expectMessage("NDArray<Int> sum: arithmetic overflow", in: result)
  }

  @Test func arangeStepZero() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let step = 0
      _ = NDArray<Int>.arange(from: 0, to: 3, by: step)
    }
    expectMessage("arange: the step is 0", in: result)
  }

  @Test func arangeWithoutEnd() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let step = 0.0
      _ = NDArray<Double>.arange(from: 0, to: 3, by: step)
    }
    expectMessage("arange: from 0.0 to 3.0 by 0.0 has no finite number of elements", in: result)
  }

  @Test func linspaceNegative() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let count = -1
      _ = NDArray<Double>.linspace(from: 0, to: 1, count: count)
    }
    expectMessage("linspace: negative count -1", in: result)
  }
}
