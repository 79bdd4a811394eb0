#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the address sanitizer has to be told, in programs that run under it.
///
/// That is which bytes of blocks that we mapped or padded nobody may touch: the end of a block beyond
/// what was asked for, and blocks that wait to be used again. Without the sanitizer nothing happens.
package enum AddressSanitizer {
  private typealias Mark = @convention(c) (UnsafeRawPointer, Int) -> Void

  private static let poison: Mark? = unsafe function("__asan_poison_memory_region")
  private static let unpoison: Mark? = unsafe function("__asan_unpoison_memory_region")

  /// Whether this program runs under the address sanitizer.
  package static var isOn: Bool { unsafe poison != nil }

  /// Nobody may touch these bytes.
  @inline(__always)
  static func forbid(_ base: UnsafeMutableRawPointer, byteCount: Int) {
    if let poison = unsafe poison { unsafe poison(base, byteCount) }
  }

  /// These bytes may be touched again.
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
