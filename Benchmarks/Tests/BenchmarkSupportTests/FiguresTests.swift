import Testing

@testable import BenchmarkSupport

@Suite struct FiguresTests {
  @Test(arguments: [
    (0.5e-9, "0.500 ns"), (12.34e-9, "12.3 ns"), (999.9e-9, "1.00 us"), (4.567e-3, "4.57 ms"),
    (0.25, "250 ms"), (61.4, "61.4 s"),
  ])
  func durationsTakeTheUnitThatFits(seconds: Double, text: String) {
    #expect(Figures.duration(seconds) == text)
  }

  @Test(arguments: [
    (0.0, "0"), (0.0123, "0.012"), (0.9996, "1.00"), (1.234, "1.23"), (9.996, "10.0"),
    (99.96, "100"), (1234.0, "1234"), (1.2e6, "1.2e6"), (0.00012, "1.2e-4"),
  ])
  func numbersHaveFewDigits(value: Double, text: String) {
    #expect(Figures.digits(value) == text)
  }

  @Test(arguments: [
    (1, "1"), (500, "500"), (1000, "1e3"), (1024, "1024"), (2000, "2e3"), (1_500_000, "1500000"),
    (100_000_000, "1e8"),
  ])
  func countsReadAsTheOptionTakesThem(count: Int, text: String) {
    #expect(Figures.count(count) == text)
  }

  @Test func whatThereIsNotIsADash() {
    #expect(Figures.digits(ifAny: nil) == "-")
    #expect(Figures.tally(ifAny: nil) == "-")
    #expect(Figures.tally(ifAny: 2) == "2")
    #expect(Figures.tally(ifAny: 0.5) == "0.500")
  }

  @Test func amountsAreRounded() {
    #expect(Figures.bytes(800_000_000) == "800 MB")
    #expect(Figures.bytes(17) == "17.0 bytes")
    #expect(Figures.rounded(1_723_456) == "1 700 000")
    #expect(Figures.rounded(42) == "42")
    #expect(Figures.rounded(1.5) == "1.50")
    #expect(Figures.passes(1) == "1 pass")
    #expect(Figures.passes(4) == "4 passes")
  }
}
