import StridedLayout

/// Loops over operands that disagree about which axis runs fastest: rectangles of them are brought to
/// the destination's order in a buffer that stays in the cache.
///
/// Rectangles in registers inside rectangles in the cache: P. Springer, T. Su and P. Bientinesi,
/// "HPTT: A High-Performance Tensor Transposition C++ Library", ARRAY (2017).
enum TileKernels<Element: Scalar> {
  /// Writes a plan's source to its destination.
  ///
  /// - Parameter streaming: whether the destination is written past the caches, which its rows must
  ///   lie without gaps for.
  static func copy(
    _ plan: AssignmentPlan, streaming: Bool, to destination: Memory<Element>,
    from source: Memory<Element>
  ) {
    guard let sides = plan.tileSides else { return }
    let (outer, inner) = (plan.nest.outerOfTile, plan.nest.inner)
    let target = Tile(
      memory: destination, rowStride: outer.destination, columnStride: inner.destination)
    let origin = Tile(memory: source, rowStride: outer.first, columnStride: inner.first)
    // A register tile as wide as a cache line needs no buffer, unless the line is to bypass the cache or
    // does not stay there until the next one.
    let isDirect =
      !target.isTransposed(origin)
      || Tile<Element>.fillsLines
        && !plan.nest.hasCrowdedTiles(width: MemoryLayout<Element>.stride)
    let buffer = isDirect && !streaming ? nil : TileBuffer<Element>(sides)
    defer { buffer?.release() }
    plan.nest.forEachTile(sides) { offsets, rows, columns in
      let target = target.moved(by: offsets.destination)
      let origin = origin.moved(by: offsets.first)
      guard let buffer else {
        target.assign(rows, columns, origin)
        return
      }
      buffer.tile.assign(rows, columns, origin)
      if streaming {
        target.stream(rows, columns, buffer.tile)
      } else {
        target.move(rows, columns, buffer.tile)
      }
    }
  }

  /// Calls `body` for every row of a plan, or of every tile where it has tiles, with the elements of
  /// the destination and of the source in the same order.
  static func forEachRow(
    _ plan: AssignmentPlan, _ destination: Memory<Element>, _ source: Memory<Element>,
    _ body: (_ count: Int, _ to: Run<Element>, _ from: Run<Element>) -> Void
  ) {
    let sides = plan.tileSides
    let (outer, inner) = (plan.nest.rowAxis(inTiles: sides), plan.nest.inner)
    let target = Tile(
      memory: destination, rowStride: outer.destination, columnStride: inner.destination)
    let origin = TiledSource(source, rowStride: outer.first, columnStride: inner.first, sides)
    defer { origin.release() }
    plan.nest.forEachTile(sides) { offsets, rows, columns in
      let target = target.moved(by: offsets.destination)
      let source = origin.tile(at: offsets.first, rows, columns)
      for row in 0..<rows { body(columns, target.row(row), source.row(row)) }
    }
  }
}
