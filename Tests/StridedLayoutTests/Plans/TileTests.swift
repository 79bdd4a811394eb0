import StridedLayout
import Testing

/// The tiles of operands with different fastest axes: their sides, and that they cover every
/// element once.
@Suite struct TileTests {
  private func fresh(_ shape: Shape) -> Layout {
    Layout(contiguous: shape, count: shape.elementCount)
  }

  private func plan(
    _ destination: Layout, _ source: Layout, width: Int = 8, displacement: Int = 1 << 40
  ) -> LoopPlan {
    LoopPlan(destination, [Source(source, displacement: displacement)], width: width)
  }

  @Test func sidesAreAKibibyteInEqualParts() {
    #expect(sides(4096, 4096, 8) == [128, 128])
    #expect(sides(4096, 4096, 4) == [256, 256])
    #expect(sides(4096, 4096, 1) == [256, 256])
    #expect(sides(4096, 4096, 16) == [64, 64])
    // 300 is split into three parts of about 100, not into two of 128 and one of 44.
    #expect(sides(300, 300, 8) == [112, 112])
    #expect(sides(100, 100, 8) == [100, 100])
    // If one side is short, the other is longer.
    #expect(sides(3, 1_000_000, 8)[0] == 3 && sides(3, 1_000_000, 8)[1] > 5000)
    #expect(sides(1_000_000, 4, 8)[1] == 4 && sides(1_000_000, 4, 8)[0] <= 4096)
  }

