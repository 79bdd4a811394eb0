import Oracle
import Strided
import Testing

/// Statistics along several axes: each is that of the flat array of the elements of its line.
@Suite struct StatisticsOfSeveralAxesTests {
  private static let shapes: [[Int]] = [
    [], [1], [5], [0], [3, 4], [0, 3], [2, 3, 4], [2, 0, 3], [2, 1, 3, 2],
  ]

  /// Compares a statistic along every set of axes with that of lists, in every representation.
  ///
  /// - Parameter ofNone: whether there is a statistic of no elements.
  private func compare<Element: OracleElement, Result: OracleElement>(
    _ name: String, ofNone: Bool = true, _ value: (Int) -> Element,
    whole: (NDArray<Element>) -> Result,
    one: @escaping (NDArray<Element>, Int, Bool) -> NDArray<Result>,
    several: (NDArray<Element>, [Int], Bool) -> NDArray<Result>
  ) {
    let check = AxesCheck()
    for shape in Self.shapes {
      let values = (0..<elementCount(shape)).map(value)
      for axes in AxisLines.sets(of: shape.count) {
        let lines = AxisLines(shape, along: axes)
        if !ofNone, lines.lines.contains(where: \.isEmpty) { continue }
        let expected = lines.map(values) { whole(NDArray($0)) }
        for subject in representations(of: shape, values) {
          check.compare(
            "\(name) \(subject.twin.name)", shape, axes, expected, lines, isSame: Self.isSame,
            several: { several(subject.twin.array, $0, $1) },
            one: { one(subject.twin.array, $0, $1) })
        }
      }
    }
    check.log.finish(atLeast: 1000)
  }

  /// Whether two results differ by no more than a few roundings.
  private static func isSame<Result: OracleElement>(_ first: Result, _ second: Result) -> Bool {
    if let first = first as? Double, let second = second as? Double {
      return isNear(first, second, ulps: 32)
    }
    if let first = first as? Float, let second = second as? Float {
      return isNear(first, second, ulps: 32)
    }
    return first.isSame(as: second)
  }

  private static func plain(_ place: Int) -> Double { Double(place * 7 % 13) - 4.5 }
  private static func integer(_ place: Int) -> Int16 { Int16(place * 7 % 13) - 4 }
  private static func holes(_ place: Int) -> Float {
    place % 4 == 1 || place < 4 ? .nan : Float(place * 7 % 13) - 4.5
  }

  @Test func medians() {
    compare("median", Self.plain) {
      $0.median()
    } one: {
      $0.median(axis: $1, keepingAxes: $2)
    } several: {
      $0.median(axes: $1, keepingAxes: $2)
    }
    compare("median", Self.integer) {
      $0.median()
    } one: {
      $0.median(axis: $1, keepingAxes: $2)
    } several: {
      $0.median(axes: $1, keepingAxes: $2)
    }
    compare("nanMedian", Self.holes) {
      $0.nanMedian()
    } one: {
      $0.nanMedian(axis: $1, keepingAxes: $2)
    } several: {
      $0.nanMedian(axes: $1, keepingAxes: $2)
    }
  }

  @Test(arguments: [QuantileMethod.linear, .lower, .hazen])
  func quantiles(method: QuantileMethod) {
    compare("quantile", Self.plain) {
      $0.quantile(0.3, method: method)
    } one: {
      $0.quantile(0.3, axis: $1, keepingAxes: $2, method: method)
    } several: {
      $0.quantile(0.3, axes: $1, keepingAxes: $2, method: method)
    }
    compare("quantile", Self.integer) {
      $0.quantile(0.7, method: method)
    } one: {
      $0.quantile(0.7, axis: $1, keepingAxes: $2, method: method)
    } several: {
      $0.quantile(0.7, axes: $1, keepingAxes: $2, method: method)
    }
    compare("nanQuantile", Self.holes) {
      $0.nanQuantile(0.7, method: method)
    } one: {
      $0.nanQuantile(0.7, axis: $1, keepingAxes: $2, method: method)
    } several: {
      $0.nanQuantile(0.7, axes: $1, keepingAxes: $2, method: method)
    }
  }

