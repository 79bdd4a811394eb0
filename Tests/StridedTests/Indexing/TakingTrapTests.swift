import Oracle
import Strided
import Testing

/// Positions for taking and putting that do not fit.
@Suite struct TakingTrapTests {
  @Test func takeOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([2, 3]).take(NDArray([0, -7]))
    }
    expectMessage(
      "take: position -7 is out of range for 6 elements, shape (2, 3)", in: result)
  }

  @Test func takeFromNothing() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([0, 3]).take(NDArray([0]))
    }
    expectMessage(
      "take: position 0 is out of range for 0 elements, shape (0, 3)", in: result)
  }

  @Test func takeAlongNoAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([2, 3]).take(NDArray([0]), axis: 2)
    }
    expectMessage(
      "take: axis 2 is out of range for rank 2, shape (2, 3)", in: result)
  }

  @Test func takeOutOfRangeOfAnAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([2, 3]).take(NDArray([3]), axis: -1)
    }
    expectMessage(
      "take: index 3 of an index array is out of range for axis 1 of extent 3, shape (2, 3)",
      in: result)
  }

  @Test func takeAlongAnAxisByAnotherRank() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([2, 3]).take(NDArray([0]), alongAxis: 1)
    }
    expectMessage(
      "take: indices of shape (1,) do not fit shape (2, 3) along axis 1", in: result)
  }

  @Test func takeAlongAnAxisByAnotherShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([2, 3]).take(NDArray<Int>.zeros([3, 3]), alongAxis: 1)
    }
    expectMessage(
      "take: indices of shape (3, 3) do not fit shape (2, 3) along axis 1", in: result)
  }

  @Test func takeAlongAnAxisOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([2, 3]).take(NDArray([[0], [3]]), alongAxis: 1)
    }
    expectMessage(
      "take: index 3 is out of range for axis 1 of extent 3, shape (2, 3)", in: result)
  }

  @Test func putOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      NDArray<Double>.zeros([2, 3]).put(1, at: NDArray([6]))
    }
    expectMessage(
      "put: position 6 is out of range for 6 elements, shape (2, 3)", in: result)
  }

  @Test func putOfOtherShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      NDArray<Double>.zeros([2, 3]).put(NDArray([1, 2]), at: NDArray([0, 1, 2]))
    }
    expectMessage(
      "put: shape (2,) does not broadcast to (3,)", in: result)
  }

  @Test func putIntoAReadOnlyView() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      NDArray<Double>.zeros([3]).broadcast(to: [2, 3]).put(1, at: NDArray([0]))
    }
    expectMessage(
      "put: the view of shape (2, 3) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func putAlongAnAxisOfOtherShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      NDArray<Double>.zeros([2, 3]).put(
        NDArray([1, 2]), at: NDArray<Int>.zeros([2, 3]), alongAxis: 0)
    }
    expectMessage(
      "put: shape (2,) does not broadcast to (2, 3)", in: result)
  }

  @Test func putAlongAnAxisOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      NDArray<Double>.zeros([2, 3]).put(1, at: NDArray([[-3]]), alongAxis: 0)
    }
    expectMessage(
      "put: index -3 is out of range for axis 0 of extent 2, shape (2, 3)", in: result)
  }

  @Test func compressByAnotherExtent() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([2, 3]).compress(NDArray([true, false]), axis: 1)
    }
    expectMessage(
      "compress: mask of shape (2,) for axis 1 of extent 3, shape (2, 3)", in: result)
  }

  @Test func compressByAMatrix() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([2, 3]).compress(NDArray<Bool>.zeros([1, 3]), axis: 1)
    }
    expectMessage(
      "compress: mask of shape (1, 3) for axis 1 of extent 3, shape (2, 3)", in: result)
  }

  @Test func compressAlongNoAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([2, 3]).compress(NDArray([true, false]), axis: -3)
    }
    expectMessage(
      "compress: axis -3 is out of range for rank 2, shape (2, 3)", in: result)
  }

  @Test func nonzeroOfASingleElement() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([]).nonzero()
    }
    expectMessage(
      "nonzero: a 0-d array has no axis; reshape it to (1,) first", in: result)
  }
}
