/// The figures of one case at one size.
package struct CaseResult: Equatable, Sendable {
  package let benchmark: BenchmarkCase
  package let element: String
  /// The number of elements of the view or array.
  package let count: Int
  /// The shape, if the case has its own shapes.
  package let shape: [Int]?
  /// The bytes read and written by one operation.
  package let bytes: Int
  /// The plan that ran, in a few words.
  package let plan: String
  /// The time of one operation.
  package let time: Summary
  /// The heap allocations of one operation, if they can be counted.
  package let allocations: Double?
  /// The median of `memcpy`, if it was measured.
  package let memcpyMedian: Double?
  /// The median of the limit: the fastest routine that does only the necessary work.
  ///
  /// `memcpy` between mapped blocks, on one thread or on all; for single elements, a loop over a
  /// raw pointer.
  package let limitMedian: Double?
  /// The median of the direct call of CBLAS, if it was measured.
  package let cblasMedian: Double?
  /// The medians of the measured peers.
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

  /// The count, or the case's own shape.
  package var size: CaseSize { shape.map { CaseSize(shape: $0) } ?? CaseSize(count: count) }

  /// The bytes read and written in a second, in units of 10^9; nil if no bytes are moved.
  package var gigabytesPerSecond: Double? {
    bytes == 0 ? nil : Double(bytes) / time.median * 1e-9
  }

  /// The speed of the operation relative to `memcpy`.
  package var memcpyRatio: Double? { ratio(to: memcpyMedian) }

  /// The speed of the operation relative to the limit: 1 if it reaches it.
  package var limitRatio: Double? { ratio(to: limitMedian) }

  /// The speed of the operation relative to the direct call of CBLAS.
  package var cblasRatio: Double? { ratio(to: cblasMedian) }

  /// The speed of the operation relative to a peer.
  package func ratio(to peer: Peer) -> Double? { ratio(to: peerMedians[peer]) }

  private func ratio(to median: Double?) -> Double? { median.map { $0 / time.median } }
}
