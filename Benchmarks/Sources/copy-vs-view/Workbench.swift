import BenchmarkSupport
import Strided

/// Prepares a case at one size for measuring, for one element type.
struct Workbench<Element: BenchmarkElement> {
  let layout: ViewLayout
  /// The elements of the view.
  let count: Int

  init(layout: ViewLayout, count: Int) {
    self.layout = layout
    self.count = layout == .transposed ? MatrixExtents(count: count).count : count
  }

  /// Makes the arrays of a case and the routines that work on them.
  func workload(for operation: Operation) -> Workload {
    switch operation {
    case .view, .slice: makingView()
    case .copyFresh, .gather: copying()
    case .copyReused, .writeThrough: assigning()
    case .axpy: addingProduct()
    case .breakEven: summing()
    }
  }

  /// The bytes of so many elements.
  func bytes(_ count: Int) -> Int { count * MemoryLayout<Element>.stride }
}
