import StridedLayout

/// A source of an operation: its layout, and its distance from the destination in bytes.
struct Source {
  var layout: Layout
  var displacement: Int

  /// A source that shares no memory with the destination unless a displacement is given.
  init(_ layout: Layout, displacement: Int = 1 << 40) {
    self.layout = layout
    self.displacement = displacement
  }
}

extension LoopPlan {
  /// The plan of an operation whose operands have elements of one width.
  init(
    _ destination: Layout, _ sources: [Source], width: Int = 8, _ purpose: Purpose = .copy,
    isFresh: Bool = false, _ tuning: Tuning = Tuning(threads: 1)
  ) {
    let address = 1 << 50
    self.init()
    begin(with: destination, at: address, width: width)
    for source in sources {
      let fits = add(source.layout, at: address + source.displacement, width: width)
      precondition(fits, "\(source.layout) does not broadcast to \(destination)")
    }
    decide(purpose, isFresh: isFresh, tuning)
  }

  /// The plan of an update such as `+=`: the destination is its own first source.
  init(
    updating destination: Layout, by source: Source, width: Int = 8,
    _ tuning: Tuning = Tuning(threads: 1)
  ) {
    let itself = Source(destination, displacement: 0)
    self.init(destination, [itself, source], width: width, .compute, tuning)
  }

  /// Calls `body` with the offsets of every moved unit, in the order of the walk.
  func forEachElement(_ body: (OperandVector) -> Void) {
    if walk != .nothing { nest.forEachElement(inTiles: sides, body) }
  }
}

extension LoopNest {
  /// The normalized loops over operands with elements of one width, with strides in bytes.
  init(of destination: Layout, _ sources: Layout..., width: Int = 8) {
    self.init(destination, width: width)
    for (index, source) in sources.enumerated() {
      let fits = add(source, width: width, as: index + 1)
      precondition(fits, "\(source) does not broadcast to \(destination)")
    }
    normalize()
  }

  /// Calls `body` with the offsets of every element, row by row or in tiles.
  func forEachElement(inTiles sides: TileSides? = nil, _ body: (OperandVector) -> Void) {
    let (outer, inner) = (self.outer, self.inner)
    func visitRow(_ start: OperandVector, _ count: Int) {
      var offsets = start
      for _ in 0..<count {
        body(offsets)
        offsets.advance(along: inner.strides)
      }
    }
    guard let sides else {
      forEachRow { start in
        visitRow(start, inner.extent)
        return true
      }
      return
    }
    forEachTile(sides) { corner, rows, columns in
      var start = corner
      for _ in 0..<rows {
        visitRow(start, columns)
        start.advance(along: outer.strides)
      }
      return true
    }
  }

  /// The offsets of every element in the order of the loops, computed from the loops only.
  var offsetsOfElements: [OperandVector] {
    var found = [start]
    for axis in axes {
      found = found.flatMap { offsets in
        (0..<axis.extent).map { offsets + axis.strides * $0 }
      }
    }
    return found
  }
}
