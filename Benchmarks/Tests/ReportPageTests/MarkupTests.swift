import Testing

@testable import ReportPage

@Suite struct MarkupTests {
  @Test func textAndAttributesAreEscaped() {
    let markup = element("p", ["title": "\"a\" <b> & 'c'"]) { "1 < 2 & 3 > 2" }
    #expect(
      markup.text
        == "<p title=\"&quot;a&quot; &lt;b&gt; &amp; 'c'\">1 &lt; 2 &amp; 3 &gt; 2</p>\n")
  }

  @Test func charactersThatXMLDoesNotKnowAreReplaced() {
    #expect(Markup.escaped("a\u{0}b\u{1B}\tc\n") == "a\u{FFFD}b\u{FFFD}\tc\n")
  }

  @Test func onlyVoidElementsHaveNoEndTag() {
    #expect(element("meta", ["charset": "utf-8"]).text == "<meta charset=\"utf-8\"/>\n")
    #expect(element("td").text == "<td></td>\n")
    #expect(element("span").text == "<span></span>")
  }

  @Test func theBuilderTakesConditionsAndLoops() {
    let markup = element("ul") {
      for word in ["a", "b"] { element("b") { word } }
      if markupIsShown { "shown" } else { "hidden" }
      nil as Markup?
    }
    #expect(markup.text == "<ul><b>a</b><b>b</b>shown</ul>\n")
  }

  private var markupIsShown: Bool { true }

  @Test(arguments: [
    (1.0, "1"), (-0.001, "0"), (2.5, "2.5"), (1.0 / 3, "0.33"), (99.999, "100"), (-12.25, "-12.25"),
  ])
  func coordinatesAreShort(value: Double, text: String) {
    #expect(coordinate(value) == text)
  }

  @Test func notANumberIsNoCoordinate() async {
    await #expect(processExitsWith: .failure) { _ = coordinate(.nan) }
  }

  @Test func aStyleSheetIsNotEscaped() async {
    #expect(Markup.style("a > b { font: \"x\"; }").text.contains("a > b { font: \"x\"; }"))
    await #expect(processExitsWith: .failure) { _ = Markup.style("</style>").text }
  }
}
