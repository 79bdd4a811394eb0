import BenchmarkSupport
import Testing

@testable import ReportPage

@Suite struct ReportPageTests {
  private func page(_ figures: [PageFigure]) -> WellFormed {
    let html = ReportPage(PageModel(title: "A run", facts: [], figures: figures)).html
    expectFiniteNumbers(html)
    return WellFormed(html)
  }

  private func expectFiniteNumbers(_ html: String) {
    for word in ["nan", "inf", "NaN", "Infinity"] {
      #expect(!html.contains("\"\(word)") && !html.contains(" \(word) "), "\(word)")
    }
  }

  @Test func aFullPageIsWellFormed() {
    let html = ReportPage(SamplePage.model).html
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html"))
    expectFiniteNumbers(html)
    let page = WellFormed(html)
    #expect(Set(page.identifiers).count == page.identifiers.count)
    #expect(Set(page.references).isSubset(of: page.identifiers))
    #expect(page.elements["h1"] == 1 && page.elements["main"] == 1)
    #expect(page.attributes.contains { $0 == ("html", "lang", "en") })
  }

  @Test func everyPlotSaysInWordsWhatItShows() {
    let page = WellFormed(ReportPage(SamplePage.model).html)
    let plots = page.attributes.filter { $0.element == "svg" }
    let number = page.elements["svg"]
    #expect(plots.filter { $0.name == "role" && $0.value == "img" }.count == number)
    #expect(plots.filter { $0.name == "aria-labelledby" }.count == number)
    #expect(page.elements["desc"] == number)
  }

  @Test func thePageNeedsNothingBesideIt() {
    let page = WellFormed(ReportPage(SamplePage.model).html)
    #expect(page.elements["script"] == nil && page.elements["img"] == nil)
    for attribute in page.attributes where ["href", "src"].contains(attribute.name) {
      #expect(attribute.value.hasPrefix("#") || attribute.value == "data:,")
    }
    #expect(!Stylesheet.text.contains("url(") && !Stylesheet.text.contains("@import"))
  }

  @Test func everyFigureIsInTheTable() {
    let model = SamplePage.model
    let page = WellFormed(ReportPage(model).html)
    #expect(page.elements["tr"] == model.figures.count + 1)
    #expect(page.elements["tbody"] == CaseSeries.grouping(model.figures).count)
  }

  @Test func theScriptOfThePeersIsShownWordForWord() throws {
    let page = WellFormed(ReportPage(SamplePage.model).html)
    #expect(page.text.contains(try #require(SamplePage.model.peersScript)))
    #expect(page.elements["details"] == 1)
  }

  @Test func nothingMeasuredIsSaid() {
    let page = page([])
    #expect(page.text.contains("Nothing was measured."))
    #expect(page.elements["svg"] == nil && page.elements["table"] == nil)
  }

  @Test(arguments: Family.allCases)
  func oneFigureIsAPage(family: Family) {
    let figure = SamplePage.figure(
      family, "case", ratios: [.numpy: 2],
      breakEven: family == .reading ? BreakEven(viewPass: 3, gather: 4, copyPass: 2) : nil)
    let page = page([figure])
    #expect(page.elements["tr"] == 2)
    #expect(page.elements["svg"] == 2)
  }

  @Test(arguments: Family.allCases, [0, -1, .nan, .infinity] as [Double])
  func figuresThatCannotBeDrawnAreSaidNotToBe(family: Family, seconds: Double) {
    let figures = [1_000, 10_000].map { count in
      SamplePage.figure(
        family, "case", shape: [count], seconds: seconds,
        ratios: [.numpy: seconds, .memcpy: .nan],
        breakEven: BreakEven(viewPass: seconds, gather: seconds, copyPass: seconds))
    }
    let page = page(figures)
    #expect(page.elements["svg"] == nil)
    #expect(page.text.contains("There is no figure that could be drawn here."))
    #expect(page.elements["tr"] == 3)
  }

  @Test func aMissingFigureLeavesTheOthers() throws {
    let seconds = [1e-6, .nan, 1e-4, 0, 1e-2]
    let figures = zip([1, 10, 100, 1_000, 10_000], seconds).map { count, seconds in
      SamplePage.figure(.copy, "gather", shape: [1_000 * count], seconds: seconds)
    }
    let page = page(figures)
    let line = try #require(
      page.attributes.first { $0.element == "polyline" && $0.name == "points" })
    #expect(line.value.split(separator: " ").count == 3)
  }

  @Test func aRivalThatWasNotThereHasNoColumnAndNoLine() {
    let page = page([SamplePage.figure(.copy, "gather", ratios: [.memcpy: 0.9])])
    #expect(page.text.contains("× memcpy"))
    #expect(!page.text.contains("NumPy") && !page.text.contains("PyTorch"))
  }

  @Test func markupInNamesAndPlansStaysText() {
    let model = PageModel(
      title: "<script>alert(1)</script>",
      facts: [PageModel.Entry("a < b", "\"c\" & d")],
      remarks: ["The run was interrupted: 3 of 9 cases <measured>."],
      figures: [SamplePage.figure(.copy, "a<b", "c&d", ratios: [.numpy: 1])],
      peersScript: "</pre></details><script>"
    )
    let page = WellFormed(ReportPage(model).html)
    #expect(page.elements["script"] == nil)
    #expect(page.text.contains("<script>alert(1)</script>"))
    #expect(page.text.contains("3 of 9 cases <measured>."))
  }

  @Test func elementTypesAreToldApartWhereThereAreSeveral() {
    let figures = ["float32", "float64"].flatMap { element in
      [1_000, 10_000].map { count in
        PageFigure(
          family: .copy, operation: "gather", layout: "step2", element: element, shape: [count],
          bytes: 16 * count, plan: "one run", time: Summary(samples: [1e-6]), allocations: nil,
          ratios: [:])
      }
    }
    let page = page(figures)
    #expect(page.text.contains("gather/step2, float32") && page.text.contains("type"))
    #expect(page.elements["tbody"] == 2)
  }

  @Test func onePlotShowsOneBound() {
    let page = page(
      [1_000, 10_000].map { count in
        SamplePage.figure(
          .copy, "gather", "step2", shape: [count], ratios: [.memcpy: 0.7, .limit: 0.6])
      })
    // Strided and the limit; the table has a column for both.
    #expect(page.elements["polyline"] == 2)
    #expect(page.text.contains("× memcpy") && page.text.contains("× limit"))
    #expect(!page.text.contains("▼ 0"))
  }

  @Test func permutationsOfOneShapeStandTogether() {
    let page = page(
      ["201", "210"].flatMap { axes in
        [100, 300].map { SamplePage.figure(.permutation, "permute", axes, shape: [$0, $0, $0]) }
      })
    #expect(page.text.contains("100³: 201 and 210") && page.text.contains("300³: 201 and 210"))
  }
}
