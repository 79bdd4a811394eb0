/// The sides of the tiles in which two loops are walked.
///
/// The elements of a tile stay in the cache.
@usableFromInline
package struct TileSides: Equatable, Sendable {
  /// The maximum number of iterations of the outer loop in a tile.
  @usableFromInline
  package let rows: Int
  /// The maximum number of iterations of the innermost loop in a tile.
  @usableFromInline
  package let columns: Int

  /// Creates sides for two loops of given extents over elements of `width` bytes.
  ///
  /// If one loop is shorter than a side, the other side grows. Loops are divided into equal parts
  /// of a multiple of 16 iterations, because register tiles leave the edges to plain loops.
  ///
  /// - Parameter isCrowded: whether rows share a few cache sets, which makes the sides half as
  ///   long.
  package init(rows: Int, columns: Int, width: Int, isCrowded: Bool = false) {
    let bytes = isCrowded ? Tuning.crowdedTileSideBytes : Tuning.tileSideBytes
    let bounds = Tuning.tileSideElements
    let side = min(max(bytes / width, bounds.lowerBound), bounds.upperBound)
    let area = side * side
    self.rows = Self.equalParts(of: rows, atMost: columns < side ? area / columns : side)
    self.columns = Self.equalParts(of: columns, atMost: rows < side ? area / rows : side)
  }

  /// Creates tiles of short rows, walked along the other loop.
  package init(shortRows rows: Int, length: Int) {
    self.rows = rows
    columns = min(length, Tuning.shortRowTile)
  }

  /// Creates pieces of single rows.
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

extension TileSides {
  /// Creates the sides of the tiles of two loops over elements of `width` bytes.
  package init(outer: LoopAxis, inner: LoopAxis, width: Int) {
    self.init(
      rows: outer.extent, columns: inner.extent, width: width,
      isCrowded: Self.areCrowded(outer: outer, inner: inner))
  }

  /// Whether a stride between rows of tiles is a multiple of ``Tuning/crowdingDistance``.
  ///
  /// The outer loop decides for the destination, the inner loop for the sources.
  package static func areCrowded(outer: LoopAxis, inner: LoopAxis) -> Bool {
    func isCrowded(_ stride: Int) -> Bool {
      stride != 0 && stride % Tuning.crowdingDistance == 0
    }
    return isCrowded(outer.strides[0]) || isCrowded(inner.strides[1])
      || isCrowded(inner.strides[2]) || isCrowded(inner.strides[3])
  }
}
