#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells the address sanitizer which bytes must not be accessed, in programs that run under it.
///
/// These are bytes in blocks that Strided mapped or padded: the end of a block beyond the requested
/// bytes, and blocks that wait for reuse. Without the sanitizer nothing happens.
package enum AddressSanitizer {
  private typealias Mark = @convention(c) (UnsafeRawPointer, Int) -> Void

  private static let poison: Mark? = unsafe function("__asan_poison_memory_region")
  private static let unpoison: Mark? = unsafe function("__asan_unpoison_memory_region")

  /// Whether this program runs under the address sanitizer.
  package static var isOn: Bool { unsafe poison != nil }

  /// Marks bytes that must not be accessed.
  @inline(__always)
  static func forbid(_ base: UnsafeMutableRawPointer, byteCount: Int) {
    if let poison = unsafe poison { unsafe poison(base, byteCount) }
  }

  /// Marks bytes that may be accessed again.
  static func allow(_ base: UnsafeMutableRawPointer, byteCount: Int) {
    if let unpoison = unsafe unpoison { unsafe unpoison(base, byteCount) }
  }

  private static func function(_ name: String) -> Mark? {
    #if canImport(Darwin)
      let program = unsafe UnsafeMutableRawPointer(bitPattern: -2)
    #else
      let program: UnsafeMutableRawPointer? = nil
    #endif
    guard let symbol = unsafe dlsym(program, name) else { return nil }
    return unsafe unsafeBitCast(symbol, to: Mark.self)
  }
}
