import Strided
import StridedKernels
import StridedLayout
import Testing

extension LoopPlan {
  /// The plan of an operation that writes one array from others, which broadcast to its shape.
  ///
  /// The caller keeps the arrays alive while the plan runs.
  package init<Element>(of destination: NDArray<Element>, _ sources: NDArray<Element>...) {
    let width = MemoryLayout<Element>.stride
    self.init()
    begin(with: destination.layout, at: destination.memory.address, width: width)
    for source in sources {
      let isAdded = add(source.layout, at: source.memory.address, width: width)
      #expect(isAdded, "\(source.shape) to \(destination.shape)")
    }
  }
}
