#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory from the operating system: mapped pages, which are zero until they are written.
enum SystemMemory {
  /// Maps new pages of zeros, which cost nothing until they are touched; nil if there are none.
  ///
  /// Mappings of at least a huge page start at a multiple of its size, and the system is asked to
  /// use huge pages. A page fault then brings 2 MiB instead of 4 KiB. `mmap`, `madvise`.
  static func map(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    let alignment = BlockSize.hugePage
    if byteCount < alignment { return unsafe mapPages(byteCount) }
    let (total, overflow) = byteCount.addingReportingOverflow(alignment)
    guard !overflow, let start = unsafe mapPages(total) else { return nil }
    let base = unsafe start.alignedUp(toMultipleOf: alignment)
    let surplus = unsafe base - start
    if surplus > 0 { unsafe unmap(start, byteCount: surplus) }
    // The system counts in whole pages, so the page that holds the last byte stays.
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let end = (byteCount + page - 1) / page * page
    if end < total - surplus { unsafe unmap(base + end, byteCount: total - surplus - end) }
    #if os(Linux) || os(Android)
      unsafe madvise(base, end, Int32(MADV_HUGEPAGE))
    #endif
    return unsafe base
  }

  /// Returns pages to the system with `munmap`.
  static func unmap(_ base: UnsafeMutableRawPointer, byteCount: Int) {
    unsafe munmap(base, byteCount)
  }

  /// Lets the system take huge pages back if it is short of memory, with `madvise`.
  ///
  /// Their contents are then lost. This takes 42 µs for 800 MB (measured); returning the pages and
  /// mapping new ones takes 90 ms. For ordinary pages it would cost as much as writing them. The
  /// end of a block that fills no huge page stays.
  static func offer(_ base: UnsafeMutableRawPointer, byteCount: Int) {
    let whole = byteCount / BlockSize.hugePage * BlockSize.hugePage
    unsafe madvise(base, whole, Int32(MADV_FREE))
  }

  private static func mapPages(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    let base = unsafe mmap(
      nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    return unsafe base == MAP_FAILED ? nil : base
  }
}
