/// The variant of an operation: a layout; for `small` and `product`, a task; for `elementwise` and
/// `factorization`, a function and a layout.
package enum CaseVariant: Hashable, Sendable {
  case layout(ViewLayout)
  case task(SmallTask)
  case elementwise(ElementwiseCase)
  case product(ProductTask)
  case factorization(FactorizationCase)

  /// The name after the slash in `--cases`.
  package var name: String {
    switch self {
    case .layout(let layout): layout.rawValue
    case .task(let task): task.rawValue
    case .elementwise(let benchmark): benchmark.name
    case .product(let task): task.rawValue
    case .factorization(let benchmark): benchmark.name
    }
  }

  /// Whether a name after the slash in `--cases` selects this variant.
  func isNamed(_ text: some StringProtocol) -> Bool {
    if name == text { return true }
    return switch self {
    case .elementwise(let benchmark):
      benchmark.function == text || benchmark.layout.rawValue == text
    case .factorization(let benchmark):
      benchmark.function.rawValue == text || benchmark.layout.rawValue == text
    case .layout, .task, .product: false
    }
  }
}
