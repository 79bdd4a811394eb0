/// Lines over two axes, with a name at the end of each.
struct LineChart: Sendable {
  static let width = 380.0
  static let height = 272.0

  let identifier: String
  let title: String
  let x: Axis
  let y: Axis
  let frame: Frame
  let series: [Series]
  /// A marked position, with its text.
  var mark: (x: Double, y: Double, text: String)?

  /// The area inside the axes, which leaves room for the names of the series.
  static func frame(for names: [String], left: Double = 46) -> Frame {
    let room = names.map { TextWidth.estimate($0, isBold: true) }.max() ?? 0
    return Frame(left: left, top: 30, right: width - max(room, 24) - 18, bottom: height - 42)
  }

  /// The drawing, or nil if there is no point to draw.
  func drawing(description: String) -> Drawing? {
    let lines = series.map { ($0, places(of: $0)) }.filter { !$0.1.isEmpty }
    guard !lines.isEmpty else { return nil }
    let ordered = lines.filter { !$0.0.style.isMain } + lines.filter { $0.0.style.isMain }
    return Drawing(
      identifier: identifier,
      title: title,
      description: description,
      width: Self.width,
      height: Self.height,
      content: frame.axes(x: x, y: y) + ordered.map { line($0.0, $0.1) } + names(of: lines)
        + pointedOut
    )
  }

  private typealias Place = (x: Double, y: Double, note: String)

  private func places(of series: Series) -> [Place] {
    series.points.compactMap { point in
      guard let x = x.scale.position(of: point.x), let y = y.scale.position(of: point.y) else {
        return nil
      }
      return (x, y, point.note)
    }
  }

  private func line(_ series: Series, _ places: [Place]) -> Markup {
    element("g", ["class": "series \(series.style.ink)\(series.style.isMain ? " main" : "")"]) {
      if places.count > 1 {
        element(
          "polyline",
          [
            "points": places.map { "\(coordinate($0.x)),\(coordinate($0.y))" }
              .joined(separator: " "),
            "stroke-dasharray": series.style.dash.isEmpty ? "none" : series.style.dash,
          ]
        )
      }
      if series.hasMarkers {
        for place in places {
          element("g") {
            element("title") { place.note }
            // Room to touch a small shape.
            element(
              "circle",
              ["class": "reach", "cx": coordinate(place.x), "cy": coordinate(place.y), "r": "9"]
            )
            series.style.marker.drawing(x: place.x, y: place.y)
          }
        }
      }
    }
  }

  /// The names of the lines at the right edge, spread apart and connected to the ends of the lines.
  private func names(of lines: [(Series, [Place])]) -> [Markup] {
    let ends = lines.compactMap { line in line.1.last.map { (line.0, $0) } }
    let places = LabelSpreading.places(
      wanted: ends.map(\.1.y),
      gap: 14,
      within: frame.top...frame.bottom
    )
    return zip(ends, places).flatMap { end, place -> [Markup] in
      let (series, last) = end
      let label = frame.right + 14
      let leader = Drawing.line(
        "leader \(series.style.ink)", from: (last.x + 5, last.y), to: (label - 3, place))
      let name = Drawing.text(
        series.name, x: label, y: place + 4,
        kind: "name \(series.style.ink)\(series.style.isMain ? " main" : "")"
      )
      return [leader, name]
    }
  }

  private var pointedOut: [Markup] {
    guard let mark, let x = x.scale.position(of: mark.x), let y = y.scale.position(of: mark.y)
    else { return [] }
    let isRight = x > (frame.left + frame.right) / 2
    return [
      Drawing.line("pointer", from: (x, y), to: (x, frame.bottom)),
      element("circle", ["class": "ring", "cx": coordinate(x), "cy": coordinate(y), "r": "6.5"]),
      Drawing.text(
        mark.text, x: isRight ? x - 8 : x + 8, y: frame.bottom - 8,
        kind: "callout", anchor: isRight ? .end : .start),
    ]
  }
}
