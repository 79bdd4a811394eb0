import CStridedKernels
import Testing

/// The comparisons of real numbers in C, against plain loops in Swift: at every level, for every
/// comparison, with every alignment and combination of strides.
@Suite struct WideComparisonTests {
  private static let comparisons = [
    strided_less, strided_less_or_equal, strided_equal, strided_not_equal,
  ]

  @Test func doubles() { check(Double.self) }
  @Test func floats() { check(Float.self) }

  private func check<Number: BinaryFloatingPoint>(_ type: Number.Type) {
    var mistakes: [String] = []
    var cases = 0
    for level in 0...strided_simd_level() {
      for comparison in Self.comparisons {
        for count in Array(0...20) + [31, 32, 33, 64, 100, 129] {
          for (step, secondStep) in [(1, 1), (1, 0), (0, 1), (0, 0)] {
            for offset in [0, 1, 3, 7] {
              let isRight = matches(type, level, comparison, count, (step, secondStep), offset)
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

  private func matches<Number: BinaryFloatingPoint>(
    _ type: Number.Type, _ level: Int32, _ comparison: strided_comparison, _ count: Int,
    _ steps: (Int, Int), _ offset: Int
  ) -> Bool {
    // Both zeros, infinities, a NaN, a subnormal number, and only a few others, so that many are
    // equal.
    let specials: [Number] = [0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude]
    let values: [Number] = (0..<400).map {
      $0 % 5 == 3 ? specials[$0 &* 7 % specials.count] : Number($0 &* 37 % 3) - 1
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
          level, comparison, width, count, to + offset, from + offset, steps.0 * width,
          from + second, steps.1 * width)
      }
    }
    return found == expected
  }
}
