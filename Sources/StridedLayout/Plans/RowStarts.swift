/// The rows of a nest, as a sequence of the operands' offsets at the start of each row.
///
/// It gives the same offsets as ``LoopNest/forEachRow(_:)``, for bodies that throw, and for those that use a
/// borrowed value, which a closure would copy.
@usableFromInline
package struct RowStarts: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let axes: InlineList<LoopAxis>
  /// The number of loops outside the innermost.
  @usableFromInline let depth: Int
  /// Where the next row starts.
  @usableFromInline var offsets: OperandVector
  /// The current iteration of each loop.
  @usableFromInline var counters: InlineList<Int>
  @usableFromInline var isFinished = false

  /// The rows of a nest, from the first.
  @inlinable
  package init(_ nest: LoopNest) {
    axes = nest.axes
    depth = Swift.max(axes.count - 1, 0)
    offsets = nest.start
    counters = InlineList(repeating: 0, count: depth)
  }

  /// The offsets at the start of the next row; nil after the last.
  @inlinable
  package mutating func next() -> OperandVector? {
    if isFinished { return nil }
    let current = offsets
    isFinished = !advance()
    return current
  }

  /// Moves to the next row; returns false if there is none.
  @inlinable
  mutating func advance() -> Bool {
    var level = depth - 1
    while level >= 0 {
      counters[level] += 1
      offsets.advance(along: axes[level].strides)
      if counters[level] < axes[level].extent { return true }
      offsets.advance(along: axes[level].strides, by: -axes[level].extent)
      counters[level] = 0
      level -= 1
    }
    return false
  }
}
