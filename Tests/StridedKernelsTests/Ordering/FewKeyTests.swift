import CStridedKernels
import Testing

/// Positions that are sorted by counting keys of few values.
@Suite struct FewKeyTests {
  /// Compares with a stable sort, for every number of values up to more than are counted.
  private func compare(_ values: [UInt64], count: Int) {
    var generator = SplitMix64(seed: UInt64(count))
    for kinds in 1...min(values.count, count) {
      var keys = (0..<count).map { (place: Int) -> UInt64 in
        values[place < kinds ? place : Int(generator.next() % UInt64(kinds))]
      }
      keys.shuffle(using: &generator)
      var positions = [UInt64](repeating: .max, count: count)
      let isSorted = unsafe strided_place_few(count, keys, &positions)
      #expect(isSorted == (kinds <= 64), "\(kinds) values of \(count) keys")
      var expected = [UInt64](repeating: .max, count: count)
      if isSorted {
        expected = (0..<count).sorted { (keys[$0], $0) < (keys[$1], $1) }.map { UInt64($0) }
      }
      #expect(positions == expected, "\(kinds) values of \(count) keys")
    }
  }

  @Test(arguments: [1, 2, 7, 64, 65, 500])
  func anyValues(count: Int) {
    var generator = SplitMix64(seed: 3)
    compare([0, .max, 1, 1 << 63] + (0..<62).map { _ in generator.next() }, count: count)
  }

  /// Values with the same place in the table, which are the multiples of the inverse of its factor.
  @Test func valuesOfOnePlace() {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    // Newton's method doubles the number of right bits, of which an odd number is its own inverse in three.
    var inverse = factor
    for _ in 0..<5 { inverse = inverse &* (2 &- factor &* inverse) }
    #expect(inverse &* factor == 1)
    for place: UInt64 in [0, 100, 255] {
      let values = (0..<66).map { (low: UInt64) -> UInt64 in inverse &* (place << 56 | low) }
      compare(values, count: 200)
    }
  }
}
