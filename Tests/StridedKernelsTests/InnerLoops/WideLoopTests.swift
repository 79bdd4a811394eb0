import CStridedKernels
import Testing

/// The loops over real numbers in C, against plain loops in Swift: at every level, for every
/// operation, with every alignment and combination of strides, disjoint, in place and with a source
/// above the result.
@Suite struct WideLoopTests {
  private static let operations = [strided_add, strided_subtract, strided_multiply, strided_divide]

  @Test func doubles() { check(Double.self) }
  @Test func floats() { check(Float.self) }

  private func check<Number: BinaryFloatingPoint>(_ type: Number.Type) {
    var mistakes: [String] = []
    var cases = 0
    for level in 0...strided_simd_level() {
      for operation in Self.operations {
        for count in Array(0...20) + [31, 32, 33, 64, 100, 129] {
          for (step, secondStep) in [(1, 1), (1, 0), (0, 1), (0, 0)] {
            for offset in [0, 1, 3, 7] {
              for places in Place.allCases {
                let isRight = matches(
                  type, level, operation, count, (step, secondStep), offset, places)
                cases += 1
                if !isRight {
                  mistakes.append("\(level) \(operation) \(count) \(step) \(secondStep) \(places)")
                }
              }
            }
          }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count) of \(cases), first \(mistakes.first ?? "")")
    #expect(cases > 5000)
  }

  private enum Place: CaseIterable {
    case apart, past, inPlace, above
  }

  private func matches<Number: BinaryFloatingPoint>(
    _ type: Number.Type, _ level: Int32, _ operation: strided_operation, _ count: Int,
    _ steps: (Int, Int), _ offset: Int, _ place: Place
  ) -> Bool {
    // Special values among others: both zeros, infinities, a NaN, a subnormal number.
    let specials: [Number] = [0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude]
    let values: [Number] = (0..<400).map {
      $0 % 7 == 3 ? specials[$0 % specials.count] : Number($0 &* 37 % 101) - 50.5
    }
    var memory = values
    let (result, second) = (offset, 200 + offset)
    let first =
      switch place {
      case .apart, .past: 350 - count + offset
      case .inPlace: result
      case .above: result + 5
      }
    if place == .inPlace || place == .above, steps.0 == 0 { return true }
    var expected = values
    for index in 0..<count {
      let (x, y) = (values[first + index * steps.0], values[second + index * steps.1])
      expected[result + index] =
        switch operation {
        case strided_add: x + y
        case strided_subtract: x - y
        case strided_multiply: x * y
        default: x / y
        }
    }
    let width = MemoryLayout<Number>.stride
    memory.withUnsafeMutableBufferPointer { memory in
      guard let base = memory.baseAddress else { return }
      strided_combine(
        level, operation, width, count, base + result, base + first, steps.0 * width,
        base + second, steps.1 * width, place == .past)
    }
    return zip(memory, expected).allSatisfy {
      $0 == $1 ? $0.sign == $1.sign : $0.isNaN && $1.isNaN
    }
  }
}
