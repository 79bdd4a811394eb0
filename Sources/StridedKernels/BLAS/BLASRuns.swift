/// Level-1 routines on runs of any length, split into calls with 32-bit counts.
package enum BLASRuns<Element: BLASScalar> {
  @inline(__always)
  package static func copy(
    _ count: Int, _ x: Run<Element>, to y: Run<Element>, _ limits: BLASLimits = .standard
  ) {
    forEachChunk(count, x, y, limits) { n, x, y in
      unsafe Element.blasCopy(
        Int32(n),
        x.lowest(count: n),
        Int32(x.stride),
        y.lowest(count: n),
        Int32(y.stride)
      )
    }
  }

  package static func swap(
    _ count: Int, _ x: Run<Element>, _ y: Run<Element>, _ limits: BLASLimits = .standard
  ) {
    forEachChunk(count, x, y, limits.unthreaded) { n, x, y in
      unsafe Element.blasSwap(
        Int32(n),
        x.lowest(count: n),
        Int32(x.stride),
        y.lowest(count: n),
        Int32(y.stride)
      )
    }
  }

  package static func axpy(
    _ count: Int,
    _ alpha: Element,
    _ x: Run<Element>,
    to y: Run<Element>,
    _ limits: BLASLimits = .standard
  ) {
    forEachChunk(count, x, y, limits.unthreaded) { n, x, y in
      unsafe Element.blasAxpy(
        Int32(n),
        alpha,
        x.lowest(count: n),
        Int32(x.stride),
        y.lowest(count: n),
        Int32(y.stride)
      )
    }
  }

  package static func add(
    _ count: Int,
    subtracting: Bool,
    _ x: Run<Element>,
    to y: Run<Element>,
    _ limits: BLASLimits = .standard
  ) {
    forEachChunk(count, x, y, limits.unthreaded) { n, x, y in
      unsafe Element.blasAdd(
        Int32(n),
        subtracting: subtracting,
        x.lowest(count: n),
        Int32(x.stride),
        y.lowest(count: n),
        Int32(y.stride)
      )
    }
  }

  package static func dot(
    _ count: Int,
    _ x: Run<Element>,
    _ y: Run<Element>,
    _ limits: BLASLimits = .standard
  ) -> Element {
    if count <= BLASLimits.unthreadedRun { return sum(count, x, y, limits) }
    return BLASThreads.bounded { sum(count, x, y, limits) }
  }

  /// The sum of the products of the conjugates of `x` with `y`.
  package static func conjugatedDot(
    _ count: Int,
    _ x: Run<Element>,
    _ y: Run<Element>,
    _ limits: BLASLimits = .standard
  ) -> Element {
    if count <= BLASLimits.unthreadedRun { return conjugatedSum(count, x, y, limits) }
    return BLASThreads.bounded { conjugatedSum(count, x, y, limits) }
  }

  private static func conjugatedSum(
    _ count: Int, _ x: Run<Element>, _ y: Run<Element>, _ limits: BLASLimits
  ) -> Element {
    var total = Element.zero
    forEachChunk(count, x, y, limits) { n, x, y in
      unsafe total += Element.blasConjugatedDot(
        Int32(n), x.lowest(count: n), Int32(x.stride), y.lowest(count: n), Int32(y.stride))
    }
    return total
  }

  private static func sum(
    _ count: Int,
    _ x: Run<Element>,
    _ y: Run<Element>,
    _ limits: BLASLimits = .standard
  ) -> Element {
    var total = Element.zero
    forEachChunk(count, x, y, limits) { n, x, y in
      unsafe total += Element.blasDot(
        Int32(n),
        x.lowest(count: n),
        Int32(x.stride),
        y.lowest(count: n),
        Int32(y.stride)
      )
    }
    return total
  }

  @inline(__always)
  fileprivate static func forEachChunk(
    _ count: Int,
    _ x: Run<Element>,
    _ y: Run<Element>,
    _ limits: BLASLimits,
    _ body: (Int, Run<Element>, Run<Element>) -> Void
  ) {
    BLASThreads.waitWhereTheProcessEnds()
    var done = 0
    while done < count {
      let length = min(limits.chunk, count - done)
      body(length, x.dropping(done), y.dropping(done))
      done += length
    }
  }
}

extension BLASRuns where Element: ComplexPart {
  package static func scale(
    _ count: Int, by alpha: Element, _ x: Run<Element>, _ limits: BLASLimits = .standard
  ) {
    forEachChunk(count, x, x, limits.unthreaded) { n, x, _ in
      unsafe Element.blasScal(Int32(n), alpha, x.lowest(count: n), Int32(x.stride))
    }
  }
}
