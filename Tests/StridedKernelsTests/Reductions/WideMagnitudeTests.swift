import CStridedKernels
import Testing

/// Sums of absolute values at every level of vectors, against loops.
@Suite struct WideMagnitudeTests {
  /// Every length from 0 on at every offset of a vector; no number beside the given ones changes.
  @Test func doubles() {
    let numbers = (0..<80).map { (place: Int) -> Double in Double(place * 37 % 101 - 50) / 7 }
    for count in 0...50 {
      for offset in 0..<8 {
        let given = Array(numbers[offset..<offset + count])
        var expectedSums = [Double](repeating: 0.5, count: 64)
        for index in 0..<count { expectedSums[index + 3] += abs(given[index]) }
        let exact = given.reduce(0) { $0 + abs($1) }
        var totals: Set<Double> = []
        for level in 0...strided_simd_level() {
          var sums = [Double](repeating: 0.5, count: 64)
          let total = numbers.withUnsafeBufferPointer { from in
            sums.withUnsafeMutableBufferPointer {
              strided_add_magnitudes_double(
                level, count, from.baseAddress! + offset, $0.baseAddress! + 3)
            }
          }
          #expect(sums == expectedSums, "\(count) at \(offset), level \(level)")
          let alone = numbers.withUnsafeBufferPointer {
            strided_add_magnitudes_double(level, count, $0.baseAddress! + offset, nil)
          }
          #expect(alone == total && abs(total - exact) < 1e-12, "\(count) at \(offset): \(total)")
          totals.insert(total)
        }
        #expect(totals.count == 1, "\(count) at \(offset): \(totals)")
      }
    }
  }

  /// The same for `float`.
  @Test func floats() {
    let numbers = (0..<80).map { (place: Int) -> Float in Float(place * 37 % 101 - 50) / 7 }
    for count in 0...50 {
      let exact = numbers[..<count].reduce(0) { $0 + abs(Double($1)) }
      var totals: Set<Float> = []
      for level in 0...strided_simd_level() {
        var sums = [Float](repeating: 0.5, count: 64)
        let total = sums.withUnsafeMutableBufferPointer {
          strided_add_magnitudes_float(level, count, numbers, $0.baseAddress! + 3)
        }
        for index in 0..<64 {
          let isGiven = index >= 3 && index < count + 3
          let expected = isGiven ? 0.5 + abs(numbers[index - 3]) : 0.5
          #expect(sums[index] == expected, "\(count), level \(level), \(index)")
        }
        #expect(strided_add_magnitudes_float(level, count, numbers, nil) == total)
        #expect(abs(Double(total) - exact) < 1e-3, "\(count), level \(level): \(total)")
        totals.insert(total)
      }
      #expect(totals.count == 1, "\(count): \(totals)")
    }
  }

  /// A number that is not finite makes the total so, wherever it stands.
  @Test func notFinite() {
    for count in 1...40 {
      for place in 0..<count {
        for value in [Double.nan, .infinity, -.infinity] {
          var numbers = [Double](repeating: 1, count: count)
          numbers[place] = value
          for level in 0...strided_simd_level() {
            let total = strided_add_magnitudes_double(level, count, numbers, nil)
            #expect(!total.isFinite, "\(value) at \(place) of \(count), level \(level)")
          }
        }
      }
    }
  }
}
