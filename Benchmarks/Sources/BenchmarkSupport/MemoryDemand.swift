extension BenchmarkCase {
  /// The bytes of memory to measure this case.
  ///
  /// They are the array under the view, the other arrays and copies, the blocks of the `memcpy`,
  /// and the arrays of each peer.
  package func memoryDemand(count: Int, elementBytes: Int, peers: Int = 0) -> Int {
    let blocksBeside =
      switch operation {
      case .fill: 1
      case .view, .slice, .broadcastAssign: 2
      case .copyFresh, .copyReused, .writeThrough, .gather, .breakEven, .permute, .small: 3
      case .axpy: 4
      case .addTransposed: 5
      case .add, .elementwise: 6
      case .product, .factorization: 8
      }
    let blocksUnderViews = operation == .elementwise ? 2 * layout.footprint : layout.footprint
    // A peer has a source or a second operand, and a result or a temporary.
    let blocksOfPeers = peers * (blocksUnderViews + 2)
    return (blocksUnderViews + blocksBeside + blocksOfPeers) * count * elementBytes
  }
}
