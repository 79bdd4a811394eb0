import Oracle
import Strided
import Testing

/// Products and operations into a result that do not fit.
@Suite struct ProductTrapTests {
  @Test func productOfMismatchedMatrices() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = matmul(a, a)
    }
    expectMessage(
      "matmul: inner extents 3 and 2 of shapes (2, 3) and (2, 3) differ", in: result)
  }

  @Test func productOfScalars() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([])
      _ = matmul(a, a)
    }
    expectMessage(
      "matmul: shapes () and (): a 0-d array is not a matrix", in: result)
  }

  @Test func productOfMismatchedStacks() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = matmul(NDArray<Int>.zeros([2, 2, 2]), NDArray<Int>.zeros([3, 2, 2]))
    }
    expectMessage(
      "matmul: the stacks of shapes (2, 2, 2) and (3, 2, 2) do not broadcast together", in: result)
  }

  @Test func productIntoWrongShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 2])
      matmul(a, a, into: .zeros([2, 3]))
    }
    expectMessage(
      "matmul: the product of shape (2, 2) does not fit the result of shape (2, 3)", in: result)
  }

  @Test func productIntoReadOnly() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 2])
      matmul(a, a, into: NDArray<Double>.zeros([2]).broadcast(to: [2, 2]))
    }
    expectMessage(
      "matmul: the view of shape (2, 2) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func productOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int8>.full([2, 2], 100)
      _ = matmul(a, a)
    }
    expectMessage(
      "NDArray<Int8> matmul: arithmetic overflow", in: result)
  }

  @Test func sumIntoWrongShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      NDArray<Int>.zeros([2, 3]).sum(axis: 0, into: .zeros([2]))
    }
    expectMessage(
      "sum: the result has shape (2,), not (3,)", in: result)
  }

  @Test func meanIntoReadOnly() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let row = NDArray<Double>.zeros([1]).broadcast(to: [3])
      NDArray<Double>.zeros([2, 3]).mean(axis: 0, into: row)
    }
    expectMessage(
      "mean: the view of shape (3,) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func addIntoWrongShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      add(a, a, into: .zeros([3]))
    }
    expectMessage(
      "add: shapes (2, 3) and (2, 3) do not broadcast to the result's shape (3,)", in: result)
  }

  @Test func divideIntoReadOnly() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2])
      divide(a, a, into: NDArray<Double>.zeros([]).broadcast(to: [2]))
    }
    expectMessage(
      "divide: the view of shape (2,) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func scatterAddOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int8>.full([1], 100)
      a.scatterAdd(20, at: [0, 0])
    }
    expectMessage(
      "NDArray<Int8> scatterAdd: arithmetic overflow", in: result)
  }
}
