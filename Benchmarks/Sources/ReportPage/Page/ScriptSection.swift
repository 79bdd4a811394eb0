/// The program of the peers, for readers who want to check the comparison.
struct ScriptSection {
  let model: PageModel

  var section: PageSection? {
    guard let script = model.peersScript else { return nil }
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false).count
    return PageSection(
      identifier: "script",
      title: "What the peers ran",
      content: [
        element("p") { "The other side of the comparison, word for word." },
        element("details") {
          element("summary") { "The peers’ script, \(lines) lines" }
          element("pre", ["tabindex": "0"]) { element("code") { script } }
        },
      ],
      kind: "script"
    )
  }
}
