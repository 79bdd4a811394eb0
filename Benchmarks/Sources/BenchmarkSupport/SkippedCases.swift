/// The cases of one block of the table that were not measured, here or in a peer, and why.
package struct SkippedCases {
  private let place: String
  private var forMemory: [String] = []
  private var usable = 0
  private var forTime: [String] = []
  private var lacking: [Peer: [String: [String]]] = [:]

  /// Creates an empty list; a size common to all rows is named once.
  package init(size: CaseSize?) {
    place = size.map { " at \($0)" } ?? ""
  }

  /// Records a row that needs more bytes than may be used.
  package mutating func addForMemory(_ row: MeasuringPlan.Row, demand: Int, usable: Int) {
    forMemory.append("\(row) (\(Figures.bytes(demand)))")
    self.usable = usable
  }

  /// Records a row for which the run has no time.
  package mutating func addForTime(_ row: MeasuringPlan.Row) {
    forTime.append("\(row)")
  }

  /// Records a row that a peer does not have, with the reason.
  package mutating func add(_ row: MeasuringPlan.Row, lackedBy peer: Peer, reason: String) {
    lacking[peer, default: [:]][reason, default: []].append("\(row)")
  }

  /// One line per reason; empty if nothing was skipped.
  package var lines: [String] {
    var lines: [String] = []
    if !forMemory.isEmpty {
      lines.append(
        "skipped\(place), as \(Figures.bytes(usable)) may be used: "
          + forMemory.joined(separator: ", ")
      )
    }
    if !forTime.isEmpty {
      lines.append("skipped\(place) to keep the time: " + forTime.joined(separator: ", "))
    }
    for peer in Peer.allCases {
      for (reason, rows) in (lacking[peer] ?? [:]).sorted(by: { $0.key < $1.key }) {
        lines.append("not in \(peer.title)\(place), \(reason): " + rows.joined(separator: ", "))
      }
    }
    return lines
  }
}
