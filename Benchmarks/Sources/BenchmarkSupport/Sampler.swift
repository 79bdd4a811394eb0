/// Something to measure: runs one operation as many times as it is told to.
public typealias Routine = (_ repetitions: Int) -> Void

/// Times several routines side by side: one sample of each in turn, until the time is used up.
///
/// Taking turns makes the figures comparable: whatever disturbs the machine disturbs all of them.
package struct Sampler: Sendable {
  /// The seconds that the samples of all routines together should take.
  package var budget: Double
  /// The number of samples of each routine, whatever they cost.
  package var minimumSamples: Int
  /// The seconds that one sample should last at least, to stand out from the clock.
  package var shortestSample: Double

  /// The limit for operations that cost next to nothing.
  private static let mostRepetitions = 1 << 24

  package init(budget: Double, minimumSamples: Int = 5, shortestSample: Double = 100e-6) {
    self.budget = budget
    self.minimumSamples = minimumSamples
    self.shortestSample = shortestSample
  }

  /// Measures the routines and returns a summary of each, in their order.
  package func measure(_ routines: [Routine]) -> [Summary] {
    let repetitions = routines.map { repetitionsForOneSample(of: $0) }
    var samples = [[Double]](repeating: [], count: routines.count)
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: .seconds(budget))
    var rounds = 0
    while rounds < minimumSamples || clock.now < deadline {
      for (index, routine) in routines.enumerated() {
        let time = Self.seconds { routine(repetitions[index]) }
        samples[index].append(time / Double(repetitions[index]))
      }
      rounds += 1
    }
    return samples.map { Summary(samples: $0) }
  }

  /// Warms the routine up and finds how often it has to run for one sample to be long enough.
  private func repetitionsForOneSample(of routine: Routine) -> Int {
    var repetitions = 1
    routine(repetitions)
    while true {
      var time = Self.seconds { routine(repetitions) }
      if time > 20 * shortestSample { return repetitions }
      time = min(time, Self.seconds { routine(repetitions) })
      if time >= shortestSample || repetitions >= Self.mostRepetitions { return repetitions }
      let growth = min(max(1.2 * shortestSample / max(time, 1e-9), 1.5), 16)
      repetitions = Int((Double(repetitions) * growth).rounded(.up))
    }
  }

  /// The seconds that a piece of work takes.
  package static func seconds(_ work: () -> Void) -> Double {
    ContinuousClock().measure(work) / .seconds(1)
  }
}
