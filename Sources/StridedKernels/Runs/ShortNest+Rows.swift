import StridedLayout

extension ShortNest {
  /// Calls `body` for every row: the number of its elements, and where the result and a source have
  /// them.
  @inlinable
  @inline(__always)
  package func forEachRow<Result, Source>(
    _ result: Memory<Result>, _ source: Memory<Source>,
    _ body: (_ count: Int, _ to: Run<Result>, _ from: Run<Source>) -> Void
  ) {
    let row = self.row
    forEachRow { offsets in
      body(
        row.extent, result.run(at: offsets.destination, stride: row.destination),
        source.run(at: offsets.first, stride: row.first))
    }
  }

  /// Calls `body` for every row: the number of its elements, and where the result and two sources have
  /// them.
  @inlinable
  @inline(__always)
  package func forEachRow<Result, Source>(
    _ result: Memory<Result>, _ first: Memory<Source>, _ second: Memory<Source>,
    _ body: (_ count: Int, _ to: Run<Result>, _ x: Run<Source>, _ y: Run<Source>) -> Void
  ) {
    let row = self.row
    forEachRow { offsets in
      body(
        row.extent, result.run(at: offsets.destination, stride: row.destination),
        first.run(at: offsets.first, stride: row.first),
        second.run(at: offsets.second, stride: row.second))
    }
  }
}
