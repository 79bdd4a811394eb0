import BenchmarkSupport
import Dispatch
import Foundation

/// Two blocks of memory as C code would allocate them, for the `memcpy` of each case.
final class PlainBuffers {
  private let byteCount: Int
  let source: UnsafeMutableRawPointer
  let destination: UnsafeMutableRawPointer

  /// The bytes from which a second thread may be worth its start.
  private static let leastBytesForThreads = 1 << 18
  /// The alignment of the chunks of a block.
  private static let pageSize = 4096

  /// Allocates both blocks and touches them, so that their pages are mapped.
  init(byteCount: Int) {
    self.byteCount = byteCount
    source = .allocate(byteCount: byteCount, alignment: 64)
    destination = .allocate(byteCount: byteCount, alignment: 64)
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

  /// Copies one block to new memory, and frees it.
  var copyingToFreshMemory: Routine {
    repeating { [self] in
      FreshMemory.using(byteCount) { memcpy($0, source, byteCount) }
    }
  }

  /// Copies one block to the other on all cores, one chunk each; nil if that cannot pay.
  var copyingOnAllCores: Routine? {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    guard cores > 1, byteCount >= Self.leastBytesForThreads else { return nil }
    let pages = (byteCount + Self.pageSize - 1) / Self.pageSize
    let part = (pages + cores - 1) / cores * Self.pageSize
    let blocks = PairOfBlocks(source: source, destination: destination)
    let byteCount = byteCount
    return repeating { [self] in
      withExtendedLifetime(self) {
        DispatchQueue.concurrentPerform(iterations: cores) { index in
          let start = min(index * part, byteCount)
          let end = min(start + part, byteCount)
          memcpy(blocks.destination + start, blocks.source + start, end - start)
        }
      }
    }
  }
}

/// Blocks of which several threads copy disjoint chunks.
private struct PairOfBlocks: @unchecked Sendable {
  let source: UnsafeMutableRawPointer
  let destination: UnsafeMutableRawPointer
}
