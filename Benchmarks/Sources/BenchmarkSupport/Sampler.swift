/// Times several sides of a case: one sample of each in turn, until the time is used up.
///
/// Taking turns makes the figures comparable: whatever disturbs the machine disturbs all of them.
/// Between two sides the process of the first comes to rest, so that what it leaves running does not
/// disturb the second.
package struct Sampler: Sendable {
  /// The seconds that the samples of all sides together should take.
  package var budget: Double
  /// The number of samples of each side, whatever they cost.
  package var minimumSamples: Int
  /// The seconds that one sample should last at least, to stand out from the clock.
  package var shortestSample: Double
  /// Whether to stop, which is asked before every sample.
  package var isInterrupted: @Sendable () -> Bool = { false }

  /// The limit for operations that cost next to nothing.
  private static let mostRepetitions = 1 << 24
  /// An operation that takes fewer seconds runs untimed before each sample, so that caches and threads
  /// are as they are in a loop, and not as the side before left them.
  private static let longestWarmedUp = 0.05
  /// The seconds that such an operation runs untimed before a sample, so that the caches hold its
  /// arrays and not those of the side before it.
  private static let settlingTime = 0.005
  /// The same after a side in another process, until the threads of this one have spread over the
  /// cores again: measured, 5 ms left some operations of two threads at half their speed.
  private static let returningTime = 0.02
  /// The seconds that a process gets to come to rest.
  private static let longestRest = 0.3
  /// How many times the budget a case may take with what is not timed between its samples.
  private static let restFactor = 2.0

  package init(budget: Double, minimumSamples: Int = 5, shortestSample: Double = 100e-6) {
    self.budget = budget
    self.minimumSamples = minimumSamples
    self.shortestSample = shortestSample
  }

  /// Measures the sides and returns a summary of each.
  ///
  /// A side that cannot go on is left out. Interrupted before there are enough samples, all are.
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
          settling: comesFromElsewhere ? Self.returningTime : Self.settlingTime
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

  /// Warms the side up and finds how often it has to run for one sample to be long enough.
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
        return Contest(side: side, repetitions: repetitions, runsBefore: isShort)
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
  var samples: [Double] = []
  var hasFailed = false

  /// Adds a sample and returns what it took, or notes that the side cannot go on.
  mutating func takeSample(settling seconds: Double) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    while runsBefore, !hasFailed {
      hasFailed = side.seconds(1) == nil
      if clock.now - start >= .seconds(seconds) { break }
    }
    guard !hasFailed, let time = side.seconds(repetitions) else {
      hasFailed = true
      return 0
    }
    samples.append(time / Double(repetitions))
    return time
  }
}
