import StridedLayout

/// A block of memory, shared by an array and all its views.
///
/// The block is released when the last array or view that refers to it is gone. It has no element
/// type, so views of other element types can share it. A small block is part of the object, after
/// the header. A fresh small array therefore costs one allocation.
@safe
@usableFromInline
package final class Storage: ManagedBuffer<StorageHeader, UInt8> {
  /// The first byte.
  @inlinable
  @inline(__always)
  package var base: UnsafeMutableRawPointer {
    unsafe withUnsafeMutablePointerToHeader { unsafe $0.pointee.base }
  }

  /// The size of the block in bytes.
  @inlinable
  @inline(__always)
  package var byteCount: Int {
    unsafe withUnsafeMutablePointerToHeader { unsafe $0.pointee.byteCount }
  }

  /// Whether Strided allocated the block.
  package var isOwned: Bool {
    unsafe withUnsafeMutablePointerToHeader { unsafe $0.pointee.origin != .adopted }
  }

  /// A pointer to the elements from `offset` on; the offset is in elements.
  @inlinable
  @inline(__always)
  package func memory<Element>(of type: Element.Type, at offset: Int) -> ElementPointer<Element> {
    unsafe ElementPointer(base.assumingMemoryBound(to: Element.self) + offset)
  }

  deinit {
    // Access through the pointer avoids exclusivity checks, which cost as much as the rest.
    unsafe withUnsafeMutablePointerToHeader { header in
      if unsafe header.pointee.origin != .object { unsafe header.pointee.giveBack() }
    }
  }
}
