import StridedLayout
import Testing

/// How work is split over threads: every element once, and no split of ordered work.
@Suite struct SplittingTests {
  private let widths = OperandVector(8, 8)

  /// The offsets of both operands in every iteration, in order.
  private func iterations(_ nest: LoopNest) -> [OperandVector] {
    var found: [OperandVector] = []
    nest.forEachElement { found.append($0) }
    return found
  }

  private func sorted(_ iterations: [OperandVector]) -> [OperandVector] {
    iterations.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
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
    if shape.count > 0 { found.append(fresh.flipped(axis: shape.count - 1, for: "test")) }
    return found
  }

  /// Sources of a shape: those layouts, and broadcasts along an axis.
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
          let nest = LoopNest(of: destination, source)
          let elements = LoopNest(elementsOf: destination, source)
          let whole = sorted(iterations(nest))
          for (limit, grain) in [(1, 1), (2, 1), (2, 4), (3, 2), (5, 1), (40, 3)] {
            let tuning = Tuning(threads: limit, bytesPerThread: 8)
            let split = nest.split(
              bytes: 8, widths: widths, kept: widths, tuning, grain: grain)
            let same = elements.split(
              bytes: 8, widths: OperandVector(1, 1), kept: OperandVector(1, 1), tuning, grain: grain
            )
            #expect(split == same, "\(destination) \(source)")
            let found = (0..<split.parts).map {
              iterations(nest.part($0, of: split, kept: widths, grain: grain))
            }
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

  /// A source with small strides along the rows does not make chunks larger: only neighbouring
  /// results stay together.
  @Test func sourcesDoNotCoarsenParts() {
    let matrix = Layout(contiguous: [316, 316], count: 316 * 316)
    let column = Layout(shape: [316, 316], strides: [1, 0])
    var plan = LoopPlan()
    plan.begin(with: matrix, at: 0, width: 8)
    #expect(plan.add(matrix, at: 0, width: 8) && plan.add(column, at: 1 << 30, width: 8))
    plan.decide(.compute, Tuning(threads: 2, bytesPerThread: 1 << 10))
    #expect(plan.split == WorkSplit(threads: 2, parts: 8, axis: 0))
    let rows = (0..<8).map { plan.part($0).outer.extent }
    #expect(rows.allSatisfy { (39...40).contains($0) } && rows.reduce(0, +) == 316)
  }

  @Test func rowsAreCutAtWholeLines() {
    let line64 = 64 * 8
    for count in [128, 129, 1_000, 4_095, 100_003] {
      let line = Layout(contiguous: [count], count: count)
      let nest = LoopNest(of: line, line)
      for limit in [2, 3, 5, 200] {
        let tuning = Tuning(threads: limit, bytesPerThread: 16)
        let split = nest.split(bytes: 16, widths: widths, kept: widths, tuning)
        #expect(split.parts > 1)
        #expect(split.parts <= Tuning.maximumParts)
        for index in 0..<split.parts {
          let part = nest.part(index, of: split, kept: widths)
          #expect(part.start[0] % line64 == 0)
          #expect(part.start[1] == part.start[0])
          let isLast = index == split.parts - 1
          #expect(part.inner.extent % 64 == 0 || isLast)
        }
      }
    }
    // Rows with large strides are split at the same elements.
    let stepped = Layout(shape: [1_000], strides: [100])
    let rows = LoopNest(of: stepped, stepped)
    let cut = rows.split(
      bytes: 16, widths: widths, kept: widths, Tuning(threads: 2, bytesPerThread: 16))
    #expect(cut == WorkSplit(threads: 2, parts: 8, axis: 0))
    #expect((0..<7).allSatisfy { rows.part($0, of: cut, kept: widths).inner.extent == 128 })
    let short = Layout(contiguous: [64], count: 64)
    let tuning = Tuning(threads: 8, bytesPerThread: 1)
    #expect(
      LoopNest(of: short, short).split(bytes: 16, widths: widths, kept: widths, tuning) == .serial)
  }

  @Test func loopsOverNearElementsAreCutAtWholeLines() {
    // The columns of a transposed source are neighbours: 64 of them share cache lines.
    let tuning = Tuning(threads: 2, bytesPerThread: 16)
    let matrix = Layout(contiguous: [300, 200], count: 60_000)
    let nest = LoopNest(of: matrix, Layout(contiguous: [200, 300], count: 60_000).transposed)
    let split = nest.split(bytes: 16, widths: widths, kept: widths, tuning)
    #expect(split == WorkSplit(threads: 2, parts: 5, axis: 0))
    for index in 0..<split.parts {
      #expect(nest.part(index, of: split, kept: widths).start[1] % (64 * 8) == 0)
    }
    // Rows with gaps between them are split anywhere.
    var gapped = matrix
    gapped.strides = [500, 1]
    let rows = LoopNest(of: matrix, gapped).split(bytes: 16, widths: widths, kept: widths, tuning)
    #expect(rows == WorkSplit(threads: 2, parts: 8, axis: 0))
  }

  @Test func fewRowsAreCutAlongTheirLength() {
    let rows = Layout(shape: [3, 100_000], strides: [100_001, 1])
    let tuning = Tuning(threads: 2, bytesPerThread: 1 << 10)
    let split = LoopNest(of: rows, rows).split(bytes: 16, widths: widths, kept: widths, tuning)
    #expect(split == WorkSplit(threads: 2, parts: 8, axis: 1))
  }
}
