import StridedKernels
import StridedLayout

/// The layout of an array in memory: a value that can be compared and printed.
///
/// ```swift
/// let a = NDArray<Double>.zeros([3, 4])
/// print(a[.all, 1..<3].layoutDescription)
/// // float64 (3, 2)
/// //   strides:   (4, 1) elements, (32, 8) bytes
/// //   offset:    1 of 12 elements
/// //   order:     neither C- nor F-contiguous
/// //   owner:     another array, of which this is a view
/// //   writable:  yes
/// //   memory:    48 bytes of elements keep 96 bytes alive
/// print(a[.all, 1..<3].layoutDescription.drawing)
/// // 0 |   . 0,0 0,1   .
/// // 4 |   . 1,0 1,1   .
/// // 8 |   . 2,0 2,1   .
/// ```
public struct LayoutDescription: Equatable, Sendable {
  /// The extents, one per axis.
  public var shape: Shape { layout.shape }
  /// The distance in elements between neighbours along each axis.
  public var strides: Strides { layout.strides }
  /// The position of the first element, in elements from the start of the memory.
  public var offset: Int { layout.offset }
  /// Whether the array shares memory of another array or of other code.
  public var isView: Bool { layout.isView }
  /// Whether elements may be written.
  public var isWritable: Bool { layout.isWritable }
  /// The size in bytes of the memory that the array keeps alive.
  public let retainedBytes: Int
  /// The number of bytes that the elements take; elements that share memory count once.
  ///
  /// It is exact unless the view has overlapping windows. Then it is an upper bound, at most the bytes
  /// from the first to the last element.
  public let reachedBytes: Int

  let layout: Layout
  let typeName: String
  let width: Int
  let ownsBlock: Bool

  init<Element>(_ array: NDArray<Element>) {
    layout = array.layout
    typeName = Element._typeName
    width = MemoryLayout<Element>.stride
    retainedBytes = array.retainedBytes
    ownsBlock = array.storage.isOwned
    var distinct = 1
    for axis in layout.shape.indices where layout.strides[axis] != 0 {
      distinct *= layout.shape[axis]
    }
    let span = layout.bounds.map { $0.count } ?? 0
    reachedBytes = min(distinct, span) * width
  }

  /// Whether the elements are contiguous in the given order.
  public func isContiguous(_ order: MemoryOrder = .c) -> Bool { layout.isContiguous(order) }

  /// A picture of the memory: its cells in order, each with the coordinates of its element.
  ///
  /// A dot is a cell without an element. `0,1+2` is a cell that the element at `0,1` shares with
  /// two more elements. `*` is the element of a 0-d array. Each line starts with the number of its
  /// first cell. Its length is the largest stride that fits, so that an axis forms a column. Memory
  /// of more than 400 cells is drawn partly. Arrays of more than 100 000 elements are not drawn.
  ///
  /// - Complexity: O(n).
  public var drawing: String {
    "\(LayoutDrawing(layout, cells: retainedBytes / width))"
  }
}

extension LayoutDescription: CustomStringConvertible {
  /// Everything about the layout, one line per fact.
  public var description: String {
    let bytes = strides.map { "\($0 * width)" }.joined(separator: ", ")
    let inBytes = strides.count == 1 ? "(\(bytes),)" : "(\(bytes))"
    let kept = reachedBytes == retainedBytes ? "" : " keep \(retainedBytes) bytes alive"
    return """
      \(typeName) \(shape)
        strides:   \(strides) elements, \(inBytes) bytes
        offset:    \(offset) of \(retainedBytes / width) elements
        order:     \(order)
        owner:     \(owner)
        writable:  \(isWritable ? "yes" : "no, \(layout.reasonForReadOnly)")
        memory:    \(reachedBytes) bytes of elements\(kept)
      """
  }

  private var owner: String {
    if !isView { return "this array" }
    if ownsBlock { return "another array, of which this is a view" }
    return "other code, or an array that adopted its memory"
  }

  private var order: String {
    switch (isContiguous(.c), isContiguous(.f)) {
    case (true, true): "C- and F-contiguous"
    case (true, false): "C-contiguous"
    case (false, true): "F-contiguous"
    case (false, false): "neither C- nor F-contiguous"
    }
  }
}
