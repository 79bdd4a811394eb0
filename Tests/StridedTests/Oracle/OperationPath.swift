import Strided
import StridedKernels
import StridedLayout

/// The ways that operations on few elements go: at once, or through a plan as large ones do.
///
/// The second holds for the process while a body runs, so tests beside it then go that way too.
enum OperationPath: CaseIterable {
  case short
  case planned

  /// Calls `body`, whose operations go this way.
  func run<Result>(_ body: () throws -> Result) rethrows -> Result {
    switch self {
    case .short: try body()
    case .planned:
      try ThreadLimit(
        threads: Threads.limit, bytesPerThread: Tuning.bytesPerSleepingThread
      ).hold(body)
    }
  }
}
