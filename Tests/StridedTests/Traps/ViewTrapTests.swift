import Oracle
import Strided
import Testing

/// Impossible views: parts, windows, strides and positions that do not fit.
@Suite struct ViewTrapTests {
  @Test func indivisibleSplit() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.split(into: 2)
    }
    expectMessage(
      "split(into:): axis 0 of extent 5 does not divide into 2 equal parts, shape (5, 3)",
      in: result)
  }

  @Test func noParts() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.split(into: 0, axis: -1)
    }
    expectMessage(
      "split(into:): axis -1 of extent 3 does not divide into 0 equal parts, shape (5, 3)",
      in: result)
  }

  @Test func noUnevenParts() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.split(unevenlyInto: 0, axis: 1)
    }
    expectMessage(
      "split(unevenlyInto:): axis 1 does not split into 0 parts, shape (5, 3)", in: result)
  }

  @Test func splitAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.split(unevenlyInto: 2, axis: 2)
    }
    expectMessage(
      "split(unevenlyInto:): axis 2 is out of range for rank 2, shape (5, 3)",
      in: result)
  }

  @Test func splitOfSingle() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0], shape: []).split(into: 1)
    }
    expectMessage("split(into:): axis 0 is out of range for rank 0, shape ()", in: result)
  }

  @Test func splitPastEnd() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.split(at: [2, 6])
    }
    expectMessage(
      "split(at:): position 6 is out of range for axis 0 of extent 5, shape (5, 3)",
      in: result)
  }

  @Test func splitBeforeStart() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.split(at: [-4], axis: -1)
    }
    expectMessage(
      "split(at:): position -4 is out of range for axis -1 of extent 3, shape (5, 3)",
      in: result)
  }

  @Test func descendingSplit() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.split(at: [3, -3])
    }
    expectMessage("split(at:): positions [3, -3] do not ascend at -3", in: result)
  }

  @Test func slicesOfSingle() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0], shape: []).slices()
    }
    expectMessage("slices: axis 0 is out of range for rank 0, shape ()", in: result)
  }

  @Test func unstackedAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.unstacked(axis: -3)
    }
    expectMessage("unstacked: axis -3 is out of range for rank 2, shape (5, 3)", in: result)
  }

  @Test func slicePosition() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.slices(along: 1)[3]
    }
    expectMessage(
      "slices: position 3 is out of range for axis 1 of extent 3, shape (5, 3)",
      in: result)
  }

  @Test func negativeSlicePosition() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.slices()[-1]
    }
    expectMessage(
      "slices: position -1 is out of range for axis 0 of extent 5, shape (5, 3)",
      in: result)
  }

  @Test func elementPosition() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.elements[15]
    }
    expectMessage("elements: position 15 is out of range for 15 elements, shape (5, 3)", in: result)
  }

  @Test func rotationAxes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.rotated(axes: (1, -1))
    }
    expectMessage("rotated: axes 1 and -1 are the same, shape (5, 3)", in: result)
  }

  @Test func rotationOfVector() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0]).rotated()
    }
    expectMessage("rotated: axis 1 is out of range for rank 1, shape (1,)", in: result)
  }

  @Test func windowAxes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.slidingWindows(of: [2])
    }
    expectMessage("slidingWindows: window (2,) for 2 axes, shape (5, 3)", in: result)
  }

  @Test func windowTooLong() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.slidingWindows(of: 4)
    }
    expectMessage(
      "slidingWindows: window (4,) does not fit axis -1 of extent 3, shape (5, 3)",
      in: result)
  }

  @Test func windowTwiceTooLong() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.slidingWindows(of: [4, 3], axes: [0, 0])
    }
    expectMessage(
      "slidingWindows: window (4, 3) does not fit axis 0 of extent 2, shape (5, 3)",
      in: result)
  }

  @Test func negativeWindow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.slidingWindows(of: [-1, 2])
    }
    expectMessage("slidingWindows: negative extent -1 of window (-1, 2), shape (5, 3)", in: result)
  }

  @Test func windowRank() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros(Shape(repeating: 1, count: 64))
      _ = a.slidingWindows(of: 1)
    }
    expectMessage("slidingWindows: rank 65 of the view exceeds 64", in: result)
  }

  @Test func writeToWindows() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      a.slidingWindows(of: 2).fill(1)
    }
    expectMessage(
      "fill: the view of shape (5, 2, 2) is read-only, its elements overlap each other",
      in: result)
  }

  @Test func writeToStrided() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      a.unsafeAsStrided(shape: [3], strides: [0]).fill(1)
    }
    expectMessage(
      "fill: the view of shape (3,) is read-only, axis 0 repeats its elements",
      in: result)
  }

  @Test func stridedCount() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.unsafeAsStrided(shape: [2, 2], strides: [1])
    }
    expectMessage("unsafeAsStrided: 1 strides for rank 2, shape (2, 2)", in: result)
  }

  @Test func stridedNegativeExtent() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.unsafeAsStrided(shape: [-2], strides: [1])
    }
    expectMessage("unsafeAsStrided: negative extent -2 of axis 0 in shape (-2,)", in: result)
  }

  @Test func stridedRank() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.unsafeAsStrided(
        shape: Shape(repeating: 1, count: 65), strides: Strides(repeating: 1, count: 65))
    }
    expectMessage("unsafeAsStrided: rank 65 exceeds 64", in: result)
  }

  @Test func stridedPastEnd() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a[1..., 1...].unsafeAsStrided(shape: [3], strides: [5], offset: 1)
    }
    expectMessage(
      "unsafeAsStrided: shape (3,) with strides (5,) and offset 1 from element 4 leaves the storage of 15 elements",
      in: result)
  }

  @Test func stridedBeforeStart() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.unsafeAsStrided(shape: [2], strides: [-1])
    }
    expectMessage(
      "unsafeAsStrided: shape (2,) with strides (-1,) and offset 0 from element 0 leaves the storage of 15 elements",
      in: result)
  }

  @Test func stridedOffset() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a[1].unsafeAsStrided(shape: [], strides: [], offset: Int.max)
    }
    expectMessage(
      "unsafeAsStrided: shape () with strides () and offset 9223372036854775807 from element 3 leaves the storage of 15 elements",
      in: result)
  }

  @Test func stridedFarAway() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.unsafeAsStrided(shape: [5, 5], strides: [1 << 59, -(1 << 59)])
    }
    expectMessage(
      "unsafeAsStrided: shape (5, 5) with strides (576460752303423488, -576460752303423488) and offset 0 from element 0 leaves the storage of 15 elements",
      in: result)
  }

  @Test func stridedOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.unsafeAsStrided(shape: [1], strides: [1 << 60])
    }
    expectMessage(
      "unsafeAsStrided: stride 1152921504606846976 of axis 0 overflows Int in bytes",
      in: result)
  }

  @Test func stridedCountOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = a.unsafeAsStrided(shape: [1 << 32, 1 << 32], strides: [0, 0])
    }
    expectMessage(
      "unsafeAsStrided: the size of shape (4294967296, 4294967296) overflows Int",
      in: result)
  }

  @Test func broadcastTogetherList() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = broadcastTogether([a, .zeros([3]), .zeros([2])])
    }
    expectMessage(
      "broadcastTogether: shapes (5, 3), (3,), (2,) do not broadcast together",
      in: result)
  }

  @Test func broadcastTogetherPair() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([5, 3])
      _ = broadcastTogether(a, NDArray([true, false]))
    }
    expectMessage("broadcastTogether: shapes (5, 3), (2,) do not broadcast together", in: result)
  }

  @Test func broadcastTogetherCount() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int8>.zeros([1]).broadcast(to: [1 << 40, 1])
      _ = broadcastTogether(a, a.transposed())
    }
    expectMessage(
      "broadcastTogether: the size of shape (1099511627776, 1099511627776) overflows Int",
      in: result)
  }

  @Test func writeToBytesOfTruths() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let truths = NDArray([true])
      truths.view(as: UInt8.self)![0] = 2
    }
    expectMessage(
      "subscript: the view of shape (1,) is read-only, it was made read-only, comes from such a view, or shows truth values as bytes",
      in: result)
  }

  @Test func partsRank() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Complex<Double>>.zeros(Shape(repeating: 1, count: 64))
      _ = a.parts
    }
    expectMessage(
      "parts: the rank would exceed 64, shape (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)",
      in: result)
  }
}
