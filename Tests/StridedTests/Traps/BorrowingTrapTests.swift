import Oracle
import Strided
import Testing

/// Shapes, strides and addresses that do not fit the memory of other code.
@Suite struct BorrowingTrapTests {
  private static func borrow(
    _ count: Int, _ shape: Shape?, _ strides: Strides? = nil, offset: Int = 0, at byte: Int = 0
  ) -> NDArray<Int32> {
    let base = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 8) + byte
    base.initializeMemory(as: UInt8.self, repeating: 0, count: 64 - byte)
    let memory = UnsafeMutableBufferPointer(
      start: base.assumingMemoryBound(to: Int32.self), count: count)
    return NDArray(borrowing: memory, shape: shape, strides: strides, offset: offset) {}
  }

  @Test func tooLarge() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = BorrowingTrapTests.borrow(6, [2, 4])
    }
    expectMessage(
      "NDArray(borrowing:): shape (2, 4) with strides (4, 1) and offset 0 from element 0 leaves the "
        + "storage of 6 elements", in: result)
  }

  @Test func beforeTheStart() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = BorrowingTrapTests.borrow(6, [3], [-2], offset: 3)
    }
    expectMessage(
      "NDArray(borrowing:): shape (3,) with strides (-2,) and offset 3 from element 0 leaves the "
        + "storage of 6 elements", in: result)
  }

  @Test func negativeExtent() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = BorrowingTrapTests.borrow(6, [2, -1])
    }
    expectMessage("NDArray(borrowing:): negative extent -1 of axis 1 in shape (2, -1)", in: result)
  }

  @Test func sizeOverflow() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = BorrowingTrapTests.borrow(6, [1 << 40, 1 << 40, 0])
    }
    expectMessage(
      "NDArray(borrowing:): the size of shape (1099511627776, 1099511627776, 0) overflows Int",
      in: result)
  }

  @Test func numberOfStrides() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = BorrowingTrapTests.borrow(6, [2, 3], [1])
    }
    expectMessage("NDArray(borrowing:): 1 strides for rank 2, shape (2, 3)", in: result)
  }

  @Test func misalignedMemory() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = BorrowingTrapTests.borrow(6, nil, at: 3)
    }
    expectMessage(
      "NDArray(borrowing:): the address is 3 bytes past a multiple of 4, the alignment of int32",
      in: result)
  }

  @Test func writeToConstantMemory() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let owner = BorrowedNumbers([1, 2, 3, 4])
      let a = NDArray(borrowing: UnsafeBufferPointer(owner.memory), shape: [2, 2], owner: owner)
      a[1, 0...][0] = 5
    }
    expectMessage(
      "subscript: the view of shape (2,) is read-only, it was made read-only, comes from such a view, "
        + "or shows truth values as bytes", in: result)
  }
}
