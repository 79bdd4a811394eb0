extension Layout {
  /// Whether the elements are contiguous in the given order.
  ///
  /// Axes of extent 1 are ignored. An empty or 0-d layout is contiguous in every order. For `.a`
  /// and `.k`, either order suffices.
  public func isContiguous(_ order: MemoryOrder = .c) -> Bool {
    switch order {
    case .c: chains(from: rank - 1, by: -1)
    case .f: chains(from: 0, by: 1)
    case .a, .k: isContiguous(.c) || isContiguous(.f)
    }
  }

  /// Whether each stride is the product of the extents before it, starting at axis `first`.
  private func chains(from first: Int, by direction: Int) -> Bool {
    if count <= 1 { return true }
    var expected = 1
    var axis = first
    for _ in 0..<rank {
      let extent = shape[axis]
      if extent != 1 {
        if strides[axis] != expected { return false }
        expected *= extent
      }
      axis += direction
    }
    return true
  }

  /// The layout of a fresh copy in `order`.
  ///
  /// For `.k`, the axes keep their order in memory, by falling magnitude of stride. Strides become
  /// positive. Axes of stride 0 become the innermost.
  @usableFromInline
  package borrowing func copyLayout(_ order: MemoryOrder) -> Layout {
    if order != .f, hasFreshStrides() {
      var fresh = Layout(
        view: Shape(values: shape.values.copied), strides: Strides(values: strides.values.copied),
        offset: 0, count: count, isWritable: true)
      fresh.isView = false
      return fresh
    }
    return (copy self).layoutOfCopy(order)
  }

  /// Whether the strides are those of a fresh array in C order, of up to four axes.
  @inline(__always)
  private borrowing func hasFreshStrides() -> Bool {
    guard shape.values.isInPlace else { return false }
    var expected = 1
    var axis = shape.values.count
    while axis > 0 {
      axis &-= 1
      if strides.values[place: axis] != expected { return false }
      expected = expected &* max(shape.values[place: axis], 1)
    }
    return true
  }

  /// Computes ``copyLayout(_:)`` from the strides.
  @inline(never)
  private func layoutOfCopy(_ order: MemoryOrder) -> Layout {
    switch order {
    case .c: return Layout(contiguous: shape, count: count)
    case .f: return Layout(contiguous: shape, count: count, order: .f)
    case .a:
      let isFortran = isContiguous(.f) && !isContiguous(.c)
      return Layout(contiguous: shape, count: count, order: isFortran ? .f : .c)
    case .k:
      if isContiguous(.c) { return Layout(contiguous: shape, count: count) }
      if isContiguous(.f) { return Layout(contiguous: shape, count: count, order: .f) }
      var layout = Layout(contiguous: shape, count: count)
      var step = 1
      for axis in axesByFallingStride.reversed() {
        layout.strides[axis] = step
        step *= max(shape[axis], 1)
      }
      return layout
    }
  }

  /// The elements in memory order as one axis; nil if they are not contiguous or run backwards.
  package var lineInMemory: Layout? {
    guard permuted(axesByFallingStride, operation: "lineInMemory").isContiguous(.c) else {
      return nil
    }
    return Layout(shape: [count], strides: [1], offset: offset, isWritable: isWritable)
  }

  /// The axes from the largest magnitude of stride to the smallest, in a stable order.
  private var axesByFallingStride: InlineList<Int> {
    var order = InlineList(filler: 0)
    for axis in 0..<rank { order.append(axis) }
    for sorted in 1..<max(rank, 1) {
      let axis = order[sorted]
      var place = sorted
      while place > 0, strides[order[place - 1]].magnitude < strides[axis].magnitude {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = axis
    }
    return order
  }
}

extension Layout {
  /// The order in which elements are counted: `.c` or `.f`.
  ///
  /// For `.a` and `.k` it is `.f` only if the layout is F-contiguous and not C-contiguous.
  @usableFromInline
  package func resolved(_ order: MemoryOrder) -> MemoryOrder {
    switch order {
    case .c, .f: order
    case .a, .k: isContiguous(.f) && !isContiguous(.c) ? .f : .c
    }
  }
}
