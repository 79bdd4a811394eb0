extension LoopNest {
  /// Neighbouring elements that stay in one part, where a loop steps over fewer than that.
  ///
  /// A cache line of the narrowest elements, so that no two threads write the same line; and a
  /// multiple of what any BLAS unrolls its loops by, so that no element changes between the body and
  /// the tail of such a loop, which may round otherwise.
  package static var splittingGrain: Int { 64 }

  /// How the turns are dealt out over at most `limit` threads when an element costs `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: what is read and written for each element.
  ///   - limit: the most threads.
  ///   - bytesPerThread: what a thread has to move to be worth waking.
  ///   - grain: the neighbouring elements that stay in one part.
  package func split(
    bytes: Int, limit: Int, bytesPerThread: Int = WorkSplit.bytesPerThread,
    grain: Int = splittingGrain
  ) -> WorkSplit {
    let wanted = WorkSplit.threads(
      forBytes: work(bytes: bytes), limit: limit, bytesPerThread: bytesPerThread)
    guard wanted > 1, axes.count > 0 else { return .serial }
    let parts = WorkSplit.parts(forThreads: wanted)
    let axis = splittingAxis(parts: parts, grain: grain)
    let pieces = self.pieces(ofAxis: axis, grain: grain)
    guard pieces > 1 else { return .serial }
    return WorkSplit(threads: min(wanted, pieces), parts: min(parts, pieces), axis: axis)
  }

  /// The bytes that all turns move, those of scattered elements weighed as more.
  ///
  /// An element of a run with a step brings neighbours with it that are not asked for.
  package func work(bytes: Int) -> Int {
    let inner = self.inner
    let hasSteps = inner.destination > 1 || inner.first.magnitude > 1 || inner.second.magnitude > 1
    var product = hasSteps ? 2 * bytes : bytes
    for axis in axes {
      let (larger, overflow) = product.multipliedReportingOverflow(by: axis.extent)
      if overflow { return Int.max }
      product = larger
    }
    return product
  }

  /// The sources that move at all: one whose strides are all 0 is a single element.
  package var movingSources: Int {
    var moves = (first: false, second: false)
    for axis in axes {
      if axis.first != 0 { moves.first = true }
      if axis.second != 0 { moves.second = true }
    }
    return (moves.first ? 1 : 0) + (moves.second ? 1 : 0)
  }

  /// Part `index` of a split: a range of turns of one loop, and all turns of the others.
  ///
  /// The parts follow each other without gap and overlap, and none is empty.
  package func part(_ index: Int, of split: WorkSplit, grain: Int = splittingGrain) -> LoopNest {
    if split.parts == 1 { return self }
    let unit = unit(ofAxis: split.axis, grain: grain)
    let pieces = self.pieces(ofAxis: split.axis, grain: grain)
    let lower = pieces * index / split.parts * unit
    let upper = min(pieces * (index + 1) / split.parts * unit, axes[split.axis].extent)
    return restricting(split.axis, to: lower..<upper)
  }

  /// The outermost loop that has enough pieces for equal parts; where none has, the one with most.
  private func splittingAxis(parts: Int, grain: Int) -> Int {
    var best = 0
    for index in axes.indices {
      let pieces = self.pieces(ofAxis: index, grain: grain)
      if pieces >= 2 * parts { return index }
      if pieces > self.pieces(ofAxis: best, grain: grain) { best = index }
    }
    return best
  }

  /// How many turns of a loop stay together.
  private func unit(ofAxis index: Int, grain: Int) -> Int {
    let axis = axes[index]
    let steps = [axis.destination, axis.first, axis.second]
    let isNear = steps.contains { $0 != 0 && $0.magnitude < grain }
    return isNear || index == axes.count - 1 ? grain : 1
  }

  private func pieces(ofAxis index: Int, grain: Int) -> Int {
    let unit = unit(ofAxis: index, grain: grain)
    return (axes[index].extent + unit - 1) / unit
  }
}
