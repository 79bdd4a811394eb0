import StridedKernels
import StridedLayout

extension NDArray {
  /// The extents, one an axis, the outermost first.
  @inlinable
  public var shape: Shape { layout.shape }

  /// The distance between neighbours along each axis, in elements.
  @inlinable
  public var strides: Strides { layout.strides }

  /// The number of axes: 0 for a single element, at most 64.
  @inlinable
  public var rank: Int { layout.rank }

  /// The number of elements: the product of the extents.
  @inlinable
  public var count: Int { layout.count }

  /// Whether there are no elements.
  @inlinable
  public var isEmpty: Bool { layout.count == 0 }

  /// Whether the elements follow each other without gaps: in C order, in F order, or (`.a`, `.k`) in
  /// either.
  ///
  /// Axes of extent 1 do not matter; empty and 0-d arrays are contiguous in both orders.
  public func isContiguous(_ order: MemoryOrder = .c) -> Bool {
    layout.isContiguous(order)
  }

  /// Whether this array was made by a view operation from another one, whose memory it shares.
  public var isView: Bool { layout.isView }

  /// Whether this array was made with its memory: the opposite of ``isView``.
  ///
  /// Another name for the same array (`let b = a`) is the same array, and owns as much. The memory
  /// lives as long as any array or view refers to it, whoever owns it.
  public var ownsData: Bool { !layout.isView }

  /// Whether elements may be written: false for broadcast views and all views of those, for good.
  public var isWritable: Bool { layout.isWritable }

  /// Whether both arrays could reach the same memory, judged by the bounds of what they reach.
  ///
  /// False is certain. True can be said of views that interleave without meeting, as `a[.stride(by:
  /// 2)]` and `a[.stride(from: 1, by: 2)]` do. Empty arrays share nothing.
  ///
  /// - Complexity: O(rank).
  public func sharesMemory<Other>(with other: NDArray<Other>) -> Bool {
    guard let mine = addresses, let others = other.addresses else { return false }
    return mine.overlaps(others)
  }

  /// The addresses of the bytes from the lowest to the highest element; nil where there are none.
  private var addresses: Range<Int>? {
    guard let bounds = layout.bounds else { return nil }
    let width = MemoryLayout<Element>.stride
    let origin = memory.address - layout.offset * width
    return (origin + bounds.lowerBound * width)..<(origin + (bounds.upperBound + 1) * width)
  }
}