  /// Lists of quantiles, whose axes come first, are as many quantiles.
  @Test func listsOfQuantiles() {
    let shares: NDArray<Double> = [[0.1, 0.5, 0.9], [0.75, 1, 0]]
    let (reals, holes) = (NDArray((0..<24).map(Self.plain)), NDArray((0..<24).map(Self.holes)))
    let integers = NDArray((0..<24).map(Self.integer))
    func compare<Result: RealScalar>(
      _ several: (NDArray<Double>, [Int], Bool) -> NDArray<Result>,
      _ each: (Double, [Int], Bool) -> NDArray<Result>
    ) {
      for axes in [[0], [-1, 0], [1, 2], [2, 0, 1]] {
        for keepsAxes in [false, true] {
          let found = several(shares, axes, keepsAxes)
          let parts = shares.elements.map { each($0, axes, keepsAxes) }
          #expect(Array(found.shape) == [2, 3] + Array(parts[0].shape))
          #expect(found.ownsData && parts[0].ownsData)
          let expected = parts.flatMap { Array($0) }
          #expect(zip(Array(found), expected).allSatisfy { isNear($0, $1, ulps: 0) }, "\(axes)")
        }
      }
    }
    for a in [reals.reshaped(to: [2, 3, 4]), reals.reshaped(to: [4, 3, 2]).transposed()] {
      compare({ a.quantile($0, axes: $1, keepingAxes: $2) }) {
        a.quantile($0, axes: $1, keepingAxes: $2)
      }
      compare({ a.percentile($0 * 100, axes: $1, keepingAxes: $2, method: .hazen) }) {
        a.percentile($0 * 100, axes: $1, keepingAxes: $2, method: .hazen)
      }
    }
    let (b, c) = (holes.reshaped(to: [2, 3, 4]), integers.reshaped(to: [2, 3, 4]))
    compare({ b.nanQuantile($0, axes: $1, keepingAxes: $2) }) {
      b.nanQuantile($0, axes: $1, keepingAxes: $2)
    }
    compare({ b.nanPercentile($0 * 100, axes: $1, keepingAxes: $2) }) {
      b.nanPercentile($0 * 100, axes: $1, keepingAxes: $2)
    }
    compare({ c.quantile($0, axes: $1, keepingAxes: $2) }) {
      c.quantile($0, axes: $1, keepingAxes: $2)
    }
    let result = NDArray<Double>.zeros([2, 3, 3])
    reals.reshaped(to: [2, 3, 4]).quantile(shares, axes: [0, 2], into: result)
    #expect(result == reals.reshaped(to: [2, 3, 4]).quantile(shares, axes: [0, 2]))
    reals.reshaped(to: [8, 3]).percentile(shares, axis: 0, into: result)
    #expect(result == reals.reshaped(to: [8, 3]).percentile(shares, axis: 0))
  }

  @Test(arguments: [QuantileMethod.linear, .higher, .medianUnbiased])
  func percentiles(method: QuantileMethod) {
    compare("percentile", Self.plain) {
      $0.percentile(30, method: method)
    } one: {
      $0.percentile(30, axis: $1, keepingAxes: $2, method: method)
    } several: {
      $0.percentile(30, axes: $1, keepingAxes: $2, method: method)
    }
    compare("percentile", Self.integer) {
      $0.percentile(70, method: method)
    } one: {
      $0.percentile(70, axis: $1, keepingAxes: $2, method: method)
    } several: {
      $0.percentile(70, axes: $1, keepingAxes: $2, method: method)
    }
    compare("nanPercentile", Self.holes) {
      $0.nanPercentile(70, method: method)
    } one: {
      $0.nanPercentile(70, axis: $1, keepingAxes: $2, method: method)
    } several: {
      $0.nanPercentile(70, axes: $1, keepingAxes: $2, method: method)
    }
  }

