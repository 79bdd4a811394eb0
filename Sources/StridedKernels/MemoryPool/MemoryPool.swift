import StridedLayout

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The pool that keeps the memory of released large arrays for new arrays.
///
/// A new page from the system costs several times as much as writing to it. Blocks of 64 KiB and
/// more therefore wait in the pool for reuse after their last reference is gone. ``limit`` bounds
/// the waiting bytes; the block that has waited longest is released first.
///
/// Blocks of 2 MiB and more use huge pages if the system has them. The system may take back the
/// pages of waiting blocks of 16 MiB and more if it is short of memory. At most 64 MiB of smaller
/// blocks wait. An array of at least 32 MiB from `zeros` always has new pages. It costs only the
/// pages that are touched, and returns them to the system.
///
/// ```swift
/// let a = NDArray<Double>.ones([1_000_000])
/// for _ in 0..<100 { _ = a.copy() }  // all but the first reuse one block
/// print(MemoryPool.statistics.hits > 0)  // true
/// MemoryPool.releaseAll()  // and the block goes back to the system
/// ```
///
/// The environment variable `STRIDED_POOL_BYTES` sets the initial limit of a program; 0 turns the
/// pool off. All members may be called from any thread.
public enum MemoryPool {
  /// The maximum number of bytes that may wait for reuse; 0 turns the pool off.
  ///
  /// The initial value is the number of bytes in `STRIDED_POOL_BYTES`. Without that, it is an
  /// eighth of the memory of the machine, or of the process's control group, and at most 4 GiB.
  /// Setting it releases the blocks that exceed it. A negative number traps.
  public static var limit: Int {
    get { BlockPool.shared.limit }
    set {
      if newValue < 0 { trap("MemoryPool.limit: negative number of bytes \(newValue)") }
      BlockPool.shared.limit = newValue
    }
  }

  /// What the pool holds, and what it has done.
  public static var statistics: Statistics { BlockPool.shared.statistics }

  /// Returns all waiting blocks to the system.
  ///
  /// The memory of existing arrays is not affected. When it is released later, it waits in the pool
  /// again.
  ///
  /// - Returns: the number of released bytes.
  @discardableResult
  public static func releaseAll() -> Int {
    BlockPool.shared.releaseAll()
  }

  /// The initial limit of a program.
  package static func initialLimit() -> Int {
    let setting = unsafe getenv("STRIDED_POOL_BYTES").map { unsafe String(cString: $0) }
    return initialLimit(setting: setting, memory: MachineMemory.byteCount())
  }

  /// The initial limit for a setting in the environment and an amount of memory.
  ///
  /// A setting that is not a number of bytes is ignored.
  package static func initialLimit(setting: String?, memory: Int) -> Int {
    if let bytes = setting.flatMap({ Int($0) }), bytes >= 0 { return bytes }
    return min(memory / 8, 4 << 30)
  }
}
