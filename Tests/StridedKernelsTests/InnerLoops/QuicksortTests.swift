import CStridedKernels
import Testing

/// The quicksort of C in every order: sorting, selection and one step, in patterns that are hard for it.
@Suite struct QuicksortTests {
  private static let orders = [
    strided_order_unsigned, strided_order_signed, strided_order_real,
  ]

  /// An element whose place in an order is about that of an unsigned integer; no NaN and no -0.
  private func element<Key: FixedWidthInteger & UnsignedInteger>(
    _ key: Key, _ order: strided_key_order
  ) -> Key {
    let sign = Key.max / 2 + 1
    if order == strided_order_unsigned { return key }
    if order == strided_order_signed { return key ^ sign }
    let infinity = Key.bitWidth == 64 ? Key(0x7FF) << 52 : Key(0xFF) << 23
    let number = min(max(key, sign - 1 - infinity), sign + infinity)
    if number == sign - 1 { return 0 }
    return number < sign ? ~number : number ^ sign
  }

  /// The unsigned integer that has the place of an element.
  private func key<Key: FixedWidthInteger & UnsignedInteger>(
    _ element: Key, _ order: strided_key_order
  ) -> Key {
    let sign = Key.max / 2 + 1
    if order == strided_order_unsigned { return element }
    return order == strided_order_real && element >= sign ? ~element : element ^ sign
  }

  /// Lists in patterns that are hard for a quicksort.
  private func lists<Key: FixedWidthInteger & UnsignedInteger>(
    _ type: Key.Type, _ count: Int
  ) -> [[Key]] {
    var random = SplitMix64(seed: UInt64(83 + count))
    let keys = (0..<count).map { _ in Key.random(in: .min ... .max, using: &random) }
    let sorted = keys.sorted()
    // Where the first step looks for a pivot.
    let sampled = [1, 3, 5].map { $0 * (count / 6)..<($0 * (count / 6) + 16) }
    return [
      keys, sorted, sorted.reversed(), Array(repeating: .max, count: count),
      Array(repeating: 0, count: count), keys.map { $0 & 1 == 0 ? .max : 0 },
      keys.map { $0 % 5 &- 2 }, keys.map { 1 << ($0 % Key(Key.bitWidth)) },
      keys.map { $0 % 100 == 0 ? $0 : .max / 3 },
      keys.indices.map { index in
        sampled.contains { $0.contains(index) } ? Key(index) : .max / 2 + keys[index] / 4
      },
      keys.indices.map { index in
        sampled.contains { $0.contains(index) } ? .max - Key(index) : .max / 2 + keys[index] / 4
      },
      sorted.indices.map { sorted[min($0, count - 1 - $0)] },
    ]
  }

  /// Calls `body` with every list in every order, and with an element behind its end; counts what it calls wrong.
  private func check<Key: FixedWidthInteger & UnsignedInteger>(
    _ type: Key.Type, _ counts: [Int],
    _ body: (
      _ order: strided_key_order, _ list: [Key], _ sorted: [Key],
      _ run: (_ change: (UnsafeMutablePointer<Key>) -> Void) -> [Key]?
    ) -> Bool
  ) {
    if !strided_has_quicksort(strided_simd_level(), MemoryLayout<Key>.size) { return }
    var mistakes: [String] = []
    for order in Self.orders {
      for count in counts {
        for (pattern, keys) in lists(type, count).enumerated() {
          let list = keys.map { element($0, order) }
          let sorted = list.map { key($0, order) }.sorted().map { element($0, order) }
          let isRight = body(order, list, sorted) { change in
            var memory = list + [7]
            memory.withUnsafeMutableBufferPointer { change($0.baseAddress!) }
            return memory.removeLast() == 7 ? memory : nil
          }
          if !isRight { mistakes.append("\(type) \(order.rawValue) \(count) \(pattern)") }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count), first \(mistakes.first ?? "")")
  }

  private func sort<Key: FixedWidthInteger & UnsignedInteger>(_ type: Key.Type) {
    let counts =
      TestScale.isFull
      ? Array(0...300) + [500, 1000, 1023, 3000, 20_000]
      : Array(0...40) + [63, 64, 65, 127, 128, 129, 255, 256, 257, 300, 1000, 3000]
    check(type, counts) { order, list, sorted, run in
      run { strided_quicksort(MemoryLayout<Key>.size, order, list.count, $0) } == sorted
    }
  }

  @Test func sorting() {
    sort(UInt32.self)
    sort(UInt64.self)
  }

  private func select<Key: FixedWidthInteger & UnsignedInteger>(_ type: Key.Type) {
    check(type, [1, 2, 17, 128, 129, 256, 257, 400, 1000, 3001]) { order, list, sorted, run in
      let count = list.count
      return [0, count / 3, count / 2, count - 1].allSatisfy { rank in
        let found = run {
          strided_quickselect(MemoryLayout<Key>.size, order, rank, count, $0)
        }
        guard let found, found[rank] == sorted[rank] else { return false }
        let parts = [found[..<rank], found[rank...]].map {
          $0.map { key($0, order) }.sorted().map { element($0, order) }
        }
        return parts[0] + parts[1] == sorted
      }
    }
  }

  @Test func selection() {
    select(UInt32.self)
    select(UInt64.self)
  }

  private func split<Key: FixedWidthInteger & UnsignedInteger>(_ type: Key.Type) {
    let few = [256, 257, 263, 264, 271, 289]
    check(type, (TestScale.isFull ? Array(256...290) : few) + [383, 384, 385, 1000]) {
      order, list, sorted, run in
      let (least, most) = (element(0 as Key, order), element(Key.max, order))
      let pivots = [least, most, sorted[0], sorted[list.count / 2], sorted[list.count - 1]]
      return pivots.allSatisfy { pivot in
        [false, true].allSatisfy { orEqual in
          let limit = key(pivot, order)
          let expected = sorted.count {
            key($0, order) < limit || (orEqual && key($0, order) == limit)
          }
          var number = -1
          let found = run {
            number = strided_split(
              MemoryLayout<Key>.size, order, list.count, $0, UInt64(pivot), orEqual)
          }
          guard let found, number == expected else { return false }
          let parts = [found[..<number], found[number...]].map {
            $0.map { key($0, order) }.sorted().map { element($0, order) }
          }
          return parts[0] + parts[1] == sorted
        }
      }
    }
  }

  @Test func splitting() {
    split(UInt32.self)
    split(UInt64.self)
  }

  /// Only AVX-512 has this sort, for two widths.
  @Test func availability() {
    for width in [1, 2, 4, 8] {
      #expect(!strided_has_quicksort(Int32(strided_simd_baseline.rawValue), width))
    }
    #expect(!strided_has_quicksort(strided_simd_level(), 2))
  }
}
