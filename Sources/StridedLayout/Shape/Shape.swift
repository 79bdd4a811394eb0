/// The extents of an array, one for each axis, the outermost first.
///
/// A 0-d array has the empty shape. Up to four axes need no heap allocation.
///
/// ```swift
/// let shape: Shape = [2, 3]
/// print(shape, shape.elementCount)  // (2, 3) 6
/// ```
public struct Shape: AxisList {
  /// The extents.
  public var values: InlineList<Int>

  /// Creates a shape of these extents.
  @inlinable
  public init(values: InlineList<Int>) {
    self.values = values
  }

  /// The number of elements: the product of the extents; 1 for the empty shape.
  public var elementCount: Int {
    var product = 1
    for axis in 0..<values.count { product *= values[axis] }
    return product
  }

  /// The number of elements; nil if an extent is negative or the count overflows `Int`.
  ///
  /// The product of the extents other than 0 must not overflow either, because strides are such
  /// products.
  public var checkedElementCount: Int? {
    var product = 1
    var isEmpty = false
    for axis in 0..<values.count {
      let extent = values[axis]
      if extent < 0 { return nil }
      if extent == 0 {
        isEmpty = true
        continue
      }
      let (next, overflow) = product.multipliedReportingOverflow(by: extent)
      if overflow { return nil }
      product = next
    }
    return isEmpty ? 0 : product
  }

  /// The size of the elements along all axes with an extent other than 0; nil if an extent is negative, or the size
  /// overflows `Int`.
  ///
  /// Strides and offsets in bytes are at most as large, also of an array without elements.
  ///
  /// - Parameter width: the size of an element in bytes.
  package func checkedByteSpan(width: Int) -> Int? {
    var span = width
    for axis in 0..<values.count {
      let extent = values[axis]
      let (next, overflow) = span.multipliedReportingOverflow(by: Swift.max(extent, 1))
      if extent < 0 || overflow { return nil }
      span = next
    }
    return span
  }

  /// The number of elements; traps for `operation` if a count of `width`-byte elements is invalid.
  @usableFromInline
  package func validatedCount(for operation: @autoclosure () -> String, width: Int) -> Int {
    if checkedByteSpan(width: width) == nil { refuseSize(operation()) }
    return elementCount
  }

  @inline(never)
  private func refuseSize(_ operation: String) -> Never {
    for axis in indices where self[axis] < 0 {
      trap("\(operation): negative extent \(self[axis]) of axis \(axis) in shape \(self)")
    }
    trap("\(operation): the size of shape \(self) overflows Int")
  }

  /// The strides of a contiguous array of this shape, in C or F order.
  package func contiguousStrides(_ order: MemoryOrder = .c) -> Strides {
    var strides = Strides(repeating: 1, count: count)
    var step = 1
    for position in 0..<count {
      let axis = order == .f ? position : count - 1 - position
      strides[axis] = step
      step *= Swift.max(self[axis], 1)
    }
    return strides
  }
}

/// The distance in elements between neighbours along each axis; it may be negative or zero.
public struct Strides: AxisList {
  /// The strides.
  public var values: InlineList<Int>

  /// Creates a list of these strides.
  @inlinable
  public init(values: InlineList<Int>) {
    self.values = values
  }
}

/// The position of an element: its index along each axis.
public struct Coordinates: AxisList {
  /// The indices.
  public var values: InlineList<Int>

  /// Creates a list of these indices.
  @inlinable
  public init(values: InlineList<Int>) {
    self.values = values
  }

  /// Moves to the next element in C order; after the last, returns false and sets all indices to 0.
  @usableFromInline
  package mutating func advance(in shape: Shape) -> Bool {
    for axis in stride(from: count - 1, through: 0, by: -1) {
      self[axis] += 1
      if self[axis] < shape[axis] { return true }
      self[axis] = 0
    }
    return false
  }
}
