extension BenchmarkCase {
  /// The shapes that this case is measured at, the smallest first, where a number of elements says
  /// too little; nil where any number of elements will do.
  package var ownShapes: [[Int]]? {
    switch (operation, variant) {
    case (.permute, .layout(.transposed)): [1000, 1024, 4095, 4096, 8192].map { [$0, $0] }
    case (.permute, _): [100, 300].map { [$0, $0, $0] }
    case (.addTransposed, _): [1000, 4000].map { [$0, $0] }
    case (.small, .task(let task)): [task.shape]
    default: nil
    }
  }

  /// The shapes of its own that this case is measured at in a run whose sizes go up to a count: those
  /// that exceed it by no more than a tenth and, whatever the count, the smallest.
  package func ownSizes(upTo largest: Int) -> [CaseSize] {
    let sizes = (ownShapes ?? []).map { CaseSize(shape: $0) }
    return sizes.enumerated().filter { index, size in
      index == 0 || Double(size.count) <= 1.1 * Double(largest)
    }.map(\.element)
  }
}
