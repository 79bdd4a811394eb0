import Oracle
import Strided
import StridedKernels
import Testing

/// Compares the bytes of results on one thread with those on each number of threads, which split small work too.
///
/// Debug builds try one number, because that takes minutes under the thread sanitizer.
func expectSameBytes(
  _ name: @autoclosure () -> String, _ log: FailureLog, _ results: () -> [[UInt8]]
) {
  let expected = Threads.withLimit(1) { results() }
  for limit in TestScale.isFull ? ThreadedOperationTests.limits : [3] {
    let found = Threads.withLimit(limit, bytesPerThread: 1) { results() }
    log.check(found.count == expected.count, "\(name()): \(found.count) results")
    for (place, pair) in zip(found, expected).enumerated() {
      log.check(
        haveSameBytes(pair.0, pair.1), "\(name()), result \(place), \(limit) threads")
    }
  }
}
