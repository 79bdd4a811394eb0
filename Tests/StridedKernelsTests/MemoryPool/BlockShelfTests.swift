import StridedKernels
import Testing

/// The accounts of the blocks that wait.
@Suite struct BlockShelfTests {
  let megabyte = BlockSize(holding: 1 << 20)!
  let large = BlockSize(holding: 8 << 20)!

  @Test func theWarmestBlockOfASizeIsTaken() {
    var shelf = BlockShelf(limit: 1 << 30)
    #expect(shelf.take(large) == nil)
    for address in [1, 2, 3] as [UInt] { #expect(shelf.put(address: address, size: large).isEmpty) }
    #expect(shelf.put(address: 4, size: megabyte).isEmpty)
    #expect(shelf.heldBytes == 25 << 20)
    #expect(shelf.heldUnreclaimableBytes == 25 << 20)
    #expect(shelf.take(large)?.address == 3)
    #expect(shelf.take(large)?.address == 2)
    #expect(shelf.take(megabyte)?.address == 4)
    #expect(shelf.take(megabyte) == nil)
    #expect(shelf.heldBytes == 8 << 20)
    #expect(shelf.heldUnreclaimableBytes == 8 << 20)
    let huge = BlockSize(holding: 16 << 20)!
    #expect(shelf.put(address: 5, size: huge).isEmpty)
    #expect(shelf.heldBytes == 24 << 20)
    #expect(shelf.heldUnreclaimableBytes == 8 << 20)
  }

  @Test func theOldestBlockGoesFirst() {
    var shelf = BlockShelf(limit: 17 << 20)
    #expect(shelf.put(address: 1, size: large).isEmpty)
    #expect(shelf.put(address: 2, size: megabyte).isEmpty)
    #expect(shelf.put(address: 3, size: large).isEmpty)
    #expect(shelf.put(address: 4, size: large).map(\.address) == [1])
    #expect(shelf.put(address: 5, size: megabyte).map(\.address) == [2])
    #expect(shelf.setLimit(9 << 20).map(\.address) == [3])
    #expect(shelf.setLimit(0).map(\.address) == [4, 5])
    #expect(shelf.heldBytes == 0)
  }

  @Test func aBlockOverTheLimitGoesAlone() {
    var shelf = BlockShelf(limit: 4 << 20)
    #expect(shelf.put(address: 1, size: megabyte).isEmpty)
    #expect(shelf.put(address: 2, size: large).map(\.address) == [2])
    #expect(shelf.heldBytes == 1 << 20)
  }

  @Test func fewBytesWaitThatTheSystemCannotTakeBack() {
    let huge = BlockSize(holding: 16 << 20)!
    var shelf = BlockShelf(limit: 1 << 30)
    #expect(shelf.put(address: 1000, size: huge).isEmpty)
    var gone: [UInt] = []
    for address in 0..<100 as Range<UInt> {
      gone += shelf.put(address: address, size: megabyte).map(\.address)
      #expect(shelf.heldUnreclaimableBytes <= BlockShelf.unreclaimableLimit)
    }
    #expect(gone == Array(0..<36))
    #expect(shelf.heldBytes == (64 + 16) << 20)
    #expect(shelf.removeAll().count == 65)
    #expect(shelf.heldBytes == 0)
    #expect(shelf.take(large) == nil)
  }
}
