import StridedKernels
import StridedLayout

extension NDArray {
  /// The elements in another shape: a view if one stride per axis can describe it, otherwise a copy.
  ///
  /// - Parameters:
  ///   - shape: the extents; one may be -1 and is then computed from the count. Traps if the count
  ///     differs.
  ///   - order: the order in which elements are read and placed, `.c` or `.f`.
  @_alwaysEmitIntoClient
  public func reshaped(to shape: Shape, order: MemoryOrder = .c) -> NDArray {
    let target = layout.resolvedShape(shape, operation: "reshaped")
    let order = layout.resolved(order)
    if let layout = layout.reshaped(to: target, order: order) {
      return view(through: layout)
    }
    return reshapedCopy(target, order)
  }

  /// The elements in another shape that no view can describe: a copy.
  @usableFromInline
  func reshapedCopy(_ target: Shape, _ order: MemoryOrder) -> NDArray {
    let contiguous = copy(order: order)
    guard let layout = contiguous.layout.reshaped(to: target, order: order) else {
      trap("reshaped: a contiguous copy of shape \(self.shape) has no layout for \(target)")
    }
    var fresh = layout
    fresh.isView = false
    return contiguous.view(through: fresh)
  }

  /// A view of the elements in another shape, or nil if it would need a copy.
  ///
  /// - Parameters:
  ///   - shape: the extents; one may be -1 and is then computed from the count. Traps if the count
  ///     differs.
  ///   - order: the order in which elements are read and placed, `.c` or `.f`.
  public func reshapedView(to shape: Shape, order: MemoryOrder = .c) -> NDArray? {
    let target = layout.resolvedShape(shape, operation: "reshapedView")
    return layout.reshaped(to: target, order: layout.resolved(order)).map {
      view(through: $0)
    }
  }

  /// The elements in one axis: a view if the array is contiguous in that order, otherwise a copy.
  ///
  /// `.k` reads them in memory order. It gives a view if all strides are positive and the elements
  /// are contiguous in some order of the axes.
  public func raveled(order: MemoryOrder = .c) -> NDArray {
    if order == .k, let line = layout.lineInMemory { return view(through: line) }
    guard layout.isContiguous(order) else { return flattened(order: order) }
    return reshaped(to: Shape(repeating: count, count: 1), order: order)
  }

  /// The elements in one axis: a copy, always.
  ///
  /// `.k` reads them in memory order.
  public func flattened(order: MemoryOrder = .c) -> sending NDArray {
    let contiguous = copy(order: order)
    let flat = Layout(contiguous: [count], count: count)
    return contiguous.view(through: flat).asSending()
  }
}
