/// The cases that were not measured at one size, and why.
package struct SkippedCases {
  private let count: Int
  private var forMemory: [String] = []
  private var usable = 0
  private var forTime: [String] = []

  package init(count: Int) {
    self.count = count
  }

  /// Notes a case that needs more bytes than may be used.
  package mutating func addForMemory(_ benchmark: BenchmarkCase, demand: Int, usable: Int) {
    forMemory.append("\(benchmark) (\(Figures.bytes(demand)))")
    self.usable = usable
  }

  /// Notes a case that the run has no time for.
  package mutating func addForTime(_ benchmark: BenchmarkCase) {
    forTime.append("\(benchmark)")
  }

  /// A line for each reason, or none where nothing was skipped.
  package var lines: [String] {
    var lines: [String] = []
    if !forMemory.isEmpty {
      lines.append(
        "skipped at \(Figures.count(count)), where \(Figures.bytes(usable)) may be used: "
          + forMemory.joined(separator: ", ")
      )
    }
    if !forTime.isEmpty {
      lines.append(
        "skipped at \(Figures.count(count)) to keep the time: "
          + forTime.joined(separator: ", ")
      )
    }
    return lines
  }
}
