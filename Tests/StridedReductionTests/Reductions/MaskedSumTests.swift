import Oracle
import Strided
import Testing

/// Sums and products of the elements for which a mask is true, and with an initial value.
@Suite struct MaskedSumTests {
  private static let shapes: [[Int]] = [[], [5], [0], [3, 4], [2, 0, 3], [2, 3, 4]]

  @Test func truthValues() {
    compare(initial: 7, { $0 % 3 != 1 }, { $0 ? 1 : 0 })
  }

  @Test func integers() {
    compare(initial: -3, { Int8($0 % 5 - 2) }, { Int($0) })
    compare(initial: 3, { UInt16($0 % 3 + 1) }, { UInt($0) })
    compare(initial: -3, { ($0 * 7) % 5 - 2 }, { $0 })
  }

  /// Whole numbers, of which all sums are exact.
  @Test func realNumbers() {
    compare(initial: 2, { $0 % 5 == 0 ? 2 : Float16($0 % 3 - 1) }, { $0 })
    compare(initial: -2, { $0 % 5 == 0 ? 2 : Float($0 % 3 - 1) }, { $0 })
    compare(initial: 0.5, { $0 % 5 == 0 ? 2 : Double($0 % 4 - 3) }, { $0 })
  }

  @Test func complexNumbers() {
    compare(
      initial: Complex(2, 1), { Complex(Float($0 % 3 - 1), Float($0 % 2)) }, { $0 })
    compare(
      initial: Complex(0, -1), { Complex(Double($0 % 3 - 1), Double($0 % 2)) }, { $0 })
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func compare<Element: OracleElement>(
    initial: Element.Sum, _ value: (Int) -> Element, _ widened: (Element) -> Element.Sum
  ) {
    let check = AxesCheck()
    var masks = SampleMasks(seed: 3)
    for shape in Self.shapes {
      let values = (0..<elementCount(shape)).map(value)
      let wide = values.map(widened)
      for subject in representations(of: shape, values) {
        let name = "\(Element.self) \(subject.twin.name)"
        let array = subject.twin.array
        for axes in AxisLines.sets(of: shape.count) {
          for (mask, flags) in masks.masks(for: shape) {
            compare(name, array, wide, axes, initial: nil, mask, flags, check)
            compare(name, array, wide, axes, initial: initial, mask, flags, check)
          }
          let all = wide.map { _ in true }
          compare(name, array, wide, axes, initial: initial, nil, all, check)
        }
      }
    }
    check.log.finish(atLeast: 1000)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func compare<Element: OracleElement>(
    _ name: String, _ array: NDArray<Element>, _ values: [Element.Sum], _ axes: [Int],
    initial: Element.Sum?, _ mask: NDArray<Bool>?, _ flags: [Bool], _ check: AxesCheck
  ) {
    let shape = Array(array.shape)
    let lines = AxisLines(shape, along: axes)
    let terms = lines.lines.map { line in line.filter { flags[$0] }.map { values[$0] } }
    let sums = terms.map { $0.reduce(initial ?? 0, +) }
    check.compare(
      "sum of \(name) from \(String(describing: initial))", shape, axes, sums, lines,
      several: { array.sum(axes: $0, keepingAxes: $1, initial: initial, where: mask) },
      one: { array.sum(axis: $0, keepingAxes: $1, initial: initial, where: mask) },
      whole: { array.sum(initial: initial, where: mask) })
    let products = terms.map { $0.reduce(initial ?? 1, *) }
    check.compare(
      "product of \(name) from \(String(describing: initial))", shape, axes, products, lines,
      several: { array.product(axes: $0, keepingAxes: $1, initial: initial, where: mask) },
      one: { array.product(axis: $0, keepingAxes: $1, initial: initial, where: mask) },
      whole: { array.product(initial: initial, where: mask) })
  }

  /// Elements that are masked out count for nothing, even NaN, infinity, or a number that overflows.
  @Test func maskedOutElements() {
    let a = NDArray([1, Double.nan, .infinity, -.infinity, 2])
    let mask = NDArray([true, false, false, false, true])
    #expect(a.sum(where: mask) == 3 && a.product(where: mask) == 2)
    #expect(a.mean(where: mask) == 1.5 && a.variance(where: mask) == 0.25)
    let b = NDArray([Int.max, 3, Int.max])
    #expect(b.sum(where: [false, true, true] .&& (b .< 9)) == 3)
    #expect(b.product(initial: 2, where: b .< 9) == 6)
  }
}
