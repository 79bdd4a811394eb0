/// A plot with a heading and a line of text, or a sentence if there is nothing to draw.
enum Panel {
  static func markup(title: String, caption: String?, drawing: Drawing?) -> Markup {
    element("figure") {
      element("figcaption") {
        element("h3") { title }
        if let caption { caption }
      }
      if let drawing {
        drawing.markup
      } else {
        element("p", ["class": "quiet"]) { "There is no figure that could be drawn here." }
      }
    }
  }

  /// Panels side by side if there is room; plots of equal height are aligned.
  static func grid(_ panels: [Markup], isUneven: Bool = false) -> Markup {
    element("div", ["class": isUneven ? "panels uneven" : "panels"]) { panels }
  }
}
