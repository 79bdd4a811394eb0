/// Copies with permuted axes: matrices against their extents, others as bars.
struct PermutationSection {
  let series: [CaseSeries]
  let model: PageModel

  init(series: [CaseSeries], model: PageModel) {
    self.series = series.filter { $0.family == .permutation }
    self.model = model
  }

  var section: PageSection? {
    guard !series.isEmpty else { return nil }
    let against = series.filter { $0.first.shape.count == 2 && $0.figures.count > 1 }
    let single = series.filter { $0.first.shape.count != 2 || $0.figures.count < 2 }
    let panels = against.enumerated().map { panel($1, identifier: "permutation-\($0)") }
    return PageSection(
      identifier: "permutations",
      title: Family.permutation.title,
      content: [
        element("p") {
          "Copies with the axes in another order, which read or write across the memory. "
          "Extents that are powers of two are the hard ones. More is better."
        },
        Panel.grid(panels + bars(single), isUneven: true),
      ]
    )
  }

  private func panel(_ series: CaseSeries, identifier: String) -> Markup {
    let comparison = Comparison(series: series, measure: .bandwidth)
    let shapes = series.figures.map(\.shape)
    let lines = comparison.lines { figure in
      Double(shapes.firstIndex(of: figure.shape) ?? 0)
    }
    let title = CaseTitle.text(series, in: model)
    return Panel.markup(
      title: "\(title.name) of matrices",
      caption: title.meaning,
      drawing: chart(lines, shapes, identifier: identifier)?
        .drawing(description: comparison.description)
    )
  }

  private func chart(_ lines: [Series], _ shapes: [[Int]], identifier: String) -> LineChart? {
    let frame = LineChart.frame(for: lines.map(\.name), left: 40)
    let indices = shapes.indices.map { Double($0) }
    guard let x = OrdinalScale(values: indices, over: frame.horizontal),
      let y = LogScale(covering: lines.flatMap { $0.points.map(\.y) }, over: frame.vertical)
    else { return nil }
    return LineChart(
      identifier: identifier,
      title: "Bandwidth of permutations of matrices against their extents",
      x: Axis("extents, n × n", x) { index in
        let shape = shapes[Int(index)]
        return Set(shape).count == 1 ? "\(shape[0])" : shape.map(String.init).joined(separator: "×")
      },
      y: Axis("GB/s", y) { Notation.plain($0) },
      frame: frame,
      series: lines
    )
  }

  /// Bars for each shape, because only permutations of one shape are comparable.
  private func bars(_ cases: [CaseSeries]) -> [Markup] {
    let figures = cases.flatMap(\.figures)
    var shapes: [[Int]] = []
    for figure in figures where !shapes.contains(figure.shape) { shapes.append(figure.shape) }
    return shapes.enumerated().flatMap { index, shape in
      BarPanels(
        identifier: "permutation-bars-\(index)",
        title: "\(Notation.shape(shape)):",
        caption: "The digits name the axes of the source in the order of the copy.",
        measure: .bandwidth,
        cases: CaseSeries.grouping(figures.filter { $0.shape == shape }),
        isLogarithmic: false,
        showsShape: false
      ).markup
    }
  }
}
