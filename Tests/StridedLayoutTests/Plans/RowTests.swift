import StridedLayout
import Testing

/// The rows of loop nests and plans, and their order.
@Suite struct RowTests {
  /// Rows and tiles cover the loops, in their order, and stop if the body says so.
  @Test func rowsAreThoseOfTheLoops() {
    var findings = Findings()
    for extents in [
      [], [4], [3, 5], [3, 2, 4], [2, 3, 2, 3], [2, 1, 3, 2, 2], [2, 2, 2, 2, 2, 2],
    ] {
      for layout in LayoutWorld.layouts(extents).prefix(TestScale.isFull ? 1000 : 40) {
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

  /// If rows are long enough, they are those of the normalized loops.
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
      var plan = LoopPlan()
      plan.begin(with: fresh(destination), at: 0, width: 8)
      return plan.add(fresh(source), at: 1 << 40, width: 8)
    }
    #expect(fits([4097], [4097]) && fits([0], [0]) && fits([3, 0], [0]) && fits([0], [1]))
    #expect(fits([2, 2, 2, 2, 2], [2]) && fits([2, 2, 2, 2, 2], []))
    #expect(fits([3, 4], [3, 1]) && fits([3, 4], [1, 4]))
    #expect(!fits([3], [2]) && !fits([3], [1, 3]) && !fits([1], [2]) && !fits([], [1]))
  }
}
