import StridedKernels
import StridedLayout

// Elements of a line at few positions, for which a selection and a plan would take longer than the moves.

extension ArrayCore {
  /// The elements of this line at a few contiguous positions, in fresh memory.
  ///
  /// It is nil if the operands need a selection, or if a position is out of range.
  borrowing func gathered(atFew positions: borrowing ArrayCore) -> ArrayCore? {
    guard layout.rank == 1, let scale = scale(ofFew: positions, axis: 0) else { return nil }
    let shape = Shape(values: positions.layout.shape.values.copied)
    let fresh = ArrayCore(
      uninitialized: Layout(contiguous: shape, count: positions.layout.count), width: width)
    GatherLoops.moveFew(
      positions.layout.count, ElementPointer<Int>(address: positions.address()), scale,
      of: .source, denseStride: 1, to: fresh.address(), from: address(), width: width)
    positions.keepAlive()
    keepAlive()
    return fresh
  }

  /// The elements of this matrix at a few pairs of contiguous positions, in fresh memory.
  ///
  /// It is nil if the operands need a selection, or if a position is out of range.
  borrowing func gathered(
    atFewRows rows: borrowing ArrayCore, columns: borrowing ArrayCore
  ) -> ArrayCore? {
    guard layout.rank == 2, rows.layout.shape == columns.layout.shape,
      let ofRows = scale(ofFew: rows, axis: 0), let ofColumns = scale(ofFew: columns, axis: 1)
    else { return nil }
    let count = rows.layout.count
    let fresh = ArrayCore(
      uninitialized: Layout(
        contiguous: Shape(values: rows.layout.shape.values.copied), count: count), width: width)
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: max(count, 1)) { sums in
      let offsets = unsafe ElementPointer<Int>(sums.baseAddress.unsafelyUnwrapped)
      let sums = offsets.run(at: 0, stride: 1)
      for index in 0..<count { sums[unit: index] = 0 }
      PositionLoops.add(
        ElementPointer<Int>(address: rows.address()), count: count, ofRows, to: offsets)
      PositionLoops.add(
        ElementPointer<Int>(address: columns.address()), count: count, ofColumns, to: offsets)
      GatherLoops.moveFew(
        count, offsets, .offsets, of: .source, denseStride: 1, to: fresh.address(),
        from: address(), width: width)
    }
    rows.keepAlive()
    columns.keepAlive()
    keepAlive()
    return fresh
  }

  /// The elements of all rows of this matrix in a few columns, in fresh memory.
  ///
  /// It is nil if the operands need a selection, or if a position is out of range.
  borrowing func gathered(atFewColumns columns: borrowing ArrayCore) -> ArrayCore? {
    guard layout.rank == 2, columns.layout.rank == 1 else { return nil }
    let (rows, count) = (layout.shape[0], columns.layout.count)
    guard max(rows, count) <= GatherLoops.fewEntries, rows * count <= GatherLoops.fewEntries,
      let scale = scale(ofFew: columns, axis: 1)
    else { return nil }
    var shape = Shape()
    shape.values.append(rows)
    shape.values.append(count)
    let fresh = ArrayCore(
      uninitialized: Layout(contiguous: shape, count: rows * count), width: width)
    GatherLoops.gatherFewColumns(
      rows: rows, rowStride: layout.strides[0], count,
      ElementPointer<Int>(address: columns.address()), scale, to: fresh.address(),
      from: address(), width: width)
    columns.keepAlive()
    keepAlive()
    return fresh
  }

  /// Writes values to this line at a few contiguous positions.
  ///
  /// Returns false, without any effect, if the operands need a selection.
  borrowing func scatter(_ values: borrowing ArrayCore, toFew positions: borrowing ArrayCore)
    -> Bool
  {
    guard let stride = stride(ofFewValues: values, for: positions) else { return false }
    defer { values.keepAlive() }
    return scatter(from: values.address(), stride: stride, toFew: positions)
  }

  /// Combines values with this line at a few contiguous positions, once per occurrence of a position.
  ///
  /// It is nil, without any effect, if the operands need a selection.
  ///
  /// - Parameter loop: combines elements of operand 0, whose positions are operand 1, with operand 2.
  /// - Returns: a report on elements that could not be computed.
  borrowing func scatter(
    _ values: borrowing ArrayCore, toFew positions: borrowing ArrayCore, _ loop: InnerLoop
  ) -> Failure? {
    guard let stride = stride(ofFewValues: values, for: positions), layout.isWritable,
      let scale = scale(ofFew: positions, axis: 0), isApart(from: positions)
    else { return nil }
    let failure = GatherLoops.combineFew(
      positions.layout.count, ElementPointer<Int>(address: positions.address()), scale,
      valueStride: stride, to: address(), from: values.address(), width: width, loop)
    values.keepAlive()
    positions.keepAlive()
    keepAlive()
    return failure
  }

  /// Writes values from other memory to this line at a few contiguous positions.
  ///
  /// Returns false, without any effect, if the operands need a selection.
  ///
  /// - Parameter stride: the distance between two values, in elements.
  borrowing func scatter(
    from values: Int, stride: Int, toFew positions: borrowing ArrayCore
  ) -> Bool {
    guard layout.isWritable, layout.rank == 1, let scale = scale(ofFew: positions, axis: 0),
      isApart(from: positions)
    else { return false }
    GatherLoops.moveFew(
      positions.layout.count, ElementPointer<Int>(address: positions.address()), scale,
      of: .destination, denseStride: stride, to: address(), from: values, width: width)
    positions.keepAlive()
    keepAlive()
    return true
  }

  /// The distance between two values for a few positions of this line, in elements.
  ///
  /// It is nil unless the values are contiguous or one element, and do not overlap this line.
  private borrowing func stride(
    ofFewValues values: borrowing ArrayCore, for positions: borrowing ArrayCore
  ) -> Int? {
    let isScalar = values.layout.rank == 0
    guard
      isScalar
        || values.layout.shape == positions.layout.shape && values.layout.isContiguous(.c),
      isApart(from: values)
    else { return nil }
    return isScalar ? 0 : 1
  }

  /// The scale of a few contiguous positions along an axis.
  ///
  /// It is nil if the positions are not few or not contiguous, or if one is out of range.
  private borrowing func scale(
    ofFew positions: borrowing ArrayCore, axis: Int
  ) -> PositionScale? {
    let count = positions.layout.count
    guard count <= GatherLoops.fewEntries, positions.layout.isContiguous(.c)
    else { return nil }
    let (extent, stride) = (layout.shape[axis], layout.strides[axis])
    let table = ElementPointer<Int>(address: positions.address())
    guard
      case .inRange(let hasNegatives) = PositionLoops.check(table, count: count, extent: extent)
    else { return nil }
    return PositionScale(extent: extent, stride: stride, hasNegatives: hasNegatives)
  }

  /// Whether contiguous elements and those of another array are in separate ranges of memory.
  borrowing func isApart(fromContiguous other: borrowing ArrayCore) -> Bool {
    let (start, others) = (address(), other.address())
    return start + layout.count * width <= others
      || others + other.layout.count * other.width <= start
  }

  /// Whether a line and contiguous elements are in separate ranges of memory.
  private borrowing func isApart(from other: borrowing ArrayCore) -> Bool {
    guard layout.rank == 1 else { return false }
    let (first, last) = (address(), address() + (layout.shape[0] - 1) * layout.strides[0] * width)
    let start = other.address()
    let end = start + other.layout.count * other.width
    return end <= min(first, last) || max(first, last) + width <= start
  }
}
