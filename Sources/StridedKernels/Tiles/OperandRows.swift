import StridedLayout

/// The rows of an operation's result and of its two sources, in one order whatever theirs is.
///
/// Sources that run along another axis than the result are brought to its order tile by tile. Results
/// that exceed the last cache are written past it, from a buffer, which spares reading the memory
/// that is to be overwritten.
struct OperandRows<Result: Scalar, Source: Scalar> {
  private let nest: LoopNest
  private let result: Memory<Result>
  private let first: Memory<Source>
  private let second: Memory<Source>
  private let pastCaches: Bool

  /// The rows of a nest; the second source may be the first again where there is none.
  ///
  /// - Parameter pastCaches: whether the result is written past the caches; see
  ///   ``exceedCaches(_:_:_:_:)``.
  init(
    _ nest: LoopNest, _ result: Memory<Result>, _ first: Memory<Source>, _ second: Memory<Source>,
    pastCaches: Bool
  ) {
    self.nest = nest
    self.result = result
    self.first = first
    self.second = second
    self.pastCaches = pastCaches
  }

  /// Whether a result exceeds the last cache, and is memory of its own in gapless, long rows.
  ///
  /// It is asked of all rows, before they are dealt out over threads.
  static func exceedCaches(
    _ nest: LoopNest, _ result: Memory<Result>, _ first: Memory<Source>, _ second: Memory<Source>
  ) -> Bool {
    let bytes = nest.inner.extent * MemoryLayout<Result>.stride
    return nest.inner.destination == 1 && bytes >= 4096
      && nest.outerCount * bytes > CacheSize.lastLevel
      && result.address != first.address && result.address != second.address
  }

  /// Calls `body` for every row or piece of one: the number of its elements, and where the result and
  /// the sources have them.
  func forEach(_ body: (Int, Run<Result>, Run<Source>, Run<Source>) -> Void) {
    let tiled = self.nest.inTiles
    let nest = tiled ?? self.nest
    let sides = tiled.map { $0.tileSides(width: MemoryLayout<Source>.stride) } ?? pieces
    let (outer, inner) = (nest.rowAxis(inTiles: sides), nest.inner)
    let target = Tile(memory: result, rowStride: outer.destination, columnStride: inner.destination)
    let first = TiledSource(first, rowStride: outer.first, columnStride: inner.first, sides)
    let second = TiledSource(second, rowStride: outer.second, columnStride: inner.second, sides)
    let buffer = pastCaches ? sides.map { TileBuffer<Result>($0) } : nil
    defer {
      first.release()
      second.release()
      buffer?.release()
    }
    nest.forEachTile(sides) { offsets, rows, columns in
      let target = target.moved(by: offsets.destination)
      let x = first.tile(at: offsets.first, rows, columns)
      let y = second.tile(at: offsets.second, rows, columns)
      let written = buffer?.tile ?? target
      for row in 0..<rows { body(columns, written.row(row), x.row(row), y.row(row)) }
      if let buffer { target.stream(rows, columns, buffer.tile) }
    }
  }

  /// Pieces of rows that a buffer in the nearest cache holds, where one is needed.
  private var pieces: TileSides? {
    pastCaches ? TileSides(piecesOfRows: 4096 / MemoryLayout<Result>.stride) : nil
  }
}
