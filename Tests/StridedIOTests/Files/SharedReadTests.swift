import Foundation
import Strided
import StridedIO
import StridedKernels
import Testing

/// Reads that several threads share.
@Suite struct SharedReadTests {
  /// A number of elements whose bytes are no multiple of a page.
  private let count = 200_003

  @Test func theSameForAnyNumberOfThreads() throws {
    let folder = TemporaryFolder()
    let a = NDArray<Double>((0..<count).map { Double($0) })
    try a.save(folder.file("a.npy"), isSynchronized: false)
    try a.save(folder.file("big.npy"), byteOrder: .bigEndian, isSynchronized: false)
    try a.toFile(folder.file("raw"), isSynchronized: false)
    for threads in 1...4 {
      try Threads.withLimit(threads, bytesPerThread: 1 << 17) {
        #expect(try NDArray<Double>.load(folder.file("a.npy")) == a, "\(threads) threads")
        #expect(try NDArray<Double>.load(folder.file("big.npy")) == a, "\(threads) threads")
        let rest = try NDArray<Double>.fromFile(folder.file("raw"), offset: 8 * 5)
        #expect(rest == a[5...], "\(threads) threads")
      }
    }
  }

  /// A file that gets shorter while it is read: the error tells where it ends, whichever thread sees it first.
  @Test func aFileThatShrinks() throws {
    let folder = TemporaryFolder()
    let path = folder.file("a.npy")
    let length = 3_000_000
    for threads in 1...4 {
      try NDArray<Double>.ones([length]).save(path, isSynchronized: false)
      let ends = [8_600_000, 9_000_001, 12_345_678, 16_000_000]
      for end in ends.reversed() {
        let error = fileError {
          try Threads.withLimit(threads, bytesPerThread: 1 << 17) {
            _ = try NDArray<Double>.load(path) { _ in truncate(path, off_t(end)) }
          }
        }
        try NDArray<Double>.ones([length]).save(path, isSynchronized: false)
        // The second block of 8 MiB starts after the header.
        let needed = 128 + (16 << 20)
        #expect(error?.reason == .truncated(needed: needed, found: end), "\(threads) threads")
        #expect(error?.file == path)
      }
    }
  }
}
