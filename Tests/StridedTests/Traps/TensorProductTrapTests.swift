import Oracle
import Strided
import Testing

/// Products over axes, and Einstein summations, that do not fit.
@Suite struct TensorProductTrapTests {
  @Test func dotsOfDifferentLengths() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = vecdot(NDArray<Double>.zeros([2, 3]), NDArray<Double>.zeros([2, 4]))
    }
    expectMessage(
      "vecdot: extents 3 and 4 of axis -1 of shapes (2, 3) and (2, 4) differ", in: result)
  }

  @Test func vectorsOfAnotherLength() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = matvec(NDArray<Double>.zeros([2, 3]), NDArray<Double>.zeros([4]))
    }
    expectMessage(
      "matvec: extents 3 and 4 of matrices of shape (2, 3) and vectors of shape (4,) differ",
      in: result)
  }

  @Test func vectorsOfOtherStacks() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = vecmat(NDArray<Double>.zeros([5, 2]), NDArray<Double>.zeros([4, 2, 3]))
    }
    expectMessage(
      "vecmat: the stacks of matrices of shape (4, 2, 3) and vectors of shape (5, 2) do not broadcast together",
      in: result)
  }

  @Test func vectorInPlaceOfMatrices() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = vecmat(NDArray<Double>.zeros([2, 3]), NDArray<Double>.zeros([3]))
    }
    expectMessage(
      "vecmat: matrices of shape (3,) and vectors of shape (2, 3) need at least 2 axes and 1 axis",
      in: result)
  }

  @Test func differentCounts() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = vdot(NDArray<Int>.zeros([2, 3]), NDArray<Int>.zeros([5]))
    }
    expectMessage("vdot: shapes (2, 3) and (5,) have different numbers of elements", in: result)
  }

  @Test func contractionOfDifferentExtents() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = tensordot(NDArray<Double>.zeros([2, 3]), NDArray<Double>.zeros([2, 3]), axes: 1)
    }
    expectMessage(
      "tensordot: extents 3 and 2 of axes 1 and 0 of shapes (2, 3) and (2, 3) differ", in: result)
  }

  @Test func contractionOfTooManyAxes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = tensordot(NDArray<Double>.zeros([2]), NDArray<Double>.zeros([2]))
    }
    expectMessage("tensordot: 2 axes for shapes (2,) and (2,)", in: result)
  }

  @Test func contractionOfOneAxisTwice() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 2])
      _ = tensordot(a, a, axes: ([0, -2], [0, 1]))
    }
    expectMessage("tensordot: an axis is given twice in [0, -2] or [0, 1]", in: result)
  }

  @Test func crossOfTwoElements() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = cross(NDArray<Double>.zeros([2]), NDArray<Double>.zeros([3]))
    }
    expectMessage("cross: shapes (2,) and (3,) do not have extent 3 along axis -1", in: result)
  }

  @Test func chainThatDoesNotFit() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = matmul(chain: [NDArray<Double>.zeros([2, 3]), .zeros([2, 3])])
    }
    expectMessage(
      "matmul(chain:): shapes (2, 3) and (2, 3) of arrays 0 and 1 do not fit", in: result)
  }

  @Test func chainOfStacks() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = matmul(chain: [NDArray<Double>.zeros([2, 3]), .zeros([3]), .zeros([2, 3])])
    }
    expectMessage("matmul(chain:): array 1 of shape (3,) is not a matrix", in: result)
  }

  @Test func badSubscripts() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = einsum("ij,jk->iz", NDArray<Double>.zeros([2, 2]), NDArray<Double>.zeros([2, 2]))
    }
    expectMessage(
      "einsum: \"ij,jk->iz\": output subscript 'z' is in no operand, at position 8", in: result)
  }

  @Test func subscriptsOfOtherShapes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = einsum("ij,jk->ik", NDArray<Double>.zeros([2, 3]), NDArray<Double>.zeros([4, 2]))
    }
    expectMessage(
      "einsum: \"ij,jk->ik\": extents 3 and 4 of 'j' do not broadcast together, at position 3",
      in: result)
  }

  @Test func overflowOfASum() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = einsum("i->", NDArray<Int8>.full([2], 100))
    }
    expectMessage("NDArray<Int8> einsum: arithmetic overflow", in: result)
  }
}
