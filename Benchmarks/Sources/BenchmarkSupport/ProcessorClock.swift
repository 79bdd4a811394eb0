import Foundation

/// The processor time of a process, on all cores together.
package struct ProcessorClock: Equatable, Sendable {
  /// The time between two readings of the clock, in microseconds.
  private static let glance: UInt32 = 200
  /// The share of one core above which a process counts as busy.
  private static let busyShare = 0.25

  private let identifier: clockid_t

  /// The clock of this process.
  package static let current = ProcessorClock(identifier: CLOCK_PROCESS_CPUTIME_ID)

  private init(identifier: clockid_t) {
    self.identifier = identifier
  }

  /// The clock of another process; nil if the system has none.
  package init?(process: Int32) {
    #if os(Linux)
      var identifier = clockid_t()
      guard clock_getcpuclockid(process, &identifier) == 0 else { return nil }
      self.identifier = identifier
    #else
      return nil
    #endif
  }

  /// The seconds so far, or nil if the process has ended.
  package var seconds: Double? {
    var time = timespec()
    guard clock_gettime(identifier, &time) == 0 else { return nil }
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Sleeps until no thread of the process is busy, but no longer than `limit` seconds.
  ///
  /// Threads of BLAS and of other libraries spin for a tenth of a second or more while they wait
  /// for the next call. They would take the cores from the next measurement.
  package func waitUntilQuiet(atMost limit: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    while clock.now - start < .seconds(limit) {
      guard let before = seconds else { return }
      let glanceStart = clock.now
      usleep(Self.glance)
      guard let after = seconds else { return }
      if after - before < Self.busyShare * ((clock.now - glanceStart) / .seconds(1)) { return }
    }
  }
}
