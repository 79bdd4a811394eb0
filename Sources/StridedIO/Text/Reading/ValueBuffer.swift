#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory for the values of rows that grows without a copy where the system can move pages.
@safe
final class ValueBuffer {
  private var base: UnsafeMutableRawPointer?
  /// The number of bytes that there is memory for.
  private var capacity = 0
  /// The number of bytes of complete rows.
  private(set) var byteCount = 0

  deinit { unsafe free(base) }

  /// Makes room for more bytes; returns false if the system has no memory.
  @inline(__always)
  func reserve(_ count: Int) -> Bool {
    count <= capacity &- byteCount || grow(count)
  }

  @inline(never)
  private func grow(_ count: Int) -> Bool {
    let (needed, overflow) = byteCount.addingReportingOverflow(count)
    if overflow { return false }
    let (double, _) = capacity.multipliedReportingOverflow(by: 2)
    return resize(max(needed, double, 4096))
  }

  private func resize(_ count: Int) -> Bool {
    guard let moved = unsafe realloc(base, count) else { return false }
    unsafe base = moved
    capacity = count
    adviseHugePages()
    return true
  }

  /// Makes room for values that are expected, if the system has memory.
  func expect(_ count: Int) {
    if count > capacity { _ = resize(count) }
  }

  /// Asks for huge pages, which save most of the time of page faults in large blocks.
  private func adviseHugePages() {
    #if os(Linux)
      let (page, start) = unsafe (2 << 20, UInt(bitPattern: base))
      let first = (start + UInt(page) - 1) / UInt(page) * UInt(page)
      let end = (start + UInt(capacity)) / UInt(page) * UInt(page)
      if end > first {
        _ = unsafe madvise(
          UnsafeMutableRawPointer(bitPattern: first), Int(end - first), Int32(MADV_HUGEPAGE))
      }
    #endif
  }

  /// The values; valid until memory is reserved again.
  func start<Element>(of type: Element.Type) -> RowSlots<Element> {
    unsafe RowSlots(base: base.unsafelyUnwrapped.assumingMemoryBound(to: Element.self))
  }

  /// The place behind the complete rows; valid until memory is reserved again.
  @inline(__always)
  func end<Element>(of type: Element.Type) -> RowSlots<Element> {
    unsafe RowSlots(
      base: base.unsafelyUnwrapped.advanced(by: byteCount).assumingMemoryBound(to: Element.self))
  }

  /// Counts the bytes of a row that was written at the end.
  @inline(__always)
  func append(_ count: Int) { byteCount &+= count }

  /// Appends the first bytes of another buffer; returns false if the system has no memory.
  func append(_ count: Int, of other: ValueBuffer) -> Bool {
    if count == 0 { return true }
    guard reserve(count), let source = unsafe other.base, let base = unsafe base else {
      return false
    }
    unsafe (base + byteCount).copyMemory(from: source, byteCount: count)
    byteCount += count
    return true
  }

  /// Hands the memory out, as large as it must be; nil if the buffer is empty.
  ///
  /// The caller frees it.
  func release() -> UnsafeMutableRawPointer? {
    if byteCount == 0 { return nil }
    _ = resize(byteCount)
    defer { unsafe base = nil }
    return unsafe base
  }
}

/// The place of one row of values.
@safe
struct RowSlots<Element> {
  private let base: UnsafeMutablePointer<Element>

  @inline(__always)
  init(base: UnsafeMutablePointer<Element>) {
    unsafe self.base = base
  }

  /// The value at an index.
  @inline(__always)
  subscript(index: Int) -> Element {
    get { unsafe base[index] }
    nonmutating set { unsafe base[index] = newValue }
  }
}
