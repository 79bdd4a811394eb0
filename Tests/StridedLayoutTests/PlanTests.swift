import StridedLayout
import Testing

/// The plans of assignments: form, loops and overlap for every kind of operand.
@Suite struct PlanTests {
  private let apart = 1 << 20

  private func plan(_ destination: Layout, _ source: Layout, displacement: Int? = nil)
    -> AssignmentPlan
  {
    AssignmentPlan(
      destination: destination, source: source, displacement: displacement ?? apart, width: 8)
  }

  private func fresh(_ shape: Shape, _ order: MemoryOrder = .c) -> Layout {
    Layout(contiguous: shape, count: shape.elementCount, order: order)
  }

  @Test func forms() {
    let matrix = fresh([20, 30])
    #expect(plan(matrix, matrix).form == .contiguous)
    #expect(plan(fresh([0]), fresh([0])).form == .nothing)
    #expect(plan(fresh([2, 4]), fresh([2, 4])).form == .fewElements)
    #expect(plan(fresh([]), fresh([])).form == .fewElements)
    var gapped = matrix
    gapped.strides = [40, 1]
    #expect(plan(gapped, matrix).form == .contiguousRows)
    gapped.strides = [60, 2]
    #expect(plan(gapped, matrix).form == .strided)
    #expect(plan(matrix, fresh([30, 20]).transposed).form == .tiled)
    let zero = Layout(shape: [20, 30], strides: [0, 0])
    #expect(plan(matrix, zero).form == .fill)
    let column = Layout(shape: [20, 30], strides: [1, 0])
    #expect(plan(matrix, column).form == .filledRows)
    let row = Layout(shape: [20, 30], strides: [0, 1])
    #expect(plan(matrix, row).form == .contiguousRows)
  }

  @Test func loopsAreOrderedAndCoalesced() {
    let blocks = fresh([4, 5, 6])
    #expect(plan(blocks, blocks).nest.axes.count == 1)
    // Any permutation of both sides is the same run.
    let permuted = blocks.permuted([2, 0, 1], operation: "test")
    #expect(plan(permuted, permuted).form == .contiguous)
    // Flips of both sides are turned back.
    let flipped = blocks.flipped(axis: 0).flipped(axis: 2)
    let turned = plan(flipped, flipped)
    #expect(turned.form == .contiguous)
    #expect(turned.nest.start == LoopOffsets(destination: -95, first: -95))
    // Axes of extent 1 do not count, whatever their stride.
    let odd = Layout(shape: [1, 20, 1, 30], strides: [999, 30, -7, 1])
    #expect(plan(odd, odd).form == .contiguous)
  }

  @Test func overlapForms() {
    let line = fresh([20])
    #expect(plan(line, line, displacement: 0).form == .nothing)
    #expect(plan(line, line, displacement: 0).overlap == .identical)
    #expect(plan(line, line, displacement: 8).overlap == .forward)
    #expect(plan(line, line, displacement: -8).overlap == .backward)
    #expect(plan(line, line, displacement: 4).overlap == .temporary)
    #expect(plan(line, line, displacement: 160).overlap == .none)
    #expect(plan(line, line, displacement: -160).overlap == .none)
    #expect(plan(line, line, displacement: 159).overlap == .temporary)
    var stepped = line
    stepped.strides = [2]
    #expect(plan(line, stepped, displacement: 0).overlap == .temporary)
    #expect(plan(stepped, stepped, displacement: 8).overlap == .interleaved)
    #expect(plan(stepped, stepped, displacement: 12).overlap == .temporary)
    #expect(plan(stepped, stepped, displacement: 16).overlap == .forward)
    let backward = plan(line, line, displacement: -8)
    #expect(backward.nest.inner.destination == -1)
  }

  /// A plan that takes no temporary is right when run element by element; checked by running it on
  /// all pairs of slices of a small memory.
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
        if plan.overlap == .temporary { continue }
        withoutTemporary += 1
        var memory = Array(0..<16)
        var expected = memory
        for index in 0..<destination.count {
          expected[destination.offset + index * destination.strides[0]] =
            memory[source.offset + index * source.strides[0]]
        }
        plan.nest.forEachRun { offsets, count in
          let inner = plan.nest.inner
          for index in 0..<count {
            memory[destination.offset + offsets.destination + index * inner.destination] =
              memory[source.offset + offsets.first + index * inner.first]
          }
        }
        #expect(memory == expected, "\(destination) <- \(source)")
      }
    }
    #expect(withoutTemporary > 1000)
  }

  @Test func tilesVisitEveryElementOnce() {
    let source = fresh([70, 45]).transposed
    let destination = fresh([45, 70])
    let plan = self.plan(destination, source)
    #expect(plan.form == .tiled)
    var visits = Array(repeating: 0, count: 45 * 70)
    plan.nest.forEachRun(inTiles: plan.tileSides) { offsets, count in
      let inner = plan.nest.inner
      for index in 0..<count { visits[offsets.destination + index * inner.destination] += 1 }
    }
    #expect(visits.allSatisfy { $0 == 1 })
  }

  @Test func plansPrintThemselves() {
    let matrix = fresh([20, 30])
    #expect(plan(matrix, matrix).description == "one run of 600 without gaps")
    var gapped = matrix
    gapped.strides = [40, 1]
    #expect(plan(gapped, matrix).description == "20 runs of 30 without gaps")
    #expect(plan(fresh([0]), fresh([0])).description == "nothing to do")
  }
}
