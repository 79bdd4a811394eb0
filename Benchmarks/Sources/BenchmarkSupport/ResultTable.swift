/// The table of the results, which can be printed during the run.
package struct ResultTable {
  private let table: TextTable
  private let peers: [Peer]

  /// Makes a table wide enough for the rows of a run, with a column for each peer.
  package init(rows: [MeasuringPlan.Row], peers: [Peer] = []) {
    self.peers = peers
    func width(_ texts: [String]) -> Int { texts.map(\.count).max() ?? 0 }
    let head: [TextTable.Column] = [
      .init("case", width: width(rows.map(\.benchmark.operation.rawValue)), side: .left),
      .init("layout", width: width(rows.map(\.benchmark.variant.name)), side: .left),
      .init("count", width: width(rows.map { "\($0.size)" })),
      .init("median", width: 8),
      .init("GB/s", width: 6),
      .init("/limit", width: 6),
      .init("/memcpy", width: 7),
      .init("/cblas", width: 6),
    ]
    let ratios = peers.map { TextTable.Column("/\($0.rawValue)", width: 6) }
    let tail: [TextTable.Column] = [
      .init("allocs", width: 6),
      .init("plan", width: 30, side: .left),
    ]
    table = TextTable(columns: head + ratios + tail)
  }

  /// The titles of the columns, and a line under them.
  package var heading: String { "\(table.header)\n\(table.rule)" }

  /// One row.
  package func row(_ result: CaseResult) -> String {
    let passes = result.breakEven.map { breakEven in
      breakEven.passes.map { "; a copy pays from \(Figures.passes($0))" } ?? "; a copy never pays"
    }
    let head = [
      result.benchmark.operation.rawValue,
      result.benchmark.variant.name,
      "\(result.size)",
      Figures.duration(result.time.median),
      Figures.digits(ifAny: result.gigabytesPerSecond),
      Figures.digits(ifAny: result.limitRatio),
      Figures.digits(ifAny: result.memcpyRatio),
      Figures.digits(ifAny: result.cblasRatio),
    ]
    let ratios = peers.map { Figures.digits(ifAny: result.ratio(to: $0)) }
    let tail = [Figures.tally(ifAny: result.allocations), result.plan + (passes ?? "")]
    return table.row(head + ratios + tail)
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
    /cblas   times as fast as the direct call of CBLAS, of LAPACKE with a copy of the
             matrix, or of read(2) and write(2); - where there is none
    /numpy, /pytorch
             times as fast as one statement of the peer, in a loop of timeit
    allocs   heap allocations of one operation
    Where an operation takes fresh memory and frees it, the other sides do too.
    """
}
