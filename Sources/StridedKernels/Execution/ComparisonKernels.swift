import StridedLayout

/// Loops that compare elements.
enum ComparisonKernels<Element: Scalar> {
  /// Whether all elements of two operands are equal; stops at the first run that differs.
  @inline(__always)
  static func areEqual(_ nest: LoopNest, _ first: Memory<Element>, _ second: Memory<Element>)
    -> Bool
  {
    let tiled = nest.inTiles
    let sides = tiled?.tileSides(width: MemoryLayout<Element>.stride)
    let nest = tiled ?? nest
    let inner = nest.inner
    var isEqual = true
    nest.forEachRun(inTiles: sides) { offsets, count in
      guard isEqual else { return }
      let x = first.run(at: offsets.destination, stride: inner.destination)
      let y = second.run(at: offsets.first, stride: inner.first)
      var index = 0
      while index < count, x[index] == y[index] { index += 1 }
      isEqual = index == count
    }
    return isEqual
  }

  /// Writes whether `holds(x, y)` for each pair of elements.
  @inline(__always)
  static func mark(
    _ nest: LoopNest,
    _ result: Memory<Bool>,
    _ first: Memory<Element>,
    _ second: Memory<Element>,
    _ holds: (Element, Element) -> Bool
  ) {
    OperandRows(nest, result, first, second, pastCaches: false).forEach { count, to, x, y in
      to.assign(count, x, y, holds)
    }
  }

  /// Writes to a row whether elements of two others are equal, or whether they differ.
  @inline(__always)
  static func markEqualRow(
    _ equal: Bool, _ count: Int, _ to: Run<Bool>, _ first: Run<Element>, _ second: Run<Element>
  ) {
    if equal {
      to.assign(count, first, second) { $0 == $1 }
    } else {
      to.assign(count, first, second) { $0 != $1 }
    }
  }
}

extension ComparisonKernels where Element: Comparable {
  /// Writes to a row how elements of two others compare.
  @inline(__always)
  static func compareRow(
    _ comparison: Comparison, _ count: Int, _ to: Run<Bool>, _ first: Run<Element>,
    _ second: Run<Element>
  ) {
    switch comparison {
    case .less: to.assign(count, first, second) { $0 < $1 }
    case .lessOrEqual: to.assign(count, first, second) { $0 <= $1 }
    }
  }
}
