import StridedKernels
import StridedLayout

extension NDArray {
  /// The same elements as a view: shares the memory, always.
  @inlinable
  public func view() -> NDArray {
    view(through: layout.asView)
  }

  /// The same elements as a view that cannot be written, for good: shares the memory, always.
  ///
  /// Views of it cannot be written either. A write traps; what other arrays write to the memory shows.
  ///
  /// ```swift
  /// let a = NDArray([1, 2, 3])
  /// let b = a.readOnly()
  /// a[0] = 13
  /// print(b, b.isWritable)  // [13  2  3] false
  /// ```
  @inlinable
  public func readOnly() -> NDArray {
    view(through: layout.readOnly)
  }

  /// A view with the axes in reverse order: of a matrix, its transpose.
  @inlinable
  public func transposed() -> NDArray {
    view(through: layout.transposed)
  }

  /// A view with the axes in another order.
  ///
  /// - Parameter axes: for each axis of the view, the axis of this array that it shows; each exactly
  ///   once, negative ones counted from the end. Traps otherwise.
  @inlinable
  public func transposed(axes: some Collection<Int>) -> NDArray {
    view(through: layout.permuted(axes, operation: "transposed"))
  }

  /// A view with two axes exchanged; negative axes count from the end, others out of range trap.
  public func swappingAxes(_ first: Int, _ second: Int) -> NDArray {
    view(through: layout.swappingAxes(first, second, for: "swappingAxes"))
  }

  /// A view with one axis moved to another place, the others in their order; negative axes count
  /// from the end, others out of range trap.
  public func movingAxis(from source: Int, to destination: Int) -> NDArray {
    view(through: layout.movingAxis(from: source, to: destination, for: "movingAxis"))
  }

  /// A view with a new axis of extent 1 that stands at `axis`; negative axes count from the new end.
  public func expandingAxis(at axis: Int) -> NDArray {
    view(through: layout.expandingAxis(at: axis, for: "expandingAxis"))
  }

  /// A view without the axes of extent 1.
  public func squeezed() -> NDArray {
    view(through: layout.squeezed)
  }

  /// A view without one axis, whose extent must be 1; traps otherwise.
  public func squeezed(axis: Int) -> NDArray {
    view(through: layout.squeezed(axis: axis, for: "squeezed"))
  }

  /// A view that runs backwards along every axis.
  public func flipped() -> NDArray {
    view(through: layout.flipped)
  }

  /// A view that runs backwards along one axis; negative axes count from the end, others out of
  /// range trap.
  public func flipped(axis: Int) -> NDArray {
    view(through: layout.flipped(axis: axis, for: "flipped"))
  }

  /// A read-only view that repeats the array to fill a shape.
  ///
  /// Shapes are aligned at their last axis; extents of 1 are repeated, and so are axes that are
  /// missing. Repeated elements share their place, so neither this view nor any view of it can ever
  /// be written to. Traps where the shapes do not fit; `broadcastShape(_:_:)` asks first.
  public func broadcast(to shape: Shape) -> NDArray {
    guard shape.count <= Layout.maximumRank else {
      trap("broadcast: rank \(shape.count) exceeds \(Layout.maximumRank)")
    }
    _ = shape.validatedCount(for: "broadcast", width: 1)
    guard let layout = layout.broadcast(to: shape) else {
      trap("broadcast: shape \(self.shape) does not broadcast to \(shape)")
    }
    return view(through: layout)
  }

  /// A writable view of a diagonal of two axes, which become the last axis of the view.
  ///
  /// - Parameters:
  ///   - offset: which diagonal: 0 the main one, above 0 to its right, below 0 under it; beyond the
  ///     array it is empty.
  ///   - axes: the axes of rows and columns, by default the first two; equal ones trap.
  public func diagonal(offset: Int = 0, axes: (Int, Int) = (0, 1)) -> NDArray {
    view(through: layout.diagonal(offset: offset, axes: axes, for: "diagonal"))
  }
}
