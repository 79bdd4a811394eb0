import StridedLayout

/// Partial results in a balanced tree: a binary counter whose digits are results of blocks.
struct TermTree {
  /// The address of the partial results, one for each level.
  private let levels: Int
  /// The size of a partial result in bytes.
  private let width: Int
  private var depth = 0
  private var blocks = 0
  private(set) var failure = Failure.none

  /// Creates an empty tree in given memory.
  init(_ loops: borrowing ReductionLoops, _ levels: Int) {
    self.levels = levels
    width = loops.width
  }

  /// The maximum number of levels of a tree of some terms.
  static func levelCount(terms: Int) -> Int { Int.bitWidth - terms.leadingZeroBitCount + 2 }

  /// Adds a row of terms, block by block.
  ///
  /// - Parameter positions: the position of the first term, and the distance to that of the next term.
  mutating func add(
    _ loops: borrowing ReductionLoops, _ count: Int, at source: Int, stride: Int,
    positions: (first: Int, step: Int) = (0, 1)
  ) {
    let reduceBlocks = loops.reduceBlocks
    var done = 0
    while done < count {
      let isSubtree =
        blocks % ReductionLoops.subtreeBlocks == 0 && count - done >= ReductionLoops.subtreeLength
      let length =
        isSubtree ? ReductionLoops.subtreeLength : min(ReductionLoops.blockLength, count - done)
      Row.with(
        length, at: OperandVector(level(depth), source + done * stride),
        strides: OperandVector(width, stride)
      ) { reduceBlocks($0, 1, 0) }
      loops.move(1, at: level(depth), to: positions.first + done * positions.step, positions.step)
      depth += 1
      blocks += isSubtree ? ReductionLoops.subtreeBlocks : 1
      // Subtrees of equal size are merged.
      var carry = isSubtree ? blocks / ReductionLoops.subtreeBlocks : blocks
      while carry & 1 == 0 {
        mergeTopLevels(loops)
        carry >>= 1
      }
      done += length
    }
  }

  /// Writes the total of at least one block; the smallest subtrees are merged first.
  mutating func write(_ loops: borrowing ReductionLoops, to total: Int) {
    while depth > 1 { mergeTopLevels(loops) }
    Row.copy(width, from: level(0), to: total)
  }

  private mutating func mergeTopLevels(_ loops: borrowing ReductionLoops) {
    depth -= 1
    let found = Row.with(
      1, at: OperandVector(level(depth - 1), level(depth)), strides: OperandVector(width, width),
      loops.combine)
    if found != .none { failure = found }
  }

  private func level(_ level: Int) -> Int { levels + level * width }
}

/// Rows of terms that are reduced to a row of partial results, in a balanced tree.
struct TermRows {
  /// The address of the first term of the first result.
  let source: Int
  /// The distance between rows of terms, in bytes.
  let step: Int
  /// The distance between the terms of neighbouring results, in bytes.
  let stride: Int
  /// The number of results.
  let count: Int
  /// The position of the first row of terms, and the distance to that of the next row.
  let positions: (first: Int, step: Int)
  /// The address of the memory for the upper halves of the tree, and the bytes of one level.
  let spare: Int
  let pitch: Int

  /// Writes the partial results of some rows to `totals`.
  func add(
    _ loops: borrowing ReductionLoops, _ rows: Range<Int>, to totals: Int, level: Int = 0
  ) -> Failure {
    guard rows.count > loops.blockRows else {
      addBlock(loops, rows, to: totals)
      return .none
    }
    let middle = rows.lowerBound + rows.count / 2
    let upper = spare + level * pitch
    let lower = add(loops, rows.lowerBound..<middle, to: totals, level: level)
    let other = add(loops, middle..<rows.upperBound, to: upper, level: level + 1)
    let both = Row.with(
      count, at: OperandVector(totals, upper), strides: OperandVector(loops.width, loops.width),
      loops.combine)
    return lower != .none ? lower : other != .none ? other : both
  }

  private func addBlock(_ loops: borrowing ReductionLoops, _ rows: Range<Int>, to totals: Int) {
    let (reduceRows, step) = (loops.reduceRows, step)
    Row.with(
      count, at: OperandVector(totals, source + rows.lowerBound * step),
      strides: OperandVector(loops.width, stride)
    ) { reduceRows($0, rows.count, step) }
    loops.move(
      count, at: totals, to: positions.first + rows.lowerBound * positions.step, positions.step)
  }
}
