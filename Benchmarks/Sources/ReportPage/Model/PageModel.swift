/// The content of the page of a report.
package struct PageModel: Sendable {
  /// A name and its text: a fact about the machine, or the meaning of a word.
  package struct Entry: Equatable, Sendable {
    package let name: String
    package let text: String

    package init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  package let title: String
  /// The machine and the versions of the figures.
  package let facts: [Entry]
  /// Remarks on the figures: that a run was interrupted, which cases were left out.
  package let remarks: [String]
  /// Every figure, in the order of the table.
  package let figures: [PageFigure]
  /// The meaning of the cases and layouts, by name.
  package let glossary: [Entry]
  /// The program of the peers, if there were any.
  package let peersScript: String?

  package init(
    title: String,
    facts: [Entry],
    remarks: [String] = [],
    figures: [PageFigure],
    glossary: [Entry] = [],
    peersScript: String? = nil
  ) {
    self.title = title
    self.facts = facts
    self.remarks = remarks
    self.figures = figures
    self.glossary = glossary
    self.peersScript = peersScript
  }

  /// The meaning of a case or a layout, if the glossary has it.
  func meaning(of name: String) -> String? {
    glossary.first { $0.name == name }?.text
  }
}
