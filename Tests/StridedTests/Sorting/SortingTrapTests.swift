import Oracle
import Strided
import Testing

/// The traps of sorting, searching and counting.
@Suite struct SortingTrapTests {
  @Test func sortingPositionsWithoutAxes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray(1).argsort()
    }
    expectMessage("argsort: axis -1 is out of range for rank 0, shape ()", in: result)
  }

  @Test func descendingAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).sorted(axis: 2, descending: true)
    }
    expectMessage("sorted: axis 2 is out of range for rank 2, shape (2, 3)", in: result)
  }

  @Test func noKeys() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = lexsort(keys: [NDArray<Int>]())
    }
    expectMessage("lexsort: no keys are given", in: result)
  }

  @Test func keysOfOtherShapes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = lexsort(keys: [NDArray<Int>.zeros([2, 3]), .zeros([3])])
    }
    expectMessage("lexsort: keys of shapes (2, 3) and (3,)", in: result)
  }

  @Test func keysOfOtherShapesAndTypes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = lexsort(NDArray<Int>.zeros([2, 3]), NDArray<Bool>.zeros([3, 2]))
    }
    expectMessage("lexsort: keys of shapes (2, 3) and (3, 2)", in: result)
  }

  @Test func rankBeyondTheEnd() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).partitioned(at: 3)
    }
    expectMessage(
      "partitioned: position 3 is out of range for axis 1 of extent 3, shape (2, 3)",
      in: result)
  }

  @Test func rankBeforeTheStart() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).argpartitioned(at: -3, axis: 0)
    }
    expectMessage(
      "argpartitioned: position -3 is out of range for axis 0 of extent 2, shape (2, 3)",
      in: result)
  }

  @Test func tooManyExtremes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).topK(3, axis: 0)
    }
    expectMessage("topK: 3 elements of axis 0 of extent 2, shape (2, 3)", in: result)
  }

  @Test func negativeExtremes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2]).topK(-1)
    }
    expectMessage("topK: -1 elements of axis 0 of extent 2, shape (2,)", in: result)
  }

  @Test func searchOfTable() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).searchSorted(NDArray([1]))
    }
    expectMessage("searchSorted: the sorted array of shape (2, 3) is not 1-D", in: result)
  }

  @Test func searchOfNoAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray(1).searchSorted(2)
    }
    expectMessage("searchSorted: the sorted array of shape () is not 1-D", in: result)
  }

  @Test func binsOfTable() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = digitize(NDArray([1]), NDArray<Int>.zeros([2, 3]))
    }
    expectMessage("digitize: bins of shape (2, 3) are not 1-D", in: result)
  }

  @Test func binsWithoutOrder() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = digitize(NDArray([1]), NDArray([1, 3, 2]))
    }
    expectMessage("digitize: bins of shape (3,) neither rise nor fall", in: result)
  }

  @Test func countAlongNoAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1]).countNonzero(axis: 1)
    }
    expectMessage("countNonzero: axis 1 is out of range for rank 1, shape (1,)", in: result)
  }
}
