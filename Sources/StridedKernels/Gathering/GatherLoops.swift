import StridedLayout

/// Loops that read or write elements through a table of positions.
///
/// For each kept element, the entries of the table are processed in order. If an offset repeats,
/// the last write wins.
package enum GatherLoops {
  /// The number of entries that become offsets at a time, which fit in the first-level cache.
  private static var blockLength: Int { 1024 }

  /// Moves elements of `width` bytes between two addresses as the plan says.
  package static func move(
    _ plan: GatherPlan, _ table: ElementPointer<Int>, to destination: Int, from source: Int,
    width: Int
  ) {
    switch plan.form {
    case .nothing: break
    case .runs: moveRuns(plan, table, to: destination, from: source, width: width)
    case .elements:
      let entries = 0..<plan.entryCount
      if plan.scattered == .source,
        gatherInThreads(plan, table, to: destination, from: source, width: width)
      {
        return
      }
      Elements(plan: plan, table: table, entries: entries, to: destination, from: source)
        .run(width: width)
    }
  }

  /// The largest number of entries that ``moveFew`` moves.
  ///
  /// A selection and its plan take 0.5 µs. Afterwards an entry takes 0.1 to 0.2 ns less.
  package static var fewEntries: Int { 1024 }

  /// Moves the elements of a line at some contiguous positions, without a plan.
  ///
  /// A plan would take longer than the moves of few elements. If a position repeats in a scattered
  /// destination, the last write wins.
  ///
  /// - Parameters:
  ///   - count: the number of positions.
  ///   - scattered: the operand that has the positions.
  ///   - denseStride: the stride of the other operand, in elements.
  package static func moveFew(
    _ count: Int, _ table: ElementPointer<Int>, _ scale: PositionScale,
    of scattered: GatherPlan.Scattered, denseStride: Int, to destination: Int, from source: Int,
    width: Int
  ) {
    FewElements(
      count: count, table: table, scale: scale, scattered: scattered, denseStride: denseStride,
      destination: destination, source: source
    ).run(width: width)
  }

  /// Moves few elements of a line.
  private struct FewElements: BitsOperation {
    let count: Int
    let table: ElementPointer<Int>
    let scale: PositionScale
    let scattered: GatherPlan.Scattered
    let denseStride: Int
    let destination: Int
    let source: Int

    func callAsFunction<Bits>(_ type: Bits.Type) {
      let to = ElementPointer<Bits>(address: destination)
      let from = ElementPointer<Bits>(address: source)
      let entries = table.run(at: 0, stride: 1)
      if scattered == .source {
        let (dense, elements) = (to.run(at: 0, stride: denseStride), from.run(at: 0, stride: 1))
        for index in 0..<count {
          dense[index] = elements[unit: scale.offset(of: entries[unit: index])]
        }
      } else {
        let (dense, elements) = (from.run(at: 0, stride: denseStride), to.run(at: 0, stride: 1))
        for index in 0..<count {
          elements[unit: scale.offset(of: entries[unit: index])] = dense[index]
        }
      }
    }
  }

  /// Moves the elements of some rows at a few contiguous positions to contiguous memory, without a plan.
  ///
  /// - Parameter rowStride: the distance between two rows of the source, in elements.
  package static func gatherFewColumns(
    rows: Int, rowStride: Int, _ count: Int, _ table: ElementPointer<Int>, _ scale: PositionScale,
    to destination: Int, from source: Int, width: Int
  ) {
    FewColumns(
      rows: rows, rowStride: rowStride, count: count, table: table, scale: scale,
      destination: destination, source: source
    ).run(width: width)
  }

  /// Gathers few columns of a matrix.
  private struct FewColumns: BitsOperation {
    let rows: Int
    let rowStride: Int
    let count: Int
    let table: ElementPointer<Int>
    let scale: PositionScale
    let destination: Int
    let source: Int

    func callAsFunction<Bits>(_ type: Bits.Type) {
      let dense = ElementPointer<Bits>(address: destination).run(at: 0, stride: 1)
      let from = ElementPointer<Bits>(address: source)
      let entries = table.run(at: 0, stride: 1)
      for column in 0..<count {
        let offset = scale.offset(of: entries[unit: column])
        let elements = from.run(at: offset, stride: rowStride)
        for row in 0..<rows { dense[unit: row &* count &+ column] = elements[row] }
      }
    }
  }

  /// Gathers on several threads; false, without any effect, if one is enough.
  private static func gatherInThreads(
    _ plan: GatherPlan, _ table: ElementPointer<Int>, to destination: Int, from source: Int,
    width: Int
  ) -> Bool {
    let (bytes, overflow) = plan.entryCount.multipliedReportingOverflow(
      by: plan.nest.iterationCount * (2 * width + MemoryLayout<Int>.stride))
    let moved = overflow ? Int.max : bytes
    let threads = WorkSplit.threads(forBytes: moved, .current(forBytes: moved))
    if threads == 1 { return false }
    let parts = WorkSplit.parts(forThreads: threads)
    // No two threads write to the same cache line.
    let grain = Tuning.splittingGrain
    let length = (plan.entryCount / parts + grain) / grain * grain
    let table = table.address
    return WorkerPool.shared.run(parts: parts, threads: threads) { part in
      let first = min(part * length, plan.entryCount)
      let entries = first..<min(first + length, plan.entryCount)
      if entries.isEmpty { return }
      Elements(
        plan: plan, table: ElementPointer<Int>(address: table), entries: entries, to: destination,
        from: source
      ).run(width: width)
    }
  }

  /// Combines the elements that a plan's table names with the dense side, once for every entry.
  ///
  /// - Parameters:
  ///   - width: the size of an element in bytes.
  ///   - loop: combines elements of operand 0, whose positions are operand 1, with operand 2.
  /// - Returns: a report on elements that could not be computed.
  package static func combine(
    _ plan: GatherPlan, _ table: ElementPointer<Int>, to destination: ElementPointer<some Any>,
    from source: ElementPointer<some Any>, width: Int, _ loop: InnerLoop
  ) -> Failure {
    var failure = Failure.none
    let strides = OperandVector(width, MemoryLayout<Int>.stride, plan.denseStride * width)
    forEachBlock(of: table, 0..<plan.entryCount, plan.scale) { offsets, first, count in
      forEachStart(plan) { to, from in
        let places = OperandVector(
          destination.address + to * width, offsets.address,
          source.address + (from + first * plan.denseStride) * width)
        let found = Row.with(count, at: places, strides: strides, loop.body)
        if found != .none { failure = found }
      }
    }
    return failure
  }

  /// Combines elements of a line at some contiguous positions with values, without a plan.
  ///
  /// - Parameters:
  ///   - count: the number of positions.
  ///   - valueStride: the stride of the values, in elements.
  ///   - loop: combines elements of operand 0, whose positions are operand 1, with operand 2.
  /// - Returns: a report on elements that could not be computed.
  package static func combineFew(
    _ count: Int, _ table: ElementPointer<Int>, _ scale: PositionScale, valueStride: Int,
    to destination: Int, from values: Int, width: Int, _ loop: InnerLoop
  ) -> Failure {
    var failure = Failure.none
    let strides = OperandVector(width, MemoryLayout<Int>.stride, valueStride * width)
    forEachBlock(of: table, 0..<count, scale) { offsets, first, count in
      let places = OperandVector(
        destination, offsets.address, values + first * valueStride * width)
      let found = Row.with(count, at: places, strides: strides, loop.body)
      if found != .none { failure = found }
    }
    return failure
  }

  private static func moveRuns(
    _ plan: GatherPlan, _ table: ElementPointer<Int>, to destination: Int, from source: Int,
    width: Int
  ) {
    let inner = plan.nest.inner
    let (tableOfSource, tableOfDestination) = plan.scattered == .source ? (1, 0) : (0, 1)
    let strides = inner.strides * width
    let loop = CopyLoop.choose(RowForm(count: inner.extent, strides: strides), width: width)
    let corner = OperandVector(destination, source)
    let entries = table.run(at: 0, stride: 1)
    plan.nest.forEachRow { start in
      var dense = 0
      for entry in 0..<plan.entryCount {
        let offset = plan.scale.offset(of: entries[unit: entry])
        let place = OperandVector(
          start[0] + tableOfDestination * offset + tableOfSource * dense,
          start[1] + tableOfSource * offset + tableOfDestination * dense)
        _ = Row.with(inner.extent, at: corner + place * width, strides: strides, loop.body)
        dense += plan.denseStride
      }
      return true
    }
  }

  /// Moves elements one by one.
  private struct Elements: BitsOperation {
    let plan: GatherPlan
    let table: ElementPointer<Int>
    let entries: Range<Int>
    let destination: Int
    let source: Int

    init(
      plan: GatherPlan, table: ElementPointer<Int>, entries: Range<Int>, to destination: Int,
      from source: Int
    ) {
      self.plan = plan
      self.table = table
      self.entries = entries
      self.destination = destination
      self.source = source
    }

    func callAsFunction<Bits>(_ type: Bits.Type) {
      let to = ElementPointer<Bits>(address: destination)
      let from = ElementPointer<Bits>(address: source)
      forEachBlock(of: table, entries, plan.scale) { offsets, first, count in
        let offsets = offsets.run(at: 0, stride: 1)
        let step = plan.denseStride
        forEachStart(plan) { toStart, fromStart in
          if plan.scattered == .source {
            let dense = to.run(at: toStart + first * step, stride: step)
            let elements = from.run(at: fromStart, stride: 1)
            if step == 1 {
              for index in 0..<count {
                dense[unit: index] = elements[unit: offsets[unit: index]]
              }
            } else {
              for index in 0..<count { dense[index] = elements[unit: offsets[unit: index]] }
            }
          } else {
            let dense = from.run(at: fromStart + first * step, stride: step)
            let elements = to.run(at: toStart, stride: 1)
            for index in 0..<count { elements[unit: offsets[unit: index]] = dense[index] }
          }
        }
      }
    }
  }

  /// Calls `body` with the offsets of a block of entries, the number of entries before it, and their number.
  @inline(never)
  private static func forEachBlock(
    of table: ElementPointer<Int>, _ entries: Range<Int>, _ scale: PositionScale,
    _ body: (ElementPointer<Int>, _ first: Int, _ count: Int) -> Void
  ) {
    if scale == .offsets {
      return body(table.advanced(by: entries.lowerBound), entries.lowerBound, entries.count)
    }
    let capacity = min(blockLength, entries.count)
    unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      let block = unsafe ElementPointer<Int>(base)
      for first in stride(from: entries.lowerBound, to: entries.upperBound, by: blockLength) {
        let count = min(blockLength, entries.upperBound - first)
        PositionLoops.writeOffsets(of: table, from: first, count: count, scale, to: block)
        body(block, first, count)
      }
    }
  }

  /// Calls `body` with the offsets of both sides at every position of the axes that slices keep.
  ///
  /// It is inlined, because there may be few entries at each of many positions.
  @inline(__always)
  private static func forEachStart(_ plan: GatherPlan, _ body: (Int, Int) -> Void) {
    if plan.form == .nothing { return }
    let inner = plan.nest.inner
    plan.nest.forEachRow { start in
      for step in 0..<inner.extent {
        body(start[0] + step * inner.strides[0], start[1] + step * inner.strides[1])
      }
      return true
    }
  }
}
