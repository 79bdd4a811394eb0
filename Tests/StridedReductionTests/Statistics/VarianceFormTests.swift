import Oracle
import Strided
import Testing

/// Variances and standard deviations against plain loops and exact integers.
@Suite(.withoutAddressSanitizer) struct VarianceFormTests {
  /// Shapes with few and many rows and columns, around the lengths of blocks.
  private static let shapes = [
    [], [1], [5], [0], [3, 4], [2, 0, 3], [2, 3, 4], [31], [33], [700], [3, 70], [70, 3], [9, 300],
    [140, 20], [4, 9, 20],
  ]

  @Test func halfPrecision() {
    compare(Float16.self, { Double(($0 * 7) % 11 - 4) }, ulp: Double(Float16.ulpOfOne))
  }
  @Test func singlePrecision() {
    compare(Float.self, { Double(($0 * 7) % 11 - 4) / 8 + 50 }, ulp: Double(Float.ulpOfOne))
  }
  @Test func doublePrecision() {
    compare(Double.self, { Double(($0 * 7) % 11 - 4) / 8 + 1e6 }, ulp: .ulpOfOne)
  }

  private func compare<Element: OracleReal & RealScalar>(
    _ type: Element.Type, _ value: (Int) -> Double, ulp: Double
  ) {
    compare(type, { Element(value($0)) }, { Double($0) }, ulp: ulp) { array, axes, keeping, c in
      (
        array.variance(axes: axes, correction: c, keepingAxes: keeping),
        array.standardDeviation(axes: axes, correction: c, keepingAxes: keeping)
      )
    } one: { array, axis, keeping, c in
      (
        array.variance(axis: axis, correction: c, keepingAxes: keeping),
        array.standardDeviation(axis: axis, correction: c, keepingAxes: keeping)
      )
    } whole: {
      ($0.variance(correction: $1), $0.standardDeviation(correction: $1))
    }
  }

  @Test func integers() {
    func run<Element: OracleElement & IntegerScalar>(_ type: Element.Type) {
      compare(
        type, { Element(($0 * 7) % 101) }, { Double($0) }, ulp: .ulpOfOne
      ) { array, axes, keeping, c in
        (
          array.variance(axes: axes, correction: c, keepingAxes: keeping),
          array.standardDeviation(axes: axes, correction: c, keepingAxes: keeping)
        )
      } one: { array, axis, keeping, c in
        (
          array.variance(axis: axis, correction: c, keepingAxes: keeping),
          array.standardDeviation(axis: axis, correction: c, keepingAxes: keeping)
        )
      } whole: {
        ($0.variance(correction: $1), $0.standardDeviation(correction: $1))
      }
    }
    run(Int8.self)
    run(UInt16.self)
    run(Int32.self)
    run(Int.self)
    run(UInt64.self)
  }

  /// Compares the forms along several axes, one axis and all with exact variances of eighths.
  private func compare<Element: OracleElement, Result: RealScalar>(
    _ type: Element.Type, _ value: (Int) -> Element, _ number: (Element) -> Double, ulp: Double,
    several: (NDArray<Element>, [Int], Bool, Double) -> (NDArray<Result>, NDArray<Result>),
    one: @escaping (NDArray<Element>, Int, Bool, Double) -> (NDArray<Result>, NDArray<Result>),
    whole: @escaping (NDArray<Element>, Double) -> (Result, Result)
  ) {
    let check = AxesCheck()
    for shape in Self.shapes {
      let values = (0..<elementCount(shape)).map(value)
      for subject in representations(of: shape, values) {
        for axes in AxisLines.sets(of: shape.count) {
          let lines = AxisLines(shape, along: axes)
          for correction in [0.0, 1] {
            let expected = lines.map(values) { Self.exact($0.map(number), correction) }
            func isNear(_ found: Result, _ expected: Result) -> Bool {
              if found.isNaN || expected.isNaN { return found.isNaN && expected.isNaN }
              return Double((found - expected).magnitude) <= 8 * ulp * Double(expected)
            }
            let array = subject.twin.array
            let name = "\(Element.self) \(subject.twin.name), correction \(correction)"
            check.compare(
              "variance \(name)", shape, axes, expected.map { Result($0) }, lines, isSame: isNear,
              several: { several(array, $0, $1, correction).0 },
              one: { one(array, $0, $1, correction).0 }, whole: { whole(array, correction).0 })
            check.compare(
              "standardDeviation \(name)", shape, axes,
              expected.map { Result($0.squareRoot()) }, lines, isSame: isNear,
              several: { several(array, $0, $1, correction).1 },
              one: { one(array, $0, $1, correction).1 }, whole: { whole(array, correction).1 })
          }
        }
      }
    }
    check.log.finish(atLeast: 1000)
  }

