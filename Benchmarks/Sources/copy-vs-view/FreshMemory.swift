import BenchmarkSupport
import Foundation

/// Memory as C code would get it for one operation.
enum FreshMemory {
  /// Allocates a block, lets it be filled, and frees it.
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
