import Foundation
import Oracle
import Strided
import Testing

/// The pool of the arrays, in processes where no other test uses it.
@Suite struct MemoryPoolTests {
  @Test func copiesReuseMemory() async {
    await #expect(processExitsWith: .success) {
      setenv("STRIDED_POOL_BYTES", "100000000", 1)
      guard MemoryPool.limit == 100_000_000 else { exit(1) }
      let a = NDArray<Double>.ones([1_000_000])
      for _ in 0..<10 { _ = a.copy() }
      let statistics = MemoryPool.statistics
      guard statistics.hits == 9, statistics.misses == 2 else { exit(2) }
      guard statistics.bytesHeld == 8 << 20, statistics.bytesInUse == 8 << 20,
        statistics.peakBytesInUse == 16 << 20
      else { exit(3) }
      let expected = "8388608 bytes held, 8388608 in use, 16777216 at most; 9 hits, 2 misses"
      guard "\(statistics)" == expected else { exit(4) }
      guard MemoryPool.releaseAll() == 8 << 20, MemoryPool.statistics.bytesHeld == 0 else {
        exit(5)
      }
      guard a.sum() == 1_000_000 else { exit(6) }
      exit(0)
    }
  }

  @Test func switchedOff() async {
    await #expect(processExitsWith: .success) {
      setenv("STRIDED_POOL_BYTES", "0", 1)
      let a = NDArray<Double>.ones([1_000_000])
      for _ in 0..<10 { _ = a.copy() }
      let statistics = MemoryPool.statistics
      guard statistics.hits == 0, statistics.bytesHeld == 0 else { exit(1) }
      MemoryPool.limit = 20 << 20
      for _ in 0..<10 { _ = a.copy() }
      guard MemoryPool.statistics.hits == 9 else { exit(2) }
      MemoryPool.limit = 0
      guard MemoryPool.statistics.bytesHeld == 0 else { exit(3) }
      exit(0)
    }
  }

  @Test func negativeLimit() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      MemoryPool.limit = -1
    }
    expectMessage("MemoryPool.limit: negative number of bytes -1", in: result)
  }

  @Test func reusedZerosAreZeros() {
    for count in [10_000, 200_000, 1_000_000, 5_000_000] {
      for _ in 0..<3 {
        let a = NDArray<Double>.zeros([count])
        #expect(a.sum() == 0)
        a.fill(1)
      }
    }
  }

  #if os(Linux)
    @Test func largeZerosAreNotTouched() async {
      await #expect(processExitsWith: .success) {
        let a = NDArray<UInt8>.zeros([6 << 30])
        a[3 << 30] = 1
        guard a[(3 << 30) - 1] == 0, a[-1] == 0 else { exit(1) }
        // The resident pages, the second number in this file.
        guard let line = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
          let pages = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
        else { exit(2) }
        guard pages * Int(getpagesize()) < 1 << 30 else { exit(3) }
        exit(0)
      }
    }
  #endif
}
