extension BenchmarkCase {
  /// The shapes at which this case is measured, the smallest first; nil if a number of elements is
  /// enough.
  package var ownShapes: [[Int]]? {
    switch (operation, variant) {
    case (.permute, .layout(.transposed)): [1000, 1024, 4095, 4096, 8192].map { [$0, $0] }
    case (.permute, _): [100, 300].map { [$0, $0, $0] }
    case (.addTransposed, _): [1000, 4000].map { [$0, $0] }
    case (.small, .task(let task)): [task.shape]
    case (.product, .product(let task)): task.shapes
    case (.factorization, .factorization(let benchmark)): benchmark.shapes
    default: nil
    }
  }

  /// The case's own shapes to measure in a run with sizes up to `largest`.
  ///
  /// These are the shapes of at most 1.1 times that count, and always the smallest shape.
  package func ownSizes(upTo largest: Int) -> [CaseSize] {
    let sizes = (ownShapes ?? []).map { CaseSize(shape: $0) }
    return sizes.enumerated().filter { index, size in
      index == 0 || Double(size.count) <= 1.1 * Double(largest)
    }.map(\.element)
  }
}
