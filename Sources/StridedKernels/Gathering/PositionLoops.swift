import CStridedKernels
import StridedLayout
import Synchronization

/// Loops over tables of positions, which are contiguous.
package enum PositionLoops {
  /// What a check of positions found.
  package enum Finding: Equatable {
    /// All positions are in range.
    case inRange(hasNegatives: Bool)
    /// The first position that is out of range.
    case outOfRange(Int)
  }

  /// Checks that positions, of which negative ones count from the end, are in range for an extent.
  ///
  /// Many positions are checked on several threads.
  package static func check(
    _ table: ElementPointer<Int>, count: Int, extent: Int
  ) -> Finding {
    let positions = table.run(at: 0, stride: 1).reinterpreted(as: Int64.self)
    let signs = Atomic<Int64>(0)
    let misses = Atomic<Int64>(0)
    let bytes = count * MemoryLayout<Int>.stride
    ThreadShare(bytes: bytes).forEachRange(of: count) { _, range in
      var (sign, miss): (Int64, Int64) = (0, 0)
      unsafe strided_check_positions(
        strided_simd_level(), range.count, positions.dropping(range.lowerBound).base,
        Int64(extent), &sign, &miss)
      signs.bitwiseOr(sign, ordering: .relaxed)
      misses.bitwiseOr(miss, ordering: .relaxed)
    }
    if misses.load(ordering: .relaxed) < 0 {
      for index in 0..<count where !(-extent..<extent).contains(Int(positions[unit: index])) {
        return .outOfRange(Int(positions[unit: index]))
      }
    }
    return .inRange(hasNegatives: signs.load(ordering: .relaxed) < 0)
  }

  /// Writes the offsets of some entries, from entry `first` on, to contiguous memory.
  static func writeOffsets(
    of table: ElementPointer<Int>, from first: Int, count: Int, _ scale: PositionScale,
    to offsets: ElementPointer<Int>
  ) {
    let positions = table.run(at: first, stride: 1).reinterpreted(as: Int64.self)
    unsafe strided_offsets(
      strided_simd_level(), count, positions.base, Int64(scale.extent), Int64(scale.stride),
      offsets.run(at: 0, stride: 1).reinterpreted(as: Int64.self).base)
  }

  /// Adds the offsets of contiguous positions to as many sums.
  package static func add(
    _ positions: ElementPointer<Int>, count: Int, _ scale: PositionScale,
    to sums: ElementPointer<Int>
  ) {
    let (row, entries) = (sums.run(at: 0, stride: 1), positions.run(at: 0, stride: 1))
    for index in 0..<count { row[unit: index] &+= scale.offset(of: entries[unit: index]) }
  }

  /// Adds the offsets of positions, which a layout broadcasts, to sums in C order.
  package static func add(
    _ positions: ElementPointer<Int>, _ layout: Layout, _ scale: PositionScale,
    to sums: ElementPointer<Int>
  ) {
    forEachRow(of: layout) { place, entry, inner in
      let row = sums.run(at: place, stride: inner.strides[0])
      let entries = positions.run(at: entry, stride: inner.strides[1])
      for index in 0..<inner.extent { row[index] &+= scale.offset(of: entries[index]) }
    }
  }

  /// Adds each element's distance from a layout's first element to sums in C order.
  package static func addDistances(of layout: Layout, to sums: ElementPointer<Int>) {
    forEachRow(of: layout) { place, distance, inner in
      let row = sums.run(at: place, stride: inner.strides[0])
      for index in 0..<inner.extent { row[index] &+= distance &+ index &* inner.strides[1] }
    }
  }

  /// Writes the distances from a layout's first element to the elements at C-order positions.
  ///
  /// - Parameter scale: makes positions of entries.
  package static func writeDistances(
    _ table: ElementPointer<Int>, count: Int, _ scale: PositionScale, in layout: Layout,
    to result: ElementPointer<Int>
  ) {
    let (entries, distances) = (table.run(at: 0, stride: 1), result.run(at: 0, stride: 1))
    let nest = LoopNest(inLogicalOrder: layout)
    for index in 0..<count {
      var (rest, distance) = (scale.offset(of: entries[unit: index]), 0)
      for axis in nest.axes.indices.reversed() {
        let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: nest.axes[axis].extent)
        distance += remainder * nest.axes[axis].strides[0]
        rest = quotient
      }
      distances[unit: index] = distance
    }
  }

  /// Calls `body` with the C-order position of every row, its distance from the first element, and its loop.
  private static func forEachRow(of layout: Layout, _ body: (Int, Int, LoopAxis) -> Void) {
    if layout.count == 0 { return }
    let nest = LoopNest(
      elementsOf: Layout(contiguous: layout.shape, count: layout.count), layout)
    nest.forEachRow { start in
      body(start[0], start[1], nest.inner)
      return true
    }
  }
}
