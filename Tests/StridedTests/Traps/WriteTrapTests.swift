import Oracle
import Strided
import Testing

/// Writes to read-only views, and memory that is not contiguous.
@Suite struct WriteTrapTests {
  @Test func elementOfBroadcast() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3]).broadcast(to: [2, 3])
      a[1, 1] = 1
    }
    expectMessage(
      "subscript: the view of shape (2, 3) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func assignToBroadcast() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3]).broadcast(to: [2, 3])
      a.assign(.ones([3]))
    }
    expectMessage(
      "assign: the view of shape (2, 3) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func viewOfBroadcastForGood() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3]).broadcast(to: [2, 3])
      a[0, 0...].fill(1)
    }
    expectMessage(
      "fill: the view of shape (3,) is read-only, it was made read-only, comes from such a view, or shows truth values as bytes",
      in: result)
  }

  @Test func writeToReadOnly() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3]).readOnly()
      a[1] = 5
    }
    expectMessage(
      "subscript: the view of shape (3,) is read-only, it was made read-only, comes from such a view, or shows truth values as bytes",
      in: result)
  }

  @Test func addToBroadcast() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3]).broadcast(to: [2, 3])
      a += 1
    }
    expectMessage(
      "+=: the view of shape (2, 3) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func addArrayToBroadcast() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3]).broadcast(to: [2, 3])
      a += NDArray<Double>.ones([2, 3])
    }
    expectMessage(
      "+=: the view of shape (2, 3) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func addProductToBroadcast() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3]).broadcast(to: [2, 3])
      a.addProduct(1, .ones([3]))
    }
    expectMessage(
      "addProduct: the view of shape (2, 3) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func swapWithBroadcast() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([3]).broadcast(to: [2, 3])
      swap(NDArray<Double>.ones([2, 3]), a)
    }
    expectMessage(
      "swap: the view of shape (2, 3) is read-only, axis 0 repeats its elements", in: result)
  }

  @Test func maskOfBroadcast() async {
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

  @Test func bufferOfColumn() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a = NDArray<Double>.zeros([2, 3])
      a[.all, 1].withSpan { print($0.count) }
    }
    expectMessage(
      "withSpan: shape (2,) with strides (3,) is not contiguous; copy() it first", in: result)
  }
}
