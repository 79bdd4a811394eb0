import StridedLayout

extension Storage {
  /// Where every block of ours starts: at a multiple of the line of a cache.
  package static let alignment = 64

  /// The smallest block, in bytes, that does not lie in the storage object.
  ///
  /// The allocator of C gives blocks from about this size on back to the system at every other
  /// chance, after which every page of the next one faults anew: measured, that makes temporaries 15
  /// to 25 times as expensive as mapped ones that are reused.
  package static let smallestMapping = 64 << 10

  /// The smallest block of zeros, in bytes, that always has new pages.
  ///
  /// To zero a warm block of less takes half a millisecond at most, measured, and where it is then
  /// written saves several times as much in faults. From here on a block of zeros costs only the pages
  /// that are touched.
  package static let smallestLazyZeros = 32 << 20

  /// A new block whose bytes are undefined; traps where the system has no memory.
  @usableFromInline
  package static func allocate(byteCount: Int) -> Storage {
    if byteCount < smallestMapping { return small(byteCount) }
    guard let storage = allocateIfPossible(byteCount: byteCount) else { noMemory(byteCount) }
    return storage
  }

  /// A new block for the elements of a layout; traps where their bytes cannot be counted.
  @inlinable
  package static func allocate(for layout: borrowing Layout, width: Int) -> Storage {
    let (byteCount, overflow) = layout.count.multipliedReportingOverflow(by: width)
    if overflow { refuse(layout) }
    return allocate(byteCount: byteCount)
  }

  @inline(never)
  @usableFromInline
  static func refuse(_ layout: borrowing Layout) -> Never {
    trap("NDArray: the size of shape \(layout.shape) overflows Int")
  }

  /// A new block of zero bytes, of which large ones cost only the pages that are touched later; traps
  /// where the system has no memory.
  @usableFromInline
  package static func allocateZeroed(byteCount: Int) -> Storage {
    guard let storage = allocateZeroedIfPossible(byteCount: byteCount) else { noMemory(byteCount) }
    return storage
  }

  /// A new block whose bytes are undefined, or nil where the system has no memory for it.
  package static func allocateIfPossible(byteCount: Int) -> Storage? {
    if byteCount < smallestMapping { return small(byteCount) }
    guard let block = unsafe BlockPool.shared.take(byteCount) else { return nil }
    return unsafe wrapping(
      StorageHeader(base: block.base, byteCount: byteCount, origin: .pool))
  }

  /// A new block of zero bytes, of which large ones cost only the pages that are touched later, or nil
  /// where the system has no memory for it.
  package static func allocateZeroedIfPossible(byteCount: Int) -> Storage? {
    if byteCount < smallestMapping {
      let storage = small(byteCount)
      unsafe storage.base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
      return storage
    }
    if byteCount >= smallestLazyZeros {
      guard let base = unsafe BlockPool.shared.map(byteCount) else { return nil }
      return unsafe wrapping(StorageHeader(base: base, byteCount: byteCount, origin: .system))
    }
    guard let block = unsafe BlockPool.shared.take(byteCount) else { return nil }
    if unsafe block.wasUsed {
      unsafe block.base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
    }
    return unsafe wrapping(
      StorageHeader(base: block.base, byteCount: byteCount, origin: .pool))
  }

  /// Memory that somebody else allocated; `release` is called once, when nobody refers to it.
  package static func adopt(
    _ base: UnsafeMutableRawPointer,
    byteCount: Int,
    release: @escaping () -> Void
  ) -> Storage {
    let owner = AdoptedMemory(release: release)
    return unsafe wrapping(StorageHeader(adopting: base, byteCount: byteCount, owner: owner))
  }

  /// A block in the object itself.
  @inline(__always)
  private static func small(_ byteCount: Int) -> Storage {
    let capacity = byteCount + (alignment - 1)
    let object = unsafe create(minimumCapacity: capacity) { object in
      unsafe object.withUnsafeMutablePointerToElements { tail in
        let base = unsafe UnsafeMutableRawPointer(tail).alignedUp(toMultipleOf: alignment)
        unsafe AddressSanitizer.forbid(
          base + byteCount, byteCount: UnsafeMutableRawPointer(tail) + capacity - base - byteCount)
        return unsafe StorageHeader(base: base, byteCount: byteCount, origin: .object)
      }
    }
    return unsafe unsafeDowncast(object, to: Storage.self)
  }

  /// An object that refers to a block elsewhere.
  private static func wrapping(_ header: StorageHeader) -> Storage {
    unsafe unsafeDowncast(
      create(minimumCapacity: 0) { _ in unsafe header }, to: Storage.self)
  }

  private static func noMemory(_ byteCount: Int) -> Never {
    trap("NDArray: no memory for \(byteCount) bytes")
  }
}
