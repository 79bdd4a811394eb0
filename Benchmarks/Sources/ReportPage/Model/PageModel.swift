/// What the page of a report shows.
package struct PageModel: Sendable {
  /// A name with what stands for it: a fact about the machine, or the meaning of a word.
  package struct Entry: Equatable, Sendable {
    package let name: String
    package let text: String

    package init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  package let title: String
  /// The machine and the versions that the figures belong to.
  package let facts: [Entry]
  /// What must be known to read the figures: that a run was interrupted, what was left out.
  package let remarks: [String]
  /// Every figure, in the order that the table shows.
  package let figures: [PageFigure]
  /// What the cases and layouts mean, by the names that the figures carry.
  package let glossary: [Entry]
  /// The program that the peers ran, where there were any.
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

  /// What a case or a layout means, where the glossary says so.
  func meaning(of name: String) -> String? {
    glossary.first { $0.name == name }?.text
  }
}
