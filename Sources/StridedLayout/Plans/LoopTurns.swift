/// The turns of all loops of a nest but the innermost, as a sequence of the operands' offsets.
///
/// What `forEachOuter` gives to a closure, for bodies that throw, stop early or must be inlined.
@usableFromInline
package struct LoopTurns: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let axes: InlineList<LoopAxis>
  /// The number of loops outside the innermost.
  @usableFromInline let depth: Int
  /// Where the operands stand at the next turn.
  @usableFromInline var offsets: LoopOffsets
  /// The turn of each loop.
  @usableFromInline var counters: InlineList<Int>
  @usableFromInline var isFinished = false

  /// The turns of a nest, from the first.
  @inlinable
  package init(_ nest: LoopNest) {
    axes = nest.axes
    depth = Swift.max(axes.count - 1, 0)
    offsets = nest.start
    counters = InlineList(repeating: 0, count: depth)
  }

  /// The offsets at the start of the next turn, nil after the last.
  @inlinable
  package mutating func next() -> LoopOffsets? {
    if isFinished { return nil }
    let current = offsets
    isFinished = !advance()
    return current
  }

  /// Moves to the next turn; false where there is none.
  @inlinable
  mutating func advance() -> Bool {
    var level = depth - 1
    while level >= 0 {
      counters[level] += 1
      offsets.advance(along: axes[level], by: 1)
      if counters[level] < axes[level].extent { return true }
      offsets.advance(along: axes[level], by: -axes[level].extent)
      counters[level] = 0
      level -= 1
    }
    return false
  }
}
