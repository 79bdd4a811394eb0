import StridedKernels
import Testing

/// The sizes of the blocks of the pool.
@Suite struct BlockSizeTests {
  @Test func everyRequestHasTheSmallestSizeThatHoldsIt() throws {
    let sizes = (0..<BlockSize.count).map { BlockSize(index: $0) }
    #expect(sizes.first?.byteCount == Storage.smallestMapping)
    for (size, next) in zip(sizes, sizes.dropFirst()) {
      #expect(next.byteCount > size.byteCount)
      #expect(next.byteCount - size.byteCount <= size.byteCount / 8)
      #expect(BlockSize(holding: size.byteCount) == size)
      #expect(BlockSize(holding: size.byteCount + 1) == next)
      #expect(BlockSize(holding: next.byteCount - 1) == next)
    }
    #expect(BlockSize(holding: 1)?.index == 0)
  }

  @Test func noSizeHoldsWhatNoMachineHas() {
    #expect(BlockSize(holding: .max) == nil)
    #expect(BlockSize(index: BlockSize.count - 1).byteCount > 1 << 61)
  }

  @Test func largeSizesAreReclaimable() {
    #expect(BlockSize(holding: 16 << 20)?.isReclaimable == true)
    #expect(BlockSize(holding: 14 << 20)?.isReclaimable == false)
  }
}
