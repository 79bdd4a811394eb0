import Foundation

/// The size of exhaustive tests and random runs.
///
/// Optimised builds run them in full, debug builds and the runs of CI under a sanitizer a part of them. The
/// environment variable `STRIDED_TEST_SCALE` multiplies the number of random programs, for a longer search.
package enum TestScale {
  /// Whether exhaustive tests run in full.
  package static let isFull: Bool = {
    #if DEBUG
      return false
    #else
      return sanitizer == nil
    #endif
  }()

  /// The sanitizer that the environment variable `STRIDED_SANITIZER` names: `address`, `thread`, or nil.
  package static let sanitizer = ProcessInfo.processInfo.environment["STRIDED_SANITIZER"]

  /// The factor from the environment, or 1.
  package static let factor: Double = {
    let text = ProcessInfo.processInfo.environment["STRIDED_TEST_SCALE"] ?? ""
    return Double(text) ?? 1
  }()

  /// The number of random programs to run, from the numbers for an optimised and a debug build.
  package static func count(full: Int, reduced: Int) -> Int {
    max(1, Int(Double(isFull ? full : reduced) * factor))
  }
}
