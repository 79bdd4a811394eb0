/// The speed ratio of each case: one row per case and one mark per size.
struct RatioChart: Sendable {
  struct Row: Sendable {
    let name: String
    /// The ratios from the smallest size to the largest, each with a note.
    let ratios: [(value: Double, note: String)]
  }

  static let width = 380.0
  private static let rowStep = 17.0
  private static let top = 40.0

  let identifier: String
  let title: String
  let rival: String
  let style: SeriesStyle
  let rows: [Row]

  /// The drawing, or nil if there is no ratio to draw.
  func drawing(description: String) -> Drawing? {
    let drawn = rows.filter { row in row.ratios.contains { $0.value.isFinite && $0.value > 0 } }
    let values = drawn.flatMap { $0.ratios.map(\.value) }
    let names = drawn.map { TextWidth.estimate($0.name, size: 11.5) }.max() ?? 0
    let extent = Extent(start: names + 14, end: Self.width - 12)
    // The ratio 1 is always shown, with room on both sides.
    guard !drawn.isEmpty,
      let scale = LogScale(covering: values + [0.5, 2], over: extent, maximumLabels: 6),
      let even = scale.position(of: 1)
    else { return nil }
    let bottom = Self.top + Double(drawn.count) * Self.rowStep
    let frame = Frame(left: extent.start, top: Self.top, right: extent.end, bottom: bottom)
    return Drawing(
      identifier: identifier,
      title: title,
      description: description,
      width: Self.width,
      height: bottom + 42,
      content: ground(frame, even: even) + axis(scale, frame)
        + drawn.enumerated().flatMap { index, row in
          draw(row, y: Self.top + (Double(index) + 0.5) * Self.rowStep, scale, frame)
        }
    )
  }

  private func ground(_ frame: Frame, even: Double) -> [Markup] {
    [
      element(
        "rect",
        [
          "class": "slower", "x": coordinate(frame.left), "y": coordinate(frame.top),
          "width": coordinate(even - frame.left), "height": coordinate(frame.bottom - frame.top),
        ]
      ),
      Drawing.line("even", from: (even, frame.top - 4), to: (even, frame.bottom)),
      Drawing.text("slower", x: even - 6, y: frame.top - 9, kind: "side", anchor: .end),
      Drawing.text("faster than \(rival)", x: even + 6, y: frame.top - 9, kind: "side"),
    ]
  }

  private func axis(_ scale: LogScale, _ frame: Frame) -> [Markup] {
    let ticks = scale.ticks.flatMap { tick -> [Markup] in
      guard tick.isLabelled, let place = scale.position(of: tick.value) else { return [] }
      return [
        Drawing.line("grid", from: (place, frame.top), to: (place, frame.bottom)),
        Drawing.text(
          Notation.plain(tick.value), x: place, y: frame.bottom + 16, kind: "tick",
          anchor: .middle),
      ]
    }
    let title = Drawing.text(
      "times as fast as \(rival), log scale", x: (frame.left + frame.right) / 2,
      y: frame.bottom + 34, kind: "axis-title", anchor: .middle)
    return ticks + [title]
  }

  private func draw(_ row: Row, y: Double, _ scale: LogScale, _ frame: Frame) -> [Markup] {
    let places = row.ratios.compactMap { ratio in
      scale.position(of: ratio.value).map { (x: $0, note: ratio.note) }
    }
    guard let least = places.map(\.x).min(), let greatest = places.map(\.x).max() else { return [] }
    let name = Drawing.text(
      row.name, x: frame.left - 8, y: y + 4, kind: "row-name", anchor: .end)
    let marks = element("g", ["class": "series \(style.ink)"]) {
      Drawing.line("span", from: (least, y), to: (greatest, y))
      for (index, place) in places.enumerated() {
        element("g", ["class": index == places.count - 1 ? "largest" : "smaller"]) {
          element("title") { place.note }
          element(
            "circle", ["class": "reach", "cx": coordinate(place.x), "cy": coordinate(y), "r": "8"])
          style.marker.drawing(x: place.x, y: y)
        }
      }
    }
    return [name, marks]
  }
}
