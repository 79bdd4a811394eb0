import StridedLayout
import Testing

/// The plans of operations: walk, loops and overlap for all kinds of operands.
@Suite struct PlanTests {
  private func plan(_ destination: Layout, _ source: Layout, displacement: Int = 1 << 40)
    -> LoopPlan
  {
    LoopPlan(destination, [Source(source, displacement: displacement)])
  }

  private func fresh(_ shape: Shape, _ order: MemoryOrder = .c) -> Layout {
    Layout(contiguous: shape, count: shape.elementCount, order: order)
  }

  /// Whether a plan has a walk and inner strides, in elements.
  private func walks(_ plan: LoopPlan, _ walk: LoopPlan.Walk, _ strides: [Int]) -> Bool {
    let inner = plan.nest.inner
    return plan.walk == walk && inner == plan.inner && plan.outer == plan.nest.outer
      && inner.strides == OperandVector(8 * strides[0], 8 * strides[1])
      && (plan.sides != nil) == (walk == .tiles)
  }

  @Test func walks() {
    let matrix = fresh([20, 30])
    #expect(walks(plan(matrix, matrix), .row, [1, 1]))
    #expect(plan(matrix, matrix).nest.inner.extent == 600)
    #expect(walks(plan(fresh([0]), fresh([0])), .nothing, [0, 0]))
    #expect(walks(plan(fresh([2, 4]), fresh([2, 4])), .row, [1, 1]))
    #expect(walks(plan(fresh([]), fresh([])), .row, [0, 0]))
    #expect(plan(fresh([]), fresh([])).nest.iterationCount == 1)
    var gapped = matrix
    gapped.strides = [40, 1]
    #expect(walks(plan(gapped, matrix), .rows, [1, 1]))
    gapped.strides = [60, 2]
    // The axes of both sides chain: a single strided row.
    #expect(walks(plan(gapped, matrix), .row, [2, 1]))
    gapped.strides = [70, 2]
    #expect(walks(plan(gapped, matrix), .rows, [2, 1]))
    #expect(walks(plan(matrix, fresh([30, 20]).transposed), .tiles, [1, 20]))
    let zero = Layout(shape: [20, 30], strides: [0, 0])
    #expect(walks(plan(matrix, zero), .row, [1, 0]))
    let column = Layout(shape: [20, 30], strides: [1, 0])
    #expect(walks(plan(matrix, column), .rows, [1, 0]))
    let row = Layout(shape: [20, 30], strides: [0, 1])
    #expect(walks(plan(matrix, row), .rows, [1, 1]))
  }

  @Test func loopsAreOrderedAndCoalesced() {
    let blocks = fresh([4, 5, 6])
    #expect(plan(blocks, blocks).nest.axes.count == 1)
    #expect(plan(blocks, blocks).coalescing == "rank 3 to 1 loop")
    // Any permutation of both sides is the same row.
    let permuted = blocks.permuted([2, 0, 1], operation: "test")
    #expect(walks(plan(permuted, permuted), .row, [1, 1]))
    // Axes that are reversed on both sides are reversed back.
    let flipped = blocks.flipped(axis: 0, for: "test").flipped(axis: 2, for: "test")
    let turned = plan(flipped, flipped)
    #expect(walks(turned, .row, [1, 1]))
    #expect(turned.nest.start == OperandVector(-95 * 8, -95 * 8))
    // Axes of extent 1 do not count, whatever their stride.
    let odd = Layout(shape: [1, 20, 1, 30], strides: [999, 30, -7, 1])
    #expect(walks(plan(odd, odd), .row, [1, 1]))
  }

  @Test func overlapForms() {
    let line = fresh([20])
    func overlap(_ destination: Layout, _ source: Layout, _ displacement: Int) -> Overlap {
      plan(destination, source, displacement: displacement).overlaps[1]
    }
    #expect(plan(line, line, displacement: 0).walk == .nothing)
    #expect(overlap(line, line, 0) == .identical)
    #expect(overlap(line, line, 8) == .forward)
    #expect(overlap(line, line, -8) == .backward)
    #expect(overlap(line, line, 4) == .temporary)
    #expect(overlap(line, line, 160) == .none)
    #expect(overlap(line, line, -160) == .none)
    #expect(overlap(line, line, 159) == .temporary)
    var stepped = line
    stepped.strides = [2]
    #expect(overlap(line, stepped, 0) == .temporary)
    #expect(overlap(stepped, stepped, 8) == .interleaved)
    #expect(overlap(stepped, stepped, 12) == .temporary)
    #expect(overlap(stepped, stepped, 16) == .forward)
    let backward = plan(line, line, displacement: -8)
    #expect(backward.nest.inner.strides[0] == -8 && backward.inner == backward.nest.inner)
  }

  /// An exchange has no safe direction, so shared elements are copied first.
  @Test func exchangesCopyWhatTheyShare() {
    let line = fresh([20])
    func toCopy(_ displacement: Int) -> Int? {
      LoopPlan(line, [Source(line, displacement: displacement)], .swap).sourceToCopy
    }
    #expect([-160, 0, 160, 1 << 20].allSatisfy { toCopy($0) == nil })
    #expect([-159, -8, 4, 8, 159].allSatisfy { toCopy($0) == 1 })
    #expect(LoopPlan(line, [Source(line, displacement: 0)], .swap).walk == .nothing)
  }

  /// A plan without a temporary gives the right result element by element, for all pairs of slices
  /// of a small memory.
  @Test func plansWithoutTemporaryAreSnapshots() {
    let lines: [Layout] = (1...6).flatMap { count in
      [-3, -2, -1, 1, 2, 3].flatMap { step in
        (0..<16).compactMap { offset in
          let last = offset + (count - 1) * step
          guard last >= 0, last < 16 else { return nil }
          return Layout(shape: [count], strides: [step], offset: offset)
        }
      }
    }
    var withoutTemporary = 0
    for destination in lines {
      for source in lines where source.count == destination.count {
        let displacement = 8 * (source.offset - destination.offset)
        let plan = self.plan(destination, source, displacement: displacement)
        if plan.overlaps[1] == .temporary { continue }
        withoutTemporary += 1
        var memory = Array(0..<16)
        var expected = memory
        for index in 0..<destination.count {
          expected[destination.offset + index * destination.strides[0]] =
            memory[source.offset + index * source.strides[0]]
        }
        plan.forEachElement { offsets in
          memory[destination.offset + offsets[0] / 8] = memory[source.offset + offsets[1] / 8]
        }
        #expect(memory == expected, "\(destination) <- \(source)")
      }
    }
    #expect(withoutTemporary > 1000)
  }

  @Test func plansPrintThemselves() {
    let matrix = fresh([20, 30])
    #expect(plan(matrix, matrix).description == "one row of 600, contiguous")
    var gapped = matrix
    gapped.strides = [40, 1]
    #expect(plan(gapped, matrix).description == "20 rows of 30, contiguous")
    #expect(plan(fresh([0]), fresh([0])).description == "nothing to do")
    let zero = Layout(shape: [], strides: [])
    #expect(plan(matrix, zero).description == "one row of 600, strides 1 <- 0")
    #expect(
      plan(matrix, fresh([30, 20]).transposed).description
        == "tiles of 20 x 30 over 20 x 30, strides 1 <- 20")
    let stepped = Layout(shape: [9], strides: [2])
    #expect(LoopPlan(stepped, [], .compute).description == "one row of 9, stride 2")
  }
}
