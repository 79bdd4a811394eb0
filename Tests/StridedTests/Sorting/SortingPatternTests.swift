import Foundation
import Oracle
import Strided
import Testing

/// Sorting and selecting in rows of every length at which the algorithm changes, in hard patterns.
@Suite struct SortingPatternTests {
  static let lengths = [
    0, 1, 2, 3, 8, 15, 16, 17, 31, 64, 100, 129, 256, 257, 1024, 1025, 2048, 2049, 3000,
  ]

  @Test(arguments: ElementKind.all)
  func everyPattern(kind: ElementKind) {
    checkPatterns(kind.type, Self.lengths)
  }

  private func checkPatterns<Element: OracleElement>(_ type: Element.Type, _ lengths: [Int]) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 61)
    for length in lengths {
      for row in SortingPatterns.rows(of: type, length, using: &generator) {
        for descending in [false, true] {
          check(row, descending: descending, log)
        }
      }
    }
    log.finish(atLeast: 60)
  }

  /// The loops of the other levels of vector instructions, each in a process of its own.
  @Test(arguments: ["baseline", "avx2"])
  func levels(name: String) async {
    await #expect(processExitsWith: .success) { [name = name as String] in
      setenv("STRIDED_SIMD", name, 1)
      let tests = SortingPatternTests()
      tests.checkPatterns(Double.self, [100, 1025, 3000])
      tests.checkPatterns(Float.self, [100, 1025, 3000])
      tests.checkPatterns(Int.self, [100, 1025, 3000])
      tests.checkPatterns(Int32.self, [100, 1025, 3000])
    }
  }

  private func check<Element: OracleElement>(
    _ row: SortingPatterns.Row<Element>, descending: Bool, _ log: FailureLog
  ) {
    let (values, length) = (row.values, row.values.count)
    let name = "\(Element.self) \(length) \(row.name) \(descending)"
    let places = SortedOrder.places(of: values, descending: descending)
    let sorted = places.map { values[$0] }
    let array = NDArray(values)
    log.check(
      Element.areIdentical(Array(array.sorted(descending: descending)), sorted), "\(name): sorted")
    log.check(Array(array.argsort(descending: descending)) == places, "\(name): argsort")
    // As many rows as fill several blocks of columns, and some more.
    let copies = length > 300 ? 2 : 21
    let rows = array.broadcast(to: [copies, length])
    let many = rows.sorted(descending: descending)
    let manyPlaces = rows.argsort(descending: descending)
    for copy in [0, copies / 2, copies - 1] where length > 0 {
      log.check(
        Element.areIdentical(Array(many[copy, 0...]), sorted), "\(name): sorted row \(copy)")
      log.check(Array(manyPlaces[copy, 0...]) == places, "\(name): argsort of row \(copy)")
    }
    for count in Set([0, min(1, length), length / 3, length]) {
      let found = array.topK(count, largest: descending)
      log.check(Array(found.indices) == Array(places.prefix(count)), "\(name): top \(count)")
      log.check(
        Element.areIdentical(Array(found.values), Array(sorted.prefix(count))),
        "\(name): values of top \(count)")
    }
    if descending || length == 0 { return }
    let bits = ElementBits.counts(sorted)
    for rank in Set([0, length / 2, length - 1]) {
      let parted = Array(array.partitioned(at: rank))
      let positions = Array(array.argpartitioned(at: rank))
      log.check(isParted(parted, sorted, bits, at: rank), "\(name): partitioned at \(rank)")
      log.check(
        isParted(positions.map { values[$0] }, sorted, bits, at: rank)
          && positions.sorted() == Array(0..<length),
        "\(name): argpartitioned at \(rank)")
    }
  }

  /// Whether a list is a permutation of a sorted one, bit for bit, divided at a place.
  private func isParted<Element: OracleElement>(
    _ found: [Element], _ sorted: [Element], _ bits: [ElementBits: Int], at place: Int
  ) -> Bool {
    let pivot = found[place]
    return found.count == sorted.count && ElementBits.counts(found) == bits
      && !SortedOrder.precedes(pivot, sorted[place]) && !SortedOrder.precedes(sorted[place], pivot)
      && found[..<place].allSatisfy { !SortedOrder.precedes(pivot, $0) }
      && found[place...].allSatisfy { !SortedOrder.precedes($0, pivot) }
  }
}

/// The bits of an element of at most 16 bytes.
private struct ElementBits: Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// How often each pattern of bits occurs in a list.
  static func counts<Element: OracleElement>(_ elements: [Element]) -> [ElementBits: Int] {
    var counts: [ElementBits: Int] = [:]
    for element in elements {
      var bits = ElementBits()
      withUnsafeMutableBytes(of: &bits) { target in
        withUnsafeBytes(of: element) { target.copyMemory(from: $0) }
      }
      counts[bits, default: 0] += 1
    }
    return counts
  }
}
