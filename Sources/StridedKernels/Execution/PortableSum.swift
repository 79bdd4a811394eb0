import StridedLayout

/// Pairwise summation along runs, rows and whole arrays.
///
/// Blocks of terms are added plainly, and sums of blocks in a balanced tree, so that rounding errors
/// grow with the logarithm of the number of terms: N. J. Higham, "The accuracy of floating point
/// summation", SIAM J. Sci. Comput. 14 (1993), section 3.
enum PortableSum<Rules: SumRules> {
  typealias Source = Rules.Source
  typealias Accumulator = Rules.Accumulator

  /// The number of terms that are added without the tree.
  static var blockLength: Int { 128 }
  /// The number of rows that are added without the tree.
  static var blockRows: Int { 8 }
  /// The number of results that rows are added for at a time: small enough for the cache.
  static var tileWidth: Int { 256 }

  /// Runs a plan.
  static func run(
    _ plan: ReductionPlan,
    into result: Memory<Rules.Result>,
    _ source: Memory<Source>
  ) {
    switch plan.form {
    case .whole: result.value = Rules.finish(whole(plan, source), count: plan.terms)
    case .runs: runs(plan, into: result, source)
    case .rows: rows(plan, into: result, source)
    }
  }

  private static func whole(_ plan: ReductionPlan, _ source: Memory<Source>) -> Accumulator {
    guard let nest = plan.nest else { return Accumulator._zero }
    let inner = nest.inner
    if nest.axes.count <= 1 {
      let start = nest.start.destination
      return total(inner.extent, source.run(at: start, stride: inner.destination))
    }
    var tree = PairwiseTree<Rules>()
    nest.forEachOuter { offsets in
      tree.add(inner.extent, source.run(at: offsets.destination, stride: inner.destination))
    }
    return tree.total
  }

  private static func runs(
    _ plan: ReductionPlan,
    into result: Memory<Rules.Result>,
    _ source: Memory<Source>
  ) {
    guard let nest = plan.nest else { return }
    let inner = nest.inner
    nest.forEachOuter { offsets in
      let results = result.run(at: offsets.first, stride: inner.first)
      for index in 0..<inner.extent {
        let start = offsets.destination + index * inner.destination
        let sum = total(plan.terms, source.run(at: start, stride: plan.step))
        results[index] = Rules.finish(sum, count: plan.terms)
      }
    }
  }

  private static func rows(
    _ plan: ReductionPlan,
    into result: Memory<Rules.Result>,
    _ source: Memory<Source>
  ) {
    guard let nest = plan.nest else { return }
    let inner = nest.inner
    let width = min(tileWidth, inner.extent)
    let levels = Int.bitWidth - plan.terms.leadingZeroBitCount + 2
    let scratch = Storage.allocate(
      byteCount: levels * width * MemoryLayout<Accumulator>.stride
    )
    defer { withExtendedLifetime(scratch) {} }
    nest.forEachOuter { offsets in
      for left in stride(from: 0, to: inner.extent, by: width) {
        let count = min(width, inner.extent - left)
        let tile = RowTile(
          source: source,
          start: offsets.destination + left * inner.destination,
          step: plan.step,
          count: count,
          stride: inner.destination
        )
        tile.add(0..<plan.terms, to: 0, scratch.memory(of: Accumulator.self, at: 0))
        let sums = scratch.memory(of: Accumulator.self, at: 0).run(at: 0, stride: 1)
        let results = result.run(at: offsets.first + left * inner.first, stride: inner.first)
        for index in 0..<count {
          results[index] = Rules.finish(sums[unit: index], count: plan.terms)
        }
      }
    }
  }

  /// The sum of one run.
  @inline(__always)
  private static func total(_ count: Int, _ run: Run<Source>) -> Accumulator {
    if count <= blockLength { return block(count, run) }
    var tree = PairwiseTree<Rules>()
    tree.add(count, run)
    return tree.total
  }

  /// The plain sum of at most ``blockLength`` terms, in eight interleaved parts.
  static func block(_ count: Int, _ run: Run<Source>) -> Accumulator {
    run.stride == 1
      ? block(count) { Rules.term(run[unit: $0]) } : block(count) { Rules.term(run[$0]) }
  }

