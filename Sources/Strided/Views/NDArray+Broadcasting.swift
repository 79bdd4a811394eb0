import StridedKernels
import StridedLayout

extension NDArray {
  /// The shape to which both operands of an operation broadcast.
  ///
  /// Traps if they do not fit, or if the number of elements overflows.
  @usableFromInline
  static func broadcastShape(
    of left: NDArray, _ right: NDArray, for operation: String
  ) -> Shape {
    guard let shape = StridedLayout.broadcastShape(left.shape, right.shape) else {
      trap("\(operation): shapes \(left.shape) and \(right.shape) do not broadcast together")
    }
    _ = shape.validatedCount(for: operation, width: MemoryLayout<Element>.stride)
    return shape
  }
}
