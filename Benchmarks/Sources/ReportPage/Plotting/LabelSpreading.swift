/// Moves overlapping labels apart, as little as possible.
enum LabelSpreading {
  /// The positions of labels near given ones, at least a gap apart, within bounds and in the given
  /// order.
  ///
  /// After the gaps are subtracted, the positions must not decrease. The nearest such sequence is
  /// found by repeatedly replacing neighbours that are out of order by their mean.
  static func places(
    wanted: [Double],
    gap: Double,
    within bounds: ClosedRange<Double>
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var blocks: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      blocks.append((wanted[index] - Double(rank) * gap, 1))
      while blocks.count > 1 {
        let last = blocks[blocks.count - 1]
        let previous = blocks[blocks.count - 2]
        if previous.sum / Double(previous.count) <= last.sum / Double(last.count) { break }
        blocks.removeLast()
        blocks[blocks.count - 1] = (previous.sum + last.sum, previous.count + last.count)
      }
    }
    let highest = max(bounds.upperBound - Double(wanted.count - 1) * gap, bounds.lowerBound)
    let levels = blocks.flatMap { block in
      Array(repeating: block.sum / Double(block.count), count: block.count)
    }
    var places = wanted
    for (rank, index) in order.enumerated() {
      places[index] = min(max(levels[rank], bounds.lowerBound), highest) + Double(rank) * gap
    }
    return places
  }
}
