import Testing

@testable import BenchmarkSupport

@Suite struct SummaryTests {
  @Test func oneSampleIsAllFigures() {
    let summary = Summary(samples: [2])
    #expect(summary.minimum == 2)
    #expect(summary.median == 2)
    #expect(summary.percentile90 == 2)
  }

  @Test func medianOfAnOddNumberIsTheMiddle() {
    #expect(Summary(samples: [9, 1, 5]).median == 5)
  }

  @Test func medianOfAnEvenNumberIsBetweenTheMiddleTwo() {
    #expect(Summary(samples: [9, 1, 5, 6]).median == 5.5)
  }

  @Test(arguments: [
    (1, 1.0...1.0), (5, 1.0...5.0), (8, 1.0...8.0), (9, 1.0...9.0), (10, 1.0...10.0),
    (25, 7.0...19.0), (100, 40.0...61.0),
  ])
  func theMedianLiesBetweenRanks(count: Int, interval: ClosedRange<Double>) {
    #expect(Summary(samples: (1...count).map(Double.init)).interval == interval)
  }

  @Test func theIntervalHoldsTheMedianOfADrawnDistribution() {
    var generator = SystemRandomNumberGenerator()
    let hits = (0..<2000).count { _ in
      let samples = (0..<30).map { _ in Double.random(in: 0..<1, using: &generator) }
      return Summary(samples: samples).interval.contains(0.5)
    }
    #expect((1800...2000).contains(hits))
  }

  @Test func nineOfTenSamplesDoNotExceedThePercentile() {
    #expect(Summary(samples: (1...10).map(Double.init)).percentile90 == 9)
    #expect(Summary(samples: (1...11).map(Double.init)).percentile90 == 10)
    #expect(Summary(samples: (1...5).map(Double.init)).percentile90 == 5)
    #expect(Summary(samples: (1...100).map(Double.init)).percentile90 == 90)
  }
}
