import CStridedKernels
import Testing

/// The selection of elements by their keys in C: every width, at every level, against naive loops.
@Suite struct WideSelectionTests {
  private static let levels = 0...strided_simd_level()
  private static let counts = Array(0...40) + [63, 64, 65, 100, 257, 1000]

  /// The form of real numbers whose bits have the width of the key.
  private func reals<Key: FixedWidthInteger & UnsignedInteger>(_ infinity: Key) -> strided_key_form
  {
    let sign = UInt64(Key.max / 2 + 1)
    return strided_key_form(flip: sign, spread: UInt64(Key.max / 2), infinity: UInt64(infinity))
  }

  /// The key of an element, from the definition.
  private func key<Key: FixedWidthInteger & UnsignedInteger>(
    _ bits: Key, _ form: strided_key_form
  ) -> Key {
    let sign = Key.max / 2 + 1
    if form.spread == 0 { return bits ^ Key(truncatingIfNeeded: form.flip) }
    if bits & ~sign > Key(form.infinity) { return .max }
    if bits == sign { return sign }
    return bits < sign ? bits + sign : ~bits
  }

  private func check<Key: FixedWidthInteger & UnsignedInteger>(_ type: Key.Type, infinity: Key) {
    var random = SplitMix64(seed: 53)
    var mistakes: [String] = []
    let sign = Key.max / 2 + 1
    let forms = [
      strided_key_form(flip: 0, spread: 0, infinity: UInt64(Key.max)),
      strided_key_form(flip: UInt64(sign), spread: 0, infinity: UInt64(Key.max)),
      strided_key_form(flip: UInt64(Key.max), spread: 0, infinity: UInt64(Key.max)),
    ]
    for form in forms + (infinity == 0 ? [] : [reals(infinity)]) {
      for count in Self.counts {
        for pattern in 0..<4 {
          let elements = (0..<count).map { index -> Key in
            let bits = Key.random(in: .min ... .max, using: &random)
            let special = [0, sign, infinity, infinity | 1, infinity | 1 | sign, .max, 5]
            let isSpecial = pattern % 2 == 1 || (pattern > 0 && index % 3 == 0)
            return isSpecial ? special[index % 7] : bits
          }
          let keys = elements.map { key($0, form) }
          let pivots = Set(keys.prefix(3) + [0, .max, sign]).sorted()
          for level in Self.levels {
            for (index, pivot) in pivots.enumerated() {
              let high = pivots[min(index + pattern, pivots.count - 1)]
              let name = "\(type) \(count) \(pattern) \(pivot) \(high), level \(level)"
              if !isChosen(elements, keys, form, pivot, high, level)
                || !isDivided(elements, keys, form, pivot, level)
                || !areFirst(elements, keys, form, pivot, [0, 1, 5, count][pattern], level)
              {
                mistakes.append(name)
              }
            }
          }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count), first \(mistakes.first ?? "")")
  }

  private func isChosen<Key: FixedWidthInteger & UnsignedInteger>(
    _ elements: [Key], _ keys: [Key], _ form: strided_key_form, _ low: Key, _ high: Key,
    _ level: Int32
  ) -> Bool {
    var chosen = Array(repeating: 7 as Key, count: elements.count + 1)
    var less = -1
    let number = strided_choose_keys(
      level, MemoryLayout<Key>.size, elements.count, elements, form, UInt64(low), UInt64(high),
      &chosen, &less)
    let expected = keys.filter { low <= $0 && $0 <= high }
    // The same where the elements are.
    var place = elements + [7]
    let again = place.withUnsafeMutableBufferPointer {
      strided_choose_keys(
        level, MemoryLayout<Key>.size, elements.count, $0.baseAddress, form, UInt64(low),
        UInt64(high), $0.baseAddress, &less)
    }
    return Array(chosen.prefix(number)) == expected && less == keys.count { $0 < low }
      && chosen.last == 7 && Array(place.prefix(again)) == expected && place.last == 7
  }

  private func isDivided<Key: FixedWidthInteger & UnsignedInteger>(
    _ elements: [Key], _ keys: [Key], _ form: strided_key_form, _ pivot: Key, _ level: Int32
  ) -> Bool {
    let places = [
      keys.indices.filter { keys[$0] < pivot }, keys.indices.filter { keys[$0] == pivot },
      keys.indices.filter { keys[$0] > pivot },
    ]
    let (width, count) = (MemoryLayout<Key>.size, elements.count)
    // The parts follow each other, so that one that is too long overwrites the next one.
    let (same, greater) = (places[0].count, places[0].count + places[1].count)
    var divided = Array(repeating: 7 as Key, count: count + 1)
    divided.withUnsafeMutableBufferPointer {
      let to = $0.baseAddress!
      strided_divide_elements(
        level, width, count, elements, form, UInt64(pivot), to, to + same, to + greater)
    }
    var positions = Array(repeating: -1 as Int64, count: count + 1)
    positions.withUnsafeMutableBufferPointer {
      let to = $0.baseAddress!
      strided_divide_positions(
        level, width, 1000, count, elements, form, UInt64(pivot), to, to + same, to + greater)
    }
    let order = places.flatMap { $0 }
    return divided == order.map { elements[$0] } + [7]
      && positions == order.map { Int64($0 + 1000) } + [-1]
  }

  private func areFirst<Key: FixedWidthInteger & UnsignedInteger>(
    _ elements: [Key], _ keys: [Key], _ form: strided_key_form, _ pivot: Key, _ limit: Int,
    _ level: Int32
  ) -> Bool {
    let expected = [
      keys.indices.filter { keys[$0] < pivot },
      Array(keys.indices.filter { keys[$0] == pivot }.prefix(limit)),
    ]
    var less = Array(repeating: -1 as Int64, count: expected[0].count + 1)
    var same = Array(repeating: -1 as Int64, count: limit + 8)
    var numbers = [-1, -1]
    strided_first_positions(
      level, MemoryLayout<Key>.size, 1000, elements.count, elements, form, UInt64(pivot), limit,
      &less, &same, &numbers)
    return numbers == expected.map(\.count) && less == expected[0].map { Int64($0 + 1000) } + [-1]
      && same.prefix(numbers[1]) == expected[1].map { Int64($0 + 1000) }[...] && same.last == -1
  }

  @Test func everyWidth() {
    check(UInt8.self, infinity: 0)
    check(UInt16.self, infinity: Float16.infinity.bitPattern)
    check(UInt32.self, infinity: Float.infinity.bitPattern)
    check(UInt64.self, infinity: Double.infinity.bitPattern)
  }
}
