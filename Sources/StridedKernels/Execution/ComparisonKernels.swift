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
}
