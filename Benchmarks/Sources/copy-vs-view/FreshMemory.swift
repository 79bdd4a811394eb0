import BenchmarkSupport
import Foundation

/// Memory as C code would allocate it for one operation.
enum FreshMemory {
  /// Allocates a block, lets the body fill it, and frees it.
  @inline(__always)
  static func using(_ byteCount: Int, _ fill: (UnsafeMutableRawPointer) -> Void) {
    guard let block = malloc(max(byteCount, 1)) else {
      fatalError("no memory for \(byteCount) bytes")
    }
    fill(block)
    blackHole(block)
    free(block)
  }
}
