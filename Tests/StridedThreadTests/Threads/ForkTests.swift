import Foundation
import Oracle
import Strided
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Processes that fork while other threads calculate.
@Suite(.enabled(if: TestScale.sanitizer != "thread"))
struct ForkTests {
  private final class Progress: Sendable {
    let hasEnded = Atomic<Bool>(false)
    let products = Atomic<Int>(0)
  }

  /// A hundred children multiply matrices and allocate, and so does their parent afterwards.
  @Test func childrenOfABusyProcessMultiply() async {
    await #expect(processExitsWith: .success) {
      alarm(120)
      let progress = Progress()
      for size in [120, 30] {
        Thread.detachNewThread {
          let m = NDArray<Double>.ones([size, size])
          let x = NDArray<Double>.ones([100_000])
          while !progress.hasEnded.load(ordering: .relaxed) {
            guard matmul(m, m)[0, 0] == Double(size), x.dot(x) == 100_000 else { exit(2) }
            progress.products.add(1, ordering: .relaxed)
          }
        }
      }
      while progress.products.load(ordering: .relaxed) < 4 { sched_yield() }
      let m = NDArray<Double>.ones([150, 150])
      for _ in 0..<100 {
        let child = fork()
        if child == 0 {
          guard matmul(m, m)[7, 7] == 150, (m + m).sum() == 45_000 else { _exit(3) }
          _exit(0)
        }
        var status: Int32 = 1
        guard unsafe waitpid(child, &status, 0) == child, status == 0 else { exit(4) }
      }
      let before = progress.products.load(ordering: .relaxed)
      while progress.products.load(ordering: .relaxed) < before + 4 { sched_yield() }
      progress.hasEnded.store(true, ordering: .relaxed)
      exit(matmul(m, m)[0, 0] == 150 ? 0 : 6)
    }
  }
}
