import Oracle
import Strided
import Testing

/// Indices and slices that are out of range or too many.
@Suite struct IndexTrapTests {
  @Test func elementOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      _ = a[3]
    }
    expectMessage(
      "subscript: index 3 is out of range for axis 0 of extent 3, shape (3,)", in: result)
  }

  @Test func negativeElementOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      a[-4] = 1
    }
    expectMessage(
      "subscript: index -4 is out of range for axis 0 of extent 3, shape (3,)", in: result)
  }

  @Test func rowOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      a[1, 3] = 1
    }
    expectMessage(
      "subscript: index 3 is out of range for axis 1 of extent 3, shape (2, 3)", in: result)
  }

  @Test func viewIndexOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a[2, 0...]
    }
    expectMessage(
      "subscript: index 2 is out of range for axis 0 of extent 2, shape (2, 3)", in: result)
  }

  @Test func tooFewIndices() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      let x: Double = a[1]
      print(x)
    }
    expectMessage(
      "subscript: 1 index for an element of rank 2, shape (2, 3); for a view add 0... or .ellipsis, or ask for an NDArray",
      in: result)
  }

  @Test func tooManyIndices() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      let x: Double = a[1, 1, 1]
      print(x)
    }
    expectMessage("subscript: 3 indices for an element of rank 2, shape (2, 3)", in: result)
  }

  @Test func tooManySlices() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a[0..., 0..., 0...]
    }
    expectMessage("subscript: 3 indices for rank 2, shape (2, 3)", in: result)
  }

  @Test func twoEllipses() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a[.ellipsis, .ellipsis]
    }
    expectMessage("subscript: more than one ellipsis", in: result)
  }

  @Test func rangeBeyondTheEnd() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      _ = a[1..<4]
    }
    expectMessage(
      "subscript: range 1..<4 is out of range for axis 0 of extent 3, shape (3,)", in: result)
  }

  @Test func rangeBeforeTheStart() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      _ = a[(-4)...]
    }
    expectMessage(
      "subscript: range -4... is out of range for axis 0 of extent 3, shape (3,)", in: result)
  }

  @Test func closedRangeBeyondTheEnd() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      a[1...3] = 0
    }
    expectMessage(
      "subscript: range 1...3 is out of range for axis 0 of extent 3, shape (3,)", in: result)
  }

  @Test func stepZero() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      _ = a[.stride(by: 0)]
    }
    expectMessage("subscript: the step of a stride is 0", in: result)
  }

  @Test func axisOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a.sum(axis: 2)
    }
    expectMessage("sum: axis 2 is out of range for rank 2, shape (2, 3)", in: result)
  }

  @Test func negativeAxisOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a.swappingAxes(0, -3)
    }
    expectMessage("swappingAxes: axis -3 is out of range for rank 2, shape (2, 3)", in: result)
  }
}
