import StridedKernels
import StridedLayout

extension NDArray {
  /// An array of zeros, or of falses, of a shape that comes from outside; throws where `zeros` traps.
  ///
  /// Some systems promise more memory than they have: then a size that was granted can still end the
  /// program when its pages are written. Below 64 KiB the array is made as other objects of Swift are,
  /// which stops the program where there is no memory at all.
  ///
  /// - Parameter shape: the extents.
  /// - Throws: ``AllocationError`` where the system has no memory for it, or where no array can have
  ///   the shape.
  /// - Complexity: as ``zeros(_:)``.
  public init(allocating shape: Shape) throws(AllocationError) {
    let (layout, byteCount) = try Self.layout(allocating: shape)
    guard let storage = Storage.allocateZeroedIfPossible(byteCount: byteCount) else {
      throw AllocationError(shape: shape, byteCount: byteCount)
    }
    self.init(storage: storage, layout: layout)
  }

  /// An array with the same value everywhere, of a shape that comes from outside; throws where
  /// `full` traps.
  ///
  /// - Parameters:
  ///   - shape: the extents.
  ///   - value: the value of all elements.
  /// - Throws: ``AllocationError`` as ``init(allocating:)``.
  /// - Complexity: O(n).
  public init(allocating shape: Shape, repeating value: Element) throws(AllocationError) {
    let (layout, byteCount) = try Self.layout(allocating: shape)
    guard let storage = Storage.allocateIfPossible(byteCount: byteCount) else {
      throw AllocationError(shape: shape, byteCount: byteCount)
    }
    self.init(storage: storage, layout: layout)
    fill(value)
  }

  /// The layout of a fresh array in C order, and its bytes.
  private static func layout(
    allocating shape: Shape
  ) throws(AllocationError) -> (layout: Layout, byteCount: Int) {
    let width = MemoryLayout<Element>.stride
    guard shape.count <= Layout.maximumRank, let count = shape.checkedElementCount,
      // The extents other than 0 have to fit as well, so that strides and offsets do.
      let solid = Shape(shape.values.lazy.map { Swift.max($0, 1) }).checkedElementCount,
      !solid.multipliedReportingOverflow(by: width).overflow
    else { throw AllocationError(shape: shape, byteCount: nil) }
    return (Layout(contiguous: shape, count: count), count * width)
  }
}
