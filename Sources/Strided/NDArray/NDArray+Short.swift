import StridedKernels
import StridedLayout

// Operations on few elements: making a plan would take longer than the work. They run what their plan
// would say, and decline, with nothing done, whatever is not that simple.

extension NDArray {
  /// Keeps the memory alive up to here, without counting a reference.
  @inlinable
  borrowing func keepAlive() {
    withExtendedLifetime(storage) {}
  }

  /// The distance in bytes from the first element of this array to that of another one.
  @inlinable
  borrowing func distance(to source: borrowing NDArray) -> Int {
    source.memory.address &- memory.address
  }

  /// All elements of an array without gaps.
  @inlinable
  var line: Run<Element> { memory.run(at: 0, stride: 1) }

  /// Whether routines may be called for an array that is a single row.
  @inlinable
  var callsRoutines: Bool { count > AssignmentPlan.fewElements }

  /// Copies the few elements of a source that lies apart; false, with nothing done, for all others.
  @inlinable
  borrowing func assignShort(_ source: borrowing NDArray) -> Bool {
    guard placement.isWritable, ThreadLimit.takesShortCuts else { return false }
    return placement.isShortLine(with: source.placement) ? assignLine(source) : assignRows(source)
  }

  /// Copies a line apart from this one, both without gaps.
  @inlinable
  borrowing func assignLine(_ source: borrowing NDArray) -> Bool {
    guard isLineApart(at: distance(to: source)) else { return false }
    defer {
      keepAlive()
      source.keepAlive()
    }
    Element._kernels.copyRow(callsRoutines, count, line, source.line)
    return true
  }

  /// Copies the few elements of a source that lies apart, row by row.
  @inlinable
  borrowing func assignRows(_ source: borrowing NDArray) -> Bool {
    var nest = ShortNest()
    guard nest.cover(placement, source.placement), overlap(nest, with: source) == .none
    else { return false }
    defer {
      keepAlive()
      source.keepAlive()
    }
    let copyRow = Element._kernels.copyRow
    nest.forEachRow(memory, source.memory) { copyRow(nest.callsRoutines, $0, $1, $2) }
    return true
  }

  /// Whether bytes at this distance from a line lie apart from it.
  @inlinable
  borrowing func isLineApart(at distance: Int) -> Bool {
    distance.magnitude >= UInt(count &* MemoryLayout<Element>.stride)
  }

  /// Writes one value to the few elements of this array; false, with nothing done, for others.
  @inlinable
  borrowing func fillShort(_ value: Element) -> Bool {
    var nest = ShortNest()
    guard placement.isWritable, ThreadLimit.takesShortCuts, nest.cover(placement) else {
      return false
    }
    defer { keepAlive() }
    let copyRow = Element._kernels.copyRow
    withScalar(value) { nest.forEachRow(memory, $0) { copyRow(false, $0, $1, $2) } }
    return true
  }

  /// Truth values of a broadcast comparison of a few elements, row by row, in fresh memory; nil for
  /// others.
  @inlinable
  static func markedShort(
    _ left: borrowing NDArray, _ right: borrowing NDArray,
    _ row: (Int, Run<Bool>, Run<Element>, Run<Element>) -> Void
  ) -> NDArray<Bool>? {
    guard ThreadLimit.takesShortCuts else { return nil }
    let isRightLarger = right.isLarger(than: left)
    let (shape, count) =
      isRightLarger
      ? (right.placement.shape, right.placement.count)
      : (left.placement.shape, left.placement.count)
    guard count <= AssignmentPlan.shortLine else { return nil }
    let placement = Layout(contiguous: shape, count: count)
    var nest = ShortNest()
    guard nest.cover(placement, left.placement, right.placement) else { return nil }
    let fresh = NDArray<Bool>(uninitialized: placement)
    defer {
      left.keepAlive()
      right.keepAlive()
    }
    nest.forEachRow(fresh.memory, left.memory, right.memory, row)
    return fresh
  }

  /// Whether this array has more axes than another one or, of as many, more elements: only the larger
  /// one can have the shape that both broadcast to.
  @inlinable
  borrowing func isLarger(than other: borrowing NDArray) -> Bool {
    rank == other.rank ? count > other.count : rank > other.rank
  }

  /// How this array and a source, the operands of a nest, overlap as far as bounds tell.
  @inlinable
  borrowing func overlap(_ nest: ShortNest, with source: borrowing NDArray) -> Overlap {
    nest.overlap(displacement: distance(to: source), width: MemoryLayout<Element>.stride)
  }
}
