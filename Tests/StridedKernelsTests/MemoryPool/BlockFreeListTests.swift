import StridedKernels
import Testing

/// The accounting of the free blocks.
@Suite struct BlockFreeListTests {
  let megabyte = BlockSize(holding: 1 << 20)!
  let large = BlockSize(holding: 8 << 20)!

  @Test func theWarmestBlockOfASizeIsTaken() {
    var freeList = BlockFreeList(limit: 1 << 30)
    #expect(freeList.take(large) == nil)
    for address in [1, 2, 3] as [UInt] {
      #expect(freeList.put(address: address, size: large).isEmpty)
    }
    #expect(freeList.put(address: 4, size: megabyte).isEmpty)
    #expect(freeList.heldBytes == 25 << 20)
    #expect(freeList.heldUnreclaimableBytes == 25 << 20)
    #expect(freeList.take(large)?.address == 3)
    #expect(freeList.take(large)?.address == 2)
    #expect(freeList.take(megabyte)?.address == 4)
    #expect(freeList.take(megabyte) == nil)
    #expect(freeList.heldBytes == 8 << 20)
    #expect(freeList.heldUnreclaimableBytes == 8 << 20)
    let huge = BlockSize(holding: 16 << 20)!
    #expect(freeList.put(address: 5, size: huge).isEmpty)
    #expect(freeList.heldBytes == 24 << 20)
    #expect(freeList.heldUnreclaimableBytes == 8 << 20)
  }

  @Test func theOldestBlockGoesFirst() {
    var freeList = BlockFreeList(limit: 17 << 20)
    #expect(freeList.put(address: 1, size: large).isEmpty)
    #expect(freeList.put(address: 2, size: megabyte).isEmpty)
    #expect(freeList.put(address: 3, size: large).isEmpty)
    #expect(freeList.put(address: 4, size: large).map(\.address) == [1])
    #expect(freeList.put(address: 5, size: megabyte).map(\.address) == [2])
    #expect(freeList.setLimit(9 << 20).map(\.address) == [3])
    #expect(freeList.setLimit(0).map(\.address) == [4, 5])
    #expect(freeList.heldBytes == 0)
  }

  @Test func aBlockOverTheLimitGoesAlone() {
    var freeList = BlockFreeList(limit: 4 << 20)
    #expect(freeList.put(address: 1, size: megabyte).isEmpty)
    #expect(freeList.put(address: 2, size: large).map(\.address) == [2])
    #expect(freeList.heldBytes == 1 << 20)
  }

  @Test func fewBytesWaitThatTheSystemCannotTakeBack() {
    let huge = BlockSize(holding: 16 << 20)!
    var freeList = BlockFreeList(limit: 1 << 30)
    #expect(freeList.put(address: 1000, size: huge).isEmpty)
    var gone: [UInt] = []
    for address in 0..<100 as Range<UInt> {
      gone += freeList.put(address: address, size: megabyte).map(\.address)
      #expect(freeList.heldUnreclaimableBytes <= BlockFreeList.unreclaimableLimit)
    }
    #expect(gone == Array(0..<36))
    #expect(freeList.heldBytes == (64 + 16) << 20)
    #expect(freeList.removeAll().count == 65)
    #expect(freeList.heldBytes == 0)
    #expect(freeList.take(large) == nil)
  }
}
