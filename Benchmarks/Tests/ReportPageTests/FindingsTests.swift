import BenchmarkSupport
import Testing

@testable import ReportPage

@Suite struct FindingsTests {
  private func findings(_ figures: [PageFigure]) -> Findings {
    Findings(figures: figures, series: CaseSeries.grouping(figures))
  }

  private func figure(_ layout: String, _ count: Int, numpy: Double) -> PageFigure {
    SamplePage.figure(.copy, "gather", layout, shape: [count], ratios: [.numpy: numpy])
  }

  @Test func meansOfRatiosAreGeometric() {
    #expect(abs(Findings.geometricMean([0.5, 2]) - 1) < 1e-12)
  }

  @Test func aTileNamesTheLeastAndTheMost() throws {
    let tiles = findings([figure("step2", 1_000, numpy: 0.5), figure("column", 1_000, numpy: 8)])
      .tiles
    #expect(tiles.count == 1)
    let tile = try #require(tiles.first)
    #expect(tile.name == "Copies" && tile.number == "2.0×" && !tile.isSlower)
    #expect(tile.detail.contains("least 0.50 (gather/step2 at 10³), most 8.0 (gather/column"))
  }

  @Test func aTileSaysWhereStridedIsSlower() throws {
    let tile = try #require(findings([figure("step2", 1_000, numpy: 0.8)]).tiles.first)
    #expect(tile.isSlower && tile.number == "0.80×")
  }

  @Test func withoutAPeerThereAreNoTiles() {
    #expect(findings([SamplePage.figure(.copy, "gather", ratios: [.memcpy: 2])]).tiles.isEmpty)
  }

  @Test func everySlowerCaseIsNamedOnceWithItsLeastRatio() throws {
    let sentence = try #require(
      findings([
        figure("step2", 1_000, numpy: 0.5), figure("step2", 10_000, numpy: 0.25),
        figure("column", 1_000, numpy: 0.9), figure("column", 10_000, numpy: 3),
      ]).sentences.last)
    #expect(
      sentence
        == "Beside NumPy, Strided is at least as fast in 1 of 4 figures, at best 3.0 times as fast "
        + "(gather/column at 10⁴), and slower in 3: gather/step2 at 10⁴ (0.25, and at 1 more) and "
        + "gather/column at 10³ (0.90).")
  }

  @Test func aLongListOfSlowerCasesIsCutWithItsNumber() throws {
    let sentence = try #require(
      findings((0..<8).map { figure("layout\($0)", 1_000, numpy: 0.5) }).sentences.last)
    #expect(sentence.contains("and 3 more, which ▼ marks"))
  }

  @Test func noSlowerCaseIsClaimedWhereThereIsNone() throws {
    let sentence = try #require(findings([figure("step2", 1_000, numpy: 1)]).sentences.last)
    #expect(sentence.contains("1 of 1") && !sentence.contains("slower"))
  }

  @Test func viewsThatAllocateAreNotSaidToAllocateNothing() {
    func sentence(_ allocations: Double?) -> String? {
      findings([
        SamplePage.figure(.view, "view", bytes: 0, seconds: 12e-9, allocations: allocations)
      ]).sentences.first
    }
    #expect(sentence(0) == "Making a view takes 12.0 ns and allocates nothing.")
    #expect(sentence(2) == "Making a view takes 12.0 ns and makes up to 2 allocations.")
    #expect(sentence(nil) == "Making a view takes 12.0 ns.")
  }

  @Test func aCopyThatNeverPaysIsSaidNotTo() {
    func sentence(_ breakEven: BreakEven) -> String? {
      findings([
        SamplePage.figure(.reading, "break-even", "step16", breakEven: breakEven)
      ]).sentences.first
    }
    #expect(
      sentence(BreakEven(viewPass: 1, gather: 1, copyPass: 2))?.hasSuffix("never pays for a copy.")
        == true)
    #expect(
      sentence(BreakEven(viewPass: 4, gather: 5, copyPass: 2))?.hasSuffix("pays from 3 passes on.")
        == true)
  }

  @Test func nothingMeasured() {
    #expect(findings([]).sentences == ["Nothing was measured."])
  }

  @Test func boundsAreNotSpokenOfAsRivals() throws {
    let sentences = findings([
      SamplePage.figure(
        .copy, "copy-fresh", shape: [1_000], ratios: [.memcpy: 1.2, .limit: 0.9]),
      SamplePage.figure(.small, "small", "get", bytes: 0, ratios: [.memcpy: 7, .limit: 0.5]),
    ]).sentences
    #expect(
      sentences[0]
        == "copy-fresh, 10³ elements: 1.00 µs, 16.0 GB/s; 1.20 times as fast as memcpy and 0.90 of "
        + "the limit.")
    #expect(sentences[1].contains("reaches 1.20 (copy-fresh/contiguous at 10³) to 1.20"))
    #expect(sentences[2].contains("reaches 0.50 (small/get) to 0.90"))
    #expect(sentences[2].hasSuffix("in 0 of 2 figures."))
  }
}
