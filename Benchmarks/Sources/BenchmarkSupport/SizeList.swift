/// The element counts that a run measures, as `--sizes` spells them: `1e3,1e6,4096`.
package struct SizeList: Equatable, Sendable {
  /// The largest accepted count; the bytes of any count up to it fit in an `Int`.
  package static let largest = 1_000_000_000_000

  /// The counts in the order given, each once.
  package let counts: [Int]

  package init(_ counts: [Int]) {
    var seen: Set<Int> = []
    self.counts = counts.filter { seen.insert($0).inserted }
  }

  /// Reads a comma-separated list of counts.
  package init(parsing text: String) throws(InvalidInput) {
    var counts: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      counts.append(try Self.count(parsing: String(part)))
    }
    self.init(counts)
  }

  private static func count(parsing text: String) throws(InvalidInput) -> Int {
    guard let value = Double(text), value.isFinite, !text.contains("x") else {
      throw InvalidInput("'\(text)' is not a size; write counts such as 1000 or 1e6")
    }
    guard value >= 1 else {
      throw InvalidInput("a size is at least 1, not \(text)")
    }
    guard value <= Double(largest) else {
      throw InvalidInput("\(text) is more than the largest size, 1e12")
    }
    guard let count = Int(exactly: value) else {
      throw InvalidInput("\(text) is not a whole number of elements")
    }
    return count
  }
}

extension SizeList {
  /// The default sizes: 10^3 to 10^8 in decades.
  package static let decades = SizeList([
    1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
  ])
}
