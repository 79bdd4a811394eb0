// The choice of a walk, of streaming stores and of threads, for operands that may run in any order.

extension LoopPlan {
  /// Chooses how normalized loops are walked.
  mutating func choose(_ count: Int, _ facts: LoopFacts, _ tuning: Tuning) {
    var facts = facts
    if nest.axes.count > 1 {
      if purpose == .copy, facts.inner.strides[0] == widths[0], pack(facts) {
        facts = self.facts
      }
      if let competitor = facts.competitor, isTiled(competitor, facts, count: count) {
        nest = nest.moving(competitor, to: nest.axes.count - 2)
        facts = self.facts
        sides = tileSides(facts)
        walk = .tiles
      } else if facts.inner.extent < Tuning.worthwhileRow, lengthenRows(facts) {
        facts = self.facts
      }
    }
    (inner, outer) = (facts.inner, facts.outer)
    if purpose == .copy || purpose == .compute { chooseStreaming(facts, count, tuning) }
    if tuning.threads > 1 {
      split = nest.split(bytes: bytesPerElement(facts), widths: widths, tuning)
    }
  }

  private var facts: LoopFacts {
    let count = nest.axes.count
    return unsafe nest.axes.withElements { axes in unsafe LoopFacts(axes, count) }
  }

  /// Whether operands that disagree about the fastest loop are worth tiles.
  ///
  /// A transposed copy moves in register tiles whatever its size, and so do packed elements: rows are
  /// moved as the elements they are.
  private func isTiled(_ competitor: Int, _ facts: LoopFacts, count: Int) -> Bool {
    if count > Tuning.untiledCount || packing > 1 { return true }
    let outer = nest.axes[competitor]
    return purpose == .copy && facts.inner.strides[0] == widths[0]
      && facts.inner.extent >= Tuning.worthwhileRow && outer.extent >= Tuning.worthwhileRow
      && outer.strides[1] == widths[1]
  }

  private func tileSides(_ facts: LoopFacts) -> TileSides {
    var width = widths[0]
    for operand in 1..<max(operandCount, 1) { width = max(width, widths[operand]) }
    return nest.tileSides(width: width)
  }

  /// Moves a longer loop inside the short innermost one, in tiles if it is long; false, with nothing
  /// done, if no loop is longer.
  private mutating func lengthenRows(_ facts: LoopFacts) -> Bool {
    let short = facts.inner.extent
    let isOuterLong = facts.outer.extent >= Tuning.worthwhileRow
    let longest = isOuterLong ? nest.axes.count - 2 : facts.longest
    let length = nest.axes[longest].extent
    guard length > short else { return false }
    nest = nest.moving(longest, to: nest.axes.count - 1)
    if length > Tuning.shortRowTile {
      sides = TileSides(shortRows: short, length: length)
      walk = .tiles
    }
    return true
  }

  /// Makes one wide element of the elements of the innermost loop, if they are contiguous on both
  /// sides and fit in a register, and if the rest then is a transposition.
  ///
  /// A permutation whose last axis stays in place moves whole pixels or pairs instead of their parts.
  private mutating func pack(_ facts: LoopFacts) -> Bool {
    let wide = facts.inner.extent * widths[0]
    guard nest.axes.count >= 3, overlaps.areDisjoint, facts.inner.strides[1] == widths[1],
      wide <= 16, wide & (wide - 1) == 0, nest.start[0] % wide == 0, nest.start[1] % wide == 0
    else { return false }
    let packed = nest.droppingInner
    let isWhole = packed.axes.allSatisfy { $0.strides[0] % wide == 0 && $0.strides[1] % wide == 0 }
    guard isWhole, packed.inner.strides[0] == wide, let competitor = packed.competingAxis,
      packed.axes[competitor].strides[1].magnitude == wide
    else { return false }
    packing = facts.inner.extent
    nest = packed
    widths = OperandVector(wide, wide)
    return true
  }

  /// What is read and written for an element, in bytes.
  private func bytesPerElement(_ facts: LoopFacts) -> Int {
    var bytes = purpose == .read && !facts.moves(0) ? 0 : widths[0]
    for operand in 1..<max(operandCount, 1) where facts.moves(operand) { bytes += widths[operand] }
    return purpose == .swap ? 2 * bytes : bytes
  }

  /// Chooses streaming stores if the destination does not fit in the last-level cache, shares no memory
  /// with a source, and has long contiguous rows.
  private mutating func chooseStreaming(_ facts: LoopFacts, _ count: Int, _ tuning: Tuning) {
    let written = count / packing * widths[0]
    guard 2 * written > tuning.lastLevelCache, facts.inner.strides[0] == widths[0],
      overlaps.areDisjoint
    else { return }
    let row = facts.inner.extent * widths[0]
    if purpose == .compute {
      isStreaming = row >= Tuning.streamedResultRow && written > tuning.lastLevelCache
    } else if !facts.moves(1) {
      isStreaming = row >= Tuning.streamedTileRow && written > tuning.lastLevelCache
    } else if sides != nil {
      isStreaming = row >= Tuning.streamedTileRow
    } else {
      isStreaming = facts.inner.strides[1] == widths[1] && row >= Tuning.streamedCopyRow
    }
  }
}
