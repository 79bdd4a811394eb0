/// Times several sides of a case: one sample of each in turn, until the time is used up.
///
/// Alternating samples are comparable: a disturbance of the machine affects all sides. Between two
/// sides, the process of the first becomes idle, so that it does not disturb the second.
package struct Sampler: Sendable {
  /// The total seconds for the samples of all sides.
  package var budget: Double
  /// The minimum number of samples of each side.
  package var minimumSamples: Int
  /// The minimum seconds of one sample, well above the clock's resolution.
  package var shortestSample: Double
  /// Whether to stop; called before every sample.
  package var isInterrupted: @Sendable () -> Bool = { false }

  /// The maximum repetitions, for operations that take almost no time.
  private static let mostRepetitions = 1 << 24
  /// The maximum seconds of an operation that runs untimed before each sample.
  ///
  /// Then caches and threads are in the state of a loop, not in the state that the previous side
  /// left.
  private static let longestWarmedUp = 0.25
  /// The seconds of these untimed runs, so that the caches hold this side's arrays.
  private static let settlingTime = 0.005
  /// The seconds of the untimed runs after a side in another process.
  ///
  /// The threads of this process must spread over the cores again. Measured: 5 ms left some
  /// operations of two threads at half their speed.
  private static let returningTime = 0.02
  /// The same for an operation that may run on several threads, because it takes long enough.
  ///
  /// Measured: after 20 ms, both threads of a product of 19 ms still shared one core; after 140 ms, those of a longer
  /// one did not.
  private static let returningTimeOfThreads = 0.1
  /// The maximum seconds of the untimed runs, while an operation takes much longer than before.
  ///
  /// Measured: after a side in another process, both threads of OpenBLAS stayed on one core as long as they had
  /// work. A factorisation of 0.5 ms took 40 ms, and a product of 19 ms took 36 ms. They mostly spread when they wake
  /// after a rest.
  fileprivate static let longestSettling = 0.5
  /// The maximum seconds of such a rest.
  fileprivate static let recovery = 0.15
  /// The maximum seconds to wait until a process is idle.
  private static let longestRest = 0.3
  /// The maximum untimed work between the samples of a case, in multiples of the budget.
  private static let restFactor = 2.0

  package init(budget: Double, minimumSamples: Int = 5, shortestSample: Double = 100e-6) {
    self.budget = budget
    self.minimumSamples = minimumSamples
    self.shortestSample = shortestSample
  }

  /// Measures the sides and returns a summary of each.
  ///
  /// A side that cannot continue is left out. If the run is interrupted before there are enough
  /// samples, all sides are left out.
  package func measure(_ sides: [Side]) -> [Side.Name: Summary] {
    var contests: [Contest] = []
    for side in sides where !isInterrupted() {
      if let contest = warmedUp(side) { contests.append(contest) }
    }
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: .seconds(budget * Self.restFactor))
    var spent = 0.0
    var rounds = 0
    while rounds < minimumSamples || (spent < budget && clock.now < deadline) {
      for index in contests.indices {
        if isInterrupted() { return rounds < minimumSamples ? [:] : Self.summaries(of: contests) }
        let before = contests[index == 0 ? contests.count - 1 : index - 1].side
        let comesFromElsewhere = before.clock != contests[index].side.clock
        spent += contests[index].takeSample(
          settling: !comesFromElsewhere
            ? Self.settlingTime
            : contests[index].mayUseThreads ? Self.returningTimeOfThreads : Self.returningTime
        )
        contests[index].side.clock?.waitUntilQuiet(atMost: Self.longestRest)
      }
      contests.removeAll { $0.hasFailed }
      if contests.isEmpty { break }
      rounds += 1
    }
    return Self.summaries(of: contests)
  }

  private static func summaries(of contests: [Contest]) -> [Side.Name: Summary] {
    var summaries: [Side.Name: Summary] = [:]
    for contest in contests { summaries[contest.side.name] = Summary(samples: contest.samples) }
    return summaries
  }

  /// Warms the side up and finds the repetitions for one sample of sufficient length.
  private func warmedUp(_ side: Side) -> Contest? {
    var repetitions = 1
    guard side.seconds(repetitions) != nil else { return nil }
    while true {
      guard var time = side.seconds(repetitions) else { return nil }
      let isLong = time > 20 * shortestSample
      if !isLong {
        guard let second = side.seconds(repetitions) else { return nil }
        time = min(time, second)
      }
      if isLong || time >= shortestSample || repetitions >= Self.mostRepetitions {
        let isShort = time / Double(repetitions) < Self.longestWarmedUp
        side.clock?.waitUntilQuiet(atMost: Self.longestRest)
        return Contest(
          side: side, repetitions: repetitions, runsBefore: isShort,
          fastest: time / Double(repetitions))
      }
      let growth = min(max(1.2 * shortestSample / max(time, 1e-9), 1.5), 16)
      repetitions = Int((Double(repetitions) * growth).rounded(.up))
    }
  }

  /// The seconds that a piece of work takes.
  package static func seconds(_ work: () -> Void) -> Double {
    ContinuousClock().measure(work) / .seconds(1)
  }
}

/// A side with its samples so far.
private struct Contest {
  let side: Side
  let repetitions: Int
  let runsBefore: Bool
  /// The seconds of the fastest operation so far.
  var fastest: Double
  var samples: [Double] = []
  var hasFailed = false

  /// Adds a sample and returns its seconds, or records that the side cannot continue.
  mutating func takeSample(settling seconds: Double) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    while runsBefore, !hasFailed {
      let single = side.seconds(1)
      hasFailed = single == nil
      let isDisturbed = isDisturbed(single ?? 0)
      fastest = min(fastest, single ?? fastest)
      if clock.now - start >= .seconds(isDisturbed ? Sampler.longestSettling : seconds) { break }
      if isDisturbed { side.clock?.waitUntilQuiet(atMost: Sampler.recovery) }
    }
    guard !hasFailed, let time = side.seconds(repetitions) else {
      hasFailed = true
      return 0
    }
    samples.append(time / Double(repetitions))
    fastest = min(fastest, time / Double(repetitions))
    return time
  }

  /// Whether an operation takes so long that it may run on several threads, and that one run shows a disturbance.
  var mayUseThreads: Bool { fastest > 200e-6 }

  /// Whether an operation takes much longer than before.
  private func isDisturbed(_ seconds: Double) -> Bool {
    mayUseThreads && seconds > 1.5 * fastest
  }
}
