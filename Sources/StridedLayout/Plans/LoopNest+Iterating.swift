extension LoopNest {
  /// Calls `body` for every row of the innermost loop, in order, until it returns false.
  ///
  /// `body` receives the operands' offsets at the start of the row.
  @inlinable
  @inline(__always)
  package func forEachRow(_ body: (OperandVector) -> Bool) {
    forEachOuter(keeping: 1, body)
  }

  /// Calls `body` for every iteration of the outer loops, in order, until it returns false.
  ///
  /// The outer loops are all except the innermost `kept`. `body` receives the operands' offsets.
  @inlinable
  @inline(__always)
  package func forEachOuter(keeping kept: Int, _ body: (OperandVector) -> Bool) {
    let depth = axes.count - kept
    // The loop that runs most often is written separately: the compiler keeps it in registers.
    let nearest = depth > 0 ? axes[depth - 1] : .single
    var offsets = start
    if depth <= 1 {
      for _ in 0..<nearest.extent {
        if !body(offsets) { return }
        offsets.advance(along: nearest.strides)
      }
      return
    }
    var counters = InlineList(repeating: 0, count: depth - 1)
    while true {
      var places = offsets
      for _ in 0..<nearest.extent {
        if !body(places) { return }
        places.advance(along: nearest.strides)
      }
      var level = depth - 2
      while true {
        if level < 0 { return }
        counters[level] += 1
        offsets.advance(along: axes[level].strides)
        if counters[level] < axes[level].extent { break }
        offsets.advance(along: axes[level].strides, by: -axes[level].extent)
        counters[level] = 0
        level -= 1
      }
    }
  }

  /// Calls `body` for every tile of the two innermost loops, in order, until it returns false.
  ///
  /// `body` receives the operands' offsets and the extents of the tile. Consecutive tiles are
  /// neighbours along the outer of the two loops. A competing source moves in small steps along
  /// that loop.
  @inlinable
  package func forEachTile(
    _ sides: TileSides, _ body: (OperandVector, _ rows: Int, _ columns: Int) -> Bool
  ) {
    let (outer, inner) = (self.outer, self.inner)
    forEachOuter(keeping: min(axes.count, 2)) { plane in
      var left = 0
      while left < inner.extent {
        let columns = min(sides.columns, inner.extent - left)
        var top = 0
        while top < outer.extent {
          var corner = plane
          corner.advance(along: inner.strides, by: left)
          corner.advance(along: outer.strides, by: top)
          if !body(corner, min(sides.rows, outer.extent - top), columns) { return false }
          top += sides.rows
        }
        left += sides.columns
      }
      return true
    }
  }
}
