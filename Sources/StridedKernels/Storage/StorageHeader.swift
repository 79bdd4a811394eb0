/// What a storage knows about its block.
@unsafe
@usableFromInline
package struct StorageHeader {
  /// Where a block comes from, which decides how it is given back.
  enum Origin: UInt8 {
    /// It lies in the storage object and goes with it.
    case object
    /// It was taken through the pool of blocks and goes back there.
    case pool
    /// It was mapped for this storage alone, all zeros, and is unmapped.
    case system
    /// Somebody else made it, and said how to release it.
    case adopted
  }

  /// The first byte.
  @usableFromInline let base: UnsafeMutableRawPointer
  /// The size in bytes, as it was asked for.
  @usableFromInline let byteCount: Int
  /// How to release an adopted block; nil for others.
  private let owner: Unmanaged<AdoptedMemory>?
  /// Where the block comes from.
  let origin: Origin

  /// The header of a block that lies in the object, or that was mapped for it.
  @inline(__always)
  init(base: UnsafeMutableRawPointer, byteCount: Int, origin: Origin) {
    unsafe self.base = unsafe base
    unsafe self.byteCount = byteCount
    unsafe self.origin = origin
    unsafe owner = nil
  }

  /// The header of a block that somebody else made.
  init(adopting base: UnsafeMutableRawPointer, byteCount: Int, owner: AdoptedMemory) {
    unsafe self.base = unsafe base
    unsafe self.byteCount = byteCount
    unsafe origin = .adopted
    unsafe self.owner = unsafe .passRetained(owner)
  }

  /// Gives a block back that does not lie in the object.
  @inline(never)
  func giveBack() {
    switch unsafe origin {
    case .object: break
    case .pool: unsafe BlockPool.shared.giveBack(base, byteCount: byteCount)
    case .system: unsafe BlockPool.shared.unmap(base, byteCount: byteCount)
    case .adopted: unsafe owner?.takeRetainedValue().release()
    }
  }
}

/// How to release memory that somebody else made.
final class AdoptedMemory {
  /// Called once, when nobody refers to the memory any more.
  let release: () -> Void

  /// The duty to call `release`.
  init(release: @escaping () -> Void) {
    self.release = release
  }
}
