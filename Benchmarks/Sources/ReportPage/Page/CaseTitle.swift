/// The heading of a case, and its meaning.
enum CaseTitle {
  static func text(_ series: CaseSeries, in model: PageModel) -> (name: String, meaning: String?) {
    let first = series.first
    let isOnly = Set(model.figures.map(\.element)).count < 2
    let meanings = [first.operation, first.layout].compactMap { model.meaning(of: $0) }
    return (
      isOnly ? first.name : "\(first.name), \(first.element)",
      meanings.isEmpty ? nil : meanings.joined(separator: "; ")
    )
  }
}
