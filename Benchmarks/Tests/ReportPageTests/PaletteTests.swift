import Testing

@testable import ReportPage

@Suite struct PaletteTests {
  @Test func contrastIsThatOfWCAG() {
    #expect(abs(Colour(0x000000).contrast(to: Colour(0xFFFFFF)) - 21) < 1e-9)
    #expect(abs(Colour(0x777777).contrast(to: Colour(0xFFFFFF)) - 4.48) < 0.01)
  }

  @Test(arguments: [Palette.light, .dark])
  func textCanBeReadOnEveryGround(palette: Palette) throws {
    #expect(palette.inks.count == Ink.allCases.count)
    for ground in [palette.ground, palette.surface] {
      for ink in Array(palette.inks.values) + [palette.text, palette.quiet] {
        #expect(ink.contrast(to: ground) >= 4.5, "\(ink.css) on \(ground.css)")
      }
    }
    let blue = try #require(palette.inks[.blue])
    #expect(blue.contrast(to: palette.warning) >= 3)
  }

  @Test func noTwoSeriesOfAPlotDifferByColourAlone() {
    // The bounds look the same: a plot shows one of them.
    let rivals = Rival.allCases.filter { $0 != .memcpy }
    let styles = [SeriesStyle.strided] + rivals.map { .style(of: $0) }
    for styles in [styles, SeriesStyle.variants] {
      #expect(Set(styles.map(\.marker)).count == styles.count)
      #expect(Set(styles.map(\.dash)).count == styles.count)
      #expect(Set(styles.map(\.ink)).count == styles.count)
    }
  }
}
