import Oracle
import Strided
import Testing

/// The traps of inserting, deleting, triangles, grids, sorting and choosing.
@Suite struct RearrangingTrapTests {
  @Test func insertIndex() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2, 3]).inserting([9], before: 4, axis: 0)
    }
    expectMessage(
      "inserting: index 4 is out of range for axis 0 of extent 3, shape (3,)",
      in: result)
  }

  @Test func insertNegativeIndex() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2, 3]).inserting([9, 9], before: [0, -4], axis: 0)
    }
    expectMessage(
      "inserting: index -4 is out of range for axis 0 of extent 3, shape (3,)",
      in: result)
  }

  @Test func insertOtherShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).inserting(.zeros([2, 2]), before: 0, axis: 0)
    }
    expectMessage(
      "inserting: values of shape (2, 2) do not fit shape (2, 3) along axis 0",
      in: result)
  }

  @Test func insertOtherSlice() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).inserting([1, 2, 3], before: 0, axis: 1)
    }
    expectMessage(
      "inserting: values of shape (3,) do not fit shape (2, 3) along axis 1",
      in: result)
  }

  @Test func insertTooManyAxes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).inserting([[1]], before: 0, axis: 0)
    }
    expectMessage(
      "inserting: values of shape (1, 1) do not fit shape (2,) along axis 0",
      in: result)
  }

  @Test func insertWrongCount() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2, 3]).inserting([7, 8], before: [0, 1, 2], axis: 0)
    }
    expectMessage("inserting: values of shape (2,) do not broadcast to (3,)", in: result)
  }

  @Test func insertAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2, 3]).inserting([7], before: 0, axis: -2)
    }
    expectMessage("inserting: axis -2 is out of range for rank 1, shape (3,)", in: result)
  }

  @Test func deleteIndex() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2, 3]).deleting(3, axis: 0)
    }
    expectMessage(
      "deleting: index 3 is out of range for axis 0 of extent 3, shape (3,)",
      in: result)
  }

  @Test func deleteIndexInList() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).deleting([0, -4], axis: 1)
    }
    expectMessage(
      "deleting: index -4 is out of range for axis 1 of extent 3, shape (2, 3)",
      in: result)
  }

  @Test func deleteRange() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2, 3]).deleting(1..<4, axis: 0)
    }
    expectMessage(
      "deleting: range 1..<4 is out of range for axis 0 of extent 3, shape (3,)",
      in: result)
  }

  @Test func deleteNoStep() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2, 3]).deleting(.stride(by: 0), axis: 0)
    }
    expectMessage("deleting: the step of a stride is 0", in: result)
  }

  @Test func deleteNewAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2, 3]).deleting(.newAxis, axis: 0)
    }
    expectMessage("deleting: a new axis takes no positions of axis 0", in: result)
  }

  @Test func deleteEllipsis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2, 3]).deleting(.ellipsis, axis: 0)
    }
    expectMessage("deleting: an ellipsis takes no positions of axis 0", in: result)
  }

  @Test func deleteAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2, 3]).deleting(0, axis: 1)
    }
    expectMessage("deleting: axis 1 is out of range for rank 1, shape (3,)", in: result)
  }

  @Test func lowerTriangleOfVector() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2, 3]).lowerTriangle()
    }
    expectMessage("lowerTriangle: shape (3,) has no rows and columns", in: result)
  }

  @Test func upperTriangleOfElement() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([]).upperTriangle(offset: 1)
    }
    expectMessage("upperTriangle: shape () has no rows and columns", in: result)
  }

  @Test func meshgridOfMatrix() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = meshgrid([NDArray([1, 2]), .zeros([2, 2])])
    }
    expectMessage("meshgrid: an array of shape (2, 2) is not a vector", in: result)
  }

  @Test func sortElement() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([]).sorted()
    }
    expectMessage("sorted: axis -1 is out of range for rank 0, shape ()", in: result)
  }

  @Test func clipCrossed() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).clipped(from: 3, to: 2)
    }
    expectMessage("clipped: the lower bound 3 is above the upper bound 2", in: result)
  }

  @Test func clipCrossedReals() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, 2]).clipped(from: 0.5, to: -1)
    }
    expectMessage("clipped: the lower bound 0.5 is above the upper bound -1.0", in: result)
  }

  @Test func clipLowerNaN() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, 2]).clipped(from: .nan)
    }
    expectMessage("clipped: the lower bound is NaN", in: result)
  }

  @Test func clipUpperNaN() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1.0, 2]).clipped(from: 0, to: .nan)
    }
    expectMessage("clipped: the upper bound is NaN", in: result)
  }

  @Test func selectShapes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = select(
        NDArray<Int>.zeros([2]), NDArray<Int>.zeros([2, 1]), where: NDArray<Bool>.zeros([3]))
    }
    expectMessage("select: shapes (2,), (2, 1) and (3,) do not broadcast together", in: result)
  }

  @Test func chooseNothing() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = choose(NDArray([0]), from: [NDArray<Int>]())
    }
    expectMessage("choose: no arrays are given", in: result)
  }

  @Test func chooseTooHigh() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = choose(NDArray([0, 2]), from: [NDArray([1, 2]), NDArray([3, 4])])
    }
    expectMessage("choose: selector 2 is out of range for 2 arrays", in: result)
  }

  @Test func chooseNegative() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = choose(NDArray([0, -1]), from: [NDArray([1, 2]), NDArray([3, 4])])
    }
    expectMessage("choose: selector -1 is out of range for 2 arrays", in: result)
  }

  @Test func chooseShapes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = choose(NDArray([0, 1]), from: [NDArray([1, 2]), NDArray([3, 4, 5])])
    }
    expectMessage("choose: shapes (2,) and (3,) do not broadcast together", in: result)
  }
}
