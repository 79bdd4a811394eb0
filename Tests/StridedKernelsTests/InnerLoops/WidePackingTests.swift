import CStridedKernels
import Testing

/// Keys of 64 bits, and keys and positions in one integer: of every length, at every level.
@Suite struct WidePackingTests {
  private static let levels = 0...strided_simd_level()
  private static let lengths = Array(0...70) + [127, 128, 129, 300]

  @Test func keysOfIntegers() {
    run(UInt8.self)
    run(UInt16.self)
    run(UInt32.self)
    run(UInt64.self)
  }

  private func run<Key: FixedWidthInteger & UnsignedInteger>(_ type: Key.Type) {
    var generator = SplitMix64(seed: 67)
    let values = (0..<300).map { _ in Key.random(in: .min ... .max, using: &generator) }
    let sign = ~(Key.max >> 1)
    for flip in [0, sign, Key.max, Key.max ^ sign] {
      let form = strided_key_form(flip: UInt64(flip), spread: 0, infinity: UInt64(Key.max))
      check(values, form) { UInt64($0 ^ flip) }
    }
  }

  @Test func keysOfReals() {
    let wide: [Double] = [
      0, -0.0, 1, -1, .nan, -.nan, .infinity, -.infinity, .leastNonzeroMagnitude, 1e300, -1e-300,
    ]
    let sign: UInt64 = 1 << 63
    let narrowSign: UInt32 = 1 << 31
    for descending in [false, true] {
      // Keys rise with the numbers, or fall; NaN has the greatest one.
      let flip = descending ? ~sign : sign
      let form = strided_key_form(
        flip: flip, spread: ~sign, infinity: Double.infinity.bitPattern)
      check((0..<300).map { wide[$0 % wide.count].bitPattern }, form) { bits in
        let number = Double(bitPattern: bits)
        if number != number { return .max }
        let rising = number < 0 ? ~bits : number == 0 ? sign : bits | sign
        return descending ? ~rising : rising
      }
      let narrowFlip = descending ? ~narrowSign : narrowSign
      let narrowForm = strided_key_form(
        flip: UInt64(narrowFlip), spread: UInt64(~narrowSign),
        infinity: UInt64(Float.infinity.bitPattern))
      check((0..<300).map { Float(wide[$0 % wide.count]).bitPattern }, narrowForm) { bits in
        let number = Float(bitPattern: bits)
        if number != number { return UInt64(UInt32.max) }
        let rising = number < 0 ? ~bits : number == 0 ? narrowSign : bits | narrowSign
        return UInt64(descending ? ~rising : rising)
      }
    }
  }

  private func check<Key: FixedWidthInteger & UnsignedInteger>(
    _ values: [Key], _ form: strided_key_form, _ key: (Key) -> UInt64
  ) {
    var mistakes: [String] = []
    for level in Self.levels {
      for count in Self.lengths {
        var keys = [UInt64](repeating: 7, count: count + 1)
        strided_widen_keys(level, MemoryLayout<Key>.size, count, values, form, &keys)
        if keys != values[..<count].map(key) + [7] {
          mistakes.append("\(count) at level \(level)")
        }
      }
    }
    #expect(mistakes.isEmpty, "\(Key.self): \(mistakes.count), first \(mistakes.first ?? "")")
  }

  @Test func positions() {
    var generator = SplitMix64(seed: 71)
    let keys = (0..<300).map { _ in generator.next() }
    for level in Self.levels {
      for count in Self.lengths {
        for (dropped, bits, first) in [(0, 9, 0), (11, 11, 1024), (63, 20, 5), (1, 0, 0)] {
          var items = [UInt64](repeating: 7, count: count + 1)
          strided_pack_positions(
            level, count, keys, Int32(dropped), Int32(bits), UInt64(first), &items)
          let expected = (0..<count).map {
            (keys[$0] >> UInt64(dropped)) << UInt64(bits) | UInt64(first + $0)
          }
          #expect(items == expected + [7], "\(count) at level \(level)")
          let mask: UInt64 = (1 << UInt64(bits)) - 1
          strided_unpack_positions(level, count, &items, mask)
          #expect(items == expected.map { $0 & mask } + [7], "\(count) at level \(level)")
        }
      }
    }
  }

  /// No tie, and one tie at every place; the lowest bits do not count.
  @Test func ties() {
    for level in Self.levels {
      for count in Self.lengths where count > 0 {
        var items = (0..<count).map { (place: Int) -> UInt64 in
          UInt64(place << 8 | place * 37 % 256)
        }
        #expect(strided_find_tie(level, count, items, 255) == count - 1)
        for place in 0..<(count - 1) {
          let item = items[place + 1]
          items[place + 1] = items[place] ^ 255
          #expect(strided_find_tie(level, count, items, 255) == place, "level \(level)")
          items[place + 1] = item
        }
      }
    }
  }
}
