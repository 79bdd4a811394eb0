/// The style of a series: a colour, a marker and a dash, so that no two differ only by colour.
struct SeriesStyle: Equatable, Sendable {
  let ink: Ink
  let marker: Marker
  /// The lengths of dashes and gaps; empty for a solid line.
  let dash: String
  /// Whether it is the main series, drawn on top and thicker.
  let isMain: Bool

  init(_ ink: Ink, _ marker: Marker, dash: String = "", isMain: Bool = false) {
    self.ink = ink
    self.marker = marker
    self.dash = dash
    self.isMain = isMain
  }

  static let strided = SeriesStyle(.blue, .circle, isMain: true)

  /// The style of a rival.
  static func style(of rival: Rival) -> SeriesStyle {
    switch rival {
    case .memcpy, .limit: SeriesStyle(.slate, .diamond, dash: "8 4")
    case .cblas: SeriesStyle(.green, .cross, dash: "8 3 2 3")
    case .numpy: SeriesStyle(.orange, .square, dash: "5 3")
    case .pytorch: SeriesStyle(.purple, .triangle, dash: "2 3")
    }
  }

  /// Styles for several series of Strided.
  static let variants: [SeriesStyle] = [
    strided, SeriesStyle(.green, .square, dash: "5 3"),
    SeriesStyle(.orange, .triangle, dash: "2 3"),
    SeriesStyle(.purple, .diamond, dash: "8 4"),
  ]
}
