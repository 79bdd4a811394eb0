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
    let doubles = (0..<700).map { 1 / Double($0 &* 37 % 101 + 3) }
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
    var generator = SystemRandomNumberGenerator()
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
