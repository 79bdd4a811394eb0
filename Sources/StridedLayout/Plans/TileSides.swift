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
  /// It is half as long where rows crowd in few sets of the cache, which then hold fewer of them.
  /// Where one loop is shorter than that, the other side grows. Loops are cut into equal parts, each a
  /// multiple of 16, because register tiles leave the edges to plain loops.
  package init(rows: Int, columns: Int, width: Int, crowded: Bool = false) {
    let side = min(max((crowded ? 512 : 1024) / width, 64), 256)
    let area = side * side
    self.rows = Self.equalParts(of: rows, atMost: columns < side ? area / columns : side)
    self.columns = Self.equalParts(of: columns, atMost: rows < side ? area / rows : side)
  }

  /// Pieces of single rows.
  package init(piecesOfRows columns: Int) {
    rows = 1
    self.columns = columns
  }

  private static func equalParts(of extent: Int, atMost side: Int) -> Int {
    // One row is no tile but a piece of a row; a loop of one turn is left where threads share it out.
    guard extent > side else { return max(extent, 2) }
    let parts = (extent + side - 1) / side
    let part = (extent + parts - 1) / parts
    return min((part + 15) / 16 * 16, side)
  }
}

extension LoopNest {
  /// The sides of the tiles for the two innermost loops, of which there must be two.
  package func tileSides(width: Int) -> TileSides {
    TileSides(
      rows: outerOfTile.extent, columns: inner.extent, width: width,
      crowded: hasCrowdedTiles(width: width))
  }

  /// Whether the rows of tiles of the two innermost loops lie at multiples of a KiB from each other, in
  /// what is written or in a source, and so share a few sets of each cache.
  package func hasCrowdedTiles(width: Int) -> Bool {
    func crowds(_ step: Int) -> Bool { step != 0 && step &* width % 1024 == 0 }
    return crowds(outerOfTile.destination) || crowds(inner.first) || crowds(inner.second)
  }

  /// The loop around the innermost one.
  @usableFromInline
  package var outerOfTile: LoopAxis { axes[axes.count - 2] }

  /// The loop over the rows of a tile: none where there are no tiles, or only pieces of rows.
  @usableFromInline
  package func rowAxis(inTiles sides: TileSides?) -> LoopAxis {
    sides.map { $0.rows > 1 } ?? false ? outerOfTile : LoopAxis(extent: 1, destination: 0)
  }

  /// Calls `body` with the offsets and the extents of every tile of the two innermost loops or,
  /// without sides, of every run of the innermost.
  ///
  /// Neighbouring tiles follow each other along the outer of the two loops, the one along which a
  /// competing source runs fastest.
  @inlinable
  package func forEachTile(
    _ sides: TileSides?, _ body: (LoopOffsets, _ rows: Int, _ columns: Int) -> Void
  ) {
    let (outer, inner) = (rowAxis(inTiles: sides), self.inner)
    let rowsOfTile = sides?.rows ?? 1
    let columnsOfTile = sides?.columns ?? inner.extent
    forEachOuter(keeping: rowsOfTile > 1 ? 2 : 1) { plane in
      var left = 0
      while left < inner.extent {
        let columns = min(columnsOfTile, inner.extent - left)
        var top = 0
        while top < outer.extent {
          var corner = plane
          corner.advance(along: inner, by: left)
          corner.advance(along: outer, by: top)
          body(corner, min(rowsOfTile, outer.extent - top), columns)
          top += rowsOfTile
        }
        left += columnsOfTile
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
