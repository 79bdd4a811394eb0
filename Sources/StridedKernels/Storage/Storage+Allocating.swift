import StridedLayout

extension Storage {
  /// The alignment of every block that Strided allocates: a cache line.
  package static let alignment = 64

  /// The smallest block, in bytes, that is not part of the storage object.
  ///
  /// The C allocator often returns blocks of about this size and more to the system. Every page of the
  /// next block then faults again. This makes temporaries 15 to 25 times as expensive as mapped
  /// blocks that are reused (measured).
  package static let smallestMapping = 64 << 10

  /// The smallest block of zeros, in bytes, that always has new pages.
  ///
  /// Zeroing a smaller warm block takes half a millisecond at most (measured). If the block is then
  /// written, this saves several times as much in page faults. From this size on, a block of zeros
  /// costs only the pages that are touched.
  package static let smallestLazyZeros = 32 << 20

  /// Allocates a block whose bytes are undefined; traps if the system has no memory.
  @usableFromInline
  package static func allocate(byteCount: Int) -> Storage {
    if byteCount < smallestMapping { return small(byteCount) }
    guard let storage = allocateIfPossible(byteCount: byteCount) else { noMemory(byteCount) }
    return storage
  }

  /// Allocates a block for the elements of a layout; traps if their size in bytes overflows.
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

  /// Allocates a block of zero bytes; traps if the system has no memory.
  ///
  /// A large block costs only the pages that are touched later.
  @usableFromInline
  package static func allocateZeroed(byteCount: Int) -> Storage {
    guard let storage = allocateZeroedIfPossible(byteCount: byteCount) else { noMemory(byteCount) }
    return storage
  }

  /// Allocates a block whose bytes are undefined; nil if the system has no memory.
  package static func allocateIfPossible(byteCount: Int) -> Storage? {
    if byteCount < smallestMapping { return small(byteCount) }
    guard let block = unsafe BlockPool.shared.take(byteCount) else { return nil }
    return unsafe wrapping(
      StorageHeader(base: block.base, byteCount: byteCount, origin: .pool))
  }

  /// Allocates a block of zero bytes; nil if the system has no memory.
  ///
  /// A large block costs only the pages that are touched later.
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

  /// An aligned address for blocks of no bytes; nothing may be read or written there.
  package static var addressOfNothing: UnsafeMutableRawPointer {
    unsafe UnsafeMutableRawPointer(bitPattern: alignment).unsafelyUnwrapped
  }

  /// Wraps memory that other code allocated; `release` is called once, after the last use.
  package static func adopt(
    _ base: UnsafeMutableRawPointer,
    byteCount: Int,
    release: @escaping () -> Void
  ) -> Storage {
    let owner = AdoptedMemory(release: release)
    return unsafe wrapping(StorageHeader(adopting: base, byteCount: byteCount, owner: owner))
  }

  /// Creates a storage with its block inside the object.
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

  /// Creates a storage that refers to a block outside the object.
  private static func wrapping(_ header: StorageHeader) -> Storage {
    unsafe unsafeDowncast(
      create(minimumCapacity: 0) { _ in unsafe header }, to: Storage.self)
  }

  private static func noMemory(_ byteCount: Int) -> Never {
    trap("NDArray: no memory for \(byteCount) bytes")
  }
}