  @inline(__always)
  private static func block(_ count: Int, _ term: (Int) -> Accumulator) -> Accumulator {
    guard count >= 8 else {
      guard count > 0 else { return Accumulator._zero }
      var sum = term(0)
      for index in 1..<count { sum = Rules.addTerm(sum, term(index)) }
      return sum
    }
    var (a, b, c, d) = (term(0), term(1), term(2), term(3))
    var (e, f, g, h) = (term(4), term(5), term(6), term(7))
    var index = 8
    while index + 8 <= count {
      a = Rules.addTerm(a, term(index))
      b = Rules.addTerm(b, term(index + 1))
      c = Rules.addTerm(c, term(index + 2))
      d = Rules.addTerm(d, term(index + 3))
      e = Rules.addTerm(e, term(index + 4))
      f = Rules.addTerm(f, term(index + 5))
      g = Rules.addTerm(g, term(index + 6))
      h = Rules.addTerm(h, term(index + 7))
      index += 8
    }
    let left = Rules.addTerm(Rules.addTerm(a, b), Rules.addTerm(c, d))
    let right = Rules.addTerm(Rules.addTerm(e, f), Rules.addTerm(g, h))
    var sum = Rules.addTerm(left, right)
    while index < count {
      sum = Rules.addTerm(sum, term(index))
      index += 1
    }
    return sum
  }

  /// Equal pieces of all the rows that are to be added to one row.
  private struct RowTile {
    let source: Memory<Source>
    let start: Int
    let step: Int
    let count: Int
    let stride: Int

    /// Writes the sums of some rows to level `level` of the scratch memory, whose higher levels the
    /// halves of the tree use.
    func add(_ rows: Range<Int>, to level: Int, _ scratch: Memory<Accumulator>) {
      let sums = scratch.run(at: level * count, stride: 1)
      if rows.count <= PortableSum.blockRows {
        guard let first = rows.first else {
          for index in 0..<count { sums[unit: index] = Accumulator._zero }
          return
        }
        sums.assign(count, row(first)) { Rules.term($0) }
        for index in rows.dropFirst() { add(row(index), to: sums) }
        return
      }
      let middle = rows.lowerBound + rows.count / 2
      add(rows.lowerBound..<middle, to: level, scratch)
      add(middle..<rows.upperBound, to: level + 1, scratch)
      let upper = scratch.run(at: (level + 1) * count, stride: 1)
      sums.update(count, with: upper) { Rules.add($0, $1) }
    }

    private func row(_ index: Int) -> Run<Source> {
      source.run(at: start + index * step, stride: stride)
    }

    @inline(__always)
    private func add(_ row: Run<Source>, to sums: Run<Accumulator>) {
      if row.stride == 1 {
        for index in 0..<count {
          sums[unit: index] = Rules.addTerm(sums[unit: index], Rules.term(row[unit: index]))
        }
      } else {
        for index in 0..<count {
          sums[unit: index] = Rules.addTerm(sums[unit: index], Rules.term(row[index]))
        }
      }
    }
  }
}

/// Partial sums in a balanced tree: a binary counter whose digits are sums of blocks.
struct PairwiseTree<Rules: SumRules> {
  private var partial = InlineArray<64, Rules.Accumulator>(repeating: Rules.Accumulator._zero)
  private var depth = 0
  private var blocks = 0

  /// Adds the terms of a run, block by block.
  @inline(__always)
  mutating func add(_ count: Int, _ run: Run<Rules.Source>) {
    let length = PortableSum<Rules>.blockLength
    var done = 0
    while done < count {
      let next = min(length, count - done)
      add(PortableSum<Rules>.block(next, run.dropping(done)))
      done += next
    }
  }

  /// Adds the sum of one block, merging equal subtrees.
  private mutating func add(_ block: Rules.Accumulator) {
    var sum = block
    var carry = blocks
    while carry & 1 == 1 {
      depth -= 1
      sum = Rules.add(partial[depth], sum)
      carry >>= 1
    }
    partial[depth] = sum
    depth += 1
    blocks += 1
  }

  /// The sum of everything, smallest subtrees first.
  var total: Rules.Accumulator {
    guard depth > 0 else { return Rules.Accumulator._zero }
    var sum = partial[depth - 1]
    for level in stride(from: depth - 2, through: 0, by: -1) {
      sum = Rules.add(partial[level], sum)
    }
    return sum
  }
}
