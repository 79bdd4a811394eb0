import Oracle
import Strided
import Testing

/// Means, variances and standard deviations of the elements for which a mask is true.
@Suite struct MaskedMeanTests {
  @Test func halfPrecision() { compare { Float16(($0 * 7) % 11 - 4) } }

  @Test func singlePrecision() { compare { Float(($0 * 7) % 11 - 4) * 0.37 } }

  @Test func doublePrecision() { compare { Double(($0 * 7) % 11 - 4) * 0.37 + 100 } }

  private func compare<Element: OracleReal & RealScalar>(_ value: (Int) -> Element) {
    let check = AxesCheck()
    var masks = SampleMasks(seed: 11)
    for shape in [[], [5], [0], [3, 4], [2, 0, 3], [2, 3, 4]] {
      let values = (0..<elementCount(shape)).map(value)
      for subject in representations(of: shape, values) {
        for axes in AxisLines.sets(of: shape.count) {
          for (mask, flags) in masks.masks(for: shape) {
            for correction in [0.0, 1] {
              compare(subject, axes, correction, mask, flags, check)
            }
          }
        }
      }
    }
    check.log.finish(atLeast: 1000)
  }

  private func compare<Element: OracleReal & RealScalar>(
    _ subject: Subject<Element>, _ axes: [Int], _ correction: Double, _ mask: NDArray<Bool>,
    _ flags: [Bool], _ check: AxesCheck
  ) {
    let array = subject.twin.array
    let shape = Array(array.shape)
    let values = subject.twin.model.values
    let lines = AxisLines(shape, along: axes)
    let terms = lines.lines.map { line in line.filter { flags[$0] }.map { Double(values[$0]) } }
    let means = terms.map { $0.isEmpty ? .nan : $0.reduce(0, +) / Double($0.count) }
    let variances = zip(terms, means).map { terms, mean in
      let divisor = Double(terms.count) - correction
      return divisor > 0
        ? terms.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / divisor : .nan
    }
    func isNear(_ found: Element, _ expected: Element) -> Bool {
      if found.isNaN || expected.isNaN { return found.isNaN && expected.isNaN }
      let magnitude = values.map { Double($0.magnitude) }.max() ?? 0
      return (found - expected).magnitude <= 8 * Element.ulpOfOne * (1 + Element(magnitude))
    }
    check.compare(
      "mean \(subject.twin.name)", shape, axes, means.map { Element($0) }, lines, isSame: isNear,
      several: { array.mean(axes: $0, keepingAxes: $1, where: mask) },
      one: { array.mean(axis: $0, keepingAxes: $1, where: mask) },
      whole: { array.mean(where: mask) })
    check.compare(
      "variance \(subject.twin.name)", shape, axes, variances.map { Element($0) }, lines,
      isSame: isNear,
      several: { array.variance(axes: $0, correction: correction, keepingAxes: $1, where: mask) },
      one: { array.variance(axis: $0, correction: correction, keepingAxes: $1, where: mask) },
      whole: { array.variance(correction: correction, where: mask) })
    check.compare(
      "standardDeviation \(subject.twin.name)", shape, axes,
      variances.map { Element($0.squareRoot()) }, lines, isSame: isNear,
      several: {
        array.standardDeviation(axes: $0, correction: correction, keepingAxes: $1, where: mask)
      },
      one: {
        array.standardDeviation(axis: $0, correction: correction, keepingAxes: $1, where: mask)
      },
      whole: { array.standardDeviation(correction: correction, where: mask) })
  }

  @Test func integers() {
    compareIntegers { Int8(truncatingIfNeeded: $0 * 37) }
    compareIntegers { UInt32(($0 * 7) % 11) }
    compareIntegers { Int($0 * 7 % 11 - 4) }
  }

