import Testing

@testable import BenchmarkSupport

@Suite struct ProgressTests {
  @Test func theTimeLeftFollowsWhatTheRowsTake() {
    var estimate = ProgressEstimate(expected: [1, 2, 5])
    #expect(estimate.secondsLeft(after: 3) == nil)
    #expect(estimate.share == 0)
    estimate.finishRow(wasMeasured: true)
    #expect(estimate.row == 2)
    #expect(estimate.share == 0.125)
    #expect(estimate.secondsLeft(after: 3) == 21)
    estimate.finishRow(wasMeasured: true)
    #expect(estimate.secondsLeft(after: 9) == 15)
    estimate.finishRow(wasMeasured: true)
    #expect(estimate.secondsLeft(after: 24) == 0)
    #expect(estimate.share == 1)
    estimate.finishRow(wasMeasured: true)
    #expect(estimate.row == 3)
  }

  @Test func whatIsSkippedTakesNoTime() {
    var estimate = ProgressEstimate(expected: [1, 100, 1])
    estimate.finishRow(wasMeasured: true)
    estimate.finishRow(wasMeasured: false)
    #expect(estimate.share == 0.5)
    #expect(estimate.secondsLeft(after: 4) == 4)
    #expect(ProgressEstimate(expected: []).share == 0)
  }

  @Test func theBarFitsIntoALine() {
    var estimate = ProgressEstimate(expected: [1, 3])
    #expect(
      ProgressBar.line(estimate, elapsed: 2, row: "view/contiguous 1e3")
        == "[................] 0 %  view/contiguous 1e3"
    )
    estimate.finishRow(wasMeasured: true)
    let longest = "add-transposed/transposed 4000x4000"
    let line = ProgressBar.line(estimate, elapsed: 60, row: longest)
    #expect(line == "[####............] 25 %, 3 min 0 s left  \(longest)")
    #expect(line.count < 80)
  }

  @Test(arguments: [
    (0.2, "1 s"), (59.0, "59 s"), (61.0, "1 min 0 s"), (125.0, "2 min 0 s"), (599.0, "9 min 50 s"),
    (3000.0, "50 min"), (.infinity, "16666667 min"),
  ])
  func timesReadAsPeopleSayThem(seconds: Double, text: String) {
    #expect(ProgressBar.remaining(seconds) == text)
  }
}
