/// What was measured of one case at one size.
package struct CaseResult: Equatable, Sendable {
  package let benchmark: BenchmarkCase
  package let element: String
  /// The elements of the view, or of the array, that the operation is about.
  package let count: Int
  /// The bytes read and written by one operation.
  package let bytes: Int
  /// The plan that ran, in a few words.
  package let plan: String
  /// The time of one operation.
  package let time: Summary
  /// The heap allocations of one operation, where they can be counted.
  package let allocations: Double?
  /// The median of `memcpy` beside it.
  package let memcpyMedian: Double
  /// The median of the direct call of CBLAS beside it, where there is one.
  package let cblasMedian: Double?
  /// The figures of a `break-even`.
  package let breakEven: BreakEven?

  package init(
    benchmark: BenchmarkCase,
    element: String,
    count: Int,
    bytes: Int,
    plan: String,
    time: Summary,
    allocations: Double?,
    memcpyMedian: Double,
    cblasMedian: Double? = nil,
    breakEven: BreakEven? = nil
  ) {
    self.benchmark = benchmark
    self.element = element
    self.count = count
    self.bytes = bytes
    self.plan = plan
    self.time = time
    self.allocations = allocations
    self.memcpyMedian = memcpyMedian
    self.cblasMedian = cblasMedian
    self.breakEven = breakEven
  }

  /// The bytes read and written in a second, in units of 10^9; nil where none are moved.
  package var gigabytesPerSecond: Double? {
    bytes == 0 ? nil : Double(bytes) / time.median * 1e-9
  }

  /// How many times as fast as `memcpy` the operation is.
  package var memcpyRatio: Double { memcpyMedian / time.median }

  /// How many times as fast as the direct call of CBLAS the operation is.
  package var cblasRatio: Double? { cblasMedian.map { $0 / time.median } }
}
