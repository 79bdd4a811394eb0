/// The table of the results, which can be printed while the run goes on.
package struct ResultTable {
  private let table: TextTable

  /// Makes a table wide enough for the rows of a run.
  package init(rows: [MeasuringPlan.Row]) {
    func width(_ texts: [String]) -> Int { texts.map(\.count).max() ?? 0 }
    table = TextTable(columns: [
      .init("case", width: width(rows.map(\.benchmark.operation.rawValue)), side: .left),
      .init("layout", width: width(rows.map(\.benchmark.variant.name)), side: .left),
      .init("count", width: width(rows.map { "\($0.size)" })),
      .init("median", width: 8),
      .init("GB/s", width: 6),
      .init("/limit", width: 6),
      .init("/memcpy", width: 7),
      .init("/cblas", width: 6),
      .init("allocs", width: 6),
      .init("plan", width: 30, side: .left),
    ])
  }

  /// The titles of the columns, and a line under them.
  package var heading: String { "\(table.header)\n\(table.rule)" }

  /// One row.
  package func row(_ result: CaseResult) -> String {
    let passes = result.breakEven.map { breakEven in
      breakEven.passes.map { "; a copy pays from \(Figures.passes($0))" } ?? "; a copy never pays"
    }
    return table.row([
      result.benchmark.operation.rawValue,
      result.benchmark.variant.name,
      "\(result.size)",
      Figures.duration(result.time.median),
      Figures.digits(ifAny: result.gigabytesPerSecond),
      Figures.digits(ifAny: result.limitRatio),
      Figures.digits(ifAny: result.memcpyRatio),
      Figures.digits(ifAny: result.cblasRatio),
      Figures.tally(ifAny: result.allocations),
      result.plan + (passes ?? ""),
    ])
  }

  /// What the columns mean.
  package static let legend = """
    median   time of one operation; the sides of a row are measured in turns
    GB/s     bytes read and written in a second: elements count twice in a copy, three
             times in axpy and a + b, once in a sum and in a fill; a view moves none
    /limit   of the speed of memcpy of as many bytes between blocks already mapped, the
             better of one thread and all cores; of get and set: of a raw pointer's
    /memcpy  times as fast as memcpy of as many bytes (view and slice: of the
             array they stand for)
    /cblas   times as fast as the direct cblas call; - where there is none
    allocs   heap allocations of one operation
    Where an operation takes fresh memory and frees it, memcpy and cblas do too.
    """
}
