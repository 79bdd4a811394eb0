import Strided

/// The positions of the elements of a layout in C order, relative to the first one.
@usableFromInline
struct ElementPositions {
  /// The position of the next element.
  @usableFromInline var position = 0
  /// The number of elements that are left in the row.
  @usableFromInline var left: Int
  /// The extent and the stride of the last axis.
  @usableFromInline let extent: Int
  @usableFromInline let stride: Int
  /// The axes before the last one.
  private let extents: [Int]
  private let strides: [Int]
  private var coordinates: [Int]

  /// The positions of a layout that has elements.
  @usableFromInline
  init(_ layout: Layout) {
    extent = layout.shape.last ?? 1
    stride = layout.strides.last ?? 0
    extents = Array(layout.shape.dropLast())
    strides = Array(layout.strides.dropLast())
    coordinates = Array(repeating: 0, count: extents.count)
    left = extent
  }

  /// Moves to the next element, and to the first one after the last.
  @inlinable
  @inline(__always)
  mutating func advance() {
    left &-= 1
    position &+= stride
    if left == 0 { beginRow() }
  }

  /// Moves from the end of a row to the next row.
  @usableFromInline
  mutating func beginRow() {
    position -= extent * stride
    left = extent
    for axis in extents.indices.reversed() {
      coordinates[axis] += 1
      position += strides[axis]
      if coordinates[axis] < extents[axis] { return }
      position -= extents[axis] * strides[axis]
      coordinates[axis] = 0
    }
  }
}

extension NDArray {
  /// Writes all elements: calls `fill` with buffers whose elements follow each other in C order.
  ///
  /// A contiguous array is one buffer. Rows of other arrays are buffers if they are contiguous and long; otherwise
  /// a small buffer is filled and its elements are moved. Traps, naming the operation, if the array is read-only.
  @inlinable
  func _write(
    _ operation: String, _ fill: (UnsafeMutableBufferPointer<Element>) -> Void
  ) {
    if !isWritable { refuse("\(operation): the view of shape \(shape) is read-only") }
    if count == 0 { return }
    if isContiguous(.c) {
      unsafe withUnsafeMutableBufferPointer(fill)
      return
    }
    var positions = ElementPositions(layout)
    unsafe withUnsafePointer { first, layout in
      if positions.stride == 1, positions.extent >= 32 {
        for _ in 0..<count / positions.extent {
          unsafe fill(
            UnsafeMutableBufferPointer(
              start: first + positions.position, count: positions.extent))
          positions.position += positions.extent
          positions.beginRow()
        }
        return
      }
      unsafe withUnsafeTemporaryAllocation(of: Element.self, capacity: Swift.min(count, 1024)) {
        block in
        var left = count
        while left > 0 {
          let part = unsafe UnsafeMutableBufferPointer(
            rebasing: block[..<Swift.min(left, block.count)])
          unsafe fill(part)
          for index in 0..<part.count {
            unsafe first[positions.position] = part[index]
            positions.advance()
          }
          left -= part.count
        }
      }
    }
  }
  /// Writes the vectors along the last axis: calls `fill` with a buffer for each one, in C order of the axes before.
  ///
  /// Vectors that are not contiguous are filled in a small buffer, and their elements are moved.
  @inlinable
  func _writeVectors(_ fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    if count == 0 { return }
    var positions = ElementPositions(layout)
    let (size, vectors) = (positions.extent, count / positions.extent)
    unsafe withUnsafePointer { first, layout in
      if positions.stride == 1 || size == 1 {
        for _ in 0..<vectors {
          unsafe fill(UnsafeMutableBufferPointer(start: first + positions.position, count: size))
          positions.position += size * positions.stride
          positions.beginRow()
        }
        return
      }
      unsafe withUnsafeTemporaryAllocation(of: Element.self, capacity: size) { vector in
        for _ in 0..<vectors {
          unsafe fill(vector)
          for index in 0..<size {
            unsafe first[positions.position] = vector[index]
            positions.advance()
          }
        }
      }
    }
  }
}
