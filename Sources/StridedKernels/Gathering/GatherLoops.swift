import StridedLayout

/// Loops that read or write elements through a table of offsets.
///
/// For each kept element, the entries of the table are processed in order. If an offset repeats,
/// the last write wins.
package enum GatherLoops {
  /// Moves elements of `width` bytes as the plan says.
  package static func move(
    _ plan: GatherPlan, to destination: ElementPointer<some Any>,
    from source: ElementPointer<some Any>,
    width: Int
  ) {
    let (destination, source) = (destination.address, source.address)
    switch plan.form {
    case .nothing: break
    case .runs: moveRuns(plan, to: destination, from: source, width: width)
    case .elements:
      Elements(plan: plan, destination: destination, source: source).run(width: width)
    }
  }

  /// Combines the elements that a plan's table names with the dense side, once for every entry.
  ///
  /// - Parameters:
  ///   - width: the size of an element in bytes.
  ///   - loop: combines elements of operand 0, whose positions are operand 1, with operand 2.
  /// - Returns: a report on elements that could not be computed.
  package static func combine(
    _ plan: GatherPlan, to destination: ElementPointer<some Any>,
    from source: ElementPointer<some Any>, width: Int, _ loop: InnerLoop
  ) -> Failure {
    var failure = Failure.none
    let strides = OperandVector(width, MemoryLayout<Int>.stride, plan.denseStride * width)
    unsafe plan.offsets.withUnsafeBufferPointer { offsets in
      let table = Int(bitPattern: offsets.baseAddress)
      forEachStart(plan) { to, from in
        let places = OperandVector(
          destination.address + to * width, table, source.address + from * width)
        let found = Row.with(plan.offsets.count, at: places, strides: strides, loop.body)
        if found != .none { failure = found }
      }
    }
    return failure
  }

  private static func moveRuns(
    _ plan: GatherPlan, to destination: Int, from source: Int, width: Int
  ) {
    let inner = plan.nest.inner
    let (tableOfSource, tableOfDestination) = plan.scattered == .source ? (1, 0) : (0, 1)
    let strides = inner.strides * width
    let loop = CopyLoop.choose(RowForm(count: inner.extent, strides: strides), width: width)
    let corner = OperandVector(destination, source)
    plan.nest.forEachRow { start in
      var dense = 0
      for offset in plan.offsets {
        let place = OperandVector(
          start[0] + tableOfDestination * offset + tableOfSource * dense,
          start[1] + tableOfSource * offset + tableOfDestination * dense)
        _ = Row.with(inner.extent, at: corner + place * width, strides: strides, loop.body)
        dense += plan.denseStride
      }
      return true
    }
  }

  private struct Elements: BitsOperation {
    let plan: GatherPlan
    let destination: Int
    let source: Int

    func callAsFunction<Bits>(_ type: Bits.Type) {
      forEachElement(
        plan, ElementPointer<Bits>(address: destination), ElementPointer<Bits>(address: source)
      ) { to, from in to = from }
    }
  }

  /// Calls `body` with each element of the destination and of the source; the table is innermost.
  @inline(__always)
  private static func forEachElement<Element>(
    _ plan: GatherPlan, _ destination: ElementPointer<Element>,
    _ source: ElementPointer<Element>, _ body: (inout Element, Element) -> Void
  ) {
    forEachStart(plan) { to, from in
      var entry = 0
      if plan.scattered == .source {
        let dense = destination.run(at: to, stride: plan.denseStride)
        let table = source.run(at: from, stride: 1)
        for offset in plan.offsets {
          body(&dense[entry], table[unit: offset])
          entry += 1
        }
      } else {
        let dense = source.run(at: from, stride: plan.denseStride)
        let table = destination.run(at: to, stride: 1)
        for offset in plan.offsets {
          body(&table[unit: offset], dense[entry])
          entry += 1
        }
      }
    }
  }

  /// Calls `body` with the offsets of both sides at every position of the axes that slices keep.
  @inline(never)
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
