import StridedLayout
import Testing

/// The number of threads for an operation.
@Suite struct ThreadTests {
  @Test func threadsFollowBytesAndLimit() {
    let one = Tuning.bytesPerSleepingThread
    func threads(_ bytes: Int, limit: Int) -> Int {
      WorkSplit.threads(forBytes: bytes, Tuning(threads: limit))
    }
    #expect(threads(0, limit: 8) == 1)
    #expect(threads(2 * one - 1, limit: 8) == 1)
    #expect(threads(2 * one, limit: 8) == 2)
    #expect(threads(5 * one, limit: 8) == 5)
    #expect(threads(100 * one, limit: 8) == 8)
    #expect(threads(100 * one, limit: 1) == 1)
    #expect(threads(Int.max, limit: 1000) == Tuning.maximumParts)
  }

  @Test func scatteredElementsWeighMore() {
    let widths = OperandVector(8, 8)
    let line = Layout(contiguous: [1000], count: 1000)
    var stepped = line
    stepped.strides = [2]
    #expect(LoopNest(of: line, line).work(bytes: 16, widths: widths) == 16_000)
    #expect(LoopNest(of: line, stepped).work(bytes: 16, widths: widths) == 32_000)
    #expect(LoopNest(of: stepped, line).work(bytes: 16, widths: widths) == 32_000)
    let huge = Layout(shape: [1 << 31, 1 << 31], strides: [1 << 31, 1])
    #expect(LoopNest(of: huge, huge).work(bytes: 16, widths: widths) == Int.max)
  }

  @Test func plansWithAnOrderStayWhole() {
    let line = Layout(contiguous: [1 << 20], count: 1 << 20)
    let tuning = Tuning(threads: 2, bytesPerThread: 1)
    func split(displacement: Int) -> WorkSplit {
      LoopPlan(line, [Source(line, displacement: displacement)], .copy, tuning).split
    }
    #expect(split(displacement: 1 << 30).threads == 2)
    #expect(split(displacement: 8) == .serial)
    #expect(split(displacement: -8) == .serial)
    #expect(split(displacement: 0) == .serial)
    func update(displacement: Int) -> WorkSplit {
      LoopPlan(updating: line, by: Source(line, displacement: displacement), tuning).split
    }
    #expect(update(displacement: 0).threads == 2)
    #expect(update(displacement: 1 << 30).threads == 2)
    #expect(update(displacement: 8) == .serial)
    #expect(update(displacement: -8) == .serial)
  }

  /// Chunks of a plan cover its elements once, in tiles and in rows.
  @Test func partsOfPlansCoverEveryElementOnce() {
    let matrix = Layout(shape: [150, 130], strides: [130, 1])
    let column = Layout(shape: [150, 1], strides: [1, 1])
    let tuning = Tuning(threads: 2, bytesPerThread: 1)
    for source in [
      matrix, column, Layout(shape: [150, 130], strides: [1, 150]),
      Layout(shape: [150, 130], strides: [140, 1]),
    ] {
      let plan = LoopPlan(matrix, [Source(source)], .compute, tuning)
      #expect(plan.split.threads == 2 && plan.split.parts > 1)
      var visits = Array(repeating: 0, count: matrix.count)
      for index in 0..<plan.split.parts {
        plan.part(index).forEachElement(inTiles: plan.sides) { visits[$0[0] / 8] += 1 }
      }
      #expect(visits.allSatisfy { $0 == 1 }, "\(source)")
    }
  }

  /// A constant source costs nothing, and an exchange writes all that it reads.
  @Test func fillsMoveHalfOfWhatCopiesMove() {
    let line = Layout(contiguous: [1 << 20], count: 1 << 20)
    let zero = Layout(shape: [1 << 20], strides: [0])
    let tuning = Tuning(threads: 16, bytesPerThread: 4 << 20)
    // Each moving operand adds two threads.
    func threads(_ sources: [Layout], _ purpose: LoopPlan.Purpose = .copy) -> Int {
      LoopPlan(line, sources.map { Source($0) }, purpose, tuning).split.threads
    }
    #expect(threads([line]) == 4)
    #expect(threads([zero]) == 2)
    #expect(threads([zero, line], .compute) == 4)
    #expect(threads([line, line], .compute) == 6)
    #expect(threads([zero, zero], .compute) == 2)
    #expect(threads([line, line, line], .compute) == 8)
    #expect(threads([line], .swap) == 8)
    #expect(threads([line], .read) == 4)
    let nest = LoopNest(of: line, zero, line)
    #expect((0..<4).map(nest.moves) == [true, false, true, false])
  }
}
