import Numerics
import StridedLayout

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Loops that move elements without looking at them: a copy moves bits.
enum CopyKernels<Element: Scalar> {
  /// Runs a plan on loops of our own or byte copies.
  @inline(__always)
  static func copy(
    _ plan: AssignmentPlan,
    _ engine: Engine,
    to destination: Memory<Element>,
    from source: Memory<Element>
  ) {
    switch engine {
    case .tiles(let streaming):
      copyTiles(plan, streaming: streaming, to: destination, from: source)
    case .streamedCopy: stream(plan, destination, source)
    case .streamedFill: streamFill(plan, destination, source.value)
    case .portable, .bytes, .blas: copyRuns(plan, engine, to: destination, from: source)
    }
  }

  /// Moves tiles of elements or, where the plan packs several into one, of wider elements.
  @inline(__always)
  private static func copyTiles(
    _ plan: AssignmentPlan, streaming: Bool, to destination: Memory<Element>,
    from source: Memory<Element>
  ) {
    func wide<Wide: Scalar>(_ type: Wide.Type) {
      TileKernels<Wide>.copy(
        plan, streaming: streaming, to: destination.packed(as: Wide.self),
        from: source.packed(as: Wide.self))
    }
    switch (plan.packing, plan.width) {
    case (1, _): TileKernels.copy(plan, streaming: streaming, to: destination, from: source)
    case (_, 2): wide(UInt16.self)
    case (_, 4): wide(UInt32.self)
    case (_, 8): wide(UInt64.self)
    default: wide(Complex<Double>.self)
    }
  }

  @inline(__always)
  private static func copyRuns(
    _ plan: AssignmentPlan,
    _ engine: Engine,
    to destination: Memory<Element>,
    from source: Memory<Element>
  ) {
    if plan.form == .nothing { return }
    let inner = plan.nest.inner
    let isBytes = engine == .bytes
    plan.nest.forEachRun(inTiles: plan.tileSides) { offsets, count in
      let to = destination.run(at: offsets.destination, stride: inner.destination)
      let from = source.run(at: offsets.first, stride: inner.first)
      if isBytes {
        unsafe memmove(
          to.lowest(count: count),
          from.lowest(count: count),
          count * MemoryLayout<Element>.stride
        )
      } else {
        to.assign(count, from) { $0 }
      }
    }
  }

  /// Copies the gapless runs of a plan past the caches.
  private static func stream(
    _ plan: AssignmentPlan, _ destination: Memory<Element>, _ source: Memory<Element>
  ) {
    let nest = plan.nest
    guard nest.axes.count > 1 else {
      nest.forEachRun { offsets, count in
        destination.run(at: offsets.destination, stride: 1)
          .stream(count, source.run(at: offsets.first, stride: 1))
      }
      return
    }
    let (outer, inner) = (nest.outerOfTile, nest.inner)
    let target = Tile(memory: destination, rowStride: outer.destination, columnStride: 1)
    let origin = Tile(memory: source, rowStride: outer.first, columnStride: 1)
    nest.forEachOuter(keeping: 2) { offsets in
      target.moved(by: offsets.destination)
        .stream(outer.extent, inner.extent, origin.moved(by: offsets.first), fetching: true)
    }
  }

  /// Writes a value to the gapless rows of a plan, past the caches.
  private static func streamFill(
    _ plan: AssignmentPlan, _ destination: Memory<Element>, _ value: Element
  ) {
    plan.nest.forEachRun { offsets, count in
      destination.run(at: offsets.destination, stride: 1).streamFill(count, value)
    }
  }

  /// Exchanges two operands element by element.
  @inline(__always)
  static func swap(_ plan: AssignmentPlan, _ first: Memory<Element>, _ second: Memory<Element>) {
    if plan.form == .nothing { return }
    let inner = plan.nest.inner
    plan.nest.forEachRun(inTiles: plan.tileSides) { offsets, count in
      let x = first.run(at: offsets.destination, stride: inner.destination)
      let y = second.run(at: offsets.first, stride: inner.first)
      for i in 0..<count {
        let value = x[i]
        x[i] = y[i]
        y[i] = value
      }
    }
  }
}

/// The same movements through BLAS, where the engine says so.
enum BLASCopyKernels<Element: BLASScalar> {
  /// `cblas_?copy` on the runs of a plan.
  @inline(__always)
  static func copy(
    _ plan: AssignmentPlan,
    _ engine: Engine,
    to destination: Memory<Element>,
    from source: Memory<Element>
  ) {
    guard case .blas(let limits) = engine else {
      CopyKernels.copy(plan, engine, to: destination, from: source)
      return
    }
    let inner = plan.nest.inner
    plan.nest.forEachRun { offsets, count in
      BLASRuns.copy(
        count,
        source.run(at: offsets.first, stride: inner.first),
        to: destination.run(at: offsets.destination, stride: inner.destination),
        limits
      )
    }
  }

  /// `cblas_?swap` on the runs of a plan.
  @inline(__always)
  static func swap(
    _ plan: AssignmentPlan,
    _ engine: Engine,
    _ first: Memory<Element>,
    _ second: Memory<Element>
  ) {
    guard case .blas(let limits) = engine else {
      CopyKernels.swap(plan, first, second)
      return
    }
    let inner = plan.nest.inner
    plan.nest.forEachRun { offsets, count in
      BLASRuns.swap(
        count,
        first.run(at: offsets.destination, stride: inner.destination),
        second.run(at: offsets.first, stride: inner.first),
        limits
      )
    }
  }
}
