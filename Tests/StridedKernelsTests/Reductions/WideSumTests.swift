import CStridedKernels
import Testing

/// The sums of real numbers in C: of every length, at every level and alignment.
@Suite struct WideSumTests {
  private static let levels = 0...strided_simd_level()

  /// Sums without rounding are equal to those of a plain loop.
  @Test func wholeNumbers() {
    let doubles = (0..<700).map { Double($0 &* 37 % 101) - 50 }
    let floats = doubles.map { Float($0) }
    var mistakes: [String] = []
    for offset in [0, 1, 3, 7] {
      for count in 0...600 {
        let expected = doubles[offset..<(offset + count)].reduce(0, +)
        for level in Self.levels {
          if sum(level, doubles, offset, count) != expected
            || sum(level, floats, offset, count) != Float(expected)
          {
            mistakes.append("\(count) from \(offset) at level \(level)")
          }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count), first \(mistakes.first ?? "")")
  }

  /// Sums with rounding have the same bits at every level.
  @Test func roundedNumbers() {
    let doubles = (0..<700).map { (place: Int) -> Double in 1 / Double(place * 37 % 101 + 3) }
    let floats = doubles.map { Float($0) }
    var mistakes: [String] = []
    for offset in [0, 1, 3, 7] {
      for count in 0...600 {
        let double = sum(0, doubles, offset, count).bitPattern
        let float = sum(0, floats, offset, count).bitPattern
        for level in Self.levels {
          if sum(level, doubles, offset, count).bitPattern != double
            || sum(level, floats, offset, count).bitPattern != float
          {
            mistakes.append("\(count) from \(offset) at level \(level)")
          }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count), first \(mistakes.first ?? "")")
  }

  /// The sums of columns have the bits of a loop over the rows, in order.
  @Test func rows() {
    let doubles = (0..<4000).map { (place: Int) -> Double in 1 / Double(place * 37 % 101 + 3) }
    checkRows(strided_double, doubles, 0.0) { $0 + $1 }
    checkRows(strided_float, doubles.map { Float($0) }, 0 as Float) { $0 + $1 }
    let whole = (0..<4000).map { $0 &* 37 % 101 }
    checkRows(strided_int8, whole.map { Int8($0 - 50) }, 0) { $0 + Int($1) }
    checkRows(strided_int16, whole.map { Int16($0 - 50) * 300 }, 0) { $0 + Int($1) }
    checkRows(strided_int32, whole.map { Int32($0 - 50) << 24 }, 0) { $0 + Int($1) }
    checkRows(strided_uint8, whole.map { UInt8($0 + 100) }, 0 as UInt) { $0 + UInt($1) }
    checkRows(strided_uint16, whole.map { UInt16($0) * 600 }, 0 as UInt) { $0 + UInt($1) }
    checkRows(strided_uint32, whole.map { UInt32($0) << 25 }, 0 as UInt) { $0 + UInt($1) }
  }

  private func checkRows<Element: BitwiseCopyable, Total: Equatable & BitwiseCopyable>(
    _ element: strided_element, _ values: [Element], _ zero: Total,
    _ add: (Total, Element) -> Total
  ) {
    var mistakes: [String] = []
    for (count, step) in [(0, 3), (1, 1), (7, 9), (40, 40), (60, 61)] {
      for rows in Array(1...13) + [60, 64] {
        let expected = (0..<count).map { column in
          (0..<rows).reduce(zero) { add($0, values[$1 * step + column]) }
        }
        for level in Self.levels {
          var sums = [Total](repeating: zero, count: count)
          strided_sum_rows(level, element, count, rows, step, values, &sums)
          if sums != expected { mistakes.append("\(count) x \(rows) at level \(level)") }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(Element.self): \(mistakes.count), first \(mistakes.first ?? "")")
  }

  /// The sums of the halves of integers in columns.
  @Test func rowsOfHalves() {
    var generator = SplitMix64(seed: 55)
    let values = (0..<4000).map { _ in generator.next() as UInt64 }
    for flip in [0, 1 << 63] as [UInt64] {
      for (count, step) in [(1, 1), (7, 9), (60, 61)] {
        for rows in [1, 2, 3, 4, 5, 8, 11, 64] {
          let columns = (0..<count).map { column in
            (0..<rows).map { values[$0 * step + column] ^ flip }
          }
          for level in Self.levels {
            var low = [UInt64](repeating: 1, count: count), high = low
            strided_sum_rows_of_halves(level, count, rows, step, values, flip, &low, &high)
            #expect(low == columns.map { $0.reduce(0) { $0 + $1 & 0xffff_ffff } })
            #expect(high == columns.map { $0.reduce(0) { $0 + $1 >> 32 } })
          }
        }
      }
    }
  }

  /// NaN and infinity propagate from every position.
  @Test func specialNumbers() {
    for level in Self.levels {
      for place in 0..<100 {
        var values = [Double](repeating: 1, count: 100)
        values[place] = .infinity
        #expect(sum(level, values, 0, 100) == .infinity)
        values[place] = .nan
        #expect(sum(level, values, 0, 100).isNaN)
      }
    }
  }

  /// Any number of zeros keeps its sign.
  @Test func negativeZeros() {
    let zeros = [Double](repeating: -0.0, count: 700)
    let singles = [Float](repeating: -0.0, count: 700)
    for level in Self.levels {
      for count in 1...300 {
        #expect(sum(level, zeros, 0, count).sign == .minus)
        #expect(sum(level, singles, 0, count).sign == .minus)
      }
    }
  }

  /// The halves of integers, with and without the flipped sign bit, of every length.
  @Test func halves() {
    var generator = SplitMix64(seed: 56)
    var values = (0..<700).map { _ in generator.next() }
    values[0] = .max
    values[1] = 0
    values[2] = 1 << 63
    var mistakes: [String] = []
    for flip in [0, 1 << 63] as [UInt64] {
      for offset in [0, 1, 3] {
        for count in 0...600 {
          let part = values[offset..<(offset + count)].map { $0 ^ flip }
          let expected = [
            part.reduce(0) { $0 + $1 & 0xffff_ffff }, part.reduce(0) { $0 + $1 >> 32 },
          ]
          for level in Self.levels {
            var sums: [UInt64] = [1, 1]
            values.withUnsafeBufferPointer {
              strided_sum_halves(level, count, $0.baseAddress! + offset, flip, &sums)
            }
            if sums != expected { mistakes.append("\(count) from \(offset) at level \(level)") }
          }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count), first \(mistakes.first ?? "")")
  }

  private func sum(_ level: Int32, _ values: [Double], _ offset: Int, _ count: Int) -> Double {
    values.withUnsafeBufferPointer { values in
      values.baseAddress.map { strided_sum_double(level, count, $0 + offset) } ?? .nan
    }
  }

  private func sum(_ level: Int32, _ values: [Float], _ offset: Int, _ count: Int) -> Float {
    values.withUnsafeBufferPointer { values in
      values.baseAddress.map { strided_sum_float(level, count, $0 + offset) } ?? .nan
    }
  }
}
