/// A part of the page with a heading.
struct PageSection: Sendable {
  let identifier: String
  let title: String
  let content: [Markup]
  var kind = ""

  var markup: [Markup] {
    [
      element(
        "section", ["id": identifier, "class": kind, "aria-labelledby": "\(identifier)-heading"]
      ) {
        element("h2", ["id": "\(identifier)-heading"]) { title }
        content
      }
    ]
  }
}
