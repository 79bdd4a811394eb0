import Oracle
import Strided
import Testing

/// The traps of joining, tiling, repeating, rolling and padding.
@Suite struct CopyTrapTests {
  @Test func concatenateNothing() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = concatenate([NDArray<Int>]())
    }
    expectMessage("concatenate: no arrays are given", in: result)
  }

  @Test func concatenateOtherRank() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = concatenate([NDArray<Int>.zeros([2, 3]), .zeros([3])])
    }
    expectMessage("concatenate: shapes (2, 3) and (3,) differ in rank", in: result)
  }

  @Test func concatenateOtherExtent() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = concatenate([NDArray<Int>.zeros([2, 3]), .zeros([2, 4])])
    }
    expectMessage("concatenate: shapes (2, 3) and (2, 4) differ outside axis 0", in: result)
  }

  @Test func concatenateAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = concatenate([NDArray<Int>.zeros([2, 3])], axis: 2)
    }
    expectMessage("concatenate: axis 2 is out of range for rank 2, shape (2, 3)", in: result)
  }

  @Test func concatenateWithoutAxes() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = concatenate([NDArray<Int>.zeros([])])
    }
    expectMessage("concatenate: axis 0 is out of range for rank 0, shape ()", in: result)
  }

  @Test func concatenateTooMuch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Int8>.zeros([0, 1]).broadcast(to: [0, .max])
      _ = concatenate([a, a], axis: 1)
    }
    expectMessage("concatenate: the sum of the extents along axis 1 overflows Int", in: result)
  }

  @Test func stackNothing() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = stack([NDArray<Int>]())
    }
    expectMessage("stack: no arrays are given", in: result)
  }

  @Test func stackOtherShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = stack([NDArray<Int>.zeros([2]), .zeros([3])])
    }
    expectMessage("stack: shapes (2,) and (3,) differ", in: result)
  }

  @Test func stackAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = stack([NDArray<Int>.zeros([2])], axis: -3)
    }
    expectMessage("stack: axis -3 is out of range for the new rank 2", in: result)
  }

  @Test func stackRank() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = stack([NDArray<Int>.zeros(Shape(repeating: 1, count: 64))])
    }
    expectMessage("stack: the rank would exceed 64", in: result)
  }

  @Test func tileRank() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1]).tiled(Shape(repeating: 1, count: 65))
    }
    expectMessage("tiled: rank 65 exceeds 64", in: result)
  }

  @Test(arguments: [0, 1, 2, 3, 4]) func copiesOfMoreThanCanBeCounted(which: Int) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [which = which as Int] in
      let a = NDArray<Double>([1]).broadcast(to: [1 << 60])
      switch which {
      case 0: _ = a.copy()
      case 1: _ = a.copy(order: .f)
      case 2: _ = a.flattened()
      case 3: _ = a + 1
      default: _ = a.clipped(from: 0)
      }
    }
    expectMessage("NDArray: the size of shape (1152921504606846976,) overflows Int", in: result)
  }

  @Test func tileNegative() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).tiled([2, -1])
    }
    expectMessage("tiled: negative number -1 in (2, -1) for shape (2,)", in: result)
  }

  @Test func tileTooMuch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).tiled([.max])
    }
    expectMessage("tiled: shape (2,) times (9223372036854775807,) overflows Int", in: result)
  }

  @Test func repeatNegative() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).repeated(-2)
    }
    expectMessage("repeated: negative number -2 for shape (2,)", in: result)
  }

  @Test func repeatNegativeInList() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).repeated([1, -2])
    }
    expectMessage("repeated: negative number -2 for shape (2,)", in: result)
  }

  @Test func repeatWrongCount() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).repeated([1, 2], axis: -1)
    }
    expectMessage("repeated: 2 numbers for axis 1 of extent 3, shape (2, 3)", in: result)
  }

  @Test func repeatingByAMatrix() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([5, 6]).repeated(NDArray<Int>.ones([2, 1]))
    }
    expectMessage("repeated: numbers of shape (2, 1) for shape (2,)", in: result)
  }

  @Test func repeatAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).repeated(1, axis: 2)
    }
    expectMessage("repeated: axis 2 is out of range for rank 2, shape (2, 3)", in: result)
  }

  @Test func repeatTooMuch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).repeated(.max)
    }
    expectMessage(
      "repeated: shape (2,) repeated 9223372036854775807 times overflows Int",
      in: result)
  }

  @Test func repeatTooMuchInSum() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).repeated([.max, 1])
    }
    expectMessage("repeated: the sum of the numbers overflows Int", in: result)
  }

  @Test func rollAxis() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).rolled(by: 1, axis: 1)
    }
    expectMessage("rolled: axis 1 is out of range for rank 1, shape (2,)", in: result)
  }

  @Test func rollWrongCount() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).rolled(by: [1, 2], axes: [0])
    }
    expectMessage("rolled: 2 shifts for 1 axes, shape (2,)", in: result)
  }

  @Test func padWrongCount() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 3]).padded([(1, 1)], with: .edge)
    }
    expectMessage("padded: 1 pairs of widths for rank 2, shape (2, 3)", in: result)
  }

  @Test func padNegative() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).padded([(0, -1)], with: .wrap)
    }
    expectMessage("padded: negative width in (0, -1) of axis 0, shape (2,)", in: result)
  }

  @Test func padEmpty() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Int>.zeros([2, 0]).padded(1, with: .reflect)
    }
    expectMessage("padded: axis 1 of shape (2, 0) has no elements to pad with", in: result)
  }

  @Test func padTooMuch() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([1, 2]).padded(.max, with: .edge)
    }
    expectMessage(
      "padded: extent 2 and widths (9223372036854775807, 9223372036854775807) overflow Int",
      in: result)
  }
}
