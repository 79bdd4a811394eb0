import StridedLayout
import Testing

/// The loops of operations on few elements, against visiting all coordinates, and against plans.
@Suite struct ShortNestTests {
  /// Layouts of a shape in every order of its axes, with each axis forward, backward and stepped.
  private static func layouts(_ extents: [Int]) -> [Layout] {
    var found: [Layout] = []
    for order in orders(of: extents.count) {
      for direction in [[1, 1, 1], [-1, 2, 1], [2, 1, -3], [-2, -1, 2]] {
        var strides = Strides(repeating: 0, count: extents.count)
        var step = 1
        for axis in order {
          strides[axis] = step * direction[axis % 3]
          step *= max(extents[axis], 1) * abs(direction[axis % 3])
        }
        found.append(Layout(shape: Shape(extents), strides: strides))
      }
    }
    return found
  }

  private static func orders(of count: Int) -> [[Int]] {
    if count == 0 { return [[]] }
    return orders(of: count - 1).flatMap { order in
      (0...order.count).map { place in order[..<place] + [count - 1] + order[place...] }
    }
  }

  /// Where the three operands are at every coordinate, in any order.
  private static func expected(_ operands: [Layout]) -> Set<[Int]> {
    let shape = operands[0].shape
    var places: Set<[Int]> = []
    var coordinates = Coordinates(repeating: 0, count: shape.count)
    repeat {
      places.insert(
        operands.map { layout in
          let missing = shape.count - layout.rank
          return (0..<layout.rank).reduce(0) { sum, axis in
            layout.shape[axis] == 1 ? sum : sum + coordinates[axis + missing] * layout.strides[axis]
          }
        })
    } while coordinates.advance(in: shape)
    return places
  }

  private static func visited(_ nest: ShortNest, operands: Int) -> [[Int]] {
    var places: [[Int]] = []
    nest.forEachRow { start in
      for turn in 0..<nest.row.extent {
        let place = [
          start.destination + turn * nest.row.destination, start.first + turn * nest.row.first,
          start.second + turn * nest.row.second,
        ]
        places.append(Array(place[..<operands]))
      }
    }
    return places
  }

  private static let shapes: [[Int]] = [
    [], [1], [5], [9, 2], [2, 9], [1, 4], [3, 1, 4], [2, 3, 4], [12, 3, 1], [2, 3, 2, 3],
  ]

  @Test func everyElementOnce() {
    var findings = Findings()
    for extents in Self.shapes {
      for destination in Self.layouts(extents) {
        var alone = ShortNest()
        let covers = alone.cover(destination)
        let visited = Self.visited(alone, operands: 1)
        findings.expect(
          covers && visited.count == destination.count
            && Set(visited) == Self.expected([destination]), "\(destination)")
        for source in sources(extents) {
          var nest = ShortNest()
          let covers = nest.cover(destination, source)
          let visited = Self.visited(nest, operands: 2)
          findings.expect(
            covers && visited.count == destination.count
              && Set(visited) == Self.expected([destination, source]),
            "\(destination) <- \(source)")
          let second = destination
          var both = ShortNest()
          let coversBoth = both.cover(destination, source, second)
          let visitedBoth = Self.visited(both, operands: 3)
          findings.expect(
            coversBoth && Set(visitedBoth) == Self.expected([destination, source, second]),
            "\(destination) <- \(source), \(second)")
        }
      }
    }
    findings.finish(atLeast: 10_000)
  }

  /// Sources of a shape itself, and of shapes that broadcast to it.
  private func sources(_ extents: [Int]) -> [Layout] {
    var shapes = [extents]
    if !extents.isEmpty {
      shapes.append(Array(extents.dropFirst()))
      shapes.append([1] + extents.dropFirst())
      shapes.append(extents.dropLast() + [1])
    }
    return shapes.flatMap(Self.layouts)
  }

  /// Where routines are called, rows are the runs of the plan.
  @Test func rowsAreTheRunsOfThePlan() {
    var findings = Findings()
    var withCalls = 0
    for extents in [
      [9], [40], [9, 9], [2, 20], [20, 2], [3, 4, 10], [10, 2, 9], [3, 2, 2, 9],
    ] {
      for destination in Self.layouts(extents) {
        for source in Self.layouts(extents) {
          var nest = ShortNest()
          guard nest.cover(destination, source) else {
            findings.expect(false, "\(destination) <- \(source) is not covered")
            continue
          }
          let plan = AssignmentPlan(
            destination: destination, source: source, displacement: 1 << 20, width: 8)
          let isTiled = plan.form == .tiled
          let runs = plan.nest
          findings.expect(
            nest.callsRoutines
              ? !isTiled && nest.row == runs.inner && nest.start == runs.start
                && nest.depth == max(runs.axes.count, 1)
              : isTiled || runs.inner.extent < 8, "\(destination) <- \(source): \(nest)")
          if nest.callsRoutines { withCalls += 1 }
        }
      }
    }
    findings.finish(atLeast: 1000)
    #expect(withCalls > 100)
  }

  /// Bounds decide as they do for plans; where they meet, a plan has to find out more.
  @Test func overlapByBounds() {
    var findings = Findings()
    let lines = [-3, -1, 1, 2].flatMap { step in
      [1, 2, 5].map { Layout(shape: [$0], strides: [step]) }
    }
    for destination in lines {
      for source in lines where source.count == destination.count {
        var nest = ShortNest()
        let covers = nest.cover(destination, source)
        for displacement in -200...200 {
          let overlap = nest.overlap(displacement: displacement, width: 8)
          let exact = LoopNest(destination, source).overlap(displacement: displacement, width: 8)
          let isRight =
            switch exact {
            case .none, .identical: overlap == exact
            case .interleaved, .forward, .backward, .temporary: overlap == .temporary
            }
          findings.expect(
            covers && isRight, "\(destination) <- \(source) at \(displacement): \(overlap)")
        }
      }
    }
    findings.finish(atLeast: 10_000)
  }

  @Test func whatNeedsAPlan() {
    func covers(_ destination: Layout, _ source: Layout) -> Bool {
      var nest = ShortNest()
      return nest.cover(destination, source)
    }
    func covers(_ destination: [Int], _ source: [Int]) -> Bool {
      covers(fresh(destination), fresh(source))
    }
    #expect(covers([4096], [4096]))
    #expect(!covers([4097], [4097]))
    #expect(!covers([0], [0]))
    #expect(!covers([3, 0], [0]))
    #expect(covers([2, 2, 2, 2], [2]))
    #expect(!covers([2, 2, 2, 2, 2], [2]))
    #expect(!covers([3], [2]))
    #expect(!covers([3], [1, 3]))
    #expect(!covers([1], [2]))
    #expect(covers(fresh([16, 16]), fresh([16, 16]).transposed))
    #expect(!covers(fresh([17, 16]), fresh([16, 17]).transposed))
  }

  private func fresh(_ extents: [Int]) -> Layout {
    let shape = Shape(extents)
    return Layout(contiguous: shape, count: shape.elementCount)
  }
}
