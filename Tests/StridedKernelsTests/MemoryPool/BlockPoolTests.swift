import Foundation
import StridedKernels
import Testing

/// Blocks that are taken, used and returned, in pools that no array uses.
@Suite struct BlockPoolTests {
  @Test func blocksAreAlignedAndNew() throws {
    let pool = BlockPool(limit: 0)
    for byteCount in [65_536, 65_537, 1 << 20, 2 << 20, (2 << 20) + 1, 50_000_000] {
      let block = try #require(unsafe pool.take(byteCount))
      #expect(unsafe !block.wasUsed)
      let alignment = byteCount < 2 << 20 ? 4096 : 2 << 20
      #expect(unsafe UInt(bitPattern: block.base) % UInt(alignment) == 0)
      let bytes = unsafe UnsafeMutableRawBufferPointer(start: block.base, count: byteCount)
      #expect(unsafe bytes[0] == 0 && bytes[byteCount / 2] == 0 && bytes[byteCount - 1] == 0)
      unsafe bytes[byteCount - 1] = 1
      unsafe pool.giveBack(block.base, byteCount: byteCount)
    }
    #expect(pool.statistics.bytesHeld == 0)
    #expect(pool.statistics.bytesInUse == 0)
    #expect(pool.statistics.misses == 6)
  }

  @Test func aBlockIsUsedAgain() throws {
    let pool = BlockPool(limit: 64 << 20)
    let first = try #require(unsafe pool.take(10_000_000))
    unsafe first.base.storeBytes(of: 7, as: UInt8.self)
    unsafe pool.giveBack(first.base, byteCount: 10_000_000)
    #expect(pool.statistics.bytesHeld == 10 << 20)
    let second = try #require(unsafe pool.take(10_100_000))
    #expect(unsafe second.base == first.base && second.wasUsed)
    #expect(pool.statistics.bytesHeld == 0)
    #expect(pool.statistics.bytesInUse == 10 << 20)
    #expect(pool.statistics.hits == 1 && pool.statistics.misses == 1)
    unsafe pool.giveBack(second.base, byteCount: 10_100_000)
    #expect(pool.releaseAll() == 10 << 20)
    #expect(pool.statistics.bytesHeld == 0)
    #expect(pool.statistics.peakBytesInUse == 10 << 20)
  }

  @Test func theLimitHoldsAtOnce() throws {
    let pool = BlockPool(limit: 64 << 20)
    let blocks = try (0..<4).map { _ in try #require(unsafe pool.take(8 << 20)?.base) }
    for block in unsafe blocks { unsafe pool.giveBack(block, byteCount: 8 << 20) }
    #expect(pool.statistics.bytesHeld == 32 << 20)
    pool.limit = 20 << 20
    #expect(pool.statistics.bytesHeld == 16 << 20)
    pool.limit = 0
    #expect(pool.statistics.bytesHeld == 0)
  }

  @Test func newPagesOfZerosAreNotKept() throws {
    let pool = BlockPool(limit: 64 << 20)
    let base = try #require(unsafe pool.map(8 << 20))
    #expect(pool.statistics.bytesInUse == 8 << 20)
    unsafe pool.unmap(base, byteCount: 8 << 20)
    #expect(pool.statistics.bytesInUse == 0)
    #expect(pool.statistics.bytesHeld == 0)
  }

  @Test func whatCannotBeHadIsNil() {
    let pool = BlockPool(limit: 64 << 20)
    #expect(unsafe pool.take(1 << 47) == nil)
    #expect(unsafe pool.take(.max) == nil)
    #expect(unsafe pool.map(1 << 47) == nil)
    #expect(unsafe pool.map(.max) == nil)
    #expect(pool.statistics.bytesInUse == 0)
  }

  @Test func mixedSizesStayWithinTheBounds() throws {
    let limit = 96 << 20
    let pool = BlockPool(limit: limit)
    var random = Seeded(state: 20_261_123)
    var used: [(base: UnsafeMutableRawPointer, byteCount: Int)] = []
    for _ in 0..<10_000 {
      if unsafe used.count < 8 && !random.next().isMultiple(of: 3) {
        let byteCount = (1 << 16) << Int.random(in: 0..<9, using: &random)
        let size = byteCount + Int.random(in: 0..<byteCount, using: &random)
        let block = try #require(unsafe pool.take(size))
        unsafe block.base.storeBytes(of: 1, as: UInt8.self)
        unsafe used.append((block.base, size))
      } else if let index = unsafe used.indices.randomElement(using: &random) {
        let (base, byteCount) = unsafe used.remove(at: index)
        unsafe pool.giveBack(base, byteCount: byteCount)
      }
      let statistics = pool.statistics
      let asked = unsafe used.reduce(0) { unsafe $0 + $1.byteCount }
      try #require(statistics.bytesHeld <= limit)
      try #require(statistics.bytesInUse >= asked)
      try #require(statistics.bytesInUse <= asked + asked / 8 + 1)
    }
    for (base, byteCount) in unsafe used { unsafe pool.giveBack(base, byteCount: byteCount) }
    let statistics = pool.statistics
    #expect(statistics.bytesInUse == 0)
    #expect(statistics.hits > 0 && statistics.misses > 0)
  }

  @Test func manyThreadsAtOnce() {
    let limit = 32 << 20
    let pool = BlockPool(limit: limit)
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      var random = Seeded(state: UInt64(thread))
      for round in 0..<500 {
        let byteCount = (64 << 10) + Int.random(in: 0..<(4 << 20), using: &random)
        guard let block = unsafe pool.take(byteCount) else {
          Issue.record("no memory")
          return
        }
        unsafe block.base.storeBytes(of: thread, as: Int.self)
        unsafe block.base.storeBytes(of: thread, toByteOffset: byteCount / 16 * 8, as: Int.self)
        if round % 50 == thread { pool.releaseAll() }
        if round % 100 == thread { pool.limit = round % 200 == thread ? limit / 2 : limit }
        if unsafe block.base.load(as: Int.self) != thread { Issue.record("a block has two users") }
        unsafe pool.giveBack(block.base, byteCount: byteCount)
        if pool.statistics.bytesHeld > limit { Issue.record("over the limit") }
      }
    }
    #expect(pool.statistics.bytesInUse == 0)
    pool.releaseAll()
    #expect(pool.statistics.bytesHeld == 0)
  }
}

/// A seeded generator of random numbers.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33 | state << 31
  }
}
