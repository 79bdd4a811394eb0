extension BenchmarkCase {
  /// The bytes of memory that measuring this case takes: the array under the view, the arrays and
  /// copies beside it, and the blocks of the `memcpy`.
  package func memoryDemand(count: Int, elementBytes: Int) -> Int {
    let blocksBeside =
      switch operation {
      case .view, .slice: 2
      case .copyFresh, .copyReused, .writeThrough, .gather, .breakEven: 3
      case .axpy: 4
      }
    return (layout.footprint + blocksBeside) * count * elementBytes
  }
}
