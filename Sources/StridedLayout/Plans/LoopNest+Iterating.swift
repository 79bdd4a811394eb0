extension LoopNest {
  /// The side of the square tiles in which two competing unit strides are walked: two tiles of
  /// 16-byte elements fill half of a 32 KiB first-level cache.
  @usableFromInline
  package static var tileExtent: Int { 32 }

  /// Calls `body` with the offsets and the length of every run of the innermost loop, in order.
  ///
  /// - Parameter inTiles: whether the two innermost loops are walked in square tiles, for operands
  ///   that disagree about which of the two runs fastest; a run then is a row of a tile.
  @inlinable
  package func forEachRun(inTiles: Bool = false, _ body: (LoopOffsets, Int) -> Void) {
    guard inTiles, axes.count > 1 else {
      let extent = inner.extent
      forEachOuter(keeping: 1) { body($0, extent) }
      return
    }
    let column = axes[axes.count - 2]
    let row = inner
    let side = Self.tileExtent
    forEachOuter(keeping: 2) { plane in
      for top in stride(from: 0, to: column.extent, by: side) {
        for left in stride(from: 0, to: row.extent, by: side) {
          let length = min(side, row.extent - left)
          var offsets = plane
          offsets.advance(along: column, by: top)
          offsets.advance(along: row, by: left)
          for _ in 0..<min(side, column.extent - top) {
            body(offsets, length)
            offsets.advance(along: column, by: 1)
          }
        }
      }
    }
  }

  /// Calls `body` with the operands' offsets at the start of every turn of the loops outside the
  /// innermost `kept` ones, in order.
  @inlinable
  package func forEachOuter(keeping kept: Int = 1, _ body: (LoopOffsets) -> Void) {
    let depth = axes.count - kept
    if depth <= 0 {
      body(start)
      return
    }
    var offsets = start
    var counters = InlineList(repeating: 0, count: depth)
    while true {
      body(offsets)
      var level = depth - 1
      while true {
        counters[level] += 1
        offsets.advance(along: axes[level], by: 1)
        if counters[level] < axes[level].extent { break }
        offsets.advance(along: axes[level], by: -axes[level].extent)
        counters[level] = 0
        level -= 1
        if level < 0 { return }
      }
    }
  }
}
