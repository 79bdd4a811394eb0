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

  @Test func nineOfTenSamplesDoNotExceedThePercentile() {
    #expect(Summary(samples: (1...10).map(Double.init)).percentile90 == 9)
    #expect(Summary(samples: (1...11).map(Double.init)).percentile90 == 10)
    #expect(Summary(samples: (1...5).map(Double.init)).percentile90 == 5)
    #expect(Summary(samples: (1...100).map(Double.init)).percentile90 == 90)
  }
}
