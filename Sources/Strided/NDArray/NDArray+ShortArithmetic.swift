import StridedKernels
import StridedLayout

// Arithmetic on few elements, which runs what its plan would say, and declines, with nothing done,
// whatever is not that simple.

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
    // A number for all of a row is multiplied by `scal`; what a broadcast repeats is not.
    let calls = nest.callsRoutines && operation != .multiply
    nest.forEachRow(memory, source.memory) { rows.update(calls, operation, $0, $1, $2) }
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
