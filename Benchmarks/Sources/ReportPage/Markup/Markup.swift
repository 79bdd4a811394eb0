/// A piece of well-formed HTML or SVG: an element, text, or a style sheet.
indirect enum Markup: Sendable {
  case element(name: String, attributes: [Attribute], children: [Markup])
  case text(String)
  /// A style sheet, in which HTML has no character references: it contains no `<` and no `&`.
  case style(String)

  struct Attribute: Sendable {
    let name: String
    let value: String
  }
}

/// An element with its content.
func element(
  _ name: String,
  _ attributes: KeyValuePairs<String, String> = [:],
  @MarkupBuilder holding children: () -> [Markup] = { [] }
) -> Markup {
  .element(
    name: name,
    attributes: attributes.map { Markup.Attribute(name: $0.key, value: $0.value) },
    children: children()
  )
}
