/// The plan without loops: few operands that are contiguous and have one shape are a single row.
///
/// It is checked on the layouts alone, before anything is made. Whatever does not fit needs a
/// ``LoopPlan``.
package struct ShortRow {
  /// The number of elements.
  package let count: Int
  /// The addresses of the operands.
  package private(set) var addresses: OperandVector
  /// The distance between neighbouring elements of each operand, in bytes; 0 for scalars.
  package private(set) var strides: OperandVector
  /// Whether operand 1 is the destination itself.
  package private(set) var isInPlace = false
  /// Whether no other source shares memory with the destination.
  package private(set) var isDisjoint = true
  /// Whether the operands fit: they are contiguous and few, and sources are the destination itself or
  /// do not overlap it.
  package private(set) var fits: Bool

  /// The row of a destination.
  @inline(__always)
  package init(destination: borrowing Layout, at address: Int, width: Int) {
    count = destination.count
    addresses = OperandVector(address)
    strides = OperandVector(width)
    fits = count <= Tuning.shortRow && destination.isContiguousRow(like: destination)
  }

  /// Adds a source as operand `index`.
  ///
  /// - Parameter destination: the layout of the destination, whose shape it must have.
  @inline(__always)
  package mutating func add(
    _ source: borrowing Layout, like destination: borrowing Layout, at address: Int, width: Int,
    as index: Int
  ) {
    fits = fits && source.isContiguousRow(like: destination)
    addresses[index] = address
    strides[index] = width
    let distance = address &- addresses[0]
    if distance == 0, width == strides[0] {
      if index == 1 { isInPlace = true } else { isDisjoint = false }
    } else if distance < count &* strides[0], distance > 0 &- count &* width {
      fits = false
    }
  }

  /// Adds a source of a single value as operand `index`.
  @inline(__always)
  package mutating func addScalar(at address: Int, as index: Int) {
    addresses[index] = address
  }
}

extension Layout {
  /// Whether the elements are contiguous in C order and the shape is that of another layout.
  @inline(__always)
  fileprivate borrowing func isContiguousRow(like other: borrowing Layout) -> Bool {
    let rank = shape.values.count
    guard rank == other.shape.values.count else { return false }
    let (extents, strides) = (shape.values, self.strides.values)
    let others = other.shape.values
    var step = 1
    var axis = rank
    while axis > 0 {
      axis &-= 1
      let extent = extents[axis]
      if extent != others[axis] || extent != 1 && strides[axis] != step { return false }
      step = step &* extent
    }
    return true
  }
}
