extension LoopNest {
  /// How the iterations are split over threads if each moves `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: what is read and written for each element.
  ///   - widths: the size of an element of each operand, in bytes.
  ///   - kept: the same of those whose neighbouring elements stay in one part, 0 for the others.
  ///   - grain: the neighbouring elements that stay in one part.
  package func split(
    bytes: Int, widths: OperandVector, kept: OperandVector, _ tuning: Tuning,
    grain: Int = Tuning.splittingGrain
  ) -> WorkSplit {
    if tuning.threads == 1 { return .serial }
    let threads = WorkSplit.threads(forBytes: work(bytes: bytes, widths: widths), tuning)
    return split(threads: threads, kept: kept, grain: grain)
  }

  /// The iterations in parts for a number of threads.
  package func split(
    threads: Int, kept: OperandVector, grain: Int = Tuning.splittingGrain
  ) -> WorkSplit {
    if threads == 1 { return .serial }
    return split(
      parts: WorkSplit.parts(forThreads: threads), threads: threads, kept: kept, grain: grain)
  }

  /// The iterations in at most `parts` parts.
  package func split(
    parts: Int, threads: Int, kept: OperandVector, grain: Int = Tuning.splittingGrain
  ) -> WorkSplit {
    guard parts > 1, axes.count > 0 else { return .serial }
    let axis = splittingAxis(parts: parts, kept, grain)
    let pieces = self.pieces(ofAxis: axis, kept, grain)
    guard pieces > 1 else { return .serial }
    return WorkSplit(threads: min(threads, pieces), parts: min(parts, pieces), axis: axis)
  }

  /// The bytes that all iterations move; those of strided rows count twice.
  ///
  /// An element of a strided row brings neighbours into the cache that are not asked for.
  package func work(bytes: Int, widths: OperandVector) -> Int {
    let inner = self.inner
    let hasSteps = (0..<OperandVector.capacity).contains {
      inner.strides[$0].magnitude > widths[$0].magnitude
    }
    var product = hasSteps ? 2 * bytes : bytes
    for axis in axes {
      let (larger, overflow) = product.multipliedReportingOverflow(by: axis.extent)
      if overflow { return Int.max }
      product = larger
    }
    return product
  }

  /// Whether an operand moves at all: one whose strides are all 0 is a single element.
  package func moves(_ operand: Int) -> Bool {
    axes.contains { $0.strides[operand] != 0 }
  }

  /// Part `index` of a split: a range of one loop, and all iterations of the others.
  ///
  /// The parts follow each other, and none is empty.
  package func part(
    _ index: Int, of split: WorkSplit, kept: OperandVector, grain: Int = Tuning.splittingGrain
  ) -> LoopNest {
    if split.parts == 1 { return self }
    return restricting(split.axis, to: iterations(ofPart: index, of: split, kept, grain))
  }

  /// The iterations of the loop that is split which belong to part `index`.
  func iterations(
    ofPart index: Int, of split: WorkSplit, _ kept: OperandVector,
    _ grain: Int = Tuning.splittingGrain
  ) -> Range<Int> {
    let unit = unit(ofAxis: split.axis, kept, grain)
    let pieces = self.pieces(ofAxis: split.axis, kept, grain)
    let lower = pieces * index / split.parts * unit
    return lower..<min(pieces * (index + 1) / split.parts * unit, axes[split.axis].extent)
  }

  /// The outermost loop that has enough pieces for equal parts; if none has, the one with most.
  private func splittingAxis(parts: Int, _ kept: OperandVector, _ grain: Int) -> Int {
    var best = 0
    for index in axes.indices {
      let pieces = self.pieces(ofAxis: index, kept, grain)
      if pieces >= 2 * parts { return index }
      if pieces > self.pieces(ofAxis: best, kept, grain) { best = index }
    }
    return best
  }

  /// How many iterations of a loop stay together: a grain where neighbours of an operand are kept
  /// together, and in the innermost loop.
  private func unit(ofAxis index: Int, _ kept: OperandVector, _ grain: Int) -> Int {
    let strides = axes[index].strides
    let isNear = (0..<OperandVector.capacity).contains {
      strides[$0] != 0 && strides[$0].magnitude < UInt(grain * kept[$0])
    }
    return isNear || index == axes.count - 1 ? grain : 1
  }

  private func pieces(ofAxis index: Int, _ kept: OperandVector, _ grain: Int) -> Int {
    let unit = unit(ofAxis: index, kept, grain)
    return (axes[index].extent + unit - 1) / unit
  }
}
