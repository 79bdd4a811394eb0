import StridedLayout

/// A source of an operation in tiles: read where it lies, or through a buffer where the destination
/// runs along another side of the tile.
struct TiledSource<Element: Scalar> {
  private let memory: Memory<Element>
  private let rowStride: Int
  private let columnStride: Int
  private let buffer: TileBuffer<Element>?

  /// The source of a nest whose two innermost loops are walked in tiles, if any.
  ///
  /// - Parameters:
  ///   - rowStride: the source's step along the outer of the two loops.
  ///   - columnStride: its step along the innermost loop.
  init(_ memory: Memory<Element>, rowStride: Int, columnStride: Int, _ sides: TileSides?) {
    self.memory = memory
    self.rowStride = rowStride
    self.columnStride = columnStride
    let competes = rowStride != 0 && rowStride.magnitude < columnStride.magnitude
    buffer = competes ? sides.map { TileBuffer($0) } : nil
  }

  /// The elements of the tile that starts `offset` elements from the first one, in an order that suits
  /// the destination.
  func tile(at offset: Int, _ rows: Int, _ columns: Int) -> Tile<Element> {
    let source = Tile(
      memory: memory.advanced(by: offset), rowStride: rowStride, columnStride: columnStride)
    guard let buffer else { return source }
    buffer.tile.assign(rows, columns, source)
    return buffer.tile
  }

  /// Keeps the buffer until here.
  func release() { buffer?.release() }
}
