extension LoopNest {
  /// How the iterations are split over threads if each moves `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: the bytes read and written for each element.
  ///   - widths: the size of an element of each operand, in bytes.
  ///   - kept: the element sizes of the operands whose neighbouring elements stay in one chunk; 0
  ///     for the other operands.
  ///   - grain: the number of neighbouring elements that stay in one chunk.
  package func split(
    bytes: Int, widths: OperandVector, kept: OperandVector, _ tuning: Tuning,
    grain: Int = Tuning.splittingGrain
  ) -> WorkSplit {
    if tuning.threads == 1 { return .serial }
    let threads = WorkSplit.threads(forBytes: work(bytes: bytes, widths: widths), tuning)
    return split(threads: threads, kept: kept, grain: grain)
  }

  /// Splits the iterations for a given number of threads.
  package func split(
    threads: Int, kept: OperandVector, grain: Int = Tuning.splittingGrain
  ) -> WorkSplit {
    if threads == 1 { return .serial }
    return split(
      parts: WorkSplit.parts(forThreads: threads), threads: threads, kept: kept, grain: grain)
  }

  /// Splits the iterations into at most `parts` chunks.
  package func split(
    parts: Int, threads: Int, kept: OperandVector, grain: Int = Tuning.splittingGrain
  ) -> WorkSplit {
    guard parts > 1, axes.count > 0 else { return .serial }
    let axis = splittingAxis(parts: parts, kept, grain)
    let pieces = self.pieces(ofAxis: axis, kept, grain)
    guard pieces > 1 else { return .serial }
    return WorkSplit(threads: min(threads, pieces), parts: min(parts, pieces), axis: axis)
  }

  /// The bytes that all iterations move; strided rows count twice.
  ///
  /// Each cache line of a strided row also holds elements that are not used.
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

  /// Whether an operand moves: if all its strides are 0, it is a single element.
  package func moves(_ operand: Int) -> Bool {
    axes.contains { $0.strides[operand] != 0 }
  }

  /// Chunk `index` of a split: a range of one loop, with all iterations of the others.
  ///
  /// The chunks are consecutive, and none is empty.
  package func part(
    _ index: Int, of split: WorkSplit, kept: OperandVector, grain: Int = Tuning.splittingGrain
  ) -> LoopNest {
    if split.parts == 1 { return self }
    return restricting(split.axis, to: iterations(ofPart: index, of: split, kept, grain))
  }

  /// The iterations of the split loop that belong to chunk `index`.
  func iterations(
    ofPart index: Int, of split: WorkSplit, _ kept: OperandVector,
    _ grain: Int = Tuning.splittingGrain
  ) -> Range<Int> {
    let unit = unit(ofAxis: split.axis, kept, grain)
    let pieces = self.pieces(ofAxis: split.axis, kept, grain)
    let lower = pieces * index / split.parts * unit
    return lower..<min(pieces * (index + 1) / split.parts * unit, axes[split.axis].extent)
  }

  /// The outermost loop with enough pieces for equal chunks; otherwise the loop with the most pieces.
  private func splittingAxis(parts: Int, _ kept: OperandVector, _ grain: Int) -> Int {
    var best = 0
    for index in axes.indices {
      let pieces = self.pieces(ofAxis: index, kept, grain)
      if pieces >= 2 * parts { return index }
      if pieces > self.pieces(ofAxis: best, kept, grain) { best = index }
    }
    return best
  }

  /// How many iterations of a loop stay in one chunk.
  ///
  /// It is `grain` for the innermost loop and for a loop whose neighbours are kept together; 1 for
  /// others.
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
