import StridedKernels
import StridedLayout

extension NDArray {
  /// The extents, one per axis, the outermost first.
  @_alwaysEmitIntoClient
  public var shape: Shape { layout.shape }

  /// The distance between neighbours along each axis, in elements.
  @_alwaysEmitIntoClient
  public var strides: Strides { layout.strides }

  /// The number of axes: 0 for a single element, at most 64.
  @_alwaysEmitIntoClient
  public var rank: Int { layout.rank }

  /// The number of elements: the product of the extents.
  @_alwaysEmitIntoClient
  public var count: Int { layout.count }

  /// Whether there are no elements.
  @_alwaysEmitIntoClient
  public var isEmpty: Bool { layout.count == 0 }

  /// Whether the elements are contiguous: in C order, in F order, or (`.a`, `.k`) in either.
  ///
  /// Axes of extent 1 do not matter; empty and 0-d arrays are contiguous in both orders.
  public func isContiguous(_ order: MemoryOrder = .c) -> Bool {
    layout.isContiguous(order)
  }

  /// Whether this array shares memory that it was not created with: that of the array from which a view
  /// operation made it, or memory that it borrows from other code.
  public var isView: Bool { layout.isView }

  /// Whether this array was created with its own memory: the opposite of ``isView``.
  ///
  /// Another name for the same array (`let b = a`) is the same array, and also owns the data. The
  /// memory lives as long as any array or view refers to it.
  public var ownsData: Bool { !layout.isView }

  /// Whether elements may be written.
  ///
  /// Permanently false for broadcasts, sliding windows, other views whose elements share memory,
  /// truth values seen as another type, and all views of these.
  public var isWritable: Bool { layout.isWritable }
}
