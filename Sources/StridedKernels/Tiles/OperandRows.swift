import StridedLayout

/// The rows of an operation's result and of its two sources, in one order whatever theirs is.
///
/// Sources that run along another axis than the result are brought to its order tile by tile. Results
/// that exceed the last cache are written past it, a piece of a row at a time, which spares reading
/// the memory that is to be overwritten.
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
    self.pastCaches = pastCaches
    self.nest = nest
    self.result = result
    self.first = first
    self.second = second
  }

  /// Calls `body` for every row or piece of one: the number of its elements, and where the result and
  /// the sources have them.
  @inline(__always)
  func forEach(_ body: (Int, Run<Result>, Run<Source>, Run<Source>) -> Void) {
    if let tiled = nest.inTiles {
      inTiles(tiled, body)
    } else if pastCaches {
      inPieces(body)
    } else {
      let inner = nest.inner
      nest.forEachOuter { offsets in
        body(
          inner.extent, result.run(at: offsets.destination, stride: inner.destination),
          first.run(at: offsets.first, stride: inner.first),
          second.run(at: offsets.second, stride: inner.second))
      }
    }
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

  @inline(__always)
  private func inTiles(
    _ nest: LoopNest, _ body: (Int, Run<Result>, Run<Source>, Run<Source>) -> Void
  ) {
    let sides = nest.tileSides(width: MemoryLayout<Source>.stride)
    let (outer, inner) = (nest.outerOfTile, nest.inner)
    let target = Tile(memory: result, rowStride: outer.destination, columnStride: inner.destination)
    let first = TiledSource(first, rowStride: outer.first, columnStride: inner.first, sides)
    let second = TiledSource(second, rowStride: outer.second, columnStride: inner.second, sides)
    defer {
      first.release()
      second.release()
    }
    nest.forEachTile(sides) { offsets, rows, columns in
      let target = target.moved(by: offsets.destination)
      let x = first.tile(at: offsets.first, rows, columns)
      let y = second.tile(at: offsets.second, rows, columns)
      for row in 0..<rows { body(columns, target.row(row), x.row(row), y.row(row)) }
    }
  }

  @inline(__always)
  private func inPieces(_ body: (Int, Run<Result>, Run<Source>, Run<Source>) -> Void) {
    let inner = nest.inner
    let piece = 4096 / MemoryLayout<Result>.stride
    let buffer = Storage.allocate(byteCount: piece * MemoryLayout<Result>.stride)
    defer { withExtendedLifetime(buffer) {} }
    let run = buffer.memory(of: Result.self, at: 0).run(at: 0, stride: 1)
    nest.forEachOuter { offsets in
      let to = result.run(at: offsets.destination, stride: 1)
      let x = first.run(at: offsets.first, stride: inner.first)
      let y = second.run(at: offsets.second, stride: inner.second)
      for done in stride(from: 0, to: inner.extent, by: piece) {
        let count = min(piece, inner.extent - done)
        body(count, run, x.dropping(done), y.dropping(done))
        to.dropping(done).stream(count, run)
      }
    }
  }
}
