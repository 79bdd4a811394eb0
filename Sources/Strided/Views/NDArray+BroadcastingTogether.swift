import StridedKernels
import StridedLayout

/// Views of arrays, all repeated to the shape that they broadcast to: read-only, sharing the memory.
///
/// Traps if the shapes do not fit; check first with `broadcastShape(_:)`.
///
/// - Complexity: O(rank) for each array.
public func broadcastTogether<Element>(_ arrays: [NDArray<Element>]) -> [NDArray<Element>] {
  let shapes = arrays.map(\.shape)
  guard let shape = broadcastShape(shapes) else {
    let list = shapes.map(\.description).joined(separator: ", ")
    trap("broadcastTogether: shapes \(list) do not broadcast together")
  }
  return arrays.map { $0.broadcast(to: shape, for: "broadcastTogether") }
}

/// Views of two arrays, both repeated to the shape that they broadcast to: read-only, sharing the memory.
///
/// The element types may differ. Traps if the shapes do not fit; check first with
/// `broadcastShape(_:_:)`.
///
/// - Complexity: O(rank).
public func broadcastTogether<First, Second>(_ first: NDArray<First>, _ second: NDArray<Second>)
  -> (NDArray<First>, NDArray<Second>)
{
  let operation = "broadcastTogether"
  guard let shape = broadcastShape(first.shape, second.shape) else {
    trap("\(operation): shapes \(first.shape), \(second.shape) do not broadcast together")
  }
  return (first.broadcast(to: shape, for: operation), second.broadcast(to: shape, for: operation))
}

extension NDArray {
  /// A read-only view repeated to a shape that is known to fit.
  fileprivate func broadcast(to shape: Shape, for operation: String) -> NDArray {
    _ = shape.validatedCount(for: operation, width: 1)
    guard let layout = layout.broadcast(to: shape) else {
      preconditionFailure("the shapes broadcast to their common shape")
    }
    return view(through: layout)
  }
}
