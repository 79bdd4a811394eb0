import CStridedKernels
import Testing

/// The sorting of columns and the keys of C: every width, at every level.
@Suite struct WideSortTests {
  private static let levels = 0...strided_simd_level()

  /// A block of keys, aligned as vectors need it.
  private func withBlock<Key: FixedWidthInteger>(
    _ keys: [Key], _ body: (UnsafeMutablePointer<Key>) -> Void
  ) -> [Key] {
    let bytes = max(keys.count * MemoryLayout<Key>.size, 64)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    defer { memory.deallocate() }
    let block = memory.bindMemory(to: Key.self, capacity: keys.count)
    for (index, key) in keys.enumerated() { block[index] = key }
    body(block)
    return (0..<keys.count).map { block[$0] }
  }

  private func sortColumns<Key: FixedWidthInteger & UnsignedInteger>(_ type: Key.Type) {
    let (width, lanes) = (MemoryLayout<Key>.size, 64 / MemoryLayout<Key>.size)
    var random = SplitMix64(seed: 51)
    var mistakes: [String] = []
    for rows in Array(0...40) + [63, 64, 65, 100, 127, 128, 200, 256, 257] {
      let keys = (0..<(rows * lanes)).map { index in
        index % 5 == 0 ? Key(index & 3) : Key.random(in: .min ... .max, using: &random)
      }
      for level in Self.levels {
        let found = withBlock(keys) { strided_sort_columns(level, width, rows, $0) }
        for column in 0..<lanes {
          let places = stride(from: column, to: rows * lanes, by: lanes)
          if places.map({ found[$0] }) != places.map({ keys[$0] }).sorted() {
            mistakes.append("\(type) \(rows) rows, column \(column), level \(level)")
          }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count), first \(mistakes.first ?? "")")
  }

  @Test func columns() {
    sortColumns(UInt8.self)
    sortColumns(UInt16.self)
    sortColumns(UInt32.self)
    sortColumns(UInt64.self)
  }

  private func sortBlocks<Key: FixedWidthInteger & UnsignedInteger>(_ type: Key.Type) {
    let (width, lanes) = (MemoryLayout<Key>.size, 64 / MemoryLayout<Key>.size)
    var random = SplitMix64(seed: 52)
    var mistakes: [String] = []
    for rows in [2, 4, 8, 16, 32, 64, 128] {
      for repeats in 0..<20 {
        let keys = (0..<(rows * lanes)).map { index in
          repeats < 10
            ? Key.random(in: 0...1, using: &random) : .random(in: .min ... .max, using: &random)
        }
        for level in Self.levels {
          let found = withBlock(keys) {
            strided_sort_block(level, width, rows, $0)
          }
          let columns = (0..<lanes).flatMap { lane in (0..<rows).map { found[$0 * lanes + lane] } }
          if columns != keys.sorted() { mistakes.append("\(type) \(rows) rows, level \(level)") }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count), first \(mistakes.first ?? "")")
  }

  @Test func blocks() {
    sortBlocks(UInt16.self)
    sortBlocks(UInt32.self)
    sortBlocks(UInt64.self)
  }

  /// Sorted columns of zeros and ones: a block sort that sorts all of these merges all sorted columns.
  @Test func blocksOfZerosAndOnes() {
    let (rows, lanes) = (8, 8)
    var mistakes: [String] = []
    for first in 0..<(1 << 16) where first % 37 == 0 {
      // Eight columns with a pseudorandom number of ones each.
      var state = UInt64(first &+ 1) &* 0x9E37_79B9_7F4A_7C15
      let ones = (0..<lanes).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return Int(state >> 33) % (rows + 1)
      }
      let keys = (0..<(rows * lanes)).map { place in
        UInt64(place / lanes >= rows - ones[place % lanes] ? 1 : 0)
      }
      let total = ones.reduce(0, +)
      for level in Self.levels {
        let found = withBlock(keys) { strided_sort_block(level, 8, rows, $0) }
        let columns = (0..<lanes).flatMap { lane in (0..<rows).map { found[$0 * lanes + lane] } }
        if columns != (0..<64).map({ $0 >= 64 - total ? 1 : 0 }) {
          mistakes.append("ones \(ones), level \(level)")
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count), first \(mistakes.first ?? "")")
  }

  /// All lists of zeros and ones of up to 12 keys: a network that sorts these sorts everything.
  @Test func zerosAndOnes() {
    var mistakes: [String] = []
    for rows in 1...12 {
      for first in stride(from: 0, to: 1 << rows, by: 64) {
        let keys = (0..<rows).flatMap { row in
          (0..<64).map { UInt8(truncatingIfNeeded: (first + $0) >> row & 1) }
        }
        for level in Self.levels {
          let found = withBlock(keys) { strided_sort_columns(level, 1, rows, $0) }
          let isSorted = (64..<max(rows * 64, 64)).allSatisfy { found[$0 - 64] <= found[$0] }
          if !isSorted { mistakes.append("\(rows) rows from \(first), level \(level)") }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count), first \(mistakes.first ?? "")")
  }

  @Test func keysOfRealNumbers() {
    let sign = UInt64(1) << 63
    let form = strided_key_form(
      flip: sign, spread: ~sign, infinity: Double.infinity.bitPattern)
    let numbers: [Double] = [
      -.infinity, -.greatestFiniteMagnitude, -1, -.leastNonzeroMagnitude, 0,
      .leastNonzeroMagnitude, 1, .infinity,
    ]
    for level in Self.levels {
      let bits = numbers.map(\.bitPattern)
      let keys = withBlock(bits) {
        #expect(!strided_make_keys(level, 8, bits.count, $0, form))
        var differing: UInt64 = 0
        #expect(!strided_key_differences(level, 8, bits.count, $0, &differing))
        #expect(differing != 0)
      }
      #expect(keys == keys.sorted() && Set(keys).count == keys.count)
      #expect(withBlock(keys) { strided_make_bits(level, 8, keys.count, $0, form) } == bits)
      for special in [-0.0, .nan, -.nan, .signalingNaN] as [Double] {
        let row = [1, special, 2].map(\.bitPattern)
        let again = withBlock(row) {
          #expect(strided_make_keys(level, 8, row.count, $0, form))
          strided_make_bits(level, 8, row.count, $0, form)
        }
        #expect(again == row)
      }
    }
  }

  /// NaN and -0 are found at every position, and nothing else is.
  @Test func specials() {
    let sign = UInt64(1) << 63
    let reals = strided_key_form(
      flip: sign, spread: ~sign, infinity: Double.infinity.bitPattern)
    let integers = strided_key_form(flip: sign, spread: 0, infinity: .max)
    for level in Self.levels {
      for length in 0...40 {
        var row = (0..<length).map { [0, .infinity, -.infinity, 5, -1][$0 % 5] as Double }
        #expect(!strided_has_specials(level, 8, length, row, reals))
        for place in 0..<length {
          let number = row[place]
          for special in [-0.0, .nan, -.nan, .signalingNaN] as [Double] {
            row[place] = special
            #expect(strided_has_specials(level, 8, length, row, reals))
            #expect(!strided_has_specials(level, 8, length, row, integers))
          }
          row[place] = number
        }
      }
    }
  }

  /// The check of rising keys finds a pair out of order, and NaN, at every position.
  @Test func risingKeys() {
    let sign = UInt64(1) << 63
    let reals = strided_key_form(
      flip: sign, spread: ~sign, infinity: Double.infinity.bitPattern)
    let falling = strided_key_form(flip: ~0, spread: 0, infinity: .max)
    for level in Self.levels {
      for length in [0, 1, 2, 7, 8, 9, 127, 128, 129, 130, 300] {
        let numbers = (0..<length).map { Double($0 / 3) - 20 }
        #expect(strided_is_rising(level, 8, length, numbers, reals))
        #expect(strided_is_rising(level, 8, length, (0..<length).reversed().map { $0 }, falling))
        for place in 0..<length {
          var row = numbers
          row[place] = .nan
          #expect(!strided_is_rising(level, 8, length, row, reals))
          row[place] = numbers[place] - 1.5
          #expect(strided_is_rising(level, 8, length, row, reals) == (place == 0))
        }
      }
    }
  }

  @Test func differences() {
    for level in Self.levels {
      for length in 1...70 {
        var keys = (0..<length).map { UInt32(8 * $0) }
        var differing: UInt64 = 1
        let rises = withBlock(keys) {
          #expect(!strided_key_differences(level, 4, length, $0, &differing))
        }
        #expect(rises == keys && differing == keys.reduce(0) { $0 | UInt64($1) })
        keys.swapAt(0, length - 1)
        _ = withBlock(keys) {
          #expect(strided_key_differences(level, 4, length, $0, &differing) == (length > 1))
        }
      }
    }
  }
}
