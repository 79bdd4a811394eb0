import Oracle
import Strided
import Testing

/// Shapes that do not fit, are impossible, or overflow.
@Suite struct ShapeTrapTests {
  @Test func assignMismatch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      a.assign(NDArray([1, 2]))
    }
    expectMessage("assign: shape (2,) does not broadcast to (2, 3)", in: result)
  }

  @Test func assignIntoEmpty() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([0])
      a[...] = NDArray([1, 2, 3])
    }
    expectMessage("assign: shape (3,) does not broadcast to (0,)", in: result)
  }

  @Test func assignExtraAxes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      a[...] = .zeros([2, 3])
    }
    expectMessage("assign: shape (2, 3) does not broadcast to (3,)", in: result)
  }

  @Test func sumMismatch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a + NDArray([1, 2])
    }
    expectMessage("+: shapes (2, 3) and (2,) do not broadcast together", in: result)
  }

  @Test func inPlaceMismatch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      a += .zeros([2, 3])
    }
    expectMessage("+=: shape (2, 3) does not broadcast to (3,)", in: result)
  }

  @Test func inPlaceExtraAxes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      a *= NDArray<Double>.zeros([1, 3])
    }
    expectMessage("*=: shape (1, 3) does not broadcast to (3,)", in: result)
  }

  @Test func addProductMismatch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      a.addProduct(2, .zeros([4]))
    }
    expectMessage("addProduct: shape (4,) does not broadcast to (3,)", in: result)
  }

  @Test func comparisonMismatch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      _ = a .< NDArray<Double>.zeros([4])
    }
    expectMessage(".<: shapes (3,) and (4,) do not broadcast together", in: result)
  }

  @Test func swapMismatch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      swap(a, .zeros([4]))
    }
    expectMessage("swap: shapes (3,) and (4,) differ", in: result)
  }

  @Test func dotMismatch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      _ = a.dot(.zeros([4]))
    }
    expectMessage("dot: shapes (3,) and (4,) are not vectors of one length", in: result)
  }

  @Test func dotOfMatrices() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3, 3])
      _ = a.dot(a)
    }
    expectMessage("dot: shapes (3, 3) and (3, 3) are not vectors of one length", in: result)
  }

  @Test func broadcastMismatch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      _ = a.broadcast(to: [3, 2])
    }
    expectMessage("broadcast: shape (3,) does not broadcast to (3, 2)", in: result)
  }

  @Test func reshapeCount() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a.reshaped(to: [4])
    }
    expectMessage("reshaped: shape (2, 3) of 6 elements does not fit (4,)", in: result)
  }

  @Test func reshapeOpenCount() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a.reshaped(to: [4, -1])
    }
    expectMessage("reshaped: shape (2, 3) of 6 elements does not fit (4, -1)", in: result)
  }

  @Test func reshapeOpenOfEmpty() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([0, 3])
      _ = a.reshaped(to: [0, -1])
    }
    expectMessage("reshaped: shape (0, 3) of 0 elements does not fit (0, -1)", in: result)
  }

  @Test func reshapeTwoOpen() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a.reshapedView(to: [-1, -1])
    }
    expectMessage("reshapedView: more than one extent of (-1, -1) is -1", in: result)
  }

  @Test func reshapeNegative() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a.reshaped(to: [-2, -3])
    }
    expectMessage("reshaped: negative extent -2 of axis 0 in shape (-2, -3)", in: result)
  }

  @Test func negativeExtent() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let shape: Shape = [2, -3]
      _ = NDArray<Double>.zeros(shape)
    }
    expectMessage("zeros: negative extent -3 of axis 1 in shape (2, -3)", in: result)
  }

  @Test func countOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let shape: Shape = [1 << 32, 1 << 32]
      _ = NDArray<Int8>.zeros(shape)
    }
    expectMessage(
      "zeros: the size of shape (4294967296, 4294967296) overflows Int", in: result)
  }

  @Test func countOverflowOfEmpty() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let shape: Shape = [1 << 32, 0, 1 << 32]
      _ = NDArray<Int8>.zeros(shape)
    }
    expectMessage(
      "zeros: the size of shape (4294967296, 0, 4294967296) overflows Int", in: result
    )
  }

  @Test func byteOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let shape: Shape = [1 << 61]
      _ = NDArray<Double>.ones(shape)
    }
    expectMessage(
      "ones: the size of shape (2305843009213693952,) overflows Int", in: result)
  }

  @Test func elementsDoNotFill() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let list = [1, 2, 3]
      _ = NDArray(list, shape: [2, 2])
    }
    expectMessage("NDArray(_:shape:): 3 elements do not fill shape (2, 2)", in: result)
  }

  @Test func rankTooHigh() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let shape = Shape(repeating: 1, count: 65)
      _ = NDArray<Int>.zeros(shape)
    }
    expectMessage("zeros: rank 65 exceeds 64", in: result)
  }

  @Test func squeezeOfLongAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a.squeezed(axis: 1)
    }
    expectMessage("squeezed: axis 1 of shape (2, 3) has extent 3, not 1", in: result)
  }

  @Test func axesGivenTwice() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a.transposed(axes: [0, 0])
    }
    expectMessage("transposed: axis 0 is given twice in [0, 0]", in: result)
  }

  @Test func tooFewAxes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a.transposed(axes: [0])
    }
    expectMessage("transposed: 1 axes given for rank 2, shape (2, 3)", in: result)
  }

  @Test func sameDiagonalAxes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      _ = a.diagonal(axes: (1, -1))
    }
    expectMessage("diagonal: axes 1 and -1 are the same, shape (2, 3)", in: result)
  }

  @Test func raggedRows() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let rows = [[1, 2, 3], [4, 5]]
      _ = NDArray(rows)
    }
    expectMessage("NDArray: ragged lists: the list at [1] has 2 items, not 3", in: result)
  }

  @Test func raggedLiteral() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      print("deep")
      let a: NDArray<Int> = [[[1, 2], [3, 4]], [[5, 6], [7]]]
      print(a)
    }
    expectMessage("NDArray: ragged lists: the list at [1, 1] has 1 items, not 2", in: result)
  }

  @Test func raggedDepth() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      print("deep")
      let a: NDArray<Int> = [[1, 2], 3]
      print(a)
    }
    expectMessage(
      "NDArray: ragged lists: an element stands at [1] where a list is expected", in: result)
  }

  @Test func raggedElement() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      print("deep")
      let a: NDArray<Int> = [1, [2]]
      print(a)
    }
    expectMessage(
      "NDArray: ragged lists: a list stands at [1] where an element is expected", in: result)
  }

  @Test func maskShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      _ = a[NDArray([true, false])]
    }
    expectMessage(
      "subscript: mask of shape (2,) does not fit shape (3,) from axis 0 on", in: result)
  }

  @Test func maskCount() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3])
      a[a .== 0] = NDArray([1, 2])
    }
    expectMessage("masked assignment: shape (2,) for 3 selected elements of (3,)", in: result)
  }

  @Test func broadcastCountOverflow() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let column = NDArray<Int8>.zeros([1]).broadcast(to: [1 << 40, 1])
      _ = column + column.transposed()
    }
    expectMessage(
      "+: the size of shape (1099511627776, 1099511627776) overflows Int",
      in: result
    )
  }

  @Test func negativeEye() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let rows = -1
      _ = NDArray<Int>.eye(rows)
    }
    expectMessage("eye: negative extent in shape (-1, -1)", in: result)
  }

  @Test func diagonalOfAMatrix() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray(diagonal: NDArray<Int>.eye(2))
    }
    expectMessage("NDArray(diagonal:): shape (2, 2) is not that of a vector", in: result)
  }

  @Test func diagonalTooFarOut() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray(diagonal: [1, 2], offset: .min)
    }
    expectMessage(
      "NDArray(diagonal:): the extent with offset -9223372036854775808 overflows Int", in: result)
  }
}
