import StridedKernels
import StridedLayout

extension NDArray {
  /// The same elements as a view; always shares the memory.
  @_alwaysEmitIntoClient
  public func view() -> NDArray {
    view(through: layout.asView)
  }

  /// The same elements as a permanently read-only view; always shares the memory.
  ///
  /// Its views are read-only, too. A write traps. Writes through other arrays are visible.
  ///
  /// ```swift
  /// let a = NDArray([1, 2, 3])
  /// let b = a.readOnly()
  /// a[0] = 13
  /// print(b, b.isWritable)  // [13  2  3] false
  /// ```
  @_alwaysEmitIntoClient
  public func readOnly() -> NDArray {
    view(through: layout.readOnly)
  }

  /// A view with the axes in reverse order: the transpose of a matrix.
  @_alwaysEmitIntoClient
  public func transposed() -> NDArray {
    view(through: layout.transposed)
  }

  /// A view with the axes in another order.
  ///
  /// - Parameter axes: for each axis of the view, the axis of this array that it shows; negative
  ///   ones count from the end. Traps unless each axis occurs exactly once.
  @_alwaysEmitIntoClient
  public func transposed(axes: some Collection<Int>) -> NDArray {
    view(through: layout.permuted(axes, operation: "transposed"))
  }

  /// A view with two axes exchanged.
  ///
  /// Negative axes count from the end. Traps if one is out of range.
  public func swappingAxes(_ first: Int, _ second: Int) -> NDArray {
    view(through: layout.swappingAxes(first, second, for: "swappingAxes"))
  }

  /// A view with one axis moved, and the others in their order.
  ///
  /// Negative axes count from the end. Traps if one is out of range.
  public func movingAxis(from source: Int, to destination: Int) -> NDArray {
    view(through: layout.movingAxis(from: source, to: destination, for: "movingAxis"))
  }

  /// A view with a new axis of extent 1 at `axis`; a negative axis counts from the new end.
  public func expandingAxis(at axis: Int) -> NDArray {
    view(through: layout.expandingAxis(at: axis, for: "expandingAxis"))
  }

  /// A view without the axes of extent 1.
  public func squeezed() -> NDArray {
    view(through: layout.squeezed)
  }

  /// A view without one axis; traps if its extent is not 1.
  public func squeezed(axis: Int) -> NDArray {
    view(through: layout.squeezed(axis: axis, for: "squeezed"))
  }

  /// A view with every axis reversed.
  public func flipped() -> NDArray {
    view(through: layout.flipped)
  }

  /// A view with one axis reversed.
  ///
  /// A negative axis counts from the end. Traps if it is out of range.
  public func flipped(axis: Int) -> NDArray {
    view(through: layout.flipped(axis: axis, for: "flipped"))
  }

  /// A read-only view that repeats the array to fill a shape.
  ///
  /// Shapes are aligned at their last axis. Axes of extent 1 and missing axes are repeated.
  /// Repeated elements share memory, so this view and all views of it are permanently read-only.
  /// Traps if the shapes do not fit; check first with `broadcastShape(_:_:)`.
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

  /// A writable view of a diagonal of two axes, which becomes the last axis of the view.
  ///
  /// - Parameters:
  ///   - offset: the diagonal: 0 is the main one, above 0 to its right, below 0 under it; beyond
  ///     the array it is empty.
  ///   - axes: the axes of rows and columns, by default the first two; traps if they are equal.
  public func diagonal(offset: Int = 0, axes: (Int, Int) = (0, 1)) -> NDArray {
    view(through: layout.diagonal(offset: offset, axes: axes, for: "diagonal"))
  }
}
