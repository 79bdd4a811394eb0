/// The cases of one block of the table that were not measured, here or in a peer, and why.
package struct SkippedCases {
  private let place: String
  private var forMemory: [String] = []
  private var usable = 0
  private var forTime: [String] = []
  private var lacking: [Peer: [String: [String]]] = [:]

  /// Nothing skipped yet; rows that share a size are named with it once.
  package init(size: CaseSize?) {
    place = size.map { " at \($0)" } ?? ""
  }

  /// Notes a row that needs more bytes than may be used.
  package mutating func addForMemory(_ row: MeasuringPlan.Row, demand: Int, usable: Int) {
    forMemory.append("\(row) (\(Figures.bytes(demand)))")
    self.usable = usable
  }

  /// Notes a row that the run has no time for.
  package mutating func addForTime(_ row: MeasuringPlan.Row) {
    forTime.append("\(row)")
  }

  /// Notes a row that a peer does not have, for a reason.
  package mutating func add(_ row: MeasuringPlan.Row, lackedBy peer: Peer, reason: String) {
    lacking[peer, default: [:]][reason, default: []].append("\(row)")
  }

  /// A line for each reason, or none where nothing was skipped.
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
