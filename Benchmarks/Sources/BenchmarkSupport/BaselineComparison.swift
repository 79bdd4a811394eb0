import Foundation

/// The changes since an earlier run that are larger than the noise.
///
/// The noise is estimated twice. Within a run it is the interval of the median, from the spread of
/// the samples. Between runs it is the change of the sides that are the same in both: `memcpy`,
/// CBLAS and the peers. A row changed if its intervals are disjoint, and if its change exceeds nine
/// of ten of these.
package struct BaselineComparison {
  /// A row that both runs have.
  package struct Pair {
    package let before: Baseline.Row
    package let now: CaseResult

    /// The time of the operation now, relative to the earlier run.
    package var change: Double { now.time.median / before.seconds.median }

    /// Whether the intervals of the two medians are disjoint.
    package var isApart: Bool { !before.interval.overlaps(now.time.interval) }
  }

  /// The rows of both runs.
  package let pairs: [Pair]
  /// The changes of the unchanged sides, as factors.
  package let controls: [Double]
  private let baseline: Baseline
  private let machine: Machine
  private let rowsHere: Int

  package init(of results: [CaseResult], on machine: Machine, with baseline: Baseline) {
    let rows = Dictionary(baseline.rows.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    pairs = results.compactMap { result in
      rows[result.key].map { Pair(before: $0, now: result) }
    }
    let samePeers = Peer.allCases.filter { peer in
      machine.peers[peer.rawValue] == baseline.machine.peers?[peer.rawValue]
    }
    controls = pairs.flatMap { pair in
      let sides: [(String, Double?)] =
        [("memcpy", pair.now.memcpyMedian), ("cblas", pair.now.cblasMedian)]
        + samePeers.map { ($0.rawValue, pair.now.peerMedians[$0]) }
      return sides.compactMap { name, now -> Double? in
        guard let now, let before = pair.before.median(of: name) else { return nil }
        return now / before
      }
    }
    self.baseline = baseline
    self.machine = machine
    rowsHere = results.count
  }

  /// The factor, up or down, that nine of ten unchanged sides do not exceed.
  package var noise: Double? {
    let logarithms = controls.map { abs(log($0)) }
    return logarithms.isEmpty ? nil : exp(Summary(samples: logarithms).percentile90)
  }

  /// The rows that changed by more than the noise, the largest changes first.
  package var changed: [Pair] {
    guard let noise else { return [] }
    return pairs.filter { $0.isApart && abs(log($0.change)) > log(noise) }
      .sorted { abs(log($0.change)) > abs(log($1.change)) }
  }

  /// The comparison as text.
  package var text: String {
    var lines = ["Compared with \(baseline.path):"]
    if !isOfSameMachine {
      lines.append(
        "  It is of another machine or BLAS: \(baseline.machine.cpu), \(baseline.machine.cores) "
          + "cores; \(baseline.machine.blas.config), \(baseline.machine.blas.threads) threads."
      )
    }
    guard let noise else {
      lines.append("  The two runs have no row in common.")
      return lines.joined(separator: "\n")
    }
    lines.append(
      "  Noise: of \(controls.count) medians of what did not change (memcpy, cblas, peers), nine "
        + "of ten stayed within a factor of \(Figures.digits(noise))."
    )
    let changed = changed
    lines += table(of: changed)
    let still = pairs.count - changed.count
    let missing = Set(baseline.rows.map(\.key)).subtracting(pairs.map(\.before.key)).count
    lines.append(
      "  \(Self.rows(changed.count)) changed, \(still) did not beyond the noise; "
        + "\(rowsHere - pairs.count) only here, \(missing) only there."
    )
    return lines.joined(separator: "\n")
  }

  /// Whether the figures can be compared: the same processor, cores, BLAS and threads.
  private var isOfSameMachine: Bool {
    let there = baseline.machine
    return there.cpu == machine.cpu && there.cores == machine.cores
      && there.blas.config == machine.blas.config && there.blas.threads == machine.blas.threads
  }

  private func table(of changed: [Pair]) -> [String] {
    let cells = changed.map { pair in
      let change = pair.change
      return [
        "\(pair.now.benchmark)", "\(pair.now.size)", Figures.duration(pair.before.seconds.median),
        Figures.duration(pair.now.time.median),
        change < 1
          ? "\(Figures.digits(1 / change)) times as fast"
          : "\(Figures.digits(change)) times as long",
      ]
    }
    func width(_ column: Int) -> Int { cells.map { $0[column].count }.max() ?? 0 }
    let table = TextTable(columns: [
      .init("case", width: width(0), side: .left), .init("count", width: width(1)),
      .init("before", width: width(2)), .init("now", width: width(3)),
      .init("change", width: width(4), side: .left),
    ])
    return cells.map { "  " + table.row($0) }
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }
}

extension CaseResult {
  /// The fields that identify the row in a file.
  fileprivate var key: Baseline.Row.Key {
    Baseline.Row.Key(name: "\(benchmark)", element: element, size: size)
  }
}
