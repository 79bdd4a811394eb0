import Testing

@testable import ReportPage

@Suite struct NotationTests {
  @Test(arguments: [
    (10, "10"), (1_000, "10³"), (20_000, "2·10⁴"), (100_000_000, "10⁸"),
    (4_096, "4\u{202F}096"), (16_777_216, "16\u{202F}777\u{202F}216"), (0, "0"),
  ])
  func counts(count: Int, text: String) {
    #expect(Notation.count(count) == text)
  }

  @Test(arguments: [
    ([1_000_000], "10⁶"), ([4_096, 4_096], "4096²"), ([300, 300, 300], "300³"),
    ([200, 300], "200 × 300"), ([], "1"),
  ])
  func shapes(shape: [Int], text: String) {
    #expect(Notation.shape(shape) == text)
  }

  @Test(arguments: [
    (0.972, "0.97"), (1.996, "2.0"), (2.44, "2.4"), (9.96, "10"), (31.4, "31"), (0.0, "0.00"),
    (4_700_123, "4 700 000"), (.nan, "-"), (.infinity, "-"),
  ])
  func ratios(value: Double, text: String) {
    #expect(Notation.ratio(value) == text)
  }

  @Test func durationsHaveTheSignForMicro() {
    #expect(Notation.duration(4.5e-6) == "4.50 µs")
    #expect(Notation.duration(.nan) == "-")
    #expect(Notation.tickDuration(1e-5) == "10 µs")
    #expect(Notation.tickDuration(0.5e-9) == "0.5 ns")
  }

  @Test(arguments: [
    (0.5, "0.5"), (20, "20"), (0.2 * 6, "1.2"), (0.002, "0.002"), (.nan, "-"), (0, "0"),
  ])
  func plainNumbers(value: Double, text: String) {
    #expect(Notation.plain(value) == text)
  }

  @Test func listsOfWords() {
    #expect(Notation.list([]) == "")
    #expect(Notation.list(["a"]) == "a")
    #expect(Notation.list(["a", "b", "c"]) == "a, b and c")
  }
}
