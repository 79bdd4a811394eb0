/// The rectangles in which two loops are walked, so that what they touch stays in the cache.
@usableFromInline
package struct TileSides: Equatable, Sendable {
  /// The most turns of the outer of the two loops in a tile.
  @usableFromInline
  package let rows: Int
  /// The most turns of the innermost loop in a tile.
  @usableFromInline
  package let columns: Int

  /// Sides for two loops of some extents over elements of `width` bytes.
  ///
  /// A side is a KiB of elements, so that either operand is walked a good many whole cache lines at a
  /// time, and at most 256 of them, so that a tile fits into a second-level cache with room to spare.
  /// Where one loop is shorter than that, the other side grows. Loops are cut into equal parts, each a
  /// multiple of 16, because register tiles leave the edges to plain loops.
  package init(rows: Int, columns: Int, width: Int) {
    let side = min(max(1024 / width, 64), 256)
    let area = side * side
    self.rows = Self.equalParts(of: rows, atMost: columns < side ? area / columns : side)
    self.columns = Self.equalParts(of: columns, atMost: rows < side ? area / rows : side)
  }

  private static func equalParts(of extent: Int, atMost side: Int) -> Int {
    guard extent > side else { return extent }
    let parts = (extent + side - 1) / side
    let part = (extent + parts - 1) / parts
    return min((part + 15) / 16 * 16, side)
  }
}

extension LoopNest {
  /// The sides of the tiles for the two innermost loops, of which there must be two.
  package func tileSides(width: Int) -> TileSides {
    TileSides(rows: outerOfTile.extent, columns: inner.extent, width: width)
  }

  /// The loop around the innermost one.
  @usableFromInline
  package var outerOfTile: LoopAxis { axes[axes.count - 2] }

  /// Calls `body` with the offsets and the extents of every tile of the two innermost loops.
  ///
  /// Neighbouring tiles follow each other along the outer of the two loops, the one along which a
  /// competing source runs fastest.
  @inlinable
  package func forEachTile(
    _ sides: TileSides, _ body: (LoopOffsets, _ rows: Int, _ columns: Int) -> Void
  ) {
    let (outer, inner) = (outerOfTile, self.inner)
    forEachOuter(keeping: 2) { plane in
      for left in stride(from: 0, to: inner.extent, by: sides.columns) {
        let columns = min(sides.columns, inner.extent - left)
        for top in stride(from: 0, to: outer.extent, by: sides.rows) {
          var corner = plane
          corner.advance(along: inner, by: left)
          corner.advance(along: outer, by: top)
          body(corner, min(sides.rows, outer.extent - top), columns)
        }
      }
    }
  }

  /// The nest with the loop before the innermost one along which a source moves in smaller steps than
  /// along the innermost; nil where no source competes with the destination.
  package var inTiles: LoopNest? {
    guard let competitor = competingAxis else { return nil }
    return movingBeforeInner(competitor)
  }

  /// An outer loop along which a source moves in smaller steps than along the innermost one.
  package var competingAxis: Int? {
    competingAxis { $0.first.magnitude } ?? competingAxis { $0.second.magnitude }
  }

  private func competingAxis(_ step: (LoopAxis) -> UInt) -> Int? {
    guard axes.count > 1 else { return nil }
    var best: Int?
    var least = step(inner)
    for index in 0..<(axes.count - 1) where step(axes[index]) != 0 && step(axes[index]) < least {
      least = step(axes[index])
      best = index
    }
    return best
  }
}
