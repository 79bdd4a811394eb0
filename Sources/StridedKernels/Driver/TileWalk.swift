import StridedLayout

/// A walk over the tiles of a nest, or over its planes, with an inner loop.
struct TileWalk {
  private let addresses: OperandVector
  private let widths: OperandVector
  private let operandCount: Int
  private let sides: TileSides?
  private let isStreaming: Bool
  private let loop: InnerLoop
  private let plan: LoopPlan

  init(_ plan: borrowing LoopPlan, _ addresses: OperandVector, _ loop: InnerLoop) {
    self.addresses = addresses
    widths = plan.widths
    operandCount = plan.operandCount
    sides = plan.sides
    isStreaming = plan.isStreaming
    self.loop = loop
    self.plan = copy plan
  }

  /// Whether a plan is a single small tile that is moved in registers.
  @inline(__always)
  static func isOneTile(_ plan: borrowing LoopPlan, _ loop: InnerLoop) -> Bool {
    guard loop.tiles == .registers, plan.nest.axes.count == 2, let sides = plan.sides else {
      return false
    }
    let (rows, columns) = (plan.outer.extent, plan.inner.extent)
    return !plan.isStreaming && rows <= sides.rows && columns <= sides.columns
      && 2 * rows * columns * plan.widths[0] <= Tuning.unbufferedBytes
  }

  /// Moves the single tile of a plan.
  static func moveOneTile(_ plan: borrowing LoopPlan) {
    let (outer, inner) = (plan.outer, plan.inner)
    let corner = plan.addresses + plan.nest.start
    func tile(_ operand: Int) -> Tile {
      Tile(
        address: corner[operand], rowStride: outer.strides[operand],
        columnStride: inner.strides[operand], width: plan.widths[operand])
    }
    tile(0).assign(outer.extent, inner.extent, tile(1))
  }

  /// Walks the nest of the whole plan or of one chunk.
  func run(_ nest: borrowing LoopNest) -> Failure {
    if loop.tiles != .none {
      if let sides { return moveTiles(nest, sides) }
      if nest.axes.count > 1 { return movePlanes(nest) }
    }
    return runTiles(nest)
  }

  /// Runs the inner loop on the rows of tiles.
  ///
  /// Sources that disagree with the destination about the fastest loop are copied to buffers, in
  /// the destination's order. Streamed results are computed in a buffer, unless the loop has its
  /// own streaming stores.
  private func runTiles(_ nest: borrowing LoopNest) -> Failure {
    let sides = self.sides ?? TileSides(piecesOfRows: Tuning.streamedResultRow / widths[0])
    let (outer, inner) = (nest.outer, nest.inner)
    var rows = inner.strides
    var steps = outer.strides
    var buffers: [(operand: Int, buffer: TileBuffer)] = []
    for operand in 0..<operandCount where isBuffered(operand) {
      let buffer = TileBuffer(sides, width: widths[operand])
      rows[operand] = widths[operand]
      steps[operand] = buffer.tile.rowStride
      buffers.append((operand, buffer))
    }
    defer { for (_, buffer) in buffers { buffer.release() } }
    var failure = Failure.none
    nest.forEachTile(sides) { offsets, rowCount, columns in
      let corner = addresses + offsets
      var places = corner
      for (operand, buffer) in buffers {
        places[operand] = buffer.tile.address
        if operand > 0 {
          buffer.tile.assign(rowCount, columns, tile(operand, at: corner, nest))
        }
      }
      for _ in 0..<rowCount {
        failure = Row.with(columns, at: places, strides: rows, loop.body)
        if failure != .none { return false }
        places.advance(along: steps)
      }
      if let (operand, buffer) = buffers.first, operand == 0 {
        tile(0, at: corner, nest).stream(rowCount, columns, buffer.tile)
      }
      return true
    }
    return failure
  }

  /// Whether an operand uses a buffer in the order of the rows.
  private func isBuffered(_ operand: Int) -> Bool {
    operand == 0 ? isStreaming && !loop.streams : plan.isBuffered(operand)
  }

  /// Moves tiles of operand 1 to operand 0.
  private func moveTiles(_ nest: borrowing LoopNest, _ sides: TileSides) -> Failure {
    let isDirect =
      !isStreaming
      && !Tile.needsBuffer(
        width: widths[0], isCrowded: TileSides.areCrowded(outer: nest.outer, inner: nest.inner),
        bytes: 2 * nest.iterationCount * widths[0])
    let isTransposed =
      nest.inner.strides[0] == widths[0]
      && nest.outer.strides[1].magnitude == widths[0].magnitude
    let buffer =
      isDirect || !isStreaming && !isTransposed ? nil : TileBuffer(sides, width: widths[0])
    defer { buffer?.release() }
    nest.forEachTile(sides) { offsets, rows, columns in
      let corner = addresses + offsets
      let (target, source) = (tile(0, at: corner, nest), tile(1, at: corner, nest))
      guard let buffer else {
        move(rows, columns, target, source)
        return true
      }
      move(rows, columns, buffer.tile, source)
      if isStreaming {
        target.stream(rows, columns, buffer.tile)
      } else {
        target.move(rows, columns, buffer.tile)
      }
      return true
    }
    return .none
  }

  /// Moves the planes of the two innermost loops, each as one tile.
  private func movePlanes(_ nest: borrowing LoopNest) -> Failure {
    let (rows, columns) = (nest.outer.extent, nest.inner.extent)
    nest.forEachOuter(keeping: 2) { offsets in
      let corner = addresses + offsets
      move(rows, columns, tile(0, at: corner, nest), tile(1, at: corner, nest))
      return true
    }
    return .none
  }

  /// Moves a tile with the method that the loop states.
  private func move(_ rows: Int, _ columns: Int, _ target: Tile, _ source: Tile) {
    if loop.tiles == .streams {
      target.stream(rows, columns, source, fetching: true)
    } else {
      target.assign(rows, columns, source)
    }
  }

  /// The tile of an operand whose first element is at `corner`.
  private func tile(_ operand: Int, at corner: OperandVector, _ nest: borrowing LoopNest) -> Tile {
    Tile(
      address: corner[operand], rowStride: nest.outer.strides[operand],
      columnStride: nest.inner.strides[operand], width: widths[operand])
  }
}
