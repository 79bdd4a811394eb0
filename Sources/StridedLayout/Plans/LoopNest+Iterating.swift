extension LoopNest {
  /// Calls `body` with the offsets and the length of every run of the innermost loop, in order.
  ///
  /// - Parameter sides: the tiles in which the two innermost loops are walked, for operands that
  ///   disagree about which of the two runs fastest; a run then is a row of a tile.
  @inlinable
  @inline(__always)
  package func forEachRun(inTiles sides: TileSides? = nil, _ body: (LoopOffsets, Int) -> Void) {
    guard let sides else {
      let count = inner.extent
      forEachOuter { body($0, count) }
      return
    }
    let outer = rowAxis(inTiles: sides)
    forEachTile(sides) { corner, rows, columns in
      var offsets = corner
      for _ in 0..<rows {
        body(offsets, columns)
        offsets.advance(along: outer, by: 1)
      }
    }
  }

  /// Calls `body` with the operands' offsets at the start of every turn of the loops outside the
  /// innermost `kept` ones, in order.
  @inlinable
  package func forEachOuter(keeping kept: Int = 1, _ body: (LoopOffsets) -> Void) {
    let depth = axes.count - kept
    // The loop that turns most often stands alone, so that the compiler keeps it in registers. The
    // body is called at one place, as large ones are compiled into it.
    let nearest = depth > 0 ? axes[depth - 1] : LoopAxis(extent: 1, destination: 0)
    var offsets = start
    var counters = InlineList(repeating: 0, count: max(depth - 1, 0))
    while true {
      var places = offsets
      for _ in 0..<nearest.extent {
        body(places)
        places.advance(along: nearest, by: 1)
      }
      var level = depth - 2
      while true {
        if level < 0 { return }
        counters[level] += 1
        offsets.advance(along: axes[level], by: 1)
        if counters[level] < axes[level].extent { break }
        offsets.advance(along: axes[level], by: -axes[level].extent)
        counters[level] = 0
        level -= 1
      }
    }
  }
}
