// Chooses the walk, streaming stores and threads for operands that may run in any order.

extension LoopPlan {
  /// Chooses how normalized loops are walked.
  mutating func choose(_ count: Int, _ tuning: Tuning) {
    if nest.axes.count > 1 {
      if purpose == .copy, inner.strides[0] == widths[0] { pack() }
      if let competitor = facts.competitor, isTiled(competitor, count: count) {
        if competitor != nest.axes.count - 2 {
          nest.move(competitor, inwardTo: nest.axes.count - 2)
          findFacts()
        }
        sides = tileSides
        walk = .tiles
      } else if inner.extent < Tuning.worthwhileRow {
        lengthenRows()
      }
    }
    if purpose == .copy || purpose == .compute { chooseStreaming(count, tuning) }
    if tuning.threads > 1 {
      split = nest.split(
        bytes: bytesPerElement, widths: widths, kept: keptWidths, tuning)
    }
  }

  /// Whether to use tiles for operands that disagree about the fastest loop.
  ///
  /// Transposed copies use register tiles at any size. So do packed elements, because rows would
  /// move each element separately.
  @inline(__always)
  private func isTiled(_ competitor: Int, count: Int) -> Bool {
    if count > Tuning.untiledCount || packing > 1 { return true }
    let outer = nest.axes[competitor]
    return purpose == .copy && inner.strides[0] == widths[0]
      && inner.extent >= Tuning.worthwhileRow && outer.extent >= Tuning.worthwhileRow
      && outer.strides[1] == widths[1]
  }

  @inline(__always)
  private var tileSides: TileSides {
    var width = widths[0]
    for operand in 1..<max(operandCount, 1) { width = max(width, widths[operand]) }
    return TileSides(outer: outer, inner: inner, width: width)
  }

  /// Moves a longer loop, if there is one, inside the short innermost loop; tiles it if it is long.
  private mutating func lengthenRows() {
    let short = inner.extent
    let isOuterLong = outer.extent >= Tuning.worthwhileRow
    let longest = isOuterLong ? nest.axes.count - 2 : facts.longest
    let length = nest.axes[longest].extent
    guard length > short else { return }
    nest.move(longest, inwardTo: nest.axes.count - 1)
    findFacts()
    if length > Tuning.shortRowTile {
      sides = TileSides(shortRows: short, length: length)
      walk = .tiles
    }
  }

  /// Treats the elements of the innermost loop as one wide element, if a transposition remains.
  ///
  /// The elements must be contiguous on both sides and fit in a register. A permutation that keeps
  /// the last axis then moves whole pixels or pairs.
  private mutating func pack() {
    let wide = inner.extent * widths[0]
    guard nest.axes.count >= 3, overlaps.areDisjoint, inner.strides[1] == widths[1],
      wide <= 16, wide & (wide - 1) == 0, nest.start[0] % wide == 0, nest.start[1] % wide == 0
    else { return }
    let packed = nest.droppingInner
    let isWhole = packed.axes.allSatisfy { $0.strides[0] % wide == 0 && $0.strides[1] % wide == 0 }
    guard isWhole, packed.inner.strides[0] == wide, let competitor = packed.competingAxis,
      packed.axes[competitor].strides[1].magnitude == wide
    else { return }
    packing = inner.extent
    nest = packed
    widths = OperandVector(wide, wide)
    findFacts()
  }

  /// The bytes read and written for each element.
  private var bytesPerElement: Int {
    var bytes = purpose == .read && !facts.moves(0) ? 0 : widths[0]
    for operand in 1..<max(operandCount, 1) where facts.moves(operand) { bytes += widths[operand] }
    return purpose == .swap ? 2 * bytes : bytes
  }

  /// Chooses streaming stores for a large destination.
  ///
  /// The destination must not fit in the last-level cache, must not overlap a source, and must have
  /// long contiguous rows.
  private mutating func chooseStreaming(_ count: Int, _ tuning: Tuning) {
    let written = count / packing * widths[0]
    guard 2 * written > tuning.lastLevelCache, inner.strides[0] == widths[0],
      overlaps.areDisjoint
    else { return }
    let row = inner.extent * widths[0]
    if purpose == .compute {
      isStreaming = row >= Tuning.streamedResultRow && written > tuning.lastLevelCache
    } else if !facts.moves(1) {
      isStreaming = row >= Tuning.streamedTileRow && written > tuning.lastLevelCache
    } else if sides != nil {
      isStreaming = row >= Tuning.streamedTileRow
    } else {
      isStreaming = inner.strides[1] == widths[1] && row >= Tuning.streamedCopyRow
    }
  }
}
