/// The blocks that wait for reuse, by size and within limits; the oldest is released first.
///
/// The list stores only addresses, and does not access the memory of the blocks.
package struct BlockFreeList {
  /// A block that waits for reuse.
  package struct Block: Equatable {
    /// The address of its first byte.
    package let address: UInt
    /// Its size.
    package let size: BlockSize
    /// The number of blocks that had been added up to this one.
    fileprivate let age: Int
  }

  /// The maximum number of waiting bytes in blocks that the system cannot take back itself.
  package static let unreclaimableLimit = 64 << 20

  /// The maximum number of waiting bytes.
  package private(set) var limit: Int
  /// The number of waiting bytes.
  package private(set) var heldBytes = 0
  /// The number of waiting bytes in blocks that the system cannot take back.
  package private(set) var heldUnreclaimableBytes = 0
  /// The blocks of each size, the oldest first.
  private var stacks: [[Block]] = []
  private var putCount = 0

  /// Creates an empty free list.
  package init(limit: Int) {
    self.limit = limit
  }

  /// Removes and returns the most recently added block of a size; nil if there is none.
  package mutating func take(_ size: BlockSize) -> Block? {
    guard heldBytes > 0, let block = stacks[size.index].popLast() else { return nil }
    account(for: block, by: -1)
    return block
  }

  /// Adds a block, and returns the blocks that must be released.
  ///
  /// A block larger than the limit is itself returned.
  package mutating func put(address: UInt, size: BlockSize) -> [Block] {
    putCount += 1
    let block = Block(address: address, size: size, age: putCount)
    guard size.byteCount <= limit else { return [block] }
    if stacks.isEmpty { stacks = Array(repeating: [], count: BlockSize.count) }
    stacks[size.index].append(block)
    account(for: block, by: 1)
    return giveUpExcess()
  }

  /// Sets the limit, and returns the blocks that must be released.
  package mutating func setLimit(_ newLimit: Int) -> [Block] {
    limit = newLimit
    return giveUpExcess()
  }

  /// Removes and returns all blocks.
  package mutating func removeAll() -> [Block] {
    let blocks = stacks.flatMap { $0 }
    stacks = []
    heldBytes = 0
    heldUnreclaimableBytes = 0
    return blocks
  }

  /// Removes and returns the oldest blocks that exceed the limits.
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
