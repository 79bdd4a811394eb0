import Oracle
import Strided
import Testing

/// Means and products along every set of axes against plain loops.
@Suite(.withoutAddressSanitizer) struct MeanFormTests {
  /// Shapes with few and many rows and columns, around the lengths of blocks.
  private static let shapes = [
    [], [1], [5], [0], [3, 4], [2, 0, 3], [2, 3, 4], [2, 1, 3, 2], [33], [700], [3, 70], [70, 3],
    [40, 20], [4, 9, 6],
  ]

  /// Compares a reduction in all its forms with a function of lists of elements, in every representation.
  @_semantics("optimize.sil.specialize.generic.never")
  private func compare<Element: OracleElement, Result: OracleElement>(
    _ name: String, _ value: (Int) -> Element, isSame: (Result, Result) -> Bool,
    several: (NDArray<Element>, [Int], Bool) -> NDArray<Result>,
    one: @escaping (NDArray<Element>, Int, Bool) -> NDArray<Result>,
    whole: @escaping (NDArray<Element>) -> Result, model: ([Element]) -> Result
  ) {
    let check = AxesCheck()
    for shape in Self.shapes {
      let values = (0..<elementCount(shape)).map(value)
      let subjects = representations(of: shape, values)
      for axes in AxisLines.sets(of: shape.count) {
        let lines = AxisLines(shape, along: axes)
        let expected = lines.map(values, model)
        for subject in subjects {
          let array = subject.twin.array
          check.compare(
            "\(name) \(Element.self) \(subject.twin.name)", shape, axes, expected, lines,
            isSame: isSame, several: { several(array, $0, $1) }, one: { one(array, $0, $1) },
            whole: { whole(array) })
        }
      }
    }
    check.log.finish(atLeast: 1000)
  }

  /// Compares a mean with the rounded quotient of an exact sum.
  private func compareMeans<Element: OracleElement, Mean: OracleReal & RealScalar>(
    _ value: (Int) -> Element, ulps: Mean, _ number: (Element) -> Double
  ) where Element.Mean == Mean {
    compare(
      "mean", value,
      isSame: { isNear($0, $1, ulps: ulps) }, several: { $0.mean(axes: $1, keepingAxes: $2) },
      one: { $0.mean(axis: $1, keepingAxes: $2) }, whole: { $0.mean() },
      model: { list in
        var sum = 0.0
        for element in list { sum += number(element) }
        return Mean(sum / Double(list.count))
      })
  }

  @Test func meansOfRealNumbers() {
    compareMeans({ Double($0 * 7 % 11 - 4) / 8 + 1000 }, ulps: 2) { $0 }
    compareMeans({ Float($0 * 7 % 11 - 4) / 8 }, ulps: 2) { Double($0) }
    compareMeans({ Float16($0 * 7 % 11 - 4) / 8 + 2 }, ulps: 1) { Double($0) }
  }

  /// The sums are exact, and are divided once.
  @Test func meansOfIntegersAndTruthValues() {
    compareMeans({ Int32($0 * 7 % 101) - 50 }, ulps: 0) { Double($0) }
    compareMeans({ UInt64($0 * 7 % 101) }, ulps: 0) { Double($0) }
    compareMeans({ $0 % 3 == 0 || $0 % 7 == 2 }, ulps: 0) { $0 ? 1 : 0 }
    let share: Double = NDArray([true, true, false]).mean()
    #expect(share == 2.0 / 3)
    #expect(NDArray([[true, false], [true, true]]).mean(axis: 0) == [1, 0.5])
    #expect(NDArray<Bool>([]).mean().isNaN)
  }

  @Test func meansOfComplexNumbers() {
    compare(
      "mean", { Complex(Double($0 * 7 % 11 - 4) / 8, Double($0 * 5 % 7)) },
      isSame: { x, y in
        let ((a, b), (c, d)) = (x.rawStorage, y.rawStorage)
        return isNear(a, c, ulps: 4) && isNear(b, d, ulps: 4)
      },
      several: { $0.mean(axes: $1, keepingAxes: $2) },
      one: { $0.mean(axis: $1, keepingAxes: $2) }, whole: { $0.mean() },
      model: { list in
        let (count, parts) = (Double(list.count), list.map(\.rawStorage))
        let (x, y) = (parts.reduce(0) { $0 + $1.x }, parts.reduce(0) { $0 + $1.y })
        return Complex(x / count, y / count)
      })
  }

  /// Compares a product with that of the elements as `Double`.
  private func compareProducts<Real: OracleReal & RealScalar>(
    _ value: (Int) -> Real, ulps: Real
  ) {
    compare(
      "product", value, isSame: { isNear($0, $1, ulps: ulps) },
      several: { $0.product(axes: $1, keepingAxes: $2) },
      one: { $0.product(axis: $1, keepingAxes: $2) }, whole: { $0.product() },
      model: { list in
        var product = 1.0
        for element in list { product *= Double(element) }
        return Real(product)
      })
  }

  @Test func productsOfRealNumbers() {
    let powers = [0.5, 4, -2, 0.25, 1, -1]
    compareProducts({ powers[$0 % 6] }, ulps: 0)
    compareProducts({ Float(powers[$0 % 6]) }, ulps: 0)
    compareProducts({ Float16(powers[$0 % 6]) }, ulps: 0)
    // Rounded products; those of Float16 are rounded to it once.
    let factors = [1.25, 0.8125, -1.0625, 0.9375, 1.125, 0.875]
    compareProducts({ Double(factors[$0 % 6]) }, ulps: 800)
    compareProducts({ Float(factors[$0 % 6]) }, ulps: 800)
    compareProducts({ Float16(factors[$0 % 6]) }, ulps: 2)
  }

  /// NaN and infinities decide a product wherever they are, and a zero keeps its sign.
  @Test func specialProducts() {
    for place in [0, 3, 40, 69] {
      for special in [Double.nan, .infinity, -.infinity, 0] {
        var values = [Double](repeating: 1, count: 70)
        values[place] = special
        let matrix = NDArray(values, shape: [10, 7])
        let results: [Double] = [
          matrix.product(axes: [0, 1])[], matrix.product(),
          matrix.product(axis: 0)[place % 7], matrix.product(axes: [-1])[place / 7],
        ]
        #expect(results.allSatisfy { $0.isSame(as: special) }, "\(special) at \(place): \(results)")
      }
    }
    #expect(NDArray([-0.0, 2]).product().sign == .minus)
    #expect(NDArray([[Double.infinity, 0]]).product(axis: 1)[0].isNaN)
  }
}
