/// What was measured of one case at one size.
package struct CaseResult: Equatable, Sendable {
  package let benchmark: BenchmarkCase
  package let element: String
  /// The elements of the view, or of the array, that the operation is about.
  package let count: Int
  /// The shape, where the case is measured at shapes of its own.
  package let shape: [Int]?
  /// The bytes read and written by one operation.
  package let bytes: Int
  /// The plan that ran, in a few words.
  package let plan: String
  /// The time of one operation.
  package let time: Summary
  /// The heap allocations of one operation, where they can be counted.
  package let allocations: Double?
  /// The median of `memcpy` beside it, where there is one.
  package let memcpyMedian: Double?
  /// The median of the fastest thing that does no more than what has to be done: `memcpy` between
  /// blocks already mapped, on one thread or on all; for single elements, a loop over a raw pointer.
  package let limitMedian: Double?
  /// The median of the direct call of CBLAS beside it, where there is one.
  package let cblasMedian: Double?
  /// The medians of the peers that were measured beside it.
  package let peerMedians: [Peer: Double]
  /// The figures of a `break-even`.
  package let breakEven: BreakEven?

  package init(
    benchmark: BenchmarkCase,
    element: String,
    count: Int,
    shape: [Int]? = nil,
    bytes: Int,
    plan: String,
    time: Summary,
    allocations: Double?,
    memcpyMedian: Double? = nil,
    limitMedian: Double? = nil,
    cblasMedian: Double? = nil,
    peerMedians: [Peer: Double] = [:],
    breakEven: BreakEven? = nil
  ) {
    self.benchmark = benchmark
    self.element = element
    self.count = count
    self.shape = shape
    self.bytes = bytes
    self.plan = plan
    self.time = time
    self.allocations = allocations
    self.memcpyMedian = memcpyMedian
    self.limitMedian = limitMedian
    self.cblasMedian = cblasMedian
    self.peerMedians = peerMedians
    self.breakEven = breakEven
  }

  /// The count, or the shape of its own.
  package var size: CaseSize { shape.map { CaseSize(shape: $0) } ?? CaseSize(count: count) }

  /// The bytes read and written in a second, in units of 10^9; nil where none are moved.
  package var gigabytesPerSecond: Double? {
    bytes == 0 ? nil : Double(bytes) / time.median * 1e-9
  }

  /// How many times as fast as `memcpy` the operation is.
  package var memcpyRatio: Double? { ratio(to: memcpyMedian) }

  /// How close the operation comes to the limit: 1 where it reaches it.
  package var limitRatio: Double? { ratio(to: limitMedian) }

  /// How many times as fast as the direct call of CBLAS the operation is.
  package var cblasRatio: Double? { ratio(to: cblasMedian) }

  /// How many times as fast as a peer the operation is.
  package func ratio(to peer: Peer) -> Double? { ratio(to: peerMedians[peer]) }

  private func ratio(to median: Double?) -> Double? { median.map { $0 / time.median } }
}
