/// The plan without loops: a few elements, in operands of one shape that are each a single row.
///
/// Rows run in C order, or all of them in F order. It uses only the layouts and addresses, and builds no
/// loops. Operands that do not fit need a ``LoopPlan``.
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
  /// The number of axes of every operand.
  @usableFromInline let rank: Int
  /// The extents of every operand, the outermost first.
  @usableFromInline let extents: OperandVector
  /// Whether the row runs through the elements in F order, because they are not a row in C order.
  @usableFromInline let isInFOrder: Bool

  /// Creates the row of a destination.
  @inlinable
  @inline(__always)
  package init(destination: borrowing Layout, at address: Int, width: Int) {
    count = destination.count
    rank = destination.shape.values.count
    extents = destination.extentsInPlace()
    addresses = OperandVector(address)
    let rowStep = destination.rowStep()
    isInFOrder = rowStep == nil
    let step = isInFOrder ? destination.rowStep(inFOrder: true) : rowStep
    let stride = (step ?? 0) &* width
    strides = OperandVector(stride)
    self.width = width
    span = Self.span(count, stride, width)
    fits = step != nil && span <= Tuning.shortRowBytes
  }

  /// Creates the row of a fresh result, with a source of its shape as operand `index`.
  ///
  /// The address of the result, which overlaps no source, is set when there is memory for it.
  ///
  /// - Parameter keepsOrder: whether the result may be in F order as the source is.
  @inlinable
  @inline(__always)
  package init(
    freshLike source: borrowing Layout, at address: Int, width: Int, as index: Int,
    resultWidth: Int, keepsOrder: Bool
  ) {
    count = source.count
    rank = source.shape.values.count
    extents = source.extentsInPlace()
    let rowStep = source.rowStep()
    isInFOrder = rowStep == nil && keepsOrder
    let step = isInFOrder ? source.rowStep(inFOrder: true) : rowStep
    let stride = (step ?? 0) &* width
    addresses = OperandVector()
    strides = OperandVector(resultWidth)
    addresses[index] = address
    strides[index] = stride
    self.width = resultWidth
    span = count &* resultWidth &+ Self.span(count, stride, width)
    // The count of a source that repeats elements can be so large that the span overflows.
    fits = step != nil && count <= Tuning.shortRowBytes && span <= Tuning.shortRowBytes
  }

  /// The layout of a fresh result.
  ///
  /// The source has at most four axes.
  @inlinable
  @inline(__always)
  package func freshLayout() -> Layout {
    let strides: InlineList<Int>
    if isInFOrder {
      let step1 = max(extents[0], 1)
      let step2 = step1 &* max(extents[1], 1)
      let step3 = step2 &* max(extents[2], 1)
      strides = InlineList(inPlace: 1, step1, step2, step3, count: rank)
    } else {
      let step2 = rank > 3 ? max(extents[3], 1) : 1
      let step1 = rank > 2 ? step2 &* max(extents[2], 1) : 1
      let step0 = rank > 1 ? step1 &* max(extents[1], 1) : 1
      strides = InlineList(inPlace: step0, step1, step2, 1, count: rank)
    }
    return Layout(
      fresh: Shape(
        values: InlineList(inPlace: extents[0], extents[1], extents[2], extents[3], count: rank)),
      strides: Strides(values: strides), count: count)
  }

  /// Adds a source as operand `index`; it must have the shape of the destination.
  @inlinable
  @inline(__always)
  package mutating func add(
    _ source: borrowing Layout, at address: Int, width: Int, as index: Int
  ) {
    guard fits, hasShape(of: source), let step = source.rowStep(inFOrder: isInFOrder) else {
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

  /// Whether a layout has the shape of the destination, which has at most four axes.
  @inlinable
  @inline(__always)
  func hasShape(of other: borrowing Layout) -> Bool {
    guard other.shape.values.count == rank else { return false }
    var axis = rank
    while axis > 0 {
      axis &-= 1
      if other.shape.values[place: axis] != extents[axis] { return false }
    }
    return true
  }

  /// The number of bytes from the first to the last of some elements.
  @inlinable
  @inline(__always)
  static func span(_ count: Int, _ stride: Int, _ width: Int) -> Int {
    (count &- 1) &* Int(stride.magnitude) &+ width
  }
}

extension Layout {
  /// The extents of the first four axes.
  @inlinable
  @inline(__always)
  borrowing func extentsInPlace() -> OperandVector {
    OperandVector(
      shape.values[place: 0], shape.values[place: 1], shape.values[place: 2],
      shape.values[place: 3])
  }

  /// The distance in elements between neighbours, if the layout is a single row in C order or in F order.
  ///
  /// It is nil if the layout is not such a row, or has more than four axes.
  @inlinable
  @inline(__always)
  package borrowing func rowStep(inFOrder: Bool = false) -> Int? {
    guard shape.values.isInPlace else { return nil }
    let rank = shape.values.count
    var step = 1
    var expected: Int?
    var inner = 0
    while inner < rank {
      let axis = inFOrder ? inner : rank &- 1 &- inner
      inner &+= 1
      let extent = shape.values[place: axis]
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
