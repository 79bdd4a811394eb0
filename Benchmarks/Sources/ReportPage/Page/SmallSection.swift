/// Operations on a few elements, for which the overhead decides.
struct SmallSection {
  let series: [CaseSeries]
  let model: PageModel

  init(series: [CaseSeries], model: PageModel) {
    self.series = series.filter { $0.family == .small }
    self.model = model
  }

  var section: PageSection? {
    guard !series.isEmpty else { return nil }
    let panels = BarPanels(
      identifier: "small",
      title: "Time of",
      caption: nil,
      measure: .time,
      cases: series,
      isLogarithmic: true,
      showsShape: false
    ).markup
    return PageSection(
      identifier: "small",
      title: Family.small.title,
      content: [
        element("p") {
          "The time of one operation, on a logarithmic scale: less is better, and a bar of half the "
          "length is not half the time."
        },
        Panel.grid(panels),
      ]
    )
  }
}