  /// The variance of multiples of 1/1024, from exact sums of integers.
  private static func exact(_ numbers: [Double], _ correction: Double = 0) -> Double {
    let integers = numbers.map { Int128($0 * 1024) }
    let (count, sum) = (Int128(numbers.count), integers.reduce(0, +))
    let squares = integers.reduce(0) { $0 + $1 * $1 }
    let divisor = Double(numbers.count) - correction
    if divisor <= 0 { return .nan }
    return Double(count * squares - sum * sum) / Double(count) / divisor / 0x1p20
  }

  /// Lists of which the plain formulas lose all digits, in blocks, rows and columns.
  @Test func hostileNumbers() {
    var random = SplitMix64(seed: 3)
    let noise = (0..<30_000).map { _ in Double(random.pick(-2000...2000)) / 1024 }
    let lists: [(name: String, values: [Double])] = [
      ("a large mean", noise.map { 1e9 + $0 }),
      ("a jump", noise.enumerated().map { $0 < 1000 ? $1 : 1e9 + $1 }),
      ("a far number", noise.enumerated().map { $0 == 17 ? 1e12 : $1 }),
      ("a slope", noise.enumerated().map { 1e8 + Double($0) + $1 }),
      ("two heights", noise.enumerated().map { $0 % 64 < 8 ? $1 : 1e9 + $1 }),
      ("a constant", noise.map { _ in 1e9 + 0.5 }),
    ]
    for (name, values) in lists {
      let line = NDArray(values)
      for shape in [[30_000], [3000, 10], [10, 3000], [100, 300]] as [Shape] {
        let array = line.reshaped(to: shape)
        for (form, view) in [
          ("", array), ("reversed", array.flipped()), ("transposed", array.transposed()),
        ] {
          for axis in -1..<shape.count {
            let found = axis < 0 ? NDArray(view.variance()) : view.variance(axis: axis % view.rank)
            let lanes =
              axis < 0
              ? [values]
              : view.movingAxis(from: axis, to: -1).reshaped(to: [-1, view.shape[axis]])
                .rows.map { Array($0) }
            for (result, lane) in zip(Array(found), lanes) {
              let expected = Self.exact(lane)
              #expect(
                (result - expected).magnitude <= 1e-14 * expected,
                "\(name), \(shape) \(form), axis \(axis): \(result), expected \(expected)")
            }
          }
        }
      }
    }
  }

  /// Numbers whose sum or squared distances overflow, infinities and NaN.
  @Test(arguments: [[1400], [70, 20]] as [Shape])
  func hugeAndSpecialNumbers(shape: Shape) {
    let greatest = Double.greatestFiniteMagnitude
    let same = NDArray<Double>.full(shape, greatest)
    #expect(same.variance() == 0 && same.variance(axis: 0).max() == 0)
    let single = NDArray<Float>.full(shape, .greatestFiniteMagnitude)
    #expect(single.standardDeviation(axis: -1).max() == 0)
    for place in [0, 5, 13, 1390] {
      let a = NDArray<Double>.full(shape, 1)
      func set(_ value: Double) { a.raveled()[place] = value }
      set(-greatest)
      #expect(a.variance() == .infinity && a.variance(axis: 0).max() == .infinity)
      same.raveled()[place] = -greatest
      #expect(same.standardDeviation() == .infinity && same.variance(axis: 0).max() == .infinity)
      for value in [Double.infinity, -.infinity, .nan] {
        set(value)
        #expect(a.variance().isNaN && isNaN(a.variance(axis: 0)).any())
      }
      set(1e100)
      #expect(a.variance().isFinite && a.variance() > 1e196)
    }
  }
}
