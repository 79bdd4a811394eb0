import StridedLayout
import Testing

/// The elements that plans visit, against all coordinates.
@Suite struct WalkTests {
  private static let shapes: [[Int]] =
    [
      [], [1], [5], [9, 2], [2, 9], [1, 4], [3, 1, 4], [2, 3, 4], [12, 3, 1], [2, 3, 2, 3],
      // Large enough for tiles, and for tiles of short rows.
      [20, 30], [600, 3], [3, 600],
    ] + (TestScale.isFull ? [[2, 40, 9], [70, 2, 2]] : [])

  /// Counts the walks of the plans.
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

  /// Checks that a plan over disjoint operands visits every element once.
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
      plan.overlaps == Overlaps() && (plan.packing == 1 || plan.walk == .tiles)
        && visited.count == operands[0].count
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
          // Unoptimised builds visit only some sources if there are many elements.
          if !TestScale.isFull, destination.count > 30, index % 12 != number % 12 { continue }
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
    let scale = TestScale.isFull ? 10 : 1
    #expect(walks.row > 10 * scale && walks.rows > 100 * scale)
    #expect(walks.tiles > 50 * scale, "\(walks)")
  }

  /// Copies that move pairs of elements together, which are rare among all layouts.
  @Test func everyPackedElementOnce() {
    var (findings, walks) = (Findings(), Walks())
    for extents in [[17, 20, 2], [20, 2, 17], [2, 30, 12], [6, 7, 9, 2], [3, 2, 9, 11]] {
      let layouts = LayoutWorld.layouts(extents)
      for destination in layouts {
        for source in layouts
        where LoopPlan(destination, [Source(source)]).packing > 1 {
          check([destination, source], .copy, &walks, &findings)
        }
      }
    }
    findings.finish(atLeast: 20)
    #expect(walks.packed > 20 && walks.tiles == walks.packed, "\(walks)")
  }
}
