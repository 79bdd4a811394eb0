import Foundation

/// How large the exhaustive worlds and random runs are.
///
/// Optimised builds run them in full, debug builds a part. The environment variable
/// `STRIDED_TEST_SCALE` multiplies the number of random programs, for a longer search.
enum TestScale {
  /// Whether the exhaustive worlds run in full.
  static var isFull: Bool {
    #if DEBUG
      return false
    #else
      return true
    #endif
  }

  /// The factor from the environment, 1 without one.
  static let factor: Double = {
    let text = ProcessInfo.processInfo.environment["STRIDED_TEST_SCALE"] ?? ""
    return Double(text) ?? 1
  }()

  /// The number of random programs to run, given what an optimised and a debug build run.
  static func count(full: Int, reduced: Int) -> Int {
    max(1, Int(Double(isFull ? full : reduced) * factor))
  }
}
