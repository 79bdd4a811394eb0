/// How an array's elements are arranged in memory: shape, strides and offset of the first element.
///
/// A layout is a pure value. Every view is a layout made from another one. Making it accesses no
/// elements, and allocates no memory up to rank 4.
public struct Layout: Equatable, Sendable {
  /// The extents, one for each axis.
  public package(set) var shape: Shape
  /// The distance in elements between neighbours along each axis.
  public package(set) var strides: Strides
  /// The position of the first element, in elements from the start of the memory.
  public package(set) var offset: Int
  /// The number of elements.
  public package(set) var count: Int
  /// Whether the layout was derived from another one by a view operation.
  public package(set) var isView: Bool
  /// Whether elements may be written.
  ///
  /// It is false permanently once two elements could share an address, or if the storage cannot
  /// hold every value.
  public package(set) var isWritable: Bool

  /// Creates the layout of a fresh contiguous array.
  @usableFromInline
  package init(contiguous shape: Shape, count: Int, order: MemoryOrder = .c) {
    self.shape = shape
    self.strides = shape.contiguousStrides(order)
    self.offset = 0
    self.count = count
    self.isView = false
    self.isWritable = true
  }

  /// Creates a layout from all its properties.
  @usableFromInline
  package init(shape: Shape, strides: Strides, offset: Int = 0, isWritable: Bool = true) {
    self.shape = shape
    self.strides = strides
    self.offset = offset
    self.count = shape.elementCount
    self.isView = true
    self.isWritable = isWritable
  }

  /// Creates the layout of a fresh array whose strides are known.
  @usableFromInline
  package init(fresh shape: Shape, strides: Strides, count: Int) {
    self.shape = shape
    self.strides = strides
    offset = 0
    self.count = count
    isView = false
    isWritable = true
  }

  /// Creates the layout of a view whose number of elements is known.
  @usableFromInline
  package init(view shape: Shape, strides: Strides, offset: Int, count: Int, isWritable: Bool) {
    self.shape = shape
    self.strides = strides
    self.offset = offset
    self.count = count
    self.isView = true
    self.isWritable = isWritable
  }

  /// The number of axes.
  @inlinable
  public var rank: Int { shape.count }

  /// The same layout, marked as a view.
  ///
  /// Lists of up to four axes are rebuilt, which avoids reference counting of their arrays.
  @inlinable
  package var asView: Layout {
    Layout(
      view: Shape(values: shape.values.copied), strides: Strides(values: strides.values.copied),
      offset: offset, count: count, isWritable: isWritable)
  }

  /// The same layout, marked as read-only.
  @inlinable
  package var readOnly: Layout {
    Layout(
      view: Shape(values: shape.values.copied), strides: Strides(values: strides.values.copied),
      offset: offset, count: count, isWritable: false)
  }

  /// Resolves an axis, which may count from the end; traps if it is out of range.
  package func resolvedAxis(_ axis: Int, for operation: @autoclosure () -> String) -> Int {
    let resolved = axis < 0 ? axis + rank : axis
    guard resolved >= 0 && resolved < rank else {
      trap("\(operation()): axis \(axis) is out of range for rank \(rank), shape \(shape)")
    }
    return resolved
  }

  /// The position of the element at `coordinates`, which must be in bounds.
  package func position(of coordinates: Coordinates) -> Int {
    var position = offset
    for axis in 0..<rank { position += coordinates[axis] * strides[axis] }
    return position
  }
}

extension Layout: CustomStringConvertible {
  /// A description of the layout in one line.
  public var description: String {
    var text = "shape \(shape), strides \(strides), offset \(offset)"
    if isContiguous(.c) { text += ", C-contiguous" }
    if isContiguous(.f) { text += ", F-contiguous" }
    text += isView ? ", view" : ", owner"
    if !isWritable { text += ", read-only" }
    return text
  }
}
