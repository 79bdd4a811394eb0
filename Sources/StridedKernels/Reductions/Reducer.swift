import StridedLayout

/// A reduction of one element type: what is accumulated, and how.
///
/// Terms are added in blocks, and blocks are combined in a balanced tree. `add` and `combine` may
/// therefore receive partial results in any grouping. If ``findsPosition`` is true, they also receive
/// them in any order.
protocol Reducer: SendableMetatype {
  /// The type of the elements.
  associatedtype Source: Scalar
  /// The type of a partial result, which must be trivial.
  associatedtype Accumulator

  /// Whether the result is the position of a term, the first one of equal terms in logical order.
  static var findsPosition: Bool { get }
  /// Whether every grouping of terms gives the same result.
  static var isAssociative: Bool { get }
  /// The partial result of no terms; nil if there is none.
  static var identity: Accumulator? { get }

  /// The partial result of one term.
  static func start(_ element: Source, at position: Int) -> Accumulator
  /// Adds two partial results of at most ``ReductionLoops/subtreeLength`` terms together.
  static func add(_ first: Accumulator, _ second: Accumulator) -> Accumulator
  /// Combines two partial results of any number of terms.
  static func combine(
    _ first: Accumulator, _ second: Accumulator, _ failure: inout Failure
  ) -> Accumulator
  /// The partial result of a contiguous block, from a special routine; nil if there is none.
  static func contiguousBlock(_ elements: Run<Source>, count: Int) -> Accumulator?
  /// The partial result of a block of at least one term, from a special routine; nil if there is none.
  static func block(_ elements: Run<Source>, count: Int) -> Accumulator?

  /// A partial result with another position: `first` plus the old position times `step`.
  static func moved(_ total: Accumulator, to first: Int, step: Int) -> Accumulator

  /// Writes the partial results of some runs of at least one term each, from a special routine for several runs.
  ///
  /// Neighbouring runs are `step` elements apart.
  ///
  /// - Returns: false, without any effect, if there is none.
  static func reduceTogether(
    _ terms: Run<Source>, count: Int, _ runs: Int, step: Int, to totals: Run<Accumulator>
  ) -> Bool

  /// The maximum number of terms that are added without the tree.
  static var blockLength: Int { get }
  /// The maximum number of rows of terms that are added without the tree.
  static var blockRows: Int { get }
  /// Adds a contiguous row of terms to a row of partial results in a special routine.
  ///
  /// - Returns: false, without any effect, if there is none.
  static func addContiguousRow(
    _ terms: Run<Source>, to totals: Run<Accumulator>, count: Int
  ) -> Bool
  /// Writes the partial results of some rows of terms, the first of which is operand 1, to operand 0.
  ///
  /// Neighbouring rows are `step` elements apart.
  static func reduceRows(_ row: Row, _ rows: Int, step: Int)
}

extension Reducer {
  static var findsPosition: Bool { false }
  static var isAssociative: Bool { false }

  @inline(__always)
  static func combine(
    _ first: Accumulator, _ second: Accumulator, _ failure: inout Failure
  ) -> Accumulator { add(first, second) }

  @inline(__always)
  static func contiguousBlock(_ elements: Run<Source>, count: Int) -> Accumulator? { nil }
  @inline(__always)
  static func block(_ elements: Run<Source>, count: Int) -> Accumulator? {
    elements.stride == 1 && count >= 32 ? contiguousBlock(elements, count: count) : nil
  }
  @inline(__always)
  static func moved(_ total: Accumulator, to first: Int, step: Int) -> Accumulator { total }
  @inline(__always)
  static func reduceTogether(
    _ terms: Run<Source>, count: Int, _ runs: Int, step: Int, to totals: Run<Accumulator>
  ) -> Bool { false }

  static var blockLength: Int { ReductionLoops.blockLength }
  static var blockRows: Int { 8 }
  @inline(__always)
  static func addContiguousRow(
    _ terms: Run<Source>, to totals: Run<Accumulator>, count: Int
  ) -> Bool { false }
  @inline(__always)
  static func reduceRows(_ row: Row, _ rows: Int, step: Int) {
    reduceEachRow(row, rows, step: step)
  }

