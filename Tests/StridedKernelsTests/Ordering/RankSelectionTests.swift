import StridedKernels
import Testing

/// The elements of several ranks at once, for short and long rows, against a sorted list.
@Suite struct RankSelectionTests {
  private static let lengths = [1, 2, 9, 100, 129, 700, 1024, 1025, 5000, 70_000]

  private func check<Element: OrderedScalar & Comparable>(_ element: (Int) -> Element) {
    var random = SplitMix64(seed: 61)
    var mistakes: [String] = []
    var cases = 0
    for length in Self.lengths {
      for bound in [1 << 30, 7] {
        let row = (0..<length).map { _ in element(random.below(bound) - bound / 2) }
        let sorted = row.sorted()
        for number in 1...4 {
          let ranks = Set((0..<number).map { _ in random.below(length) }).sorted()
          let found = unsafe row.withUnsafeBufferPointer { row in
            unsafe OrderedRows.select(
              ranks, of: length, ElementPointer(UnsafeMutablePointer(mutating: row.baseAddress!)))
          }
          cases += 1
          if found != ranks.map({ sorted[$0] }) {
            mistakes.append("\(Element.self) \(length) below \(bound), ranks \(ranks)")
          }
        }
      }
    }
    #expect(mistakes.isEmpty)
    #expect(cases == 8 * Self.lengths.count)
  }

  @Test func doubles() { check { Double($0) / 3 } }
  @Test func floats() { check { Float($0) } }
  @Test func longIntegers() { check { Int($0) } }
  @Test func integers() { check { Int32($0) } }
  @Test func unsignedIntegers() { check { UInt32(truncatingIfNeeded: $0) } }
  @Test func shortIntegers() { check { Int16(truncatingIfNeeded: $0) } }
  @Test func bytes() { check { UInt8(truncatingIfNeeded: $0) } }
}
