import CStridedKernels
import Testing

/// Counts in C of elements that are not zero: of every length and width, at every level.
@Suite struct WideCountingTests {
  private static let levels = 0...strided_simd_level()

  @Test func everyWidth() {
    run(UInt8.self)
    run(UInt16.self)
    run(UInt32.self)
    run(UInt64.self)
  }

  private func run<Element: FixedWidthInteger & UnsignedInteger>(_ type: Element.Type) {
    var generator = SplitMix64(seed: 61)
    let random = (0..<70_000).map { _ in
      generator.next() % 3 == 0 ? 0 : Element.random(in: .min ... .max, using: &generator)
    }
    // Every count of one byte is full once, and all of the bits are those of the sign.
    check(random)
    check(Array(repeating: Element(1), count: 70_000))
    check(Array(repeating: ~(Element.max >> 1), count: 700))
  }

  private func check<Element: FixedWidthInteger & UnsignedInteger>(_ values: [Element]) {
    var mistakes: [String] = []
    let width = MemoryLayout<Element>.size
    for mask in [Element.max, Element.max >> 1] {
      for level in Self.levels {
        for count in Array(0...300) + [600, values.count - 3, values.count] {
          let expected = values[..<count].count { $0 & mask != 0 }
          let found = strided_count_nonzero(level, width, count, values, UInt64(mask))
          if found != expected { mistakes.append("\(count) at level \(level): \(found)") }
        }
        let forms = [(1, 255, 1), (7, 3, 9), (40, 17, 0), (200, 255, 250), (1030, 5, 1100)]
        for (count, rows, step) in forms where (rows - 1) * step + count <= values.count {
          var totals = [Int64](repeating: -1, count: count + 1)
          strided_count_nonzero_rows(
            level, width, count, rows, step, values, UInt64(mask), &totals)
          let isRight = (0..<count).allSatisfy { column in
            totals[column] == (0..<rows).count { values[$0 * step + column] & mask != 0 }
          }
          if !isRight || totals[count] != -1 {
            mistakes.append("\(count) x \(rows) at level \(level)")
          }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(Element.self): \(mistakes.count), first \(mistakes.first ?? "")")
  }
}