  /// Adds some rows of terms one after the other.
  @inline(__always)
  static func reduceEachRow(_ row: Row, _ rows: Int, step: Int) {
    let (totals, terms) = (row.run(0, of: Accumulator.self), row.run(1, of: Source.self))
    for index in 0..<rows {
      addRow(
        terms.moved(by: index * step), to: totals, count: row.count, at: index,
        starts: index == 0)
    }
  }
}

/// The loops of one reducer, typed inside and untyped outside.
public struct ReductionLoops: ~Copyable, Sendable {
  /// The maximum number of terms that are added without the tree.
  package static var blockLength: Int { 512 }
  /// The maximum number of terms that a call of ``block`` reduces, in a tree of blocks.
  package static var subtreeLength: Int { subtreeBlocks * blockLength }
  /// The number of blocks in such a call.
  package static var subtreeBlocks: Int { 8 }

  /// The name of the reduction.
  @usableFromInline
  package let name: OperationName
  /// The size of a partial result in bytes.
  package let width: Int
  /// Whether the reduction of no terms has a result.
  package let hasIdentity: Bool
  /// Whether results are the positions of terms, the first ones of equal terms in logical order.
  package let findsPosition: Bool
  /// The maximum number of rows of terms that are added without the tree.
  let blockRows: Int
  /// How results that are ``Failure/notFinite`` are recomputed; nil if they stay as they are.
  package let rescaling: Rescaling?
  /// Reduces blocks of terms, or full subtrees of blocks, to a row of partial results (operand 0).
  ///
  /// Operand 1 is the first block. Neighbouring blocks are `step` bytes apart. Positions count from the first
  /// term of a block.
  let reduceBlocks: @Sendable (Row, _ blocks: Int, _ step: Int) -> Void
  /// Reduces some rows of terms, the first of which is operand 1, to a row of partial results (operand 0).
  ///
  /// Neighbouring rows are `step` bytes apart. Positions count from the first row.
  let reduceRows: @Sendable (Row, _ rows: Int, _ step: Int) -> Void
  /// Moves the positions in a row of partial results (operand 0): to `first` plus the old one times `step`.
  let move: @Sendable (Row, _ first: Int, _ step: Int) -> Void
  /// Combines a row of partial results (operand 1) with the earlier ones (operand 0).
  let combine: @Sendable (Row) -> Failure
  /// Writes the results (operand 0) of partial results of `terms` terms each (operand 1).
  let finish: @Sendable (Row, _ terms: Int) -> Failure
  /// Writes the partial result of no terms to operand 0.
  let clear: @Sendable (Row) -> Void

  /// Creates the loops of a reducer.
  ///
  /// - Parameters:
  ///   - name: the name that messages and explanations print.
  ///   - rescaling: how results that are ``Failure/notFinite`` are recomputed.
  ///   - result: gives the result of all `count` terms, and reports what could not be computed.
  @inline(__always)
  init<R: Reducer, Result>(
    _ name: OperationName, _ reducer: R.Type,
    rescaling: Rescaling? = nil,
    _ result: @escaping @Sendable (R.Accumulator, _ count: Int, inout Failure) -> Result
  ) {
    self.name = name
    width = MemoryLayout<R.Accumulator>.stride
    hasIdentity = R.identity != nil
    findsPosition = R.findsPosition
    blockRows = R.blockRows
    self.rescaling = rescaling
    reduceBlocks = { R.reduceBlocks($0, $1, step: $2 / MemoryLayout<R.Source>.stride) }
    reduceRows = { R.reduceRows($0, $1, step: $2 / MemoryLayout<R.Source>.stride) }
    move = { R.move($0, to: $1, step: $2) }
    combine = { R.combineRows($0) }
    clear = { R.clear($0) }
    finish = { row, terms in
      var failure = Failure.none
      let totals = row.run(1, of: R.Accumulator.self)
      row.run(0, of: Result.self).assignEach(row.count, totals) { result($0, terms, &failure) }
      return failure
    }
  }
}

extension ReductionLoops {
  /// Moves the positions in some partial results, if there are positions.
  @inline(__always)
  func move(_ count: Int, at totals: Int, to first: Int, _ step: Int) {
    if !findsPosition { return }
    let move = move
    Row.with(count, at: OperandVector(totals), strides: OperandVector(width)) {
      move($0, first, step)
    }
  }

