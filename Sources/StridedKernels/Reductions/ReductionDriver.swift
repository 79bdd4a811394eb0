import StridedLayout
import Synchronization

/// Runs any reduction plan with the loops of any reducer.
///
/// Blocks of terms are added plainly, and their partial results in a balanced tree, so that rounding
/// errors grow with the logarithm of the number of terms: N. J. Higham, "The accuracy of floating point
/// summation", SIAM J. Sci. Comput. 14 (1993), section 3. The tree depends on the layout alone, so the
/// result is the same for any number of threads. It is not generic, so it is compiled once.
package struct ReductionDriver {
  private let plan: ReductionPlan
  private let loops: ReductionLoops
  /// The addresses of the first result and of the first source element.
  private let addresses: OperandVector

  /// A driver for a plan with results and terms.
  package init(
    _ plan: ReductionPlan, _ loops: ReductionLoops, result: Int, source: Int
  ) {
    self.plan = plan
    self.loops = loops
    addresses = OperandVector(result, source)
  }

  /// The most results that are reduced at a time: their partial results fit in the first-level cache.
  private static var tileWidth: Int { 256 }

  /// Runs the plan, and returns what the loops report.
  package func run() -> Failure {
    if plan.segments.parts > 1 { return runSegments() }
    guard plan.split.threads > 1 else { return runResults(plan.results) }
    let failure = Atomic<UInt8>(Failure.none.rawValue)
    let isSplit = WorkerPool.shared.run(parts: plan.split.parts, threads: plan.split.threads) {
      let found = runResults(plan.part($0))
      if found != .none { failure.store(found.rawValue, ordering: .relaxed) }
    }
    if !isSplit { return runResults(plan.results) }
    return Failure(rawValue: failure.load(ordering: .relaxed)) ?? .none
  }

  /// Writes the reduction of one block of terms to an address: the plan without loops.
  package static func reduceBlock(
    _ loops: ReductionLoops, _ count: Int, at source: Int, stride: Int, to result: Int
  ) -> Failure {
    var total = OperandVector()
    return unsafe withUnsafeMutablePointer(to: &total) { total in
      let places = OperandVector(Int(bitPattern: total), source)
      let failure = Row.with(count, at: places, strides: OperandVector(0, stride)) {
        loops.block($0, 0)
      }
      let last = Row.with(1, at: OperandVector(result, places[0]), strides: OperandVector()) {
        loops.finish($0, count)
      }
      return failure == .none ? last : failure
    }
  }

  /// Writes the result of no terms to an address.
  package static func writeResultOfNoTerms(_ loops: ReductionLoops, to result: Int) {
    var total = OperandVector()
    unsafe withUnsafeMutablePointer(to: &total) { total in
      let places = OperandVector(Int(bitPattern: total), Int(bitPattern: total))
      Row.with(1, at: places, strides: OperandVector(), loops.clear)
      _ = Row.with(1, at: OperandVector(result, places[1]), strides: OperandVector()) {
        loops.finish($0, 0)
      }
    }
  }

  /// Reduces all terms of the results of a nest, many results at a time.
  private func runResults(_ results: LoopNest) -> Failure {
    let scratch = Scratch(
      loops, tile: min(results.inner.extent, Self.tileWidth), form: plan.form, terms: plan.termCount
    )
    defer { scratch.release() }
    var failure = Failure.none
    forEachTile(of: results) { offsets, count, _ in
      let found = reduce(plan.terms, to: scratch.totals, at: offsets, count: count, scratch)
      let last = finish(scratch.totals, at: offsets, count: count)
      if failure == .none { failure = found == .none ? last : found }
    }
    return failure
  }

  /// Reduces the segments of the terms on their own, then combines them in order.
  private func runSegments() -> Failure {
    let count = plan.resultCount
    let parts = plan.segments.parts
    let storage = Storage.allocate(byteCount: parts * count * loops.width)
    defer { withExtendedLifetime(storage) {} }
    let base = unsafe Int(bitPattern: storage.base)
    let failure = Atomic<UInt8>(Failure.none.rawValue)
    let runSegment = { (segment: Int) in
      let terms = plan.segment(segment)
      let scratch = Scratch(
        loops, tile: min(plan.results.inner.extent, Self.tileWidth), form: plan.form,
        terms: terms.iterationCount)
      defer { scratch.release() }
      forEachTile(of: plan.results) { offsets, width, first in
        let totals = base + (segment * count + first) * loops.width
        let found = reduce(terms, to: totals, at: offsets, count: width, scratch)
        if found != .none { failure.store(found.rawValue, ordering: .relaxed) }
      }
    }
    let isSplit =
      plan.split.threads > 1
      && WorkerPool.shared.run(parts: parts, threads: plan.split.threads, runSegment)
    if !isSplit { for segment in 0..<parts { runSegment(segment) } }
    var distance = 1
    while distance < parts {
      for segment in stride(from: 0, to: parts - distance, by: 2 * distance) {
        let found = combine(
          base + segment * count * loops.width,
          with: base + (segment + distance) * count * loops.width, count: count)
        if found != .none { failure.store(found.rawValue, ordering: .relaxed) }
      }
      distance *= 2
    }
    forEachTile(of: plan.results) { offsets, width, first in
      let found = finish(base + first * loops.width, at: offsets, count: width)
      if found != .none { failure.store(found.rawValue, ordering: .relaxed) }
    }
    return Failure(rawValue: failure.load(ordering: .relaxed)) ?? .none
  }

  /// Calls `body` with the offsets of every tile of results, their number, and the number of results
  /// before them.
  private func forEachTile(
    of results: LoopNest, _ body: (OperandVector, _ count: Int, _ first: Int) -> Void
  ) {
    let inner = results.inner
    var first = 0
    results.forEachRow { offsets in
      for left in stride(from: 0, to: inner.extent, by: Self.tileWidth) {
        let count = min(Self.tileWidth, inner.extent - left)
        var corner = offsets
        corner.advance(along: inner.strides, by: left)
        body(corner, count, first)
        first += count
      }
      return true
    }
  }

  /// Writes the partial results of some terms to `totals`, one for each of `count` results.
  private func reduce(
    _ terms: LoopNest, to totals: Int, at offsets: OperandVector, count: Int, _ scratch: Scratch
  ) -> Failure {
    let source = (addresses + offsets)[1]
    let step = plan.results.inner.strides[1]
    guard plan.form == .rows else {
      var failure = Failure.none
      for index in 0..<count {
        var tree = TermTree(loops, scratch.tree)
        let found = tree.add(terms, at: source + index * step)
        if found != .none { failure = found }
        tree.write(to: totals + index * loops.width)
        if tree.failure != .none { failure = tree.failure }
      }
      return failure
    }
    let rows = TermRows(
      loops: loops, source: source + terms.start[1], step: terms.inner.strides[1], stride: step,
      count: count, spare: scratch.tree, pitch: scratch.tile * loops.width)
    return rows.add(0..<terms.iterationCount, to: totals, level: 0)
  }

  private func combine(_ first: Int, with second: Int, count: Int) -> Failure {
    Row.with(
      count, at: OperandVector(first, second), strides: OperandVector(loops.width, loops.width),
      loops.combine)
  }

  private func finish(_ totals: Int, at offsets: OperandVector, count: Int) -> Failure {
    Row.with(
      count, at: OperandVector((addresses + offsets)[0], totals),
      strides: OperandVector(plan.results.inner.strides[0], loops.width)
    ) { loops.finish($0, plan.termCount) }
  }
}

extension ReductionDriver {
  /// Memory for the partial results of a tile, and for the tree of its terms.
  fileprivate struct Scratch {
    let totals: Int
    let tree: Int
    /// The number of results of a tile.
    let tile: Int
    private let storage: Storage

    init(_ loops: ReductionLoops, tile: Int, form: ReductionPlan.Form, terms: Int) {
      let levels = Int.bitWidth - terms.leadingZeroBitCount + 2
      let slots = form == .rows ? levels * tile : levels
      storage = Storage.allocate(byteCount: (tile + slots) * loops.width)
      totals = unsafe Int(bitPattern: storage.base)
      tree = totals + tile * loops.width
      self.tile = tile
    }

    /// Keeps the memory alive until here.
    func release() { withExtendedLifetime(storage) {} }
  }
}
