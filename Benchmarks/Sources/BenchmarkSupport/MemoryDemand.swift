extension BenchmarkCase {
  /// The bytes of memory that measuring this case takes: the array under the view, the arrays and
  /// copies beside it, and the blocks of the `memcpy`.
  package func memoryDemand(count: Int, elementBytes: Int) -> Int {
    let blocksBeside =
      switch operation {
      case .fill: 1
      case .view, .slice, .broadcastAssign: 2
      case .copyFresh, .copyReused, .writeThrough, .gather, .breakEven, .permute, .small: 3
      case .axpy: 4
      case .addTransposed: 5
      case .add: 6
      }
    return (layout.footprint + blocksBeside) * count * elementBytes
  }
}