  @Test func rangesAndCounts() {
    compare("peakToPeak", ofNone: false, Self.plain) {
      $0.peakToPeak()
    } one: {
      $0.peakToPeak(axis: $1, keepingAxes: $2)
    } several: {
      $0.peakToPeak(axes: $1, keepingAxes: $2)
    }
    compare("peakToPeak", ofNone: false, Self.integer) {
      $0.peakToPeak()
    } one: {
      $0.peakToPeak(axis: $1, keepingAxes: $2)
    } several: {
      $0.peakToPeak(axes: $1, keepingAxes: $2)
    }
    compare("countNonzero", { $0 % 3 == 0 ? 0 : UInt8($0) }) {
      $0.countNonzero()
    } one: {
      $0.countNonzero(axis: $1, keepingAxes: $2)
    } several: {
      $0.countNonzero(axes: $1, keepingAxes: $2)
    }
    compare("countNonzero", { $0 % 3 == 0 }) {
      $0.countNonzero()
    } one: {
      $0.countNonzero(axis: $1, keepingAxes: $2)
    } several: {
      $0.countNonzero(axes: $1, keepingAxes: $2)
    }
  }

  @Test func nanSumsAndProducts() {
    compare("nanSum", Self.holes) {
      $0.nanSum()
    } one: {
      $0.nanSum(axis: $1, keepingAxes: $2)
    } several: {
      $0.nanSum(axes: $1, keepingAxes: $2)
    }
    compare("nanProduct", Self.holes) {
      $0.nanProduct()
    } one: {
      $0.nanProduct(axis: $1, keepingAxes: $2)
    } several: {
      $0.nanProduct(axes: $1, keepingAxes: $2)
    }
    compare("nanMean", Self.holes) {
      $0.nanMean()
    } one: {
      $0.nanMean(axis: $1, keepingAxes: $2)
    } several: {
      $0.nanMean(axes: $1, keepingAxes: $2)
    }
  }

  @Test func nanExtrema() {
    compare("nanMin", ofNone: false, Self.holes) {
      $0.nanMin()
    } one: {
      $0.nanMin(axis: $1, keepingAxes: $2)
    } several: {
      $0.nanMin(axes: $1, keepingAxes: $2)
    }
    compare("nanMax", ofNone: false, Self.holes) {
      $0.nanMax()
    } one: {
      $0.nanMax(axis: $1, keepingAxes: $2)
    } several: {
      $0.nanMax(axes: $1, keepingAxes: $2)
    }
  }

  @Test(arguments: [0, 1.0])
  func nanVariances(correction: Double) {
    compare("nanVariance", Self.holes) {
      $0.nanVariance(correction: correction)
    } one: {
      $0.nanVariance(axis: $1, correction: correction, keepingAxes: $2)
    } several: {
      $0.nanVariance(axes: $1, correction: correction, keepingAxes: $2)
    }
    compare("nanStandardDeviation", Self.holes) {
      $0.nanStandardDeviation(correction: correction)
    } one: {
      $0.nanStandardDeviation(axis: $1, correction: correction, keepingAxes: $2)
    } several: {
      $0.nanStandardDeviation(axes: $1, correction: correction, keepingAxes: $2)
    }
  }

  /// Variances of integers.
  @Test(arguments: [0, 1.0])
  func variancesOfIntegers(correction: Double) {
    compare("variance", Self.integer) {
      $0.variance(correction: correction)
    } one: {
      $0.variance(axis: $1, correction: correction, keepingAxes: $2)
    } several: {
      $0.variance(axes: $1, correction: correction, keepingAxes: $2)
    }
    compare("standardDeviation", Self.integer) {
      $0.standardDeviation(correction: correction)
    } one: {
      $0.standardDeviation(axis: $1, correction: correction, keepingAxes: $2)
    } several: {
      $0.standardDeviation(axes: $1, correction: correction, keepingAxes: $2)
    }
  }
}
