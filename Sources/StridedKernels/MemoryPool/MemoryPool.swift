import StridedLayout

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The pool that keeps the memory of large arrays which are gone, for the next ones.
///
/// A page that a program gets from the system costs several times as much as writing it. So blocks of
/// 64 KiB and more, when nobody refers to them any more, wait here to be used again. What waits is
/// bounded by ``limit``; the block that has waited longest goes first. Blocks of 2 MiB and more lie on
/// huge pages where the system has them. While blocks of 16 MiB and more wait, the system may take their
/// pages back when it is short of memory. Of smaller blocks at most 64 MiB wait. An array made by `zeros` of at least
/// 32 MiB always has new pages, so that it costs no more than the pages which are touched, and gives
/// them back to the system.
///
/// ```swift
/// let a = NDArray<Double>.ones([1_000_000])
/// for _ in 0..<100 { _ = a.copy() }  // all but the first reuse one block
/// print(MemoryPool.statistics.hits > 0)  // true
/// MemoryPool.releaseAll()  // and the block goes back to the system
/// ```
///
/// The environment variable `STRIDED_POOL_BYTES` sets the limit that a program starts with; 0 switches
/// the pool off. All of this may be called from any thread.
public enum MemoryPool {
  /// The most bytes that may wait here; 0 switches the pool off.
  ///
  /// At first what `STRIDED_POOL_BYTES` says, a number of bytes, and otherwise an eighth of the memory
  /// that the machine, or the control group of the process, has, at most 4 GiB. Setting it gives back
  /// what is too much. Traps where it is set to a negative number.
  public static var limit: Int {
    get { BlockPool.shared.limit }
    set {
      if newValue < 0 { trap("MemoryPool.limit: negative number of bytes \(newValue)") }
      BlockPool.shared.limit = newValue
    }
  }

  /// What the pool holds, and what it did.
  public static var statistics: Statistics { BlockPool.shared.statistics }

  /// Gives back to the system all that waits here.
  ///
  /// Memory of arrays is left alone, and what they give back later waits here again.
  ///
  /// - Returns: how many bytes were given back.
  @discardableResult
  public static func releaseAll() -> Int {
    BlockPool.shared.releaseAll()
  }

  /// The limit that a program starts with.
  package static func initialLimit() -> Int {
    let setting = unsafe getenv("STRIDED_POOL_BYTES").map { unsafe String(cString: $0) }
    return initialLimit(setting: setting, memory: MachineMemory.byteCount())
  }

  /// The limit for what the environment says and the memory there is.
  ///
  /// What is not a number of bytes counts as not said.
  package static func initialLimit(setting: String?, memory: Int) -> Int {
    if let bytes = setting.flatMap({ Int($0) }), bytes >= 0 { return bytes }
    return min(memory / 8, 4 << 30)
  }
}
