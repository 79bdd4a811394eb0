import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a parser of XML found in a page.
final class WellFormed: NSObject, XMLParserDelegate {
  private(set) var elements: [String: Int] = [:]
  private(set) var identifiers: [String] = []
  private(set) var references: [String] = []
  private(set) var attributes: [(element: String, name: String, value: String)] = []
  private(set) var text = ""

  /// Parses a page, and records what is wrong with it.
  init(_ html: String) {
    super.init()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = self
    #expect(parser.parse(), "\(String(describing: parser.parserError)) at \(parser.lineNumber)")
  }

  func parser(
    _ parser: XMLParser,
    didStartElement elementName: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes found: [String: String]
  ) {
    elements[elementName, default: 0] += 1
    for (name, value) in found {
      attributes.append((elementName, name, value))
      if name == "id" { identifiers.append(value) }
      if name == "aria-labelledby" {
        references += value.split(separator: " ").map(String.init)
      }
      if name == "href", value.hasPrefix("#") { references.append(String(value.dropFirst())) }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
