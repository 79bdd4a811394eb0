@testable import BenchmarkSupport

/// A made-up result.
func sample(
  _ benchmark: BenchmarkCase,
  count: Int = 1000,
  bytes: Int = 16_000,
  seconds: Double = 2,
  memcpy: Double = 1,
  cblas: Double? = nil,
  breakEven: BreakEven? = nil
) -> CaseResult {
  CaseResult(
    benchmark: benchmark,
    element: "float64",
    count: count,
    bytes: bytes,
    plan: "one run",
    time: Summary(samples: [seconds]),
    allocations: 1,
    memcpyMedian: memcpy,
    cblasMedian: cblas,
    breakEven: breakEven
  )
}
