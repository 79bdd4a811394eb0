import StridedLayout

/// Partial results in a balanced tree: a binary counter whose digits are results of blocks.
struct TermTree {
  private let loops: ReductionLoops
  /// The address of the partial results, by level.
  private let levels: Int
  private var depth = 0
  private var blocks = 0
  private(set) var failure = Failure.none

  /// An empty tree in some memory.
  init(_ loops: ReductionLoops, _ levels: Int) {
    self.loops = loops
    self.levels = levels
  }

  /// Adds all terms of a nest, block by block; operand 1 is the source.
  mutating func add(_ terms: LoopNest, at source: Int) -> Failure {
    let inner = terms.inner
    var position = 0
    terms.forEachRow { offsets in
      var done = 0
      while done < inner.extent {
        let count = min(ReductionLoops.blockLength, inner.extent - done)
        let place = source + offsets[1] + done * inner.strides[1]
        addBlock(count, at: place, stride: inner.strides[1], position: position + done)
        done += count
      }
      position += inner.extent
      return failure == .none
    }
    return failure
  }

  /// Adds the result of one block, and merges equal subtrees.
  private mutating func addBlock(_ count: Int, at source: Int, stride: Int, position: Int) {
    note(
      Row.with(
        count, at: OperandVector(level(depth), source), strides: OperandVector(loops.width, stride)
      ) { loops.block($0, position) })
    depth += 1
    blocks += 1
    var carry = blocks
    while carry & 1 == 0 {
      mergeTopLevels()
      carry >>= 1
    }
  }

  /// Writes the result of everything, smallest subtrees first; there is at least one block.
  mutating func write(to total: Int) {
    while depth > 1 { mergeTopLevels() }
    Row.copy(loops.width, from: level(0), to: total)
  }

  private mutating func mergeTopLevels() {
    depth -= 1
    note(
      Row.with(
        1, at: OperandVector(level(depth - 1), level(depth)),
        strides: OperandVector(loops.width, loops.width), loops.combine))
  }

  private mutating func note(_ found: Failure) {
    if found != .none { failure = found }
  }

  private func level(_ level: Int) -> Int { levels + level * loops.width }
}

/// Rows of terms that are reduced to a row of partial results, in a balanced tree.
struct TermRows {
  let loops: ReductionLoops
  /// The address of the first term of the first result.
  let source: Int
  /// The distance between rows of terms, in bytes.
  let step: Int
  /// The distance between the terms of neighbouring results, in bytes.
  let stride: Int
  /// The number of results.
  let count: Int
  /// The address of the memory for the upper halves of the tree, and the bytes of a level of it.
  let spare: Int
  let pitch: Int

  /// Writes the partial results of some rows to `totals`.
  func add(_ rows: Range<Int>, to totals: Int, level: Int) -> Failure {
    guard rows.count > ReductionLoops.blockRows else { return addBlock(rows, to: totals) }
    let middle = rows.lowerBound + rows.count / 2
    let upper = spare + level * pitch
    let failures = (
      add(rows.lowerBound..<middle, to: totals, level: level),
      add(middle..<rows.upperBound, to: upper, level: level + 1),
      Row.with(
        count, at: OperandVector(totals, upper), strides: OperandVector(loops.width, loops.width),
        loops.combine)
    )
    if failures.0 != .none { return failures.0 }
    return failures.1 != .none ? failures.1 : failures.2
  }

  private func addBlock(_ rows: Range<Int>, to totals: Int) -> Failure {
    var failure = Failure.none
    for row in rows {
      let found = Row.with(
        count, at: OperandVector(totals, source + row * step),
        strides: OperandVector(loops.width, stride)
      ) { loops.addRow($0, row, row == rows.lowerBound) }
      if found != .none { failure = found }
    }
    return failure
  }
}
