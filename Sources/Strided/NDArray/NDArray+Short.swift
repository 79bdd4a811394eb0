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

extension NDArray where Element: NumericScalar {
  /// The result of an operation on a few broadcast elements, in fresh memory; nil for all others.
  @inlinable
  static func combinedShort(
    _ operation: ArithmeticOperation, _ left: borrowing NDArray, _ right: borrowing NDArray
  ) -> NDArray? {
    guard ThreadLimit.takesShortCuts else { return nil }
    return left.placement.isShortLine(with: right.placement)
      ? combinedLine(operation, left, right) : combinedRows(operation, left, right)
  }

  /// The result of an operation on two lines without gaps, in fresh memory.
  @inlinable
  static func combinedLine(
    _ operation: ArithmeticOperation, _ left: borrowing NDArray, _ right: borrowing NDArray
  ) -> NDArray {
    let fresh = NDArray(
      uninitialized: Layout(contiguous: left.placement.shape, count: left.placement.count))
    defer {
      left.keepAlive()
      right.keepAlive()
    }
    Element._arithmetic.rows.combine(operation, fresh.count, fresh.line, left.line, right.line)
    return fresh
  }

  /// The result of an operation on a few broadcast elements, row by row; nil for all others.
  @inlinable
  static func combinedRows(
    _ operation: ArithmeticOperation, _ left: borrowing NDArray, _ right: borrowing NDArray
  ) -> NDArray? {
    let isRightLarger = right.isLarger(than: left)
    guard isRightLarger ? right.placement.isShort : left.placement.isShort else { return nil }
    let placement = isRightLarger ? right.placement.copyLayout(.k) : left.placement.copyLayout(.k)
    var nest = ShortNest()
    guard nest.cover(placement, left.placement, right.placement) else { return nil }
    let fresh = NDArray(uninitialized: placement)
    defer {
      left.keepAlive()
      right.keepAlive()
    }
    let rows = Element._arithmetic.rows
    nest.forEachRow(fresh.memory, left.memory, right.memory) {
      rows.combine(operation, $0, $1, $2, $3)
    }
    return fresh
  }

  /// The result of an operation on a few elements and a number, in fresh memory; nil for all others.
  @inlinable
  borrowing func combinedShort(
    _ operation: ArithmeticOperation, with value: Element, onTheLeft: Bool
  ) -> NDArray? {
    guard placement.isShort, ThreadLimit.takesShortCuts else { return nil }
    let placement = self.placement.copyLayout(.k)
    var nest = ShortNest()
    guard nest.cover(placement, self.placement) else { return nil }
    let fresh = NDArray(uninitialized: placement)
    defer { keepAlive() }
    let rows = Element._arithmetic.rows
    withScalar(value) { scalar in
      let number = scalar.run(at: 0, stride: 0)
      nest.forEachRow(fresh.memory, memory) {
        rows.combine(operation, $0, $1, onTheLeft ? number : $2, onTheLeft ? $2 : number)
      }
    }
    return fresh
  }

  /// Replaces the few elements of this array by `element op source`, the source broadcast and at the
  /// same place or apart; false, with nothing done, for all others.
  @inlinable
  borrowing func updateShort(
    _ operation: ArithmeticOperation, with source: borrowing NDArray
  ) -> Bool {
    guard placement.isWritable, ThreadLimit.takesShortCuts else { return false }
    return placement.isShortLine(with: source.placement)
      ? updateLine(operation, with: source) : updateRows(operation, with: source)
  }

  /// Replaces a line by `line op source`, both without gaps, at the same place or apart.
  @inlinable
  borrowing func updateLine(
    _ operation: ArithmeticOperation, with source: borrowing NDArray
  ) -> Bool {
    let distance = distance(to: source)
    guard distance == 0 || isLineApart(at: distance) else { return false }
    defer {
      keepAlive()
      source.keepAlive()
    }
    Element._arithmetic.rows.update(callsRoutines, operation, count, line, source.line)
    return true
  }

  /// Replaces the few elements of this array by `element op source`, row by row.
  @inlinable
  borrowing func updateRows(
    _ operation: ArithmeticOperation, with source: borrowing NDArray
  ) -> Bool {
    var nest = ShortNest()
    guard canUpdate(with: source, along: &nest) else { return false }
    defer {
      keepAlive()
      source.keepAlive()
    }
    let rows = Element._arithmetic.rows
    nest.forEachRow(memory, source.memory) {
      rows.update(nest.callsRoutines, operation, $0, $1, $2)
    }
    return true
  }

  /// Replaces the few elements of this array by `element op value`; false, with nothing done, for
  /// others.
  @inlinable
  borrowing func updateShort(_ operation: ArithmeticOperation, with value: Element) -> Bool {
    var nest = ShortNest()
    guard placement.isWritable, ThreadLimit.takesShortCuts, nest.cover(placement) else {
      return false
    }
    defer { keepAlive() }
    let rows = Element._arithmetic.rows
    withScalar(value) {
      nest.forEachRow(memory, $0) { rows.update(nest.callsRoutines, operation, $0, $1, $2) }
    }
    return true
  }

  /// Adds `alpha` times a source to the few elements of this array, the source broadcast and at the
  /// same place or apart; false, with nothing done, for all others.
  @inlinable
  borrowing func addProductShort(_ alpha: Element, _ source: borrowing NDArray) -> Bool {
    var nest = ShortNest()
    guard canUpdate(with: source, along: &nest) else { return false }
    defer {
      keepAlive()
      source.keepAlive()
    }
    let rows = Element._arithmetic.rows
    nest.forEachRow(memory, source.memory) {
      rows.addProduct(nest.callsRoutines, alpha, $0, $1, $2)
    }
    return true
  }

  /// Makes the loops to update the few elements of this array from a source at the same place or
  /// apart; false for all others.
  @inlinable
  borrowing func canUpdate(with source: borrowing NDArray, along nest: inout ShortNest) -> Bool {
    placement.isWritable && ThreadLimit.takesShortCuts && nest.cover(placement, source.placement)
      && overlap(nest, with: source) != .temporary
  }
}

extension NDArray where Element: SignedScalar {
  /// The few elements of this array negated, in fresh memory; nil for others.
  @inlinable
  borrowing func negatedShort() -> NDArray? {
    guard placement.isShort, ThreadLimit.takesShortCuts else { return nil }
    let placement = self.placement.copyLayout(.k)
    var nest = ShortNest()
    guard nest.cover(placement, self.placement) else { return nil }
    let fresh = NDArray(uninitialized: placement)
    defer { keepAlive() }
    let rows = Element._arithmetic.rows
    nest.forEachRow(fresh.memory, memory) { rows.negate($0, $1, $2) }
    return fresh
  }
}
