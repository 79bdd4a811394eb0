import StridedLayout

/// Loops that read or write elements through a table of offsets.
///
/// For each kept element the entries of the table come in order, so that of several writes to one
/// place the last one stays.
enum GatherKernels<Element: Scalar> {
  /// Moves elements as the plan says.
  @inline(__always)
  static func move(
    _ plan: GatherPlan, to destination: Memory<Element>, from source: Memory<Element>
  ) {
    switch plan.form {
    case .nothing: break
    case .runs: moveRuns(plan, to: destination, from: source)
    case .elements: forEachElement(plan, destination, source) { to, from in to = from }
    }
  }

  @inline(__always)
  private static func moveRuns(
    _ plan: GatherPlan, to destination: Memory<Element>, from source: Memory<Element>
  ) {
    let inner = plan.nest.inner
    let (tableOfSource, tableOfDestination) = plan.scattered == .source ? (1, 0) : (0, 1)
    plan.nest.forEachOuter { start in
      var dense = 0
      for offset in plan.offsets {
        let to = start.destination + tableOfDestination * offset + tableOfSource * dense
        let from = start.first + tableOfSource * offset + tableOfDestination * dense
        destination.run(at: to, stride: inner.destination)
          .assign(inner.extent, source.run(at: from, stride: inner.first)) { $0 }
        dense += plan.denseStride
      }
    }
  }

  /// Calls `body` with each element of the destination and of the source, the table innermost.
  @inline(__always)
  static func forEachElement(
    _ plan: GatherPlan,
    _ destination: Memory<Element>,
    _ source: Memory<Element>,
    _ body: (inout Element, Element) -> Void
  ) {
    if plan.form == .nothing { return }
    let inner = plan.nest.inner
    plan.nest.forEachOuter { start in
      for turn in 0..<inner.extent {
        let to = start.destination + turn * inner.destination
        let from = start.first + turn * inner.first
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
  }
}
