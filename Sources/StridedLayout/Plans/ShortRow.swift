/// The plan without loops: a few elements, in operands of one shape that are each a single row.
///
/// It uses only the layouts and addresses, and builds no loops. Operands that do not fit need a
/// ``LoopPlan``.
@usableFromInline
package struct ShortRow {
  /// The number of elements.
  @usableFromInline
  package let count: Int
  /// The addresses of the operands.
  @usableFromInline
  package var addresses: OperandVector
  /// The distance between neighbouring elements of each operand, in bytes; 0 for scalars.
  @usableFromInline
  package var strides: OperandVector
  /// Whether operand 1 is the destination itself.
  @usableFromInline
  package var isInPlace = false
  /// Whether no other source shares memory with the destination.
  @usableFromInline
  package var isDisjoint = true
  /// Whether the operands fit.
  ///
  /// Each is one row, together they span few bytes, and each source is identical to the destination
  /// or does not overlap it.
  @usableFromInline
  package var fits: Bool
  /// The size of an element of the destination, in bytes.
  @usableFromInline let width: Int
  /// The bytes that the rows span.
  @usableFromInline var span: Int

  /// Creates the row of a destination.
  @inlinable
  @inline(__always)
  package init(destination: borrowing Layout, at address: Int, width: Int) {
    count = destination.count
    addresses = OperandVector(address)
    let step = destination.rowStep(like: destination)
    let stride = (step ?? 0) &* width
    strides = OperandVector(stride)
    self.width = width
    span = Self.span(count, stride, width)
    fits = step != nil && span <= Tuning.shortRowBytes
  }

  /// Adds a source as operand `index`.
  ///
  /// - Parameter destination: the layout of the destination; the source must have its shape.
  @inlinable
  @inline(__always)
  package mutating func add(
    _ source: borrowing Layout, like destination: borrowing Layout, at address: Int, width: Int,
    as index: Int
  ) {
    guard fits, let step = source.rowStep(like: destination) else {
      fits = false
      return
    }
    let stride = step &* width
    addresses[index] = address
    strides[index] = stride
    let sourceSpan = Self.span(count, stride, width)
    span = span &+ sourceSpan
    fits = span <= Tuning.shortRowBytes
    // The lowest address of the source minus the lowest address of the destination.
    let distance =
      address &- addresses[0] &+ (count &- 1) &* (Swift.min(stride, 0) &- Swift.min(strides[0], 0))
    if distance >= Self.span(count, strides[0], self.width) || distance &+ sourceSpan <= 0 {
      return
    }
    if distance == 0, stride == strides[0], width == self.width {
      if index == 1 { isInPlace = true } else { isDisjoint = false }
    } else {
      fits = false
    }
  }

  /// Adds the destination itself as operand 1.
  @inlinable
  @inline(__always)
  package mutating func addDestination() {
    addresses[1] = addresses[0]
    strides[1] = strides[0]
    isInPlace = true
  }

  /// Adds a source of a single value as operand `index`.
  @inlinable
  @inline(__always)
  package mutating func addScalar(at address: Int, as index: Int) {
    addresses[index] = address
  }

  /// The number of bytes from the first to the last of some elements.
  @inlinable
  @inline(__always)
  static func span(_ count: Int, _ stride: Int, _ width: Int) -> Int {
    (count &- 1) &* Int(stride.magnitude) &+ width
  }
}

extension Layout {
  /// The distance in elements between neighbours, if the layout is a single row in logical order.
  ///
  /// It is nil if the layout is not such a row, has more than four axes, or has another shape than
  /// `other`.
  @inlinable
  @inline(__always)
  package borrowing func rowStep(like other: borrowing Layout) -> Int? {
    let rank = shape.values.count
    guard rank == other.shape.values.count, shape.values.isInPlace else { return nil }
    var step = 1
    var expected: Int?
    var axis = rank
    while axis > 0 {
      axis &-= 1
      let extent = shape.values[place: axis]
      guard extent == other.shape.values[place: axis] else { return nil }
      if extent == 1 { continue }
      let stride = strides.values[place: axis]
      if let expected {
        if stride != expected { return nil }
      } else {
        step = stride
      }
      expected = stride &* extent
    }
    return step
  }
}
