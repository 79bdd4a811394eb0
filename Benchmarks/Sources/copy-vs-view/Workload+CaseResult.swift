import BenchmarkSupport

extension Workload {
  /// Measures the operation and what stands beside it, in turns.
  func measured(
    as benchmark: BenchmarkCase,
    element: String,
    with sampler: Sampler
  ) -> CaseResult {
    let beside = [cblas, gathering?.gather, gathering?.copyPass].compactMap { $0 }
    let summaries = sampler.measure([operation, memcpy] + beside)
    let medians = summaries.map(\.median)
    let repetitions = medians[0] < 1e-3 ? 10 : 1
    return CaseResult(
      benchmark: benchmark,
      element: element,
      count: count,
      bytes: bytes,
      plan: plan,
      time: summaries[0],
      allocations: Allocations.perOperation(of: operation, repetitions: repetitions),
      memcpyMedian: medians[1],
      cblasMedian: cblas == nil ? nil : medians[2],
      breakEven: gathering == nil
        ? nil
        : BreakEven(
          viewPass: medians[0],
          gather: medians[medians.count - 2],
          copyPass: medians[medians.count - 1]
        )
    )
  }
}
