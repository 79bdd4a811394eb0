/// An SVG with a description in words.
struct Drawing {
  /// A name that is unique in the page.
  let identifier: String
  let title: String
  let description: String
  let width: Double
  let height: Double
  let content: [Markup]

  var markup: Markup {
    element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": "0 0 \(coordinate(width)) \(coordinate(height))",
        "role": "img",
        "aria-labelledby": "\(identifier)-title \(identifier)-description",
      ]
    ) {
      element("title", ["id": "\(identifier)-title"]) { title }
      element("desc", ["id": "\(identifier)-description"]) { description }
      content
    }
  }

  /// A straight line.
  static func line(
    _ kind: String,
    from start: (x: Double, y: Double),
    to end: (x: Double, y: Double)
  ) -> Markup {
    element(
      "line",
      [
        "class": kind, "x1": coordinate(start.x), "y1": coordinate(start.y),
        "x2": coordinate(end.x), "y2": coordinate(end.y),
      ]
    )
  }

  /// The alignment of text at its position.
  enum Anchor: String { case start, middle, end }

  /// A line of text.
  static func text(
    _ text: String,
    x: Double,
    y: Double,
    kind: String = "",
    anchor: Anchor = .start
  ) -> Markup {
    element(
      "text",
      ["class": kind, "x": coordinate(x), "y": coordinate(y), "text-anchor": anchor.rawValue]
    ) { text }
  }
}
