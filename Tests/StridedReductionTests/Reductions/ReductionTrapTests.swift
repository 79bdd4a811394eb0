import Oracle
import Strided
import Testing

/// Extrema of no elements, missing axes, and results that do not fit.
@Suite struct ReductionTrapTests {
  /// `min` of no elements.
  @Test func minimumOfNothing() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([0]).min()
    }
    expectMessage("min: an array of shape (0,) has no elements", in: result)
  }

  /// `max` of no elements.
  @Test func maximumOfNothing() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([2, 0]).max()
    }
    expectMessage("max: an array of shape (2, 0) has no elements", in: result)
  }

  /// `argmin` of no elements.
  @Test func positionOfNothing() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<UInt8>.zeros([0]).argmin()
    }
    expectMessage("argmin: an array of shape (0,) has no elements", in: result)
  }

  /// `argmax` of no elements.
  @Test func greatestPositionOfNothing() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Float>.zeros([0]).argmax()
    }
    expectMessage("argmax: an array of shape (0,) has no elements", in: result)
  }

  /// `min` along an axis without elements.
  @Test func minimaOfNothing() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([0, 3]).min(axis: 0)
    }
    expectMessage("min: axis 0 of shape (0, 3) has no elements", in: result)
  }

  /// `argmax` along an axis without elements, into a given result.
  @Test func positionsOfNothingInto() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      NDArray<Int>.zeros([3, 0]).argmax(axis: -1, into: .zeros([3]))
    }
    expectMessage("argmax: axis 1 of shape (3, 0) has no elements", in: result)
  }

  /// An axis after the last one.
  @Test func axisOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).max(axis: 2)
    }
    expectMessage("max: axis 2 is out of range for rank 2, shape (2, 3)", in: result)
  }

  /// An axis of a 0-d array.
  @Test func axisOfASingleElement() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Bool>.ones([]).any(axis: 0)
    }
    expectMessage("any: axis 0 is out of range for rank 0, shape ()", in: result)
  }

  /// A result of another shape.
  @Test func resultOfWrongShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      NDArray<Int>.zeros([2, 3]).argmin(axis: 0, into: .zeros([2]))
    }
    expectMessage("argmin: the result has shape (2,), not (3,)", in: result)
  }

  /// A result that is read-only.
  @Test func resultIsReadOnly() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      NDArray<Bool>.ones([2, 3]).all(axis: 0, into: NDArray<Bool>.ones([]).broadcast(to: [3]))
    }
    expectMessage(
      "all: the view of shape (3,) is read-only, axis 0 repeats its elements", in: result)
  }
}
