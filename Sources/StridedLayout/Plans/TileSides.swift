/// The sides of the rectangles in which two loops are walked, so that what they touch stays in the
/// cache.
@usableFromInline
package struct TileSides: Equatable, Sendable {
  /// The most iterations of the outer of the two loops in a tile.
  @usableFromInline
  package let rows: Int
  /// The most iterations of the innermost loop in a tile.
  @usableFromInline
  package let columns: Int

  /// Sides for two loops of some extents over elements of `width` bytes.
  ///
  /// Where one loop is shorter than a side, the other side grows. Loops are cut into equal parts, each
  /// a multiple of 16, because register tiles leave the edges to plain loops.
  ///
  /// - Parameter isCrowded: whether rows share a few cache sets, which makes the sides half as long.
  package init(rows: Int, columns: Int, width: Int, isCrowded: Bool = false) {
    let bytes = isCrowded ? Tuning.crowdedTileSideBytes : Tuning.tileSideBytes
    let bounds = Tuning.tileSideElements
    let side = min(max(bytes / width, bounds.lowerBound), bounds.upperBound)
    let area = side * side
    self.rows = Self.equalParts(of: rows, atMost: columns < side ? area / columns : side)
    self.columns = Self.equalParts(of: columns, atMost: rows < side ? area / rows : side)
  }

  /// Tiles of short rows, walked along the other loop.
  package init(shortRows rows: Int, length: Int) {
    self.rows = rows
    columns = min(length, Tuning.shortRowTile)
  }

  /// Pieces of single rows.
  package init(piecesOfRows columns: Int) {
    rows = 1
    self.columns = columns
  }

  private static func equalParts(of extent: Int, atMost side: Int) -> Int {
    guard extent > side else { return max(extent, 1) }
    let parts = (extent + side - 1) / side
    let part = (extent + parts - 1) / parts
    return min((part + 15) / 16 * 16, side)
  }
}

extension LoopNest {
  /// The sides of the tiles for the two innermost loops over elements of `width` bytes.
  package func tileSides(width: Int) -> TileSides {
    TileSides(
      rows: outer.extent, columns: inner.extent, width: width, isCrowded: hasCrowdedTiles)
  }

  /// Whether the rows of tiles of the two innermost loops lie at multiples of
  /// ``Tuning/crowdingDistance``, in the destination or, crosswise, in a source.
  package var hasCrowdedTiles: Bool {
    func isCrowded(_ stride: Int) -> Bool {
      stride != 0 && stride % Tuning.crowdingDistance == 0
    }
    return isCrowded(outer.strides[0])
      || (1..<OperandVector.capacity).contains { isCrowded(inner.strides[$0]) }
  }
}
