/// An operation on a layout: one row of the table for each size.
package struct BenchmarkCase: Hashable, Sendable, CustomStringConvertible {
  package let operation: Operation
  package let variant: CaseVariant

  package init(_ operation: Operation, _ layout: ViewLayout) {
    self.operation = operation
    self.variant = .layout(layout)
  }

  package init(_ task: SmallTask) {
    operation = .small
    variant = .task(task)
  }

  package init(_ benchmark: ElementwiseCase) {
    operation = .elementwise
    variant = .elementwise(benchmark)
  }

  package init(_ task: ProductTask) {
    operation = .product
    variant = .product(task)
  }

  package init(_ benchmark: FactorizationCase) {
    operation = .factorization
    variant = .factorization(benchmark)
  }

  /// The factorisations, which are measured only if asked for.
  package static let factorizations = FactorizationFunction.allCases.flatMap { function in
    FactorizationCase.Layout.allCases.map { BenchmarkCase(FactorizationCase(function, $0)) }
  }

  /// The cases of matrix products, which are measured only if asked for.
  package static let products = ProductTask.allCases.map { BenchmarkCase($0) }

  /// The layout of the elements; contiguous for small arrays, products and factorisations.
  package var layout: ViewLayout {
    switch variant {
    case .layout(let layout): layout
    case .task, .product, .factorization: .contiguous
    case .elementwise(let benchmark): benchmark.layout.viewLayout
    }
  }

  /// The family of an elementwise function, if it belongs to one.
  package var family: ElementwiseFamily? {
    if case .elementwise(let benchmark) = variant { return benchmark.family }
    return nil
  }

  /// The code for NumPy of a product or a factorisation: what makes the operands, and what is timed.
  package var numpyScript: (setup: String, statement: String)? {
    switch variant {
    case .product(let task): task.script
    case .factorization(let benchmark): benchmark.script
    case .layout, .task, .elementwise: nil
    }
  }

  /// Whether a name before the slash in `--cases` selects this case: of its operation or its family.
  func belongs(to name: some StringProtocol) -> Bool {
    operation.rawValue == name || family?.rawValue == String(name)
  }

  /// The name that `--cases` takes: `gather/step2`.
  package var description: String { "\(operation.rawValue)/\(variant.name)" }

  /// All cases that a run measures by default, in the order of measuring and printing.
  package static let all: [BenchmarkCase] = Operation.allCases.flatMap { operation in
    operation == .small
      ? SmallTask.allCases.map { BenchmarkCase($0) }
      : layouts(of: operation).map { BenchmarkCase(operation, $0) }
  }

  private static func layouts(of operation: Operation) -> [ViewLayout] {
    switch operation {
    case .view, .copyFresh, .copyReused, .fill, .broadcastAssign, .add, .small: [.contiguous]
    case .slice: [.step2]
    case .writeThrough: [.contiguous, .step2, .step16, .column, .reversed]
    case .gather: [.step2, .step16, .column, .reversed, .transposed]
    case .axpy: [.contiguous, .step2, .column]
    case .breakEven: [.step16, .column]
    case .permute: [.transposed, .axes201, .axes210, .axes102, .axes021, .axes120]
    case .addTransposed: [.transposed]
    case .elementwise, .product, .factorization: []
    }
  }
}
