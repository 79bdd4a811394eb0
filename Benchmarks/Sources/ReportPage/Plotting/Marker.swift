/// The shape that marks a point.
enum Marker: Sendable {
  case circle
  case square
  case triangle
  case diamond
  case cross

  /// The shape around a point.
  func drawing(x: Double, y: Double) -> Markup {
    switch self {
    case .circle:
      return element("circle", ["cx": coordinate(x), "cy": coordinate(y), "r": "3.6"])
    case .square:
      return path("M\(at(x - 3.2, y - 3.2))h6.4v6.4h-6.4z")
    case .triangle:
      return path("M\(at(x, y - 4.4))L\(at(x + 4.2, y + 3))L\(at(x - 4.2, y + 3))z")
    case .diamond:
      return path(
        "M\(at(x, y - 4.4))L\(at(x + 4.4, y))L\(at(x, y + 4.4))L\(at(x - 4.4, y))z"
      )
    case .cross:
      return element(
        "path", ["class": "open", "d": "M\(at(x - 3.4, y - 3.4))l6.8 6.8m0-6.8l-6.8 6.8"])
    }
  }

  private func path(_ commands: String) -> Markup {
    element("path", ["d": commands])
  }

  private func at(_ x: Double, _ y: Double) -> String {
    "\(coordinate(x)) \(coordinate(y))"
  }
}
