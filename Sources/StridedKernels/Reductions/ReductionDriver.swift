import StridedLayout
import Synchronization

/// Runs any reduction plan with the loops of any reducer.
///
/// Terms are added in blocks, and the partial results of the blocks in a balanced tree. Rounding
/// errors therefore grow with the logarithm of the number of terms: N. J. Higham, "The accuracy of
/// floating point summation", SIAM J. Sci. Comput. 14 (1993), section 3. The tree depends only on
/// the layout, so the result is the same for any number of threads. The driver is not generic, so
/// it is compiled once.
package enum ReductionDriver {
  /// The maximum number of results that are reduced at a time.
  ///
  /// Their partial results stay in the caches. Rows of their terms take up to 4 KiB, because the processor begins
  /// anew to fetch ahead with every row. Along the first axis of 4000 x 4000 numbers, rows of 1 KiB took 1.25 times
  /// as long.
  private static func tileWidth(_ plan: borrowing ReductionPlan) -> Int {
    min(max(4096 / plan.widths[0], 256), 1024)
  }

  /// Runs a plan, and returns what the loops report.
  ///
  /// - Parameter addresses: the addresses of the first source element and of the first result.
  package static func run(
    _ plan: borrowing ReductionPlan, _ loops: borrowing ReductionLoops, at addresses: OperandVector
  ) -> Failure {
    if plan.segments.parts > 1 { return runSegments(plan, loops, addresses) }
    if plan.split.threads > 1 {
      let failure = Atomic<UInt8>(Failure.none.rawValue)
      let isSplit = WorkerPool.shared.run(parts: plan.split.parts, threads: plan.split.threads) {
        let found = runResults(plan, plan.part($0), loops, addresses)
        if found != .none { failure.store(found.rawValue, ordering: .relaxed) }
      }
      if isSplit { return Failure(rawValue: failure.load(ordering: .relaxed)) ?? .none }
    }
    return runResults(plan, plan.results, loops, addresses)
  }

  /// Writes the reduction of one row of at least one term to an address, without a plan.
  package static func reduceRow(
    _ loops: borrowing ReductionLoops, _ count: Int, at source: Int, stride: Int, to result: Int
  ) -> Failure {
    if count > ReductionLoops.blockLength {
      return reduceLongRow(loops, count, at: source, stride: stride, to: result)
    }
    // Closures that capture the loops would copy all of them.
    let (reduceBlocks, finish, width) = (loops.reduceBlocks, loops.finish, loops.width)
    return withScratch(width) { scratch in
      Row.with(count, at: OperandVector(scratch, source), strides: OperandVector(0, stride)) {
        reduceBlocks($0, 1, 0)
      }
      return Row.with(1, at: OperandVector(result, scratch), strides: OperandVector(0, width)) {
        finish($0, count)
      }
    }
  }

  private static func reduceLongRow(
    _ loops: borrowing ReductionLoops, _ count: Int, at source: Int, stride: Int, to result: Int
  ) -> Failure {
    withScratch(TermTree.levelCount(terms: count) * loops.width) { scratch in
      var tree = TermTree(loops, scratch)
      tree.add(loops, count, at: source, stride: stride)
      tree.write(loops, to: scratch)
      let last = finish(loops, 1, scratch, to: result, stride: 0, terms: count)
      return tree.failure == .none ? last : tree.failure
    }
  }

  /// Writes the partial results of some runs of terms, each at most a block; `step` is the distance of runs in bytes.
  private static func reduceRuns(
    _ loops: borrowing ReductionLoops, _ terms: borrowing LoopNest, _ runs: Int, _ step: Int,
    at source: Int, to totals: Int
  ) {
    let (reduceBlocks, inner) = (loops.reduceBlocks, terms.inner)
    Row.with(
      inner.extent, at: OperandVector(totals, source),
      strides: OperandVector(loops.width, inner.strides[0])
    ) { reduceBlocks($0, runs, step) }
    loops.move(runs, at: totals, to: terms.start[1], inner.strides[1])
  }

  /// Writes the result of no terms to an address.
  package static func writeResultOfNoTerms(_ loops: borrowing ReductionLoops, to result: Int) {
    withScratch(loops.width) { scratch in
      Row.with(1, at: OperandVector(scratch), strides: OperandVector(), loops.clear)
      _ = finish(loops, 1, scratch, to: result, stride: 0, terms: 0)
    }
  }

  /// Reduces all terms of the results of a nest, many results at a time.
  private static func runResults(
    _ plan: borrowing ReductionPlan, _ results: borrowing LoopNest,
    _ loops: borrowing ReductionLoops, _ addresses: OperandVector
  ) -> Failure {
    let tile = min(results.inner.extent, tileWidth(plan))
    return withScratch(scratchSize(plan, loops, tile, plan.termCount) + tile * loops.width) {
      totals in
      var failure = Failure.none
      forEachTile(of: results, tileWidth(plan)) { offsets, count, _ in
        let found = reduce(
          plan, plan.terms, loops, at: addresses[0] + offsets[0], count: count, to: totals,
          scratch: totals + tile * loops.width, tile: tile)
        let last = finish(
          loops, count, totals, to: addresses[1] + offsets[1],
          stride: plan.results.inner.strides[1], terms: plan.termCount)
        if failure == .none { failure = found == .none ? last : found }
      }
      return failure
    }
  }

  /// Reduces the segments of the terms separately, then combines them in order.
  @inline(never)
  private static func runSegments(
    _ plan: borrowing ReductionPlan, _ loops: borrowing ReductionLoops, _ addresses: OperandVector
  ) -> Failure {
    let (count, parts) = (plan.resultCount, plan.segments.parts)
    let storage = Storage.allocate(byteCount: parts * count * loops.width)
    defer { withExtendedLifetime(storage) {} }
    let base = unsafe Int(bitPattern: storage.base)
    let failure = Atomic<UInt8>(Failure.none.rawValue)
    func note(_ found: Failure) {
      if found != .none { failure.store(found.rawValue, ordering: .relaxed) }
    }
    func runSegment(_ segment: Int) {
      let terms = plan.segment(segment)
      let tile = min(plan.results.inner.extent, tileWidth(plan))
      withScratch(scratchSize(plan, loops, tile, terms.iterationCount)) { scratch in
        forEachTile(of: plan.results, tileWidth(plan)) { offsets, width, first in
          let totals = base + (segment * count + first) * loops.width
          let found = reduce(
            plan, terms, loops, at: addresses[0] + offsets[0], count: width, to: totals,
            scratch: scratch, tile: tile)
          if found != .none { failure.store(found.rawValue, ordering: .relaxed) }
        }
      }
    }
    let isSplit =
      plan.split.threads > 1
      && WorkerPool.shared.run(parts: parts, threads: plan.split.threads, runSegment)
    if !isSplit { for segment in 0..<parts { runSegment(segment) } }
    var distance = 1
    while distance < parts {
      for segment in stride(from: 0, to: parts - distance, by: 2 * distance) {
        let totals = base + segment * count * loops.width
        note(
          Row.with(
            count, at: OperandVector(totals, totals + distance * count * loops.width),
            strides: OperandVector(loops.width, loops.width), loops.combine))
      }
      distance *= 2
    }
    forEachTile(of: plan.results, tileWidth(plan)) { offsets, width, first in
      note(
        finish(
          loops, width, base + first * loops.width, to: addresses[1] + offsets[1],
          stride: plan.results.inner.strides[1], terms: plan.termCount))
    }
    return Failure(rawValue: failure.load(ordering: .relaxed)) ?? .none
  }

  /// Calls `body` for every tile of results.
  ///
  /// `body` receives the offsets of the tile, its number of results, and the number of results
  /// before it.
  @inline(__always)
  private static func forEachTile(
    of results: borrowing LoopNest, _ tileWidth: Int,
    _ body: (OperandVector, _ count: Int, _ first: Int) -> Void
  ) {
    let inner = results.inner
    var first = 0
    results.forEachRow { offsets in
      var left = 0
      while left < inner.extent {
        let count = min(tileWidth, inner.extent - left)
        var corner = offsets
        corner.advance(along: inner.strides, by: left)
        body(corner, count, first)
        first += count
        left += count
      }
      return true
    }
  }

  /// Writes the partial results of some terms to `totals`, one for each of `count` results.
  ///
  /// The first source element of these results is at `address`.
  private static func reduce(
    _ plan: borrowing ReductionPlan, _ terms: borrowing LoopNest,
    _ loops: borrowing ReductionLoops, at address: Int, count: Int, to totals: Int, scratch: Int,
    tile: Int
  ) -> Failure {
    let (inner, step) = (terms.inner, plan.results.inner.strides[0])
    let source = address + terms.start[0]
    if plan.form == .rows {
      let rows = TermRows(
        source: source, step: inner.strides[0], stride: step, count: count,
        positions: (terms.start[1], inner.strides[1]), spare: scratch, pitch: tile * loops.width)
      return rows.add(loops, 0..<inner.extent, to: totals)
    }
    if terms.axes.count <= 1, inner.extent <= ReductionLoops.blockLength {
      reduceRuns(loops, terms, count, step, at: source, to: totals)
      return .none
    }
    var failure = Failure.none
    for index in 0..<count {
      var tree = TermTree(loops, scratch)
      for offsets in RowStarts(copy terms) {
        tree.add(
          loops, inner.extent, at: address + index * step + offsets[0], stride: inner.strides[0],
          positions: (offsets[1], inner.strides[1]))
      }
      tree.write(loops, to: totals + index * loops.width)
      if tree.failure != .none { failure = tree.failure }
    }
    return failure
  }

  @inline(__always)
  private static func finish(
    _ loops: borrowing ReductionLoops, _ count: Int, _ totals: Int, to result: Int, stride: Int,
    terms: Int
  ) -> Failure {
    let finish = loops.finish
    return Row.with(
      count, at: OperandVector(result, totals), strides: OperandVector(stride, loops.width)
    ) { finish($0, terms) }
  }

  /// The number of bytes for the trees of a tile of results with a number of terms.
  private static func scratchSize(
    _ plan: borrowing ReductionPlan, _ loops: borrowing ReductionLoops, _ tile: Int, _ terms: Int
  ) -> Int {
    let levels = TermTree.levelCount(terms: terms)
    return (plan.form == .rows ? levels * tile : levels) * loops.width
  }

  /// Calls `body` with the address of temporary memory, which is on the stack if it is small.
  @inline(__always)
  private static func withScratch<Result>(_ byteCount: Int, _ body: (Int) -> Result) -> Result {
    unsafe withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 16) { memory in
      unsafe body(Int(bitPattern: memory.baseAddress.unsafelyUnwrapped))
    }
  }
}
