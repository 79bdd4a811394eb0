/// The cases that a run measures, as `--cases` spells them: `view,gather,axpy/column`.
package struct CaseSelection: Equatable, Sendable {
  /// The cases, each once, in the order of the table.
  package let cases: [BenchmarkCase]

  package static let all = CaseSelection(cases: BenchmarkCase.all)

  private init(cases: [BenchmarkCase]) {
    self.cases = cases
  }

  /// Reads a comma-separated list; a name without a layout selects all of its layouts.
  ///
  /// - Parameter further: cases that are selected only by name, and come last. For elementwise
  ///   cases, a function or a layout alone selects all cases that have it, and a family all of its functions.
  package init(parsing text: String, among further: [BenchmarkCase] = []) throws(InvalidInput) {
    let all = BenchmarkCase.all + further
    var selected: Set<BenchmarkCase> = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      selected.formUnion(try Self.cases(named: String(name), among: all))
    }
    cases = all.filter(selected.contains)
  }

  private static func cases(
    named name: String,
    among all: [BenchmarkCase]
  ) throws(InvalidInput) -> [BenchmarkCase] {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let layouts = all.filter { $0.belongs(to: parts[0]) }
    guard !layouts.isEmpty else {
      let known = Operation.allCases.map(\.rawValue) + ElementwiseFamily.allCases.map(\.rawValue)
      throw InvalidInput(
        "there is no case '\(name)'; the cases are \(known.joined(separator: ", "))")
    }
    guard parts.count == 2 else { return layouts }
    let matching = layouts.filter { $0.variant.isNamed(parts[1]) }
    guard !matching.isEmpty else {
      let known = layouts.map(\.variant.name).joined(separator: ", ")
      throw InvalidInput("'\(parts[0])' has no layout '\(parts[1])', only \(known)")
    }
    return matching
  }
}
