import BenchmarkSupport

extension Workload {
  /// The sides of this process, measured alternately.
  var sides: [Side] {
    let named: [(Side.Name, Routine?)] =
      [
        (.strided, operation), (.memcpy, memcpy), (.cblas, cblas), (.gather, gathering?.gather),
        (.copyPass, gathering?.copyPass),
      ] + limits.enumerated().map { (.limit($0), $1) }
    return named.compactMap { name, routine in routine.map { Side(name, running: $0) } }
  }

  /// Measures the operation and the other sides alternately; nil if it was interrupted.
  func measured(
    as row: MeasuringPlan.Row,
    element: String,
    besidePeers peers: [Side] = [],
    with sampler: Sampler
  ) -> CaseResult? {
    let summaries = sampler.measure(sides + peers)
    guard let time = summaries[.strided] else { return nil }
    func median(_ name: Side.Name) -> Double? { summaries[name]?.median }
    let bounds = limits.indices.map { median(.limit($0)) } + (isFresh ? [] : [median(.memcpy)])
    let repetitions = time.median < 1e-3 ? 10 : 1
    var breakEven: BreakEven?
    if let gather = median(.gather), let copyPass = median(.copyPass) {
      breakEven = BreakEven(viewPass: time.median, gather: gather, copyPass: copyPass)
    }
    let peerMedians = Peer.allCases.compactMap { peer in median(.peer(peer)).map { (peer, $0) } }
    return CaseResult(
      benchmark: row.benchmark,
      element: element,
      count: count,
      shape: row.size.shape,
      bytes: bytes,
      plan: plan,
      time: time,
      allocations: Allocations.perOperation(of: operation, repetitions: repetitions),
      memcpyMedian: median(.memcpy),
      limitMedian: movesData ? bounds.compactMap { $0 }.min() : nil,
      cblasMedian: median(.cblas),
      peerMedians: Dictionary(uniqueKeysWithValues: peerMedians),
      breakEven: breakEven
    )
  }
}
