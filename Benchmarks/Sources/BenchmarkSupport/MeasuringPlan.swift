/// The rows that a run measures, in order: for each size the cases of any size, and at the end the
/// cases with their own shapes.
package struct MeasuringPlan: Equatable, Sendable {
  /// A case at a size: one row of the table.
  package struct Row: Hashable, Sendable, CustomStringConvertible {
    package let benchmark: BenchmarkCase
    package let size: CaseSize

    package init(benchmark: BenchmarkCase, size: CaseSize) {
      self.benchmark = benchmark
      self.size = size
    }

    package var description: String {
      size.shape == nil ? "\(benchmark)" : "\(benchmark) \(size)"
    }
  }

  /// Rows that are together in the table.
  package struct Block: Equatable, Sendable {
    /// The size of all rows, if they have the same.
    package let size: CaseSize?
    package let rows: [Row]
  }

  package let blocks: [Block]

  package init(cases: [BenchmarkCase], sizes: SizeList) {
    let scalable = cases.filter { $0.ownShapes == nil }
    let largest = sizes.counts.max() ?? 0
    let shared = sizes.counts.map { count in
      let size = CaseSize(count: count)
      return Block(size: size, rows: scalable.map { Row(benchmark: $0, size: size) })
    }
    let own = cases.flatMap { benchmark in
      benchmark.ownSizes(upTo: largest).map { Row(benchmark: benchmark, size: $0) }
    }
    blocks = (shared + [Block(size: nil, rows: own)]).filter { !$0.rows.isEmpty }
  }

  /// All rows.
  package var rows: [Row] { blocks.flatMap(\.rows) }
}
