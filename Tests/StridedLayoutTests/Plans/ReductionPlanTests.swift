import StridedLayout
import Testing

/// The results and terms of a reduction, the order in which they are read, and the segments.
@Suite struct ReductionPlanTests {
  private static let widths = (source: 8, result: 8)

  private func plan(
    _ source: Layout, _ axes: UInt64, findsPosition: Bool = false,
    _ tuning: Tuning = Tuning(threads: 1)
  ) -> ReductionPlan {
    let kept = (0..<source.rank).filter { axes >> UInt64($0) & 1 == 0 }
    let shape = Shape(kept.map { source.shape[$0] })
    var plan = ReductionPlan()
    plan.decide(
      source, axes: axes, into: Layout(contiguous: shape, count: shape.elementCount),
      widths: Self.widths, findsPosition: findsPosition, tuning)
    return plan
  }

  /// Every small layout along every set of axes: each result has the right terms, and each term one
  /// result and the right position if positions are wanted.
  @Test func termsOfResults() {
    var findings = Findings()
    for shape in [[3], [2, 3], [3, 1, 2], [2, 2, 3], [1, 1], [2, 3, 2, 2]] {
      for layout in layouts(shape) {
        for axes in 0..<(UInt64(1) << UInt64(shape.count)) {
          for findsPosition in [false, true] {
            let plan = plan(layout, axes, findsPosition: findsPosition)
            let expected = places(layout, axes)
            var found: [Int: [Int]] = [:]
            for result in plan.results.offsetsOfElements {
              var terms = plan.terms.offsetsOfElements
              if findsPosition { terms.sort { $0[1] < $1[1] } }
              found[result[1] / 8] = terms.map { ($0[0] + result[0]) / 8 }
              let isPlaced = terms.indices.allSatisfy { terms[$0][1] == (findsPosition ? $0 : 0) }
              findings.expect(isPlaced, "\(layout), axes \(axes): positions of \(plan)")
            }
            let isRight = expected.allSatisfy { place, terms in
              findsPosition ? found[place] == terms : found[place]?.sorted() == terms.sorted()
            }
            findings.expect(
              isRight && found.count == expected.count, "\(layout), axes \(axes): \(plan)")
          }
        }
      }
    }
    findings.finish(atLeast: 250)
  }

  /// A layout in C order, reversed along its first axis, and with exchanged axes.
  private func layouts(_ shape: [Int]) -> [Layout] {
    let fresh = Layout(contiguous: Shape(shape), count: Shape(shape).elementCount)
    let turned = Layout(
      contiguous: Shape(shape.reversed()), count: Shape(shape).elementCount
    ).transposed
    return [fresh, fresh.flipped(axis: 0, for: "test"), turned]
  }

  /// The positions of the terms of each result, in logical order, from the first logical element.
  private func places(_ layout: Layout, _ axes: UInt64) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    var coordinates = Coordinates(repeating: 0, count: layout.rank)
    repeat {
      var result = 0
      for axis in 0..<layout.rank where axes >> UInt64(axis) & 1 == 0 {
        result = result * layout.shape[axis] + coordinates[axis]
      }
      found[result, default: []].append(layout.position(of: coordinates) - layout.offset)
    } while coordinates.advance(in: layout.shape)
    return found
  }

  /// The axis with the smaller stride is the inner loop.
  @Test func forms() {
    let matrix = Layout(contiguous: [400, 300], count: 120_000)
    #expect(plan(matrix, 0b10).form == .runs && plan(matrix, 0b01).form == .rows)
    #expect(plan(matrix.transposed, 0b10).form == .rows)
    #expect(plan(matrix.transposed, 0b01).form == .runs)
    #expect(plan(matrix, 0b11).form == .runs && plan(matrix, 0b11).resultCount == 1)
    #expect(plan(matrix, 0b11).terms.axes.count == 1)
    #expect(plan(matrix, 0b01).description == "400 rows of terms across 300 results")
    #expect(plan(Layout(contiguous: [0, 3], count: 0), 0b01).description == "no terms")
  }

  /// Positions are found in the order of memory, but not backwards, and once where elements repeat.
  @Test func positions() {
    let matrix = Layout(contiguous: [40, 30], count: 1200).transposed
    let inner = plan(matrix, 0b11, findsPosition: true).terms.inner
    #expect(inner == LoopAxis(extent: 30, strides: OperandVector(8, 40)))
    let reversed = Layout(contiguous: [40], count: 40).flipped(axis: 0, for: "test")
    let backwards = plan(reversed, 1, findsPosition: true).terms
    #expect(backwards.inner == LoopAxis(extent: 40, strides: OperandVector(-8, 1)))
    let repeated = Layout(shape: [30, 40], strides: [1, 0])
    let once = plan(repeated, 0b11, findsPosition: true).terms
    #expect(once.axes.count == 1)
    #expect(once.inner == LoopAxis(extent: 30, strides: OperandVector(8, 40)))
  }

  /// Segments depend on the layout only, not on threads.
  ///
  /// They cover all terms in order, and know the position of their first term.
  @Test func segments() {
    let line = Layout(contiguous: [100_000], count: 100_000)
    let alone = plan(line, 1, findsPosition: true)
    let shared = plan(line, 1, findsPosition: true, Tuning(threads: 2, bytesPerThread: 1))
    #expect(alone.segments == shared.segments || alone.segments.parts == shared.segments.parts)
    #expect(alone.segments.parts > 1 && alone.split.threads == 1 && shared.split.threads == 2)
    var next = 0
    for index in 0..<shared.segments.parts {
      let segment = shared.segment(index)
      #expect(segment.start[0] == 8 * next && segment.start[1] == next)
      next += segment.iterationCount
    }
    #expect(next == 100_000)
    // A few terms are one segment; so are many results, which are split instead.
    #expect(plan(Layout(contiguous: [10_000], count: 10_000), 1).segments.parts == 1)
    let wide = plan(
      Layout(contiguous: [1000, 1000], count: 1_000_000), 0b01,
      Tuning(threads: 2, bytesPerThread: 1))
    #expect(wide.segments.parts == 1 && wide.split.threads == 2)
    let parts = (0..<wide.split.parts).map { wide.part($0).iterationCount }
    #expect(parts.reduce(0, +) == 1000)
    // Positions do not change how terms are divided.
    let blocks = Layout(shape: [300, 300], strides: [400, 1])
    #expect(plan(blocks, 0b11, findsPosition: true).segments == plan(blocks, 0b11).segments)
    #expect(plan(blocks, 0b11).segments.parts > 1)
  }
}
