import Oracle
import Strided
import Testing

/// Index arrays, masks and values that do not fit.
@Suite struct IndexingTrapTests {
  @Test func placeOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      _ = a[[0, 3]]
    }
    expectMessage(
      "subscript: index 3 of an index array is out of range for axis 0 of extent 3, shape (3,)",
      in: result)
  }

  @Test func negativePlaceOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      a[.all, [0, -4]] = 1
    }
    expectMessage(
      "subscript: index -4 of an index array is out of range for axis 1 of extent 3, shape (2, 3)",
      in: result)
  }

  @Test func extremePlace() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([1, 2, 3])
      _ = a[[Int.min]]
    }
    expectMessage(
      "subscript: index -9223372036854775808 of an index array is out of range for axis 0 of extent 3, shape (3,)",
      in: result)
  }

  @Test func placeOfAnEmptyAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([0, 3])
      _ = a[[0]]
    }
    expectMessage(
      "subscript: index 0 of an index array is out of range for axis 0 of extent 0, shape (0, 3)",
      in: result)
  }

  @Test func placeOutOfRangeWhereNothingIsSelected() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([4, 0])
      _ = a[[7], .all]
    }
    expectMessage(
      "subscript: index 7 of an index array is out of range for axis 0 of extent 4, shape (4, 0)",
      in: result)
  }

  @Test func integerBesideAnIndexArray() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a[2, [0]]
    }
    expectMessage(
      "subscript: index 2 is out of range for axis 0 of extent 2, shape (2, 3)", in: result)
  }

  @Test func rangeBesideAnIndexArray() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a[[0], 1..<4]
    }
    expectMessage(
      "subscript: range 1..<4 is out of range for axis 1 of extent 3, shape (2, 3)", in: result)
  }

  @Test func indexArraysThatDoNotBroadcast() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3, 3])
      _ = a[[0, 1], [0, 1, 2]]
    }
    expectMessage(
      "subscript: index arrays of shapes (2,) and (3,) do not broadcast together", in: result)
  }

  @Test func maskAndIndexArrayThatDoNotBroadcast() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3, 3])
      _ = a[[true, true, true], [0, 1]]
    }
    expectMessage(
      "subscript: index arrays of shapes (3,) and (2,) do not broadcast together", in: result)
  }

  @Test func maskOfAnotherExtent() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a[.all, [true, false]]
    }
    expectMessage(
      "subscript: mask of shape (2,) does not fit shape (2, 3) from axis 1 on", in: result)
  }

  @Test func leadingMaskOfAnotherShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3, 4])
      a[NDArray<Bool>.zeros([3, 2])] = 1
    }
    expectMessage(
      "subscript: mask of shape (3, 2) does not fit shape (2, 3, 4) from axis 0 on", in: result)
  }

  @Test func maskOfMoreAxes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a[.all, NDArray<Bool>.zeros([3, 1])]
    }
    expectMessage(
      "subscript: 3 indices for rank 2, shape (2, 3)", in: result)
  }

  @Test func tooManyIndexArrays() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      _ = a[[0], [0]]
    }
    expectMessage(
      "subscript: 2 indices for rank 1, shape (3,)", in: result)
  }

  @Test func twoEllipses() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3, 3])
      _ = a[.ellipsis, [0], .ellipsis]
    }
    expectMessage(
      "subscript: more than one ellipsis", in: result)
  }

  @Test func valuesThatDoNotFit() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3, 4])
      a[[0, 1, 0]] = NDArray([1, 2, 3])
    }
    expectMessage(
      "assign: shape (3,) does not broadcast to (3, 4)", in: result)
  }

  @Test func valuesIntoNone() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      let none: [Int] = []
      a[none] = NDArray([1, 2, 3])
    }
    expectMessage(
      "assign: shape (3,) does not broadcast to (0,)", in: result)
  }

  @Test func valuesForAMask() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray([3, 1, 4])
      a[a .> 1] = NDArray([7, 8, 9])
    }
    expectMessage(
      "masked assignment: shape (3,) for 2 selected elements of (3,)", in: result)
  }

  @Test func valuesForALeadingMask() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3, 2])
      a[[true, false, true]] = NDArray<Double>.zeros([3, 2])
    }
    expectMessage(
      "masked assignment: shape (3, 2) does not broadcast to (2, 2)", in: result)
  }

  @Test func updateThatDoesNotFit() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      a[[0, 1]] += NDArray([1, 2, 3])
    }
    expectMessage(
      "+=: shape (3,) does not broadcast to (2,)", in: result)
  }

  @Test func surplusAxesInAnUpdate() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      a[[0, 1]] += NDArray([[1, 2]])
    }
    expectMessage(
      "+=: shape (1, 2) does not broadcast to (2,)", in: result)
  }

  @Test func readOnlyView() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3]).broadcast(to: [2, 3])
      a[[0]] = 1
    }
    expectMessage(
      "assign: the view of shape (2, 3) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func readOnlyViewThroughAMask() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3]).broadcast(to: [2, 3])
      a[a .== 0] = 1
    }
    expectMessage(
      "masked assignment: the view of shape (2, 3) is read-only, axis 0 repeats its elements",
      in: result)
  }

  @Test func scatterAddOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      a.scatterAdd(1, at: [0, 5])
    }
    expectMessage(
      "scatterAdd: index 5 of an index array is out of range for axis 0 of extent 3, shape (3,)",
      in: result)
  }

  @Test func scatterAddOfOtherShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      a.scatterAdd(NDArray([1, 2, 3]), at: [0, 1])
    }
    expectMessage(
      "scatterAdd: shape (3,) does not broadcast to (2,)", in: result)
  }

  @Test func scatterAddToAReadOnlyView() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([]).broadcast(to: [3])
      a.scatterAdd(1, at: [0])
    }
    expectMessage(
      "scatterAdd: the view of shape (3,) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func scatterAddThatOverflows() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int8>.zeros([2])
      a.scatterAdd(100, at: [1, 1])
    }
    expectMessage(
      "NDArray<Int8> scatterAdd: arithmetic overflow", in: result)
  }

  @Test func positionsThatDoNotFillTheirShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([4])[UncheckedIndex(indexing: .positions([0], shape: [1000]))]
    }
    expectMessage("subscript: 1 positions do not fill an index array of shape (1000,)", in: result)
  }

  @Test func maskPlaceOutOfRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int>.zeros([4])
      a[UncheckedIndex(indexing: .mask(trues: [4], shape: [4]))] = 1
    }
    expectMessage("subscript: position 4 is out of range for a mask of shape (4,)", in: result)
  }
}

/// An index of a user's own type, which can have any value.
private struct UncheckedIndex: ArrayIndex {
  let indexing: ArrayIndexing
}
