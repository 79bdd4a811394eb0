import StridedLayout

/// A block of memory and the duty to give it back: what an array and all its views share.
///
/// The block has no element type, so that views of other types of element can share it. It is
/// released when the last array or view that refers to it is gone. A small block lies in the object
/// itself, behind the header, so that a fresh array costs one allocation.
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

  /// The memory of the elements from `offset` on, counted in elements.
  @inlinable
  @inline(__always)
  package func memory<Element>(of type: Element.Type, at offset: Int) -> ElementPointer<Element> {
    unsafe ElementPointer(base.assumingMemoryBound(to: Element.self) + offset)
  }

  deinit {
    // Past the exclusivity checks of the property, which cost as much as the rest.
    unsafe withUnsafeMutablePointerToHeader { header in
      if unsafe header.pointee.origin != .object { unsafe header.pointee.giveBack() }
    }
  }
}
