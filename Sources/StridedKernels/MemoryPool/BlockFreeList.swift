/// The blocks that wait to be used again: by size, within bounds, the oldest given up first.
///
/// It only keeps accounts of addresses, and touches no memory.
package struct BlockFreeList {
  /// A block that waits.
  package struct Block: Equatable {
    /// The address of its first byte.
    package let address: UInt
    /// Its size.
    package let size: BlockSize
    /// When it was put here, in blocks put since the beginning.
    fileprivate let age: Int
  }

  /// The most bytes that may wait in blocks that the system cannot take back by itself.
  package static let unreclaimableLimit = 64 << 20

  /// The most bytes that may wait.
  package private(set) var limit: Int
  /// The bytes that wait.
  package private(set) var heldBytes = 0
  /// The bytes that wait in blocks that the system cannot take back.
  package private(set) var heldUnreclaimableBytes = 0
  /// For each size the blocks of it, the oldest first.
  private var stacks: [[Block]] = []
  private var putCount = 0

  /// An empty freeList.
  package init(limit: Int) {
    self.limit = limit
  }

  /// Takes a block of a size, the warmest; nil where there is none.
  package mutating func take(_ size: BlockSize) -> Block? {
    guard heldBytes > 0, let block = stacks[size.index].popLast() else { return nil }
    account(for: block, by: -1)
    return block
  }

  /// Puts a block here, and says which ones have to go for it: itself, where it is over the limit.
  package mutating func put(address: UInt, size: BlockSize) -> [Block] {
    putCount += 1
    let block = Block(address: address, size: size, age: putCount)
    guard size.byteCount <= limit else { return [block] }
    if stacks.isEmpty { stacks = Array(repeating: [], count: BlockSize.count) }
    stacks[size.index].append(block)
    account(for: block, by: 1)
    return giveUpExcess()
  }

  /// Sets the limit, and says which blocks have to go.
  package mutating func setLimit(_ newLimit: Int) -> [Block] {
    limit = newLimit
    return giveUpExcess()
  }

  /// Takes all blocks away.
  package mutating func removeAll() -> [Block] {
    let blocks = stacks.flatMap { $0 }
    stacks = []
    heldBytes = 0
    heldUnreclaimableBytes = 0
    return blocks
  }

  /// Takes away the oldest blocks that are too much.
  private mutating func giveUpExcess() -> [Block] {
    var excess: [Block] = []
    while heldUnreclaimableBytes > Self.unreclaimableLimit {
      removeOldest(where: { !$0.size.isReclaimable }, into: &excess)
    }
    while heldBytes > limit {
      removeOldest(where: { _ in true }, into: &excess)
    }
    return excess
  }

  private mutating func removeOldest(
    where isMeant: (Block) -> Bool,
    into removed: inout [Block]
  ) {
    let oldest = stacks.lazy.compactMap(\.first).filter(isMeant).min { $0.age < $1.age }
    guard let oldest else { return }
    stacks[oldest.size.index].removeFirst()
    account(for: oldest, by: -1)
    removed.append(oldest)
  }

  private mutating func account(for block: Block, by sign: Int) {
    heldBytes += sign * block.size.byteCount
    if !block.size.isReclaimable { heldUnreclaimableBytes += sign * block.size.byteCount }
  }
}
