import StridedLayout
import Testing

/// How work is dealt out over threads: every element once, and nothing in pieces that has an order.
@Suite struct SplittingTests {
  /// The places of both operands at every turn, in order.
  private func turns(_ nest: LoopNest) -> [LoopOffsets] {
    var found: [LoopOffsets] = []
    let inner = nest.inner
    nest.forEachRun { offsets, count in
      var offsets = offsets
      for _ in 0..<count {
        found.append(offsets)
        offsets.advance(along: inner, by: 1)
      }
    }
    return found
  }

  private func sorted(_ turns: [LoopOffsets]) -> [LoopOffsets] {
    turns.sorted { ($0.destination, $0.first) < ($1.destination, $1.first) }
  }

  /// Layouts of a shape: in both orders, with gaps, reversed, every second.
  private func layouts(_ shape: Shape) -> [Layout] {
    let fresh = Layout(contiguous: shape, count: shape.elementCount)
    var found = [fresh, Layout(contiguous: shape, count: shape.elementCount, order: .f)]
    var gapped = fresh
    var spread = fresh
    for axis in 0..<shape.count {
      spread.strides[axis] *= 2
      if axis < shape.count - 1 { gapped.strides[axis] += 3 }
    }
    found += [gapped, spread]
    if shape.count > 0 { found.append(fresh.flipped(axis: shape.count - 1)) }
    return found
  }

  /// Sources of a shape: those, and ones that are repeated along an axis.
  private func sources(_ shape: Shape) -> [Layout] {
    var found = layouts(shape)
    for axis in 0..<shape.count {
      var repeated = found[0]
      repeated.strides[axis] = 0
      found.append(repeated)
    }
    return found
  }

  private static let extents = [1, 2, 3, 5, 8, 13]

  private static let shapes: [Shape] =
    extents.map { [$0] } + extents.flatMap { a in extents.map { [a, $0] } }
    + [[2, 3, 5], [5, 3, 2], [4, 4, 4], [1, 7, 2], [3, 1, 9], [2, 2, 2, 2]]

  @Test func partsCoverEveryElementOnce() {
    var (pieces, checked) = (0, 0)
    for shape in Self.shapes {
      for destination in layouts(shape) {
        for source in sources(shape) {
          let nest = LoopNest(destination, source)
          let whole = sorted(turns(nest))
          for (limit, grain) in [(1, 1), (2, 1), (2, 4), (3, 2), (5, 1), (40, 3)] {
            let split = nest.split(bytes: 8, limit: limit, bytesPerThread: 8, grain: grain)
            let parts = (0..<split.parts).map { nest.part($0, of: split, grain: grain) }
            let found = parts.map(turns)
            #expect(sorted(found.flatMap { $0 }) == whole, "\(destination) \(source) \(split)")
            #expect(found.allSatisfy { !$0.isEmpty }, "\(destination) \(source) \(split)")
            #expect(split.threads <= min(limit, split.parts), "\(split)")
            pieces += split.parts
            checked += 1
          }
        }
      }
    }
    #expect(checked > 5_000)
    #expect(pieces > 4 * checked)
  }

  @Test func runsAreCutAtWholeLines() {
    for count in [128, 129, 1_000, 4_095, 100_003] {
      let line = Layout(contiguous: [count], count: count)
      let nest = LoopNest(line, line)
      for limit in [2, 3, 5, 200] {
        let split = nest.split(bytes: 16, limit: limit, bytesPerThread: 16)
        #expect(split.parts > 1)
        #expect(split.parts <= WorkSplit.maximumParts)
        for index in 0..<split.parts {
          let part = nest.part(index, of: split)
          #expect(part.start.destination % 64 == 0)
          #expect(part.start.first == part.start.destination)
          let isLast = index == split.parts - 1
          #expect(part.inner.extent % 64 == 0 || isLast)
        }
      }
    }
    let short = Layout(contiguous: [64], count: 64)
    #expect(LoopNest(short, short).split(bytes: 16, limit: 8, bytesPerThread: 1) == .serial)
  }

