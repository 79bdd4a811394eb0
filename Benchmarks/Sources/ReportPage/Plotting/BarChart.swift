/// Horizontal bars in groups, with names and values beside them.
struct BarChart: Sendable {
  struct Bar: Sendable {
    let name: String
    let style: SeriesStyle
    let value: Double
    /// The value in words.
    let text: String
    let note: String
  }

  struct Group: Sendable {
    let name: String
    let bars: [Bar]
  }

  static let width = 380.0
  private static let barHeight = 13.0
  private static let barStep = 17.0
  private static let groupTop = 18.0
  private static let groupGap = 10.0

  let identifier: String
  let title: String
  let axisTitle: String
  let groups: [Group]
  /// Whether the scale is logarithmic; otherwise bars start at zero.
  let isLogarithmic: Bool
  /// The values that the axis covers: at least those of the bars.
  let values: [Double]
  let format: @Sendable (Double) -> String

  /// The drawing, or nil if there is no bar to draw.
  func drawing(description: String) -> Drawing? {
    let drawn = groups.map { group in
      Group(name: group.name, bars: group.bars.filter { $0.value.isFinite && $0.value > 0 })
    }.filter { !$0.bars.isEmpty }
    let bars = drawn.flatMap(\.bars)
    let names = bars.map { TextWidth.estimate($0.name, isBold: true) }.max() ?? 0
    let texts = bars.map { TextWidth.estimate($0.text) }.max() ?? 0
    let extent = Extent(start: names + 10, end: Self.width - texts - 8)
    guard !bars.isEmpty, let scale = scale(for: values + bars.map(\.value), over: extent)
    else { return nil }
    let heights = drawn.map { group in
      Self.groupTop + Double(group.bars.count) * Self.barStep + Self.groupGap
    }
    let bottom = 4 + heights.reduce(0, +)
    let tops = heights.indices.map { 4 + heights[..<$0].reduce(0, +) }
    return Drawing(
      identifier: identifier,
      title: title,
      description: description,
      width: Self.width,
      height: bottom + 40,
      content: axis(scale, over: extent, bottom: bottom)
        + zip(drawn, tops).flatMap { draw($0, top: $1, scale: scale, extent: extent) }
    )
  }

  private func scale(for values: [Double], over extent: Extent) -> (any Scale)? {
    guard isLogarithmic else {
      return LinearScale(covering: values, over: extent, maximumLabels: 5)
    }
    // A bar on a logarithmic scale starts at a round value below the shortest.
    let shortest = values.min().map { LogScale.oneTwoFive(atMost: $0 / 1.6) }
    return LogScale(covering: values + [shortest ?? 1], over: extent, maximumLabels: 4)
  }

  private func axis(_ scale: any Scale, over extent: Extent, bottom: Double) -> [Markup] {
    let ticks = scale.ticks.flatMap { tick -> [Markup] in
      guard tick.isLabelled, let place = scale.position(of: tick.value) else { return [] }
      return [
        Drawing.line("grid", from: (place, 4), to: (place, bottom)),
        Drawing.text(
          format(tick.value), x: place, y: bottom + 15, kind: "tick", anchor: .middle),
      ]
    }
    return ticks + [
      Drawing.line("axis", from: (extent.start, 4), to: (extent.start, bottom)),
      Drawing.text(
        axisTitle, x: (extent.start + extent.end) / 2, y: bottom + 33, kind: "axis-title",
        anchor: .middle),
    ]
  }

  private func draw(
    _ group: Group,
    top: Double,
    scale: any Scale,
    extent: Extent
  ) -> [Markup] {
    let heading = Drawing.text(group.name, x: extent.start + 4, y: top + 13, kind: "group")
    return [heading]
      + group.bars.enumerated().map { index, bar in
        draw(bar, top: top + Self.groupTop + Double(index) * Self.barStep, scale, extent)
      }
  }

  private func draw(_ bar: Bar, top: Double, _ scale: any Scale, _ extent: Extent) -> Markup {
    let end = max(scale.position(of: bar.value) ?? extent.start, extent.start + 1)
    let baseline = top + Self.barHeight - 2.5
    let main = bar.style.isMain ? " main" : ""
    return element("g", ["class": "bar \(bar.style.ink)\(main)"]) {
      element("title") { bar.note }
      Drawing.text(
        bar.name, x: extent.start - 6, y: baseline, kind: "name \(bar.style.ink)\(main)",
        anchor: .end)
      element(
        "rect",
        [
          "x": coordinate(extent.start), "y": coordinate(top),
          "width": coordinate(end - extent.start), "height": coordinate(Self.barHeight),
          "rx": "1.5",
        ]
      )
      Drawing.text(bar.text, x: end + 5, y: baseline, kind: "value")
    }
  }
}
