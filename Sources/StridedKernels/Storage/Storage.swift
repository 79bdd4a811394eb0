import StridedLayout

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A block of memory and the duty to give it back: what an array and all its views share.
///
/// The block has no element type, so that views of other types of element can share it. It is
/// released when the last array or view that refers to it is gone.
@safe
@usableFromInline
package final class Storage {
  /// The first byte.
  @usableFromInline package let base: UnsafeMutableRawPointer
  /// The size of the block in bytes.
  @usableFromInline
  package let byteCount: Int
  /// Gives adopted memory back; nil for memory that was allocated here.
  private let release: (() -> Void)?

  private init(base: UnsafeMutableRawPointer, byteCount: Int, release: (() -> Void)?) {
    unsafe self.base = base
    self.byteCount = byteCount
    self.release = release
  }

  deinit {
    if let release { release() } else { unsafe free(base) }
  }

  /// A new block whose bytes are undefined; traps where the system has no memory.
  @usableFromInline
  package static func allocate(byteCount: Int) -> Storage {
    unsafe wrap(malloc(max(byteCount, 1)), byteCount)
  }

  /// A new block of zero bytes, of which large ones cost only the pages that are touched later.
  @usableFromInline
  package static func allocateZeroed(byteCount: Int) -> Storage {
    unsafe wrap(calloc(max(byteCount, 1), 1), byteCount)
  }

  /// Memory that somebody else allocated; `release` is called once, when nobody refers to it.
  package static func adopt(
    _ base: UnsafeMutableRawPointer,
    byteCount: Int,
    release: @escaping () -> Void
  ) -> Storage {
    unsafe Storage(base: base, byteCount: byteCount, release: release)
  }

  private static func wrap(_ block: UnsafeMutableRawPointer?, _ byteCount: Int) -> Storage {
    guard let block = unsafe block else { trap("NDArray: no memory for \(byteCount) bytes") }
    return unsafe Storage(base: block, byteCount: byteCount, release: nil)
  }

  /// The memory of the elements from `offset` on, counted in elements.
  @usableFromInline
  package func memory<Element>(of type: Element.Type, at offset: Int) -> Memory<Element> {
    unsafe Memory(base.assumingMemoryBound(to: Element.self) + offset)
  }
}
