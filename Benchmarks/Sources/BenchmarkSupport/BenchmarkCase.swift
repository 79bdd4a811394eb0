/// An operation on a layout: one row of the table for each size.
package struct BenchmarkCase: Hashable, Sendable, CustomStringConvertible {
  package let operation: Operation
  package let layout: ViewLayout

  package init(_ operation: Operation, _ layout: ViewLayout) {
    self.operation = operation
    self.layout = layout
  }

  /// The name that `--cases` takes: `gather/step2`.
  package var description: String { "\(operation.rawValue)/\(layout.rawValue)" }

  /// Everything that can be measured, in the order it is measured and shown.
  package static let all: [BenchmarkCase] = Operation.allCases.flatMap { operation in
    layouts(of: operation).map { BenchmarkCase(operation, $0) }
  }

  private static func layouts(of operation: Operation) -> [ViewLayout] {
    switch operation {
    case .view, .copyFresh, .copyReused: [.contiguous]
    case .slice: [.step2]
    case .writeThrough: [.contiguous, .step2, .step16, .column, .reversed]
    case .gather: [.step2, .step16, .column, .reversed, .transposed]
    case .axpy: [.contiguous, .step2, .column]
    case .breakEven: [.step16, .column]
    }
  }
}
