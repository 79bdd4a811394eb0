import BenchmarkSupport
import Strided

/// The rows of stable sorts, of sorts along the first axis, and of sorts of elements in some order.
extension ElementwiseTable {
  static var orderRows: [ElementwiseRow<Element>] {
    [
      .unary(
        "sort-stable", in: .sort, over: [.scrambled], numpy: "np.sort(a, kind='stable')",
        pytorch: "torch.sort(a, stable=True).values", plan: { _ in "keys in vectors" }
      ) { $0.sorted() },
      .unary(
        "argsort-stable", in: .argsort, over: [.scrambled], numpy: "np.argsort(a, kind='stable')",
        pytorch: "torch.argsort(a, stable=True)", plan: { _ in "keys and positions" }
      ) { $0.argsort() },
      .unary(
        "sort-first-axis", in: .sort, over: [.transposed], numpy: "np.sort(a.T, axis=0)",
        pytorch: "torch.sort(a.T, 0).values", plan: { _ in "keys of several lines" }
      ) { $0.transposed().sorted(axis: 0) },
    ] + ElementOrder.allCases.flatMap { [ElementwiseRow.sort($0), .argsort($0)] }
  }
}

/// An order of elements that are sorted.
private enum ElementOrder: String, CaseIterable {
  case rising, falling, few, equal

  /// What a peer does to elements in no order.
  var preparations: [Peer: String] {
    switch self {
    case .rising:
      [.numpy: "import numpy; a = numpy.sort(a)", .pytorch: "a = a.sort().values"]
    case .falling:
      [.numpy: "import numpy; a = -numpy.sort(-a)", .pytorch: "a = -(-a).sort().values"]
    case .few:
      [.numpy: "import numpy; a = numpy.floor(10 * a)", .pytorch: "a = (10 * a).floor()"]
    case .equal:
      [.numpy: "import numpy; a = numpy.ones_like(a)", .pytorch: "a = a * 0 + 1"]
    }
  }

  /// The elements in this order.
  func of<Element: RealBenchmarkElement>(_ a: NDArray<Element>) -> NDArray<Element> {
    switch self {
    case .rising: a.sorted()
    case .falling: a.sorted().flipped().copy()
    case .few: floor(a * 10)
    case .equal: NDArray.ones(a.shape)
    }
  }
}

extension ElementwiseRow {
  fileprivate static func sort(_ order: ElementOrder) -> ElementwiseRow {
    ordered("sort", .sort, order, numpy: "np.sort(a)", pytorch: "torch.sort(a).values") {
      $0.sorted()
    }
  }

  fileprivate static func argsort(_ order: ElementOrder) -> ElementwiseRow {
    ordered("argsort", .argsort, order, numpy: "np.argsort(a)", pytorch: "torch.argsort(a)") {
      $0.argsort()
    }
  }

  /// A sort of elements in some order.
  private static func ordered<Result>(
    _ name: String, _ family: ElementwiseFamily, _ order: ElementOrder, numpy: String,
    pytorch: String, _ function: @escaping (NDArray<Element>) -> Result
  ) -> ElementwiseRow {
    ElementwiseRow(
      name: "\(name)-\(order.rawValue)", family: family, form: .unary, layouts: [.scrambled],
      statements: [.numpy: numpy, .pytorch: pytorch], preparations: order.preparations,
      plan: { _ in "keys" },
      routine: { operands in
        let a = order.of(operands.a)
        return { repetitions in
          for _ in 0..<repetitions { blackHole(using: function(a)) }
        }
      })
  }
}