  @Test func loopsOverNearElementsAreCutAtWholeLines() {
    // The columns of a transposed source are near: 64 of them share lines of it.
    let matrix = Layout(contiguous: [300, 200], count: 60_000)
    let nest = LoopNest(matrix, Layout(contiguous: [200, 300], count: 60_000).transposed)
    let split = nest.split(bytes: 16, limit: 2, bytesPerThread: 16)
    #expect(split == WorkSplit(threads: 2, parts: 5, axis: 0))
    for index in 0..<split.parts {
      #expect(nest.part(index, of: split).start.first % 64 == 0)
    }
    // Rows apart from each other are cut anywhere.
    var gapped = matrix
    gapped.strides = [500, 1]
    let rows = LoopNest(matrix, gapped).split(bytes: 16, limit: 2, bytesPerThread: 16)
    #expect(rows == WorkSplit(threads: 2, parts: 8, axis: 0))
  }

  @Test func fewRowsAreCutAlongTheirLength() {
    let rows = Layout(shape: [3, 100_000], strides: [100_001, 1])
    let split = LoopNest(rows, rows).split(bytes: 16, limit: 2, bytesPerThread: 1 << 10)
    #expect(split == WorkSplit(threads: 2, parts: 8, axis: 1))
  }

  @Test func threadsFollowBytesAndLimit() {
    let one = WorkSplit.bytesPerThread
    #expect(WorkSplit.threads(forBytes: 0, limit: 8) == 1)
    #expect(WorkSplit.threads(forBytes: 2 * one - 1, limit: 8) == 1)
    #expect(WorkSplit.threads(forBytes: 2 * one, limit: 8) == 2)
    #expect(WorkSplit.threads(forBytes: 5 * one, limit: 8) == 5)
    #expect(WorkSplit.threads(forBytes: 100 * one, limit: 8) == 8)
    #expect(WorkSplit.threads(forBytes: 100 * one, limit: 1) == 1)
    #expect(WorkSplit.threads(forBytes: Int.max, limit: 1000) == WorkSplit.maximumParts)
  }

  @Test func scatteredElementsWeighMore() {
    let line = Layout(contiguous: [1000], count: 1000)
    var stepped = line
    stepped.strides = [2]
    #expect(LoopNest(line, line).work(bytes: 16) == 16_000)
    #expect(LoopNest(line, stepped).work(bytes: 16) == 32_000)
    #expect(LoopNest(stepped, line).work(bytes: 16) == 32_000)
    let huge = Layout(shape: [1 << 31, 1 << 31], strides: [1 << 31, 1])
    #expect(LoopNest(huge, huge).work(bytes: 16) == Int.max)
  }

  @Test func plansWithAnOrderStayWhole() {
    let line = Layout(contiguous: [1 << 20], count: 1 << 20)
    func split(displacement: Int, purpose: AssignmentPlan.Purpose = .replacing) -> WorkSplit {
      let plan = AssignmentPlan(
        destination: line, source: line, displacement: displacement, width: 8, purpose: purpose)
      return plan.split(accesses: 2, limit: 2, bytesPerThread: 1)
    }
    #expect(split(displacement: 1 << 30).threads == 2)
    #expect(split(displacement: 8) == .serial)
    #expect(split(displacement: -8) == .serial)
    #expect(split(displacement: 0) == .serial)
    #expect(split(displacement: 0, purpose: .updating).threads == 2)
  }

  @Test func fillsMoveHalfOfWhatCopiesMove() {
    let line = Layout(contiguous: [100], count: 100)
    let zero = Layout(shape: [100], strides: [0])
    func plan(_ source: Layout) -> AssignmentPlan {
      AssignmentPlan(destination: line, source: source, displacement: 1 << 20, width: 8)
    }
    #expect(plan(line).copyAccesses == 2)
    #expect(plan(zero).copyAccesses == 1)
    #expect(LoopNest(line, zero, line).movingSources == 1)
    #expect(LoopNest(line, line, line).movingSources == 2)
    #expect(LoopNest(line, zero, zero).movingSources == 0)
  }
}
