@testable import BenchmarkSupport

/// A made-up result.
func sample(
  _ benchmark: BenchmarkCase,
  count: Int = 1000,
  shape: [Int]? = nil,
  bytes: Int = 16_000,
  seconds: Double = 2,
  memcpy: Double? = 1,
  limit: Double? = nil,
  cblas: Double? = nil,
  peers: [Peer: Double] = [:],
  breakEven: BreakEven? = nil
) -> CaseResult {
  CaseResult(
    benchmark: benchmark,
    element: "float64",
    count: count,
    shape: shape,
    bytes: bytes,
    plan: "one run",
    time: Summary(samples: [seconds]),
    allocations: 1,
    memcpyMedian: memcpy,
    limitMedian: limit,
    cblasMedian: cblas,
    peerMedians: peers,
    breakEven: breakEven
  )
}

/// A made-up elementwise case.
func elementwise(
  _ function: String,
  _ layout: ElementwiseLayout,
  in family: ElementwiseFamily? = nil,
  operandCount: Int = 1,
  numpy: String,
  pytorch: String
) -> ElementwiseCase {
  ElementwiseCase(
    function: function,
    family: family,
    layout: layout,
    operandCount: operandCount,
    statements: [.numpy: numpy, .pytorch: pytorch]
  )
}
