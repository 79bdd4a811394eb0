import BenchmarkSupport
import Peers
import ReportPage

extension PageModel {
  /// The page of a run.
  init(
    results: [CaseResult],
    machine: Machine,
    element: ElementName,
    peers: PeerSearch,
    remarks: [String]
  ) {
    self.init(
      title: "Strided: what a copy costs, and what a view costs",
      facts: [
        Entry("Processor", "\(machine.cpu), \(machine.cores) cores"),
        Entry("BLAS", "\(machine.blas.config), \(machine.blas.threads) threads"),
        Entry("Elements", "\(element.rawValue), \(element.byteCount) bytes each"),
      ] + peers.sessions.map { Entry($0.peer.title, "\($0.version)") },
      remarks: remarks,
      figures: results.map { PageFigure($0) },
      glossary: BenchmarkSupport.Operation.allCases.map { Entry($0.rawValue, $0.summary) }
        + ViewLayout.allCases.map { Entry($0.rawValue, $0.summary) }
        + Self.elementwiseEntries(of: results),
      peersScript: peers.sessions.isEmpty ? nil : PeerScript.text
    )
  }

  /// The meaning of the elementwise cases of a run, each once.
  private static func elementwiseEntries(of results: [CaseResult]) -> [Entry] {
    var names: Set<String> = []
    return results.compactMap { result in
      guard case .elementwise(let benchmark) = result.benchmark.variant,
        names.insert(benchmark.name).inserted
      else { return nil }
      let family = benchmark.family.map { " (\($0.rawValue))" } ?? ""
      return Entry(benchmark.name, benchmark.summary + family)
    }
  }
}

extension PageFigure {
  /// A row of the table, as the page draws it.
  init(_ result: CaseResult) {
    var ratios: [Rival: Double] = [:]
    ratios[.memcpy] = result.memcpyRatio
    ratios[.limit] = result.limitRatio
    ratios[.cblas] = result.cblasRatio
    ratios[.numpy] = result.ratio(to: .numpy)
    ratios[.pytorch] = result.ratio(to: .pytorch)
    self.init(
      family: Family(result.benchmark.operation),
      operation: result.benchmark.operation.rawValue,
      layout: result.benchmark.variant.name,
      element: result.element,
      shape: result.shape ?? [result.count],
      bytes: result.bytes,
      plan: result.plan,
      time: result.time,
      allocations: result.allocations,
      ratios: ratios,
      breakEven: result.breakEven
    )
  }
}

extension Family {
  /// The family of an operation.
  fileprivate init(_ operation: BenchmarkSupport.Operation) {
    self =
      switch operation {
      case .view, .slice: .view
      case .copyFresh, .copyReused, .gather: .copy
      case .writeThrough, .fill, .broadcastAssign: .write
      case .axpy, .add, .addTransposed: .arithmetic
      case .breakEven: .reading
      case .permute: .permutation
      case .small: .small
      case .elementwise: .elementwise
      case .product: .product
      case .factorization: .factorization
      }
  }
}
