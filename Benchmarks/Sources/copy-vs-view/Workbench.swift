import BenchmarkSupport
import Strided

/// Prepares a case at one size for measuring, for one element type.
struct Workbench<Element: BenchmarkElement> {
  let layout: ViewLayout
  /// The elements of the view.
  let count: Int
  /// The shape of the array under the view, if the case has its own shapes.
  let shape: Shape?

  init(layout: ViewLayout, size: CaseSize) {
    self.layout = layout
    shape = size.shape.map { Shape($0) }
    count =
      layout == .transposed && shape == nil ? MatrixExtents(count: size.count).count : size.count
  }

  /// Makes the arrays of a case and the routines for them.
  func workload(for benchmark: BenchmarkCase) -> Workload {
    if case .task(let task) = benchmark.variant { return small(task) }
    if case .product(let task) = benchmark.variant { return multiplying(task) }
    return switch benchmark.operation {
    case .view, .slice: makingView()
    case .copyFresh, .gather: copying()
    case .copyReused, .writeThrough: assigning()
    case .axpy: addingProduct()
    case .fill: filling()
    case .broadcastAssign: broadcasting()
    case .add: adding()
    case .addTransposed: addingTransposed()
    case .breakEven: summing()
    case .permute: permuting()
    case .small: preconditionFailure("every small case is a task")
    case .elementwise: preconditionFailure("elementwise cases have a table of their own")
    case .product: preconditionFailure("every product is a task")
    case .factorization: preconditionFailure("factorisations have a bench of their own")
    }
  }

  /// The bytes of `count` elements.
  func bytes(_ count: Int) -> Int { count * MemoryLayout<Element>.stride }
}
