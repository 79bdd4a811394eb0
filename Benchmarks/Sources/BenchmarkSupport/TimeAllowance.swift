/// The time that a whole run may take.
package struct TimeAllowance {
  /// The assumed rate at which memory is filled and moved, on the low side: bytes per second.
  private static let assumedRate = 1e9
  /// The number of passes over the memory of a case: set-up, warm-up, and the samples.
  private static let passes = 8.0

  private let limit: Duration?
  private let start = ContinuousClock.now

  /// Starts the clock; without a limit there is always time.
  package init(limit: Duration?) {
    self.limit = limit
  }

  /// Whether there is time left for a case with this much memory, and for its samples.
  package func allows(memory: Int, budget: Double) -> Bool {
    guard let limit else { return true }
    let expected = Self.expected(memory: memory, budget: budget)
    return ContinuousClock.now - start + .seconds(expected) < limit
  }

  /// The expected seconds of a case: an estimate.
  package static func expected(memory: Int, budget: Double) -> Double {
    Double(memory) * passes / assumedRate + budget
  }
}
