#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Maps blocks, and keeps the blocks of released arrays for new arrays.
///
/// All arrays of a program share one pool; tests create their own.
@safe
package final class BlockPool: @unchecked Sendable {
  /// The pool of all arrays, created at the first large one.
  ///
  /// The lock is held during a fork, so no other thread changes the pool's state at that time.
  package static let shared: BlockPool = {
    _ = pthread_atfork(
      { BlockPool.shared.monitor.lock() },
      { BlockPool.shared.monitor.unlock() },
      { BlockPool.shared.monitor.unlock() })
    return BlockPool(limit: MemoryPool.initialLimit())
  }()

  /// The state that the lock guards.
  private struct State {
    var freeList: BlockFreeList
    var statistics = MemoryPool.Statistics()
  }

  /// A block that the pool gives out.
  @unsafe
  package struct Block {
    /// Its first byte.
    package let base: UnsafeMutableRawPointer
    /// Whether it was used before; if not, its bytes are zeros.
    package let wasUsed: Bool
  }

  private let monitor = Monitor()
  /// Accessed only while the lock is held.
  private var state: State

  /// Creates an empty pool that never holds more than `limit` bytes.
  package init(limit: Int) {
    state = State(freeList: BlockFreeList(limit: limit))
  }

  deinit {
    releaseAll()
  }

  /// The maximum number of bytes that the pool may hold.
  package var limit: Int {
    get { monitor.locked { state.freeList.limit } }
    set { unmap(monitor.locked { state.freeList.setLimit(newValue) }) }
  }

  /// What the pool holds, and what it has done.
  package var statistics: MemoryPool.Statistics {
    monitor.locked {
      var statistics = state.statistics
      statistics.bytesHeld = state.freeList.heldBytes
      return statistics
    }
  }

  /// Returns all waiting blocks to the system; the result is their size in bytes.
  @discardableResult
  package func releaseAll() -> Int {
    let blocks = monitor.locked { state.freeList.removeAll() }
    unmap(blocks)
    return blocks.reduce(0) { $0 + $1.size.byteCount }
  }

  /// Gives out a block of undefined bytes, waiting or new; nil if there is no memory.
  package func take(_ byteCount: Int) -> Block? {
    guard let size = BlockSize(holding: byteCount) else { return nil }
    let address = monitor.locked {
      let block = state.freeList.take(size)
      if block == nil { state.statistics.misses += 1 } else { state.statistics.hits += 1 }
      state.statistics.noteUse(of: size.byteCount)
      return block?.address
    }
    let held = unsafe address.flatMap { unsafe UnsafeMutableRawPointer(bitPattern: $0) }
    guard let base = unsafe held ?? mapOrRelease(size.byteCount) else {
      monitor.locked { state.statistics.bytesInUse -= size.byteCount }
      return nil
    }
    unsafe AddressSanitizer.allow(base, byteCount: byteCount)
    unsafe AddressSanitizer.forbid(base + byteCount, byteCount: size.byteCount - byteCount)
    return unsafe Block(base: base, wasUsed: held != nil)
  }

  /// Keeps a block of `byteCount` bytes from ``take(_:)`` for reuse, or returns it to the system.
  package func giveBack(_ base: UnsafeMutableRawPointer, byteCount: Int) {
    guard let size = BlockSize(holding: byteCount) else { return }
    if size.isReclaimable { unsafe SystemMemory.offer(base, byteCount: size.byteCount) }
    unsafe AddressSanitizer.forbid(base, byteCount: size.byteCount)
    let excess = monitor.locked {
      state.statistics.bytesInUse -= size.byteCount
      return state.freeList.put(address: UInt(bitPattern: base), size: size)
    }
    unmap(excess)
  }

  /// Maps new memory of zeros that the pool does not keep; nil if there is none.
  package func map(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    guard let base = unsafe mapOrRelease(byteCount) else { return nil }
    monitor.locked { state.statistics.noteUse(of: byteCount) }
    return unsafe base
  }

  /// Returns memory from ``map(_:)`` to the system.
  package func unmap(_ base: UnsafeMutableRawPointer, byteCount: Int) {
    unsafe SystemMemory.unmap(base, byteCount: byteCount)
    monitor.locked { state.statistics.bytesInUse -= byteCount }
  }

  /// Maps new memory; if the system has none, releases all waiting blocks and tries again.
  private func mapOrRelease(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    if let base = unsafe SystemMemory.map(byteCount) { return unsafe base }
    return unsafe releaseAll() > 0 ? SystemMemory.map(byteCount) : nil
  }

  private func unmap(_ blocks: [BlockFreeList.Block]) {
    for block in blocks {
      guard let base = unsafe UnsafeMutableRawPointer(bitPattern: block.address) else { continue }
      unsafe AddressSanitizer.allow(base, byteCount: block.size.byteCount)
      unsafe SystemMemory.unmap(base, byteCount: block.size.byteCount)
    }
  }
}
