import StridedLayout
import Testing

/// What plans visit, against visiting all coordinates, and in which order.
@Suite struct WalkTests {
  private static let shapes: [[Int]] =
    [
      [], [1], [5], [9, 2], [2, 9], [1, 4], [3, 1, 4], [2, 3, 4], [12, 3, 1], [2, 3, 2, 3],
      // Large enough for tiles, and for tiles of short rows.
      [20, 30], [600, 3], [3, 600],
    ] + (isFullWorld ? [[2, 40, 9], [70, 2, 2]] : [])

  /// Counts how often plans are walked in each way.
  private struct Walks {
    var (row, rows, tiles, packed) = (0, 0, 0, 0)

    mutating func count(_ plan: LoopPlan) {
      switch plan.walk {
      case .nothing: break
      case .row: row += 1
      case .rows: rows += 1
      case .tiles: tiles += 1
      }
      if plan.packing > 1 { packed += 1 }
    }
  }

  /// Notes whether a plan over some operands, apart from each other, visits every element once.
  private func check(
    _ operands: [Layout], _ purpose: LoopPlan.Purpose, _ walks: inout Walks,
    _ findings: inout Findings
  ) {
    let sources = operands.dropFirst().enumerated().map { index, layout in
      Source(layout, displacement: (index + 1) << 40)
    }
    let plan = LoopPlan(operands[0], sources, purpose)
    let visited = LayoutWorld.visited(by: plan)
    walks.count(plan)
    findings.expect(
      plan.overlaps == Overlaps() && visited.count == operands[0].count
        && Set(visited) == LayoutWorld.places(operands),
      "\(purpose) \(operands): \(plan)")
  }

  @Test func everyElementOnce() {
    var (findings, walks) = (Findings(), Walks())
    for extents in Self.shapes {
      let sources = LayoutWorld.sources(extents)
      for (number, destination) in LayoutWorld.layouts(extents).enumerated() {
        check([destination], .compute, &walks, &findings)
        for (index, source) in sources.enumerated() {
          // Unoptimised builds visit many elements of some sources alone.
          if !isFullWorld, destination.count > 100, index % 6 != number % 6 { continue }
          let other = sources[(3 * index + number) % sources.count]
          check([destination, source], .copy, &walks, &findings)
          check([destination, source, destination], .compute, &walks, &findings)
          check([destination, source, other], .compute, &walks, &findings)
          if index % 3 == number % 3 {
            check([destination, source], .swap, &walks, &findings)
            check([destination, other, source, destination], .compute, &walks, &findings)
          }
        }
      }
    }
    findings.finish(atLeast: 10_000)
    #expect(walks.row > 100 && walks.rows > 1000 && walks.tiles > 500 && walks.packed > 10)
  }

  /// Rows and tiles are those of the loops, in their order, and end where the body says so.
  @Test func rowsAreThoseOfTheLoops() {
    var findings = Findings()
    for extents in [
      [], [4], [3, 5], [3, 2, 4], [2, 3, 2, 3], [2, 1, 3, 2, 2], [2, 2, 2, 2, 2, 2],
    ] {
      for layout in LayoutWorld.layouts(extents).prefix(isFullWorld ? 1000 : 40) {
        let fresh = Layout(contiguous: layout.shape, count: layout.count)
        let nest = LoopNest(of: layout, fresh)
        let rows = nest.droppingInner.offsetsOfElements
        var (found, elements): ([OperandVector], [OperandVector]) = ([], [])
        nest.forEachRow {
          found.append($0)
          return true
        }
        nest.forEachElement { elements.append($0) }
        var halfway: [OperandVector] = []
        let stop = (rows.count + 1) / 2
        nest.forEachRow {
          halfway.append($0)
          return halfway.count < stop
        }
        var tiles = 0
        nest.forEachTile(TileSides(piecesOfRows: 1)) { _, _, _ in
          tiles += 1
          return tiles < stop
        }
        let isRight =
          found == rows && Array(RowStarts(nest)) == rows && rows.count == nest.rowCount
          && halfway == Array(rows[..<stop]) && tiles == stop
          && elements == nest.offsetsOfElements && elements.count == nest.iterationCount
        findings.expect(isRight, "\(nest)")
      }
    }
    findings.finish(atLeast: 100)
  }

  /// Where rows are long enough, they are those of the normalized loops.
  @Test func rowsOfPlans() {
    var findings = Findings()
    var (unchanged, exchanged, tiled) = (0, 0, 0)
    for extents in [
      [9], [40], [9, 9], [2, 20], [20, 2], [3, 4, 10], [10, 2, 9], [3, 2, 2, 9], [20, 20],
    ] {
      for destination in LayoutWorld.layouts(extents) {
        for source in LayoutWorld.layouts(extents) {
          let plan = LoopPlan(destination, [Source(source)], .compute)
          let nest = LoopNest(of: destination, source)
          let competes = nest.competingAxis != nil
          let longest = nest.axes.map(\.extent).max() ?? 1
          let isRight: Bool
          if competes && destination.count > 256 {
            tiled += 1
            isRight = plan.walk == .tiles && plan.inner == nest.inner
          } else if nest.inner.extent >= 8 || longest == nest.inner.extent {
            unchanged += 1
            isRight = plan.nest == nest && plan.walk == (nest.axes.count > 1 ? .rows : .row)
          } else {
            exchanged += 1
            isRight =
              plan.walk == .rows && plan.inner.extent > nest.inner.extent
              && (plan.inner.extent >= 8 || plan.inner.extent == longest)
              && plan.nest.start == nest.start
              && plan.nest.axes.count == nest.axes.count
          }
          findings.expect(isRight, "\(destination) <- \(source): \(plan)")
        }
      }
    }
    findings.finish(atLeast: 1000)
    #expect(unchanged > 100 && exchanged > 100 && tiled > 10)
  }

  /// Sources broadcast to the destination's shape, or are refused.
  @Test func broadcasting() {
    func fits(_ destination: [Int], _ source: [Int]) -> Bool {
      func fresh(_ extents: [Int]) -> Layout {
        let shape = Shape(extents)
        return Layout(contiguous: shape, count: shape.elementCount)
      }
      var operands = Operands(destination: fresh(destination), at: 0, width: 8)
      return operands.add(fresh(source), at: 1 << 40, width: 8)
    }
    #expect(fits([4097], [4097]) && fits([0], [0]) && fits([3, 0], [0]) && fits([0], [1]))
    #expect(fits([2, 2, 2, 2, 2], [2]) && fits([2, 2, 2, 2, 2], []))
    #expect(fits([3, 4], [3, 1]) && fits([3, 4], [1, 4]))
    #expect(!fits([3], [2]) && !fits([3], [1, 3]) && !fits([1], [2]) && !fits([], [1]))
  }
}
