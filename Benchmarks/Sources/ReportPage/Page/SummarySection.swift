/// The findings, and every case relative to the peers.
struct SummarySection {
  let model: PageModel
  let series: [CaseSeries]

  var section: PageSection {
    let findings = Findings(figures: model.figures, series: series)
    let charts = Rival.peers.compactMap { panel(of: $0) }
    return PageSection(
      identifier: "summary",
      title: "In short",
      content: [
        tiles(findings.tiles),
        element("div", ["class": "findings \(["", "one", "two"][charts.count])"]) {
          element("div") {
            element("ul") {
              for sentence in findings.sentences { element("li") { sentence } }
            }
          }
          charts
        },
      ].compactMap { $0 }
    )
  }

  private func tiles(_ tiles: [Findings.Tile]) -> Markup? {
    guard !tiles.isEmpty else { return nil }
    return element("ul", ["class": "tiles"]) {
      for tile in tiles {
        element("li") {
          element("div", ["class": "name"]) { tile.name }
          element("div", ["class": tile.isSlower ? "number slower" : "number"]) { tile.number }
          element("div", ["class": "detail"]) { tile.detail }
        }
      }
    }
  }

  private func panel(of rival: Rival) -> Markup? {
    let rows = series.compactMap { series -> RatioChart.Row? in
      let ratios = series.figures.compactMap { figure in
        figure.ratio(to: rival).map { ratio in
          (
            value: ratio,
            note: "\(figure.name), \(Notation.shape(figure.shape)) elements: "
              + "\(Notation.ratio(ratio)) times as fast as \(rival.name)"
          )
        }
      }
      let title = CaseTitle.text(series, in: model)
      return ratios.isEmpty ? nil : RatioChart.Row(name: title.name, ratios: ratios)
    }
    guard !rows.isEmpty else { return nil }
    let title = "Every case beside \(rival.name)"
    return Panel.markup(
      title: title,
      caption: "A mark for each size; the largest is filled.",
      drawing: RatioChart(
        identifier: "ratios-\(rival.rawValue)",
        title: title,
        rival: rival.name,
        style: .strided,
        rows: rows
      ).drawing(description: rows.flatMap { $0.ratios.map(\.note) }.joined(separator: ". "))
    )
  }
}
