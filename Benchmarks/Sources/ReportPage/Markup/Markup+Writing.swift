extension Markup {
  /// The elements without an end tag in HTML; all others have one, even if they are empty.
  private static let void: Set<String> = ["meta", "link", "wbr"]

  /// The inline elements, next to which a line break would show as a space.
  private static let inline: Set<String> = [
    "a", "b", "code", "em", "pre", "small", "span", "strong", "sup", "text", "tspan", "wbr",
  ]

  /// The markup as text that parsers of HTML and of XML can read.
  var text: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to output: inout String) {
    switch self {
    case .text(let text):
      output += Self.escaped(text)
    case .style(let text):
      precondition(!text.contains { "<&".contains($0) }, "a style sheet is written as it stands")
      output += "<style>\n\(text)\n</style>\n"
    case .element(let name, let attributes, let children):
      output += "<\(name)"
      for attribute in attributes {
        output += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
      }
      if Self.void.contains(name) {
        output += "/>"
      } else {
        output += ">"
        for child in children { child.write(to: &output) }
        output += "</\(name)>"
      }
      if !Self.inline.contains(name) { output += "\n" }
    }
  }

  /// Escaped text: nothing in it is markup, and no character is invalid in XML.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
