import Testing

@testable import BenchmarkSupport

@Suite struct SizeListTests {
  @Test func readsPlainAndScientificCounts() throws {
    #expect(try SizeList(parsing: "1e3,4096,1.5e6,1").counts == [1000, 4096, 1_500_000, 1])
    #expect(try SizeList(parsing: "1e12").counts == [1_000_000_000_000])
  }

  @Test func keepsOneOfEach() throws {
    #expect(try SizeList(parsing: "1e3,10,1000").counts == [1000, 10])
  }

  @Test(arguments: [
    ("", "'' is not a size; write counts such as 1000 or 1e6"),
    ("1e3,,5", "'' is not a size; write counts such as 1000 or 1e6"),
    ("many", "'many' is not a size; write counts such as 1000 or 1e6"),
    ("0x10", "'0x10' is not a size; write counts such as 1000 or 1e6"),
    ("nan", "'nan' is not a size; write counts such as 1000 or 1e6"),
    ("inf", "'inf' is not a size; write counts such as 1000 or 1e6"),
    ("1e999", "'1e999' is not a size; write counts such as 1000 or 1e6"),
    ("0", "a size is at least 1, not 0"),
    ("-5", "a size is at least 1, not -5"),
    ("2.5", "2.5 is not a whole number of elements"),
    ("1e13", "1e13 is more than the largest size, 1e12"),
  ])
  func refusesWhatIsNoSize(text: String, message: String) {
    #expect(throws: InvalidInput(message)) { try SizeList(parsing: text) }
  }
}
