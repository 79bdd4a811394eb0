import BenchmarkSupport
import Foundation

/// Two blocks of memory as C code would get them, for the `memcpy` beside each case.
final class PlainBuffers {
  private let byteCount: Int
  private let source: UnsafeMutableRawPointer
  private let destination: UnsafeMutableRawPointer

  /// Allocates both blocks and touches them, so that their pages are there.
  init(byteCount: Int) {
    self.byteCount = byteCount
    source = .allocate(byteCount: byteCount, alignment: 16)
    destination = .allocate(byteCount: byteCount, alignment: 16)
    memset(source, 1, byteCount)
    memset(destination, 2, byteCount)
  }

  deinit {
    source.deallocate()
    destination.deallocate()
  }

  /// Copies one block to the other.
  var copying: Routine {
    repeating { [self] in
      memcpy(destination, source, byteCount)
      blackHole(destination)
    }
  }

  /// Copies one block to new memory, which is freed again.
  var copyingToFreshMemory: Routine {
    repeating { [self] in
      FreshMemory.using(byteCount) { memcpy($0, source, byteCount) }
    }
  }
}
