/// The page of a report: one HTML file without network access, scripts or fonts.
package struct ReportPage: Sendable {
  let model: PageModel

  package init(_ model: PageModel) {
    self.model = model
  }

  /// The page as text.
  package var html: String {
    "<!DOCTYPE html>\n" + document.text
  }

  private var document: Markup {
    element("html", ["xmlns": "http://www.w3.org/1999/xhtml", "lang": "en"]) {
      element("head") {
        element("meta", ["charset": "utf-8"])
        element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        // Enforces that nothing is loaded and no script runs.
        element(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
          ]
        )
        element("link", ["rel": "icon", "href": "data:,"])
        element("title") { model.title }
        Markup.style(Stylesheet.text)
      }
      element("body") {
        header
        element("main") { sections.flatMap { $0.markup } }
        element("footer") {
          element("p") { "Point at a mark or a bar to read its figure; the table holds them all." }
        }
      }
    }
  }

  private var header: Markup {
    element("header") {
      element("h1") { model.title }
      element("p", ["class": "lead"]) { lead }
      if !model.remarks.isEmpty {
        element("div", ["class": "remarks", "role": "note"]) {
          for remark in model.remarks { element("p") { remark } }
        }
      }
      element("nav", ["aria-label": "Sections"]) {
        element("ul") {
          for section in sections {
            element("li") { element("a", ["href": "#\(section.identifier)"]) { section.title } }
          }
        }
      }
    }
  }

  private var lead: String {
    let rivals = Rival.allCases.filter { rival in
      rival != .limit && model.figures.contains { $0.ratio(to: rival) != nil }
    }
    guard !rivals.isEmpty else { return "What copies and views cost." }
    return "What copies and views cost, measured beside \(Notation.list(rivals.map(\.name))) "
      + "on one machine, in one run, in turns."
  }

  private var sections: [PageSection] {
    let series = CaseSeries.grouping(model.figures)
    let drawn = [
      ViewSection(series: series, model: model).section,
      BandwidthSection(.copy, series: series, model: model).section,
      BandwidthSection(.write, series: series, model: model).section,
      BandwidthSection(.arithmetic, series: series, model: model).section,
      BandwidthSection(.elementwise, series: series, model: model).section,
      BandwidthSection(.product, series: series, model: model).section,
      BandwidthSection(.factorization, series: series, model: model).section,
      BreakEvenSection(series: series, model: model).section,
      PermutationSection(series: series, model: model).section,
      SmallSection(series: series, model: model).section,
    ].compactMap { $0 }
    return [SummarySection(model: model, series: series).section] + drawn
      + [FigureTable(model: model).section, MachineSection(model: model).section].compactMap { $0 }
      + [ScriptSection(model: model).section].compactMap { $0 }
  }
}
