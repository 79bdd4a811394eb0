import CStridedKernels
import Testing

/// The comparisons of numbers in C, against plain loops in Swift: at every level, for every
/// comparison, with every alignment and combination of strides.
@Suite struct WideComparisonTests {
  private static let comparisons = [
    strided_less, strided_less_or_equal, strided_equal, strided_not_equal,
  ]

  /// Both zeros, infinities, a NaN and a subnormal number.
  private static func specials<Number: BinaryFloatingPoint>() -> [Number] {
    [0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude]
  }

  /// Zero, and numbers that differ only in the first or the last bit.
  private static func specials<Number: FixedWidthInteger>() -> [Number] {
    [0, .max, .min, .max - 1, .min + 1, .max / 2 + 1]
  }

  @Test func doubles() { check(strided_double, Self.specials() as [Double]) }
  @Test func floats() { check(strided_float, Self.specials() as [Float]) }
  @Test func int8() { check(strided_int8, Self.specials() as [Int8]) }
  @Test func int16() { check(strided_int16, Self.specials() as [Int16]) }
  @Test func int32() { check(strided_int32, Self.specials() as [Int32]) }
  @Test func int64() { check(strided_int64, Self.specials() as [Int64]) }
  @Test func uint8() { check(strided_uint8, Self.specials() as [UInt8]) }
  @Test func uint16() { check(strided_uint16, Self.specials() as [UInt16]) }
  @Test func uint32() { check(strided_uint32, Self.specials() as [UInt32]) }
  @Test func uint64() { check(strided_uint64, Self.specials() as [UInt64]) }

  private func check<Number: Numeric & Comparable>(
    _ element: strided_element, _ specials: [Number]
  ) {
    var mistakes: [String] = []
    var cases = 0
    for level in 0...strided_simd_level() {
      for comparison in Self.comparisons {
        for count in Array(0...20) + [31, 32, 33, 64, 100, 129] {
          for (step, secondStep) in [(1, 1), (1, 0), (0, 1), (0, 0)] {
            for offset in [0, 1, 3, 7] {
              let isRight = matches(
                element, specials, level, comparison, count, (step, secondStep), offset)
              cases += 1
              if !isRight {
                mistakes.append("\(level) \(comparison) \(count) \(step) \(secondStep)")
              }
            }
          }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count) of \(cases), first \(mistakes.first ?? "")")
    #expect(cases > 1500)
  }

  private func matches<Number: Numeric & Comparable>(
    _ element: strided_element, _ specials: [Number], _ level: Int32,
    _ comparison: strided_comparison, _ count: Int,
    _ steps: (Int, Int), _ offset: Int
  ) -> Bool {
    // Only a few others, so that many are equal.
    let others: [Number] = [0, 1, 2]
    let values: [Number] = (0..<400).map {
      $0 % 5 == 3 ? specials[$0 &* 7 % specials.count] : others[$0 &* 37 % 3]
    }
    let second = 200 + offset
    var expected = [Bool](repeating: true, count: 150)
    for index in 0..<count {
      let (x, y) = (values[offset + index * steps.0], values[second + index * steps.1])
      expected[offset + index] =
        switch comparison {
        case strided_less: x < y
        case strided_less_or_equal: x <= y
        case strided_equal: x == y
        default: x != y
        }
    }
    var found = [Bool](repeating: true, count: 150)
    let width = MemoryLayout<Number>.stride
    found.withUnsafeMutableBufferPointer { found in
      values.withUnsafeBufferPointer { values in
        guard let to = found.baseAddress, let from = values.baseAddress else { return }
        strided_compare(
          level, comparison, element, count, to + offset, from + offset, steps.0 * width,
          from + second, steps.1 * width)
      }
    }
    return found == expected
  }
}