  /// Rows at multiples of a KiB use few cache sets: their tiles are half as wide.
  @Test func crowdedTilesAreNarrow() {
    #expect(sides(4096, 4096, 8, crowded: true) == [64, 64])
    #expect(sides(4096, 4096, 4, crowded: true) == [128, 128])
    #expect(sides(4096, 4096, 1, crowded: true) == [256, 256])
    for (extent, isCrowded) in [(1024, true), (640, true), (1000, false), (1040, false)] {
      let matrix = fresh([extent, extent])
      let nest = plan(matrix, matrix.transposed).nest
      #expect(TileSides.areCrowded(outer: nest.outer, inner: nest.inner) == isCrowded)
      #expect(
        TileSides(outer: nest.outer, inner: nest.inner, width: 8).rows <= (isCrowded ? 64 : 128))
    }
  }

  private func sides(
    _ rows: Int, _ columns: Int, _ width: Int, crowded: Bool = false
  ) -> [Int] {
    let sides = TileSides(rows: rows, columns: columns, width: width, isCrowded: crowded)
    return [sides.rows, sides.columns]
  }

  /// Every permutation visits every element once, with the right pair of positions.
  @Test func permutationsAreCovered() {
    for shape: Shape in [
      [3, 300], [300, 3], [40, 20, 30], [2, 129, 130], [7, 6, 5, 4], [2, 3, 4],
    ] {
      for permutation in permutations(of: shape.count) {
        let source = fresh(shape).permuted(permutation, operation: "test")
        let plan = self.plan(fresh(source.shape), source)
        var places = [Int](repeating: -1, count: source.count)
        plan.forEachElement { offsets in
          for part in 0..<plan.packing {
            let to = offsets[0] / 8 + part
            #expect(places[to] == -1)
            places[to] = offsets[1] / 8 + part
          }
        }
        let expected = Positions(source).all
        #expect(places == expected, "\(shape) by \(permutation)")
      }
    }
  }

  @Test func tilesVisitEveryElementOnce() {
    let source = fresh([70, 45]).transposed
    let plan = self.plan(fresh([45, 70]), source)
    #expect(plan.walk == .tiles)
    var visits = Array(repeating: 0, count: 45 * 70)
    plan.forEachElement { visits[$0[0] / 8] += 1 }
    #expect(visits.allSatisfy { $0 == 1 })
  }

  /// If the innermost loop is short, a longer loop is moved inside it, in tiles if it is long.
  @Test func shortRowsAreExchanged() {
    func gapped(_ rows: Int, _ columns: Int) -> Layout {
      Layout(shape: [rows, columns], strides: [columns + 1, 1])
    }
    let rows = gapped(1000, 3)
    for plan in [plan(fresh([1000, 3]), rows), plan(rows, fresh([1000, 3]))] {
      #expect(plan.walk == .tiles && plan.sides == TileSides(shortRows: 3, length: 1000))
      #expect(plan.sides?.rows == 3 && plan.sides?.columns == 512)
      #expect(plan.inner.extent == 1000 && plan.outer.extent == 3)
    }
    for (count, walk) in [(512, LoopPlan.Walk.rows), (513, .tiles)] {
      let plan = self.plan(fresh([count, 3]), gapped(count, 3))
      #expect(plan.walk == walk && plan.inner.extent == count)
    }
    // Not if the order of the elements matters, if there is no longer loop, or if rows are long
    // enough.
    let ordered = plan(rows, rows, displacement: 8 * 4)
    #expect(ordered.overlaps[1] == .forward && ordered.walk == .rows && ordered.inner.extent == 3)
    #expect(plan(rows, rows, displacement: 8).walk != .tiles)
    let short = plan(fresh([5, 7]), gapped(5, 7))
    #expect(short.walk == .rows && short.inner.extent == 7)
    let long = plan(fresh([1000, 8]), gapped(1000, 8))
    #expect(long.walk == .rows && long.inner.extent == 8)
  }

  /// Small operands with different fastest axes stay in rows, unless they are transposed.
  @Test func fewElementsAreNotTiled() {
    func walk(_ extent: Int, _ source: Layout, _ purpose: LoopPlan.Purpose) -> LoopPlan.Walk {
      LoopPlan(fresh([extent, 16]), [Source(source)], purpose).walk
    }
    #expect(walk(16, fresh([16, 16]).transposed, .compute) == .rows)
    #expect(walk(17, fresh([16, 17]).transposed, .compute) == .tiles)
    #expect(walk(16, fresh([16, 16]).transposed, .copy) == .tiles)
    let apart = Layout(shape: [16, 16], strides: [2, 64])
    #expect(walk(16, apart, .copy) == .rows)
    #expect(walk(17, Layout(shape: [17, 16], strides: [2, 64]), .copy) == .tiles)
  }

  @Test func lastAxesInPlaceArePacked() {
    let pixels = fresh([200, 100, 4]).permuted([1, 0, 2], operation: "test")
    let plan = self.plan(fresh([100, 200, 4]), pixels, width: 1)
    #expect(plan.walk == .tiles && plan.packing == 4 && plan.widths == OperandVector(4, 4))
    #expect(plan.description.hasSuffix("4 elements as one"))
    #expect(self.plan(fresh([100, 200, 4]), pixels, width: 8).packing == 1)
    let update = LoopPlan(updating: fresh([100, 200, 4]), by: Source(pixels), width: 1)
    #expect(update.packing == 1)
    // Three bytes do not fill a register, and rows that start between pixels contain no whole
    // pixel.
    let triples = fresh([200, 100, 3]).permuted([1, 0, 2], operation: "test")
    #expect(self.plan(fresh([100, 200, 3]), triples, width: 1).packing == 1)
    let odd = Layout(shape: [100, 200, 4], strides: [4, 401, 1])
    #expect(self.plan(fresh([100, 200, 4]), odd, width: 1).packing == 1)
    // Pixels with gaps between them are not a transposition.
    let apart = Layout(shape: [100, 200, 4], strides: [1600, 8, 1])
    #expect(self.plan(apart, pixels, width: 1).packing == 1)
  }

  private func permutations(of count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return permutations(of: count - 1).flatMap { shorter in
      (0...shorter.count).map { place in
        var longer = shorter
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }
}

/// The positions of a layout's elements in C order.
private struct Positions {
  var all: [Int] = []

  init(_ layout: Layout) {
    var coordinates = Coordinates(repeating: 0, count: layout.rank)
    guard layout.count > 0 else { return }
    repeat {
      all.append(layout.position(of: coordinates))
    } while coordinates.advance(in: layout.shape)
  }
}
