import CStridedKernels
import Testing

/// Elements and positions that are sorted by counting elements of few values.
@Suite struct FewKeyTests {
  /// The places that are looked at first are multiples of the 64th part of the count.
  private static let sampled = 64
  /// The number of values that always pass.
  private static let passing = 32

  /// Compares positions and elements of every width with the standard library's sort.
  ///
  /// - Parameter isCounted: whether the values are certainly few enough, or certainly too many.
  private func compare(_ keys: [UInt64], isCounted: Bool?, _ name: String) {
    let none = [UInt64](repeating: .max, count: keys.count)
    var positions = none
    let isSorted = unsafe strided_place_few(keys.count, keys, &positions)
    if let isCounted { #expect(isSorted == isCounted, "\(name)") }
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { UInt64($0) }
    #expect(positions == (isSorted ? expected : none), "\(name), positions")
    compare(keys, isSorted, strided_order_unsigned, "\(name), UInt64") { $0 < $1 }
    compare(keys, isSorted, strided_order_signed, "\(name), Int64") {
      Int64(bitPattern: $0) < Int64(bitPattern: $1)
    }
    compare(keys.map(Self.real), nil, strided_order_real, "\(name), Double") {
      Double(bitPattern: $0) < Double(bitPattern: $1)
    }
    let words = keys.map { UInt32(truncatingIfNeeded: $0 >> 32) }
    compare(words, nil, strided_order_unsigned, "\(name), UInt32") { $0 < $1 }
    compare(words.map(Self.real), nil, strided_order_real, "\(name), Float") {
      Float(bitPattern: $0) < Float(bitPattern: $1)
    }
    compare(words, nil, strided_order_signed, "\(name), Int32") {
      Int32(bitPattern: $0) < Int32(bitPattern: $1)
    }
  }

  /// The bits of a number, as those of one that is neither NaN nor infinite nor -0.
  private static func real(_ bits: UInt64) -> UInt64 { bits & ~(1 << 62) | 1 }
  private static func real(_ bits: UInt32) -> UInt32 { bits & ~(1 << 30) | 1 }

  private func compare<Key: FixedWidthInteger>(
    _ keys: [Key], _ isCounted: Bool?, _ order: strided_key_order, _ name: String,
    by isLess: (Key, Key) -> Bool
  ) {
    var elements = keys
    let isSorted = unsafe strided_sort_few(
      MemoryLayout<Key>.size, order, keys.count, &elements)
    if let isCounted { #expect(isSorted == isCounted, "\(name)") }
    #expect(elements == (isSorted ? keys.sorted(by: isLess) : keys), "\(name)")
  }

  private static func values() -> [UInt64] {
    var generator = SplitMix64(seed: 3)
    return [0, .max, 1, 1 << 63] + (0..<62).map { _ in generator.next() }
  }

  /// In any order, every number of values up to more than are counted.
  @Test(arguments: [64, 65, 130, 500]) func anyOrder(count: Int) {
    var generator = SplitMix64(seed: UInt64(count))
    let values = Self.values()
    for kinds in 1...min(values.count, count) {
      var keys = (0..<count).map { (place: Int) -> UInt64 in
        values[place < kinds ? place : Int(generator.next() % UInt64(kinds))]
      }
      keys.shuffle(using: &generator)
      let isCounted = kinds <= Self.passing ? true : kinds > 64 ? false : nil
      compare(keys, isCounted: isCounted, "\(kinds) of \(count)")
    }
  }

  /// Values that the places that are looked at first do not have.
  @Test func lateValues() {
    let values = Self.values()
    for distance in [3, 7, 50] {
      let count = Self.sampled * distance + distance / 2
      for kinds in 1...values.count {
        var keys = (0..<count).map { values[$0 % min(kinds, 8)] }
        for kind in 8..<max(kinds, 8) {
          keys[(kind - 8) / 2 * distance + kind % 2 + 1] = values[kind]
        }
        for first in 0..<min(kinds, 8) { keys[first * distance] = values[first] }
        compare(keys, isCounted: kinds <= 64, "\(kinds) late values of \(count)")
      }
    }
  }

  /// Values with the same place in the table, which are the multiples of the inverse of its first factor.
  @Test func valuesOfOnePlace() {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    // Newton's method doubles the number of right bits, of which an odd number is its own inverse in three.
    var inverse = factor
    for _ in 0..<5 { inverse = inverse &* (2 &- factor &* inverse) }
    #expect(inverse &* factor == 1)
    for place: UInt64 in [0, 100, 1023] {
      for kinds: UInt64 in [2, 24, 66] {
        let keys = (0..<200).map { (step: UInt64) -> UInt64 in
          inverse &* (place << 54 | step * 37 % kinds)
        }
        compare(keys, isCounted: kinds <= 24, "\(kinds) values of place \(place)")
      }
    }
  }

  /// Multiples of numbers, such as hourly times in microseconds, whose upper or lower bits are the same.
  @Test func multiples() {
    for step: UInt64 in [1, 1000, 3_600_000_000, 1 << 32, 1 << 58, 0x9E37_79B9_7F4A_7C15] {
      let keys = (0..<1000).map { (place: UInt64) -> UInt64 in place * 7919 % 20 &* step }
      compare(keys, isCounted: true, "multiples of \(step)")
    }
  }

  /// Numbers whose order their bits do not tell are left to other sorts.
  @Test func specialNumbers() {
    for special: Double in [-0.0, .nan, -.nan] {
      let three: [Double] = [1, special, -Double.infinity]
      var doubles = (0..<100).map { (place: Int) -> Double in three[place % 3] }
      var floats = doubles.map { Float($0) }
      let (bits, words) = (doubles.map(\.bitPattern), floats.map(\.bitPattern))
      #expect(unsafe !strided_sort_few(8, strided_order_real, 100, &doubles))
      #expect(unsafe !strided_sort_few(4, strided_order_real, 100, &floats))
      #expect(doubles.map(\.bitPattern) == bits && floats.map(\.bitPattern) == words)
    }
  }
}
