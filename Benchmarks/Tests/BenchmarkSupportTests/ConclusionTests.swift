import Testing

@testable import BenchmarkSupport

@Suite struct ConclusionTests {
  private let view = BenchmarkCase(.view, .contiguous)
  private let fresh = BenchmarkCase(.copyFresh, .contiguous)
  private let reused = BenchmarkCase(.copyReused, .contiguous)

  @Test func comparesViewsWithTheLargestCopy() {
    let text = Conclusion([
      sample(view, seconds: 10e-9), sample(view, count: 10_000, seconds: 11e-9),
      sample(fresh, seconds: 1e-6), sample(fresh, count: 10_000, seconds: 11e-6),
    ]).text
    #expect(text.contains("takes 11.0 ns at every size and moves no data"))
    #expect(text.contains("a fresh copy of 1e4 elements takes 11.0 us, as long as 1 000 views"))
  }

  @Test(arguments: [
    (3.0, "3.00 times as fast as into new memory"), (1.0, "reusing memory gains nothing here"),
    (0.5, "longer than into new memory by a factor of 2.00"),
  ])
  func saysWhatReusingMemoryGains(seconds: Double, sentence: String) {
    let text = Conclusion([sample(fresh, seconds: seconds), sample(reused, seconds: 1)]).text
    #expect(text.contains(sentence))
  }

  @Test func comparesWritingInPlaceWithCopyingOutAndBack() {
    let text = Conclusion([
      sample(BenchmarkCase(.writeThrough, .column), seconds: 2e-3),
      sample(BenchmarkCase(.gather, .column), seconds: 3e-3),
    ]).text
    #expect(text.contains("laid out as column it takes 2.00 ms"))
    #expect(text.contains("assigning it back takes 5.00 ms"))
  }

  @Test func namesThePassesThatPayForACopy() {
    let pays = BreakEven(viewPass: 4, gather: 5, copyPass: 2)
    let text = Conclusion([sample(BenchmarkCase(.breakEven, .column), breakEven: pays)]).text
    #expect(text.contains("the copy pays from 3 passes on."))
    #expect(text.contains("take a view of a part that is read in fewer than 3 passes"))
  }

  @Test func saysSoWhereTheCopyNeverPays() {
    let never = BreakEven(viewPass: 2, gather: 5, copyPass: 2)
    let text = Conclusion([sample(BenchmarkCase(.breakEven, .column), breakEven: never)]).text
    #expect(text.contains("the copy does not pay."))
    #expect(!text.contains("fewer than"))
  }

  @Test func callsFewerThanTwoPassesOnce() {
    let pays = BreakEven(viewPass: 4, gather: 4, copyPass: 2)
    let text = Conclusion([sample(BenchmarkCase(.breakEven, .column), breakEven: pays)]).text
    #expect(text.contains("take a view of a part that is read once"))
  }

  @Test func advisesAgainstReadingAViewTwiceWhereOnePassPays() {
    let pays = BreakEven(viewPass: 4, gather: 1, copyPass: 2)
    let text = Conclusion([sample(BenchmarkCase(.breakEven, .column), breakEven: pays)]).text
    #expect(text.contains("the copy pays from the first pass on."))
    #expect(!text.contains("fewer than"))
  }

  @Test func saysWhatIsMissing() {
    #expect(Conclusion([]).text == "Nothing was measured.")
    #expect(Conclusion([sample(BenchmarkCase(.axpy, .step2))]).text.contains("without --cases"))
  }
}