  /// How to recompute results that may be finite although their sum overflowed.
  ///
  /// The terms are added on a smaller scale. That loses small terms, so only results that are not
  /// finite are replaced.
  package struct Rescaling: Sendable {
    /// The loops on the smaller scale.
    package let loops: @Sendable () -> ReductionLoops
    /// Replaces the elements of operand 0 that are not finite by those of operand 1.
    package let merge: InnerLoop
  }
}

// The loops over rows, compiled once for all reductions that use a reducer.
extension Reducer {
  fileprivate static func reduceBlocks(_ row: Row, _ blocks: Int, step: Int) {
    let (totals, terms) = (row.run(0, of: Accumulator.self), row.run(1, of: Source.self))
    let count = row.count
    if reduceTogether(terms, count: count, blocks, step: step, to: totals) { return }
    for index in 0..<blocks {
      totals[unit: index] = reducedTree(terms.moved(by: index * step), count: count)
    }
  }

  private static func reducedTree(_ run: Run<Source>, count: Int) -> Accumulator {
    if count <= blockLength { return reduced(run, count: count) }
    let half = count / 2
    let first = reducedTree(run, count: half)
    return add(first, moved(reducedTree(run.dropping(half), count: half), to: half, step: 1))
  }

  fileprivate static func move(_ row: Row, to first: Int, step: Int) {
    let totals = row.run(0, of: Accumulator.self)
    for index in 0..<row.count {
      totals[unit: index] = moved(totals[unit: index], to: first, step: step)
    }
  }

  /// Adds a row of terms to a row of partial results, or starts them with it.
  @inline(__always)
  private static func addRow(
    _ terms: Run<Source>, to totals: Run<Accumulator>, count: Int, at position: Int, starts: Bool
  ) {
    if terms.stride == 1, !findsPosition {
      if !starts, addContiguousRow(terms, to: totals, count: count) { return }
      for i in 0..<count {
        let term = start(terms[unit: i], at: position)
        totals[unit: i] = starts ? term : add(totals[unit: i], term)
      }
    } else if starts {
      totals.assignEach(count, terms) { start($0, at: position) }
    } else {
      totals.assignEach(count, totals, terms) { add($0, start($1, at: position)) }
    }
  }

  fileprivate static func combineRows(_ row: Row) -> Failure {
    var failure = Failure.none
    let (totals, others) = (row.run(0, of: Accumulator.self), row.run(1, of: Accumulator.self))
    for i in 0..<row.count {
      totals[unit: i] = combine(totals[unit: i], others[unit: i], &failure)
    }
    return failure
  }

  fileprivate static func clear(_ row: Row) {
    guard let identity else { return }
    let totals = row.run(0, of: Accumulator.self)
    for index in 0..<row.count { totals[unit: index] = identity }
  }

  /// The partial result of a block of at least one term.
  ///
  /// It uses eight interleaved accumulators. If it finds a position, it uses one. If the
  /// grouping does not matter, the compiler chooses.
  @inline(__always)
  static func reduced(_ run: Run<Source>, count: Int) -> Accumulator {
    if let total = block(run, count: count) { return total }
    if findsPosition {
      var total = start(run[0], at: 0)
      for index in 1..<max(count, 1) { total = add(total, start(run[index], at: index)) }
      return total
    }
    guard run.stride == 1 else { return reduced(count) { start(run[$0], at: $0) } }
    return reduced(count) { start(run[unit: $0], at: $0) }
  }

  @inline(__always)
  private static func reduced(_ count: Int, _ term: (Int) -> Accumulator) -> Accumulator {
    guard count >= 8, !isAssociative else {
      var total = term(0)
      for index in 1..<max(count, 1) { total = add(total, term(index)) }
      return total
    }
    var totals = InlineArray<8, Accumulator> { term($0) }
    var index = 8
    while index + 8 <= count {
      for lane in 0..<8 { totals[lane] = add(totals[lane], term(index + lane)) }
      index += 8
    }
    for pair in 0..<4 { totals[pair] = add(totals[2 * pair], totals[2 * pair + 1]) }
    for pair in 0..<2 { totals[pair] = add(totals[2 * pair], totals[2 * pair + 1]) }
    var total = add(totals[0], totals[1])
    while index < count {
      total = add(total, term(index))
      index += 1
    }
    return total
  }
}