  /// Compares with quotients of exact integers.
  private func compareIntegers<Element: OracleElement & IntegerScalar>(_ value: (Int) -> Element) {
    let check = AxesCheck()
    var masks = SampleMasks(seed: 11)
    for shape in [[], [5], [0], [3, 4], [2, 0, 3], [2, 3, 4]] {
      let values = (0..<elementCount(shape)).map(value)
      for subject in representations(of: shape, values) {
        let array = subject.twin.array
        for axes in AxisLines.sets(of: shape.count) {
          let lines = AxisLines(shape, along: axes)
          for (mask, flags) in masks.masks(for: shape) {
            let terms = lines.lines.map { line in
              line.filter { flags[$0] }.map { Int(values[$0]) }
            }
            let means = terms.map { Double($0.reduce(0, +)) / Double($0.count) }
            func isSame(_ found: Double, _ expected: Double) -> Bool {
              found == expected || found.isNaN && expected.isNaN
            }
            let variances = terms.map { Self.variance(of: $0, correction: 1) }
            let deviations = terms.map { Self.variance(of: $0, correction: 0).squareRoot() }
            let name = "\(Element.self) \(subject.twin.name)"
            check.compare(
              "mean \(name)", shape, axes, means, lines, isSame: isSame,
              several: { array.mean(axes: $0, keepingAxes: $1, where: mask) },
              one: { array.mean(axis: $0, keepingAxes: $1, where: mask) },
              whole: { array.mean(where: mask) })
            check.compare(
              "variance \(name)", shape, axes, variances, lines,
              isSame: { isNear($0, $1, ulps: 32) },
              several: { array.variance(axes: $0, correction: 1, keepingAxes: $1, where: mask) },
              one: { array.variance(axis: $0, correction: 1, keepingAxes: $1, where: mask) },
              whole: { array.variance(correction: 1, where: mask) })
            check.compare(
              "standardDeviation \(name)", shape, axes, deviations, lines,
              isSame: { isNear($0, $1, ulps: 32) },
              several: { array.standardDeviation(axes: $0, keepingAxes: $1, where: mask) },
              one: { array.standardDeviation(axis: $0, keepingAxes: $1, where: mask) },
              whole: { array.standardDeviation(where: mask) })
          }
        }
      }
    }
    check.log.finish(atLeast: 1000)
  }

  /// The variance of integers, whose sums and squares are exact.
  private static func variance(of terms: [Int], correction: Int) -> Double {
    if terms.count <= correction { return .nan }
    let (count, sum) = (terms.count, terms.reduce(0, +))
    let squares = terms.reduce(0) { $0 + $1 * $1 }
    return Double(count * squares - sum * sum) / Double(count * (count - correction))
  }

  /// Sums that do not fit in `Int`, and the mean that is exact.
  @Test func integersWhoseSumOverflows() {
    let a = NDArray<Int>([.max, .max, 5, .max])
    #expect(a.mean(where: NDArray([true, true, false, true])) == Double(Int.max))
    #expect(NDArray<UInt64>([.max, .max]).mean(where: NDArray(true)) == Double(UInt64.max))
  }

  /// Half precision, whose squares and counts do not fit in it.
  @Test func halfPrecisionBeyondItsRange() {
    let a = NDArray<Float16>([3000, 3002, 3004, 3006, 60000])
    #expect(a.variance(where: a .< 4000) == 5 && a.mean(where: a .< 4000) == 3004)
    let many = NDArray<Float16>.ones([70_000]) * 2
    #expect(many.mean(where: many .> 1) == 2 && many.variance(where: many .> 1) == 0)
  }

  @Test func masksThatDoNotFit() async {
    let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Int>.ones([2, 3]).sum(where: NDArray([true, false]))
    }
    expectMessage("sum: the mask's shape (2,) does not broadcast to (2, 3)", in: sum)
    let least = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Int>.ones([2, 3]).min(initial: 1, where: NDArray([[[true]]]))
    }
    expectMessage("min: the mask's shape (1, 1, 1) does not broadcast to (2, 3)", in: least)
    let mean = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Float16>.ones([0, 3]).mean(axis: 0, where: NDArray([true, false]))
    }
    expectMessage("mean: the mask's shape (2,) does not broadcast to (0, 3)", in: mean)
    let twice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Int>.ones([2, 0]).max(axes: [1, -1], initial: 1)
    }
    expectMessage("max: axis -1 is given twice in [1, -1], shape (2, 0)", in: twice)
  }
}
