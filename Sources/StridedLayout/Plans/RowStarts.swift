/// The rows of a nest, as a sequence of the operands' offsets at the start of each row.
///
/// It gives the same offsets as ``LoopNest/forEachRow(_:)``, for bodies that throw, and for those that use a
/// borrowed value, which a closure would copy.
@usableFromInline
package struct RowStarts: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let axes: InlineList<LoopAxis>
  /// The loop around the innermost one, which runs most often and is kept separately.
  @usableFromInline let nearest: LoopAxis
  /// The number of rows that are left in that loop, and where the next one starts.
  @usableFromInline var left: Int
  @usableFromInline var row: OperandVector
  /// Where the first row of that loop starts, and the current iteration of each loop outside it.
  @usableFromInline var offsets: OperandVector
  @usableFromInline var counters: InlineList<Int>
  @usableFromInline var isFinished = false

  /// The rows of a nest, from the first.
  @inlinable
  package init(_ nest: LoopNest) {
    axes = nest.axes
    nearest = nest.outer
    left = nearest.extent
    row = nest.start
    offsets = nest.start
    counters = InlineList(repeating: 0, count: Swift.max(axes.count - 2, 0))
  }

  /// The offsets at the start of the next row; nil after the last.
  @inlinable
  @inline(__always)
  package mutating func next() -> OperandVector? {
    if left == 0, !advance() { return nil }
    left -= 1
    let current = row
    row.advance(along: nearest.strides)
    return current
  }

  /// Moves to the first row of the next iteration of the outer loops; returns false if there is none.
  @inlinable
  mutating func advance() -> Bool {
    if isFinished { return false }
    var level = counters.count - 1
    while level >= 0 {
      counters[level] += 1
      offsets.advance(along: axes[level].strides)
      if counters[level] < axes[level].extent {
        row = offsets
        left = nearest.extent
        return true
      }
      offsets.advance(along: axes[level].strides, by: -axes[level].extent)
      counters[level] = 0
      level -= 1
    }
    isFinished = true
    return false
  }
}
