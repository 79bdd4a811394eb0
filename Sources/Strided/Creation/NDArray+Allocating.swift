import StridedKernels
import StridedLayout

extension NDArray {
  /// An array of zeros (`false` for `Bool`) of an unchecked shape; throws if `zeros` would trap.
  ///
  /// Some systems grant more memory than they have. There, the program can still end when it first
  /// writes to the pages. Arrays below 64 KiB are allocated as Swift objects are, which ends the
  /// program if there is no memory at all.
  ///
  /// - Parameter shape: the extents.
  /// - Throws: ``AllocationError`` if the system has no memory for it, or if no array can have the
  ///   shape.
  /// - Complexity: the same as for `zeros(_:)`.
  public init(allocating shape: Shape) throws(AllocationError) {
    let (layout, byteCount) = try Self.layout(allocating: shape)
    guard let storage = Storage.allocateZeroedIfPossible(byteCount: byteCount) else {
      throw AllocationError(shape: shape, byteCount: byteCount)
    }
    self.init(storage: storage, layout: layout)
  }

  /// An array of one repeated value with a shape that comes from outside; throws if `full` would trap.
  ///
  /// - Parameters:
  ///   - shape: the extents.
  ///   - value: the value of all elements.
  /// - Throws: ``AllocationError`` in the same cases as ``init(allocating:)``.
  /// - Complexity: O(n).
  public init(allocating shape: Shape, repeating value: Element) throws(AllocationError) {
    let (layout, byteCount) = try Self.layout(allocating: shape)
    guard let storage = Storage.allocateIfPossible(byteCount: byteCount) else {
      throw AllocationError(shape: shape, byteCount: byteCount)
    }
    self.init(storage: storage, layout: layout)
    fill(value)
  }

  /// An array of an unchecked shape, with undefined elements; throws in the same cases as `init(allocating:)`.
  package init(uninitializedAllocating shape: Shape) throws(AllocationError) {
    let (layout, byteCount) = try Self.layout(allocating: shape)
    guard let storage = Storage.allocateIfPossible(byteCount: byteCount) else {
      throw AllocationError(shape: shape, byteCount: byteCount)
    }
    self.init(storage: storage, layout: layout)
  }

  /// The layout of a fresh array in C order, and its size in bytes.
  private static func layout(
    allocating shape: Shape
  ) throws(AllocationError) -> (layout: Layout, byteCount: Int) {
    let width = MemoryLayout<Element>.stride
    guard shape.count <= Layout.maximumRank, shape.checkedByteSpan(width: width) != nil
    else { throw AllocationError(shape: shape, byteCount: nil) }
    let count = shape.elementCount
    return (Layout(contiguous: shape, count: count), count * width)
  }
}
