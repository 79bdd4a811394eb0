/// The elementwise figures of a run relative to their targets: the speed of each peer, and twice
/// the speed of NumPy for 10 elements.
package struct ElementwiseStanding {
  /// A row of the table relative to one peer.
  package struct Figure {
    package let result: CaseResult
    package let peer: Peer
    /// The speed of Strided relative to the peer.
    package let ratio: Double

    /// The ratio to reach.
    package var target: Double {
      peer == .numpy && result.count <= ElementwiseStanding.fewElements ? 2 : 1
    }

    package var isMiss: Bool { ratio < target }
  }

  /// The largest size for which the target is twice the speed of NumPy.
  package static let fewElements = 10

  /// Every elementwise row with every peer that ran it, in the order of the table.
  package let figures: [Figure]

  package init(_ results: [CaseResult]) {
    figures = results.filter { $0.benchmark.operation == .elementwise }.flatMap { result in
      Peer.allCases.compactMap { peer in
        result.ratio(to: peer).map { Figure(result: result, peer: peer, ratio: $0) }
      }
    }
  }

  /// The figures below their target, the worst first.
  package var misses: [Figure] {
    figures.filter(\.isMiss).sorted { $0.ratio / $0.target < $1.ratio / $1.target }
  }

  /// The number of figures that reach their target, by peer and by family, and one line per miss; nil if
  /// there are no figures.
  package var text: String? {
    if figures.isEmpty { return nil }
    var lines = ["Elementwise figures that reach their target:"]
    for peer in Peer.allCases {
      for target in [1.0, 2.0] {
        let group = figures.filter { $0.peer == peer && $0.target == target }
        guard !group.isEmpty else { continue }
        let reached = group.count { !$0.isMiss }
        lines.append("  \(Self.words(for: target)) \(peer.title): \(reached) of \(group.count)")
      }
    }
    for family in ElementwiseFamily.allCases {
      let group = figures.filter { $0.result.benchmark.family == family }
      guard !group.isEmpty else { continue }
      lines.append("  of \(family.rawValue): \(group.count { !$0.isMiss }) of \(group.count)")
    }
    let misses = misses
    guard !misses.isEmpty else { return lines.joined(separator: "\n") }
    return (lines + ["Misses, the worst first:"] + table(of: misses)).joined(separator: "\n")
  }

  private static func words(for target: Double) -> String {
    target == 1
      ? "at least as fast as"
      : "up to \(fewElements) elements, at least \(Figures.tally(ifAny: target)) times as fast as"
  }

  private func table(of misses: [Figure]) -> [String] {
    let cells = misses.map { miss in
      [
        "\(miss.result.benchmark)", "\(miss.result.size)",
        Figures.duration(miss.result.time.median),
        "\(Figures.digits(miss.ratio)) times as fast as \(miss.peer.title)"
          + (miss.target == 1 ? "" : ", target \(Figures.tally(ifAny: miss.target))"),
      ]
    }
    func width(_ column: Int) -> Int { cells.map { $0[column].count }.max() ?? 0 }
    let table = TextTable(columns: [
      .init("case", width: width(0), side: .left), .init("count", width: width(1)),
      .init("median", width: width(2)), .init("ratio", width: width(3), side: .left),
    ])
    return cells.map { "  " + table.row($0) }
  }
}
