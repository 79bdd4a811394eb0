/// What a storage knows about its block.
@unsafe
@usableFromInline
package struct StorageHeader {
  /// Where a block comes from; this decides how it is released.
  enum Origin: UInt8 {
    /// It is part of the storage object and is released with it.
    case object
    /// It comes from the block pool and returns to it.
    case pool
    /// It was mapped as zeros for this storage alone, and is unmapped with it.
    case system
    /// Other code allocated it, and gave a function to release it.
    case adopted
  }

  /// The first byte.
  @usableFromInline let base: UnsafeMutableRawPointer
  /// The requested size in bytes.
  @usableFromInline let byteCount: Int
  /// How to release an adopted block; nil for others.
  private let owner: Unmanaged<AdoptedMemory>?
  /// Where the block comes from.
  let origin: Origin

  /// Creates the header of a block that Strided allocated.
  @inline(__always)
  init(base: UnsafeMutableRawPointer, byteCount: Int, origin: Origin) {
    unsafe self.base = unsafe base
    unsafe self.byteCount = byteCount
    unsafe self.origin = origin
    unsafe owner = nil
  }

  /// Creates the header of a block that other code allocated.
  init(adopting base: UnsafeMutableRawPointer, byteCount: Int, owner: AdoptedMemory) {
    unsafe self.base = unsafe base
    unsafe self.byteCount = byteCount
    unsafe origin = .adopted
    unsafe self.owner = unsafe .passRetained(owner)
  }

  /// Releases a block that is not part of the object.
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

/// How to release memory that other code allocated.
final class AdoptedMemory {
  /// Called once, after the last reference to the memory is gone.
  let release: () -> Void

  /// Creates an owner that calls `release`.
  init(release: @escaping () -> Void) {
    self.release = release
  }
}
