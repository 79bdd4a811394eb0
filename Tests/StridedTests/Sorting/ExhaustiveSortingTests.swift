import Oracle
import Strided
import Testing

/// All lists of up to 8 elements of four values.
@Suite struct ExhaustiveSortingTests {
  @Test func realNumbers() { check([-0.0, 0.0, .nan, 1] as [Double]) }
  @Test func singleNumbers() { check([.nan, -1, 0.0, -0.0] as [Float]) }
  @Test func integers() { check([.min, -1, 0, .max] as [Int]) }
  @Test func bytes() { check([0, 1, 128, 255] as [UInt8]) }

  private func check<Element: OracleElement & OrderedScalar>(_ values: [Element]) {
    let log = FailureLog()
    for length in 1...8 {
      let rows = (0..<(1 << (2 * length))).map { number in
        (0..<length).map { (place: Int) -> Element in values[number >> (2 * place) & 3] }
      }
      let array = NDArray(rows.flatMap { $0 }, shape: [rows.count, length])
      for descending in [false, true] {
        let order = Self.rank(values, descending: descending)
        let sorted = Array(array.sorted(descending: descending))
        let positions = Array(array.argsort(descending: descending))
        let first = Array(array.topK((length + 1) / 2, largest: descending).indices)
        for (number, row) in rows.enumerated() {
          // Insertion keeps the order of equal elements.
          var expected: [Int] = []
          for index in 0..<length {
            let rank = order[number >> (2 * index) & 3]
            let place = expected.firstIndex { order[number >> (2 * $0) & 3] > rank }
            expected.insert(index, at: place ?? expected.count)
          }
          let range = (number * length)..<((number + 1) * length)
          let half = (length + 1) / 2
          let isRight =
            Array(positions[range]) == expected
            && Element.areIdentical(Array(sorted[range]), expected.map { row[$0] })
            && Array(first[(number * half)..<((number + 1) * half)])
              == Array(expected.prefix(half))
          if !isRight { log.check(false, "\(row) \(descending)") }
        }
        log.check(true, "")
      }
    }
    log.finish(atLeast: 16)
  }

  /// The place of each value in sorted order; equal values have the same one.
  private static func rank<Element: OracleElement>(
    _ values: [Element], descending: Bool
  ) -> [Int] {
    values.map { value in
      values.count {
        descending ? SortedOrder.descends($0, value) : SortedOrder.precedes($0, value)
      }
    }
  }
}
