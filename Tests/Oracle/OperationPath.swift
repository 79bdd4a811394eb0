import Strided
import StridedKernels
import StridedLayout

/// The two paths of operations on few elements: the fast path, or a plan as large operands have.
///
/// The second path applies to the whole process while a body runs, so concurrent tests take it too.
package enum OperationPath: CaseIterable {
  case short
  case planned

  /// Calls `body`, whose operations take this path.
  package func run<Result>(_ body: () throws -> Result) rethrows -> Result {
    switch self {
    case .short: try body()
    case .planned:
      try ThreadLimit(
        threads: Threads.limit, bytesPerThread: Tuning.bytesPerSleepingThread
      ).hold(body)
    }
  }
}
