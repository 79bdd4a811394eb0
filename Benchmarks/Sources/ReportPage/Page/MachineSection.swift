/// The machine and the versions.
struct MachineSection {
  let model: PageModel

  var section: PageSection? {
    guard !model.facts.isEmpty else { return nil }
    return PageSection(
      identifier: "machine",
      title: "Machine and versions",
      content: [
        element("dl") {
          for fact in model.facts {
            element("dt") { fact.name }
            element("dd") { fact.text }
          }
        }
      ]
    )
  }
}
