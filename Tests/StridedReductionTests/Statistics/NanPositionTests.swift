import Oracle
import Strided
import Testing

/// `nanArgmin`, `nanArgmax`, `nanProduct` and `nanPercentile` against plain loops.
@Suite(.withoutAddressSanitizer) struct NanPositionTests {
  /// The position of the first least or greatest number of a list; nil if all are NaN.
  static func position<Real: BinaryFloatingPoint>(_ list: [Real], _ wins: (Real, Real) -> Bool)
    -> Int?
  {
    var best: Int?
    for place in list.indices where !list[place].isNaN {
      if let found = best, !wins(list[place], list[found]) { continue }
      best = place
    }
    return best
  }

  private func compare<Element: OracleReal & RealScalar>(_ value: @escaping (Int) -> Element) {
    let check = LaneCheck()
    let shapes = [[5], [1], [2, 3], [3, 2], [0, 3], [2, 3, 4], [40]]
    check.droppingAxis(
      "nanArgmin \(Element.self)", shapes: shapes.filter { !$0.contains(0) }, value,
      { $0.nanArgmin(axis: $1) }, whole: { $0.nanArgmin() },
      model: { Self.position($0, <) ?? -1 })
    check.droppingAxis(
      "nanArgmax \(Element.self)", shapes: shapes.filter { !$0.contains(0) }, value,
      { $0.nanArgmax(axis: $1) }, whole: { $0.nanArgmax() },
      model: { Self.position($0, >) ?? -1 })
    check.droppingAxis(
      "nanProduct \(Element.self)", shapes: shapes, value, isSame: { isNear($0, $1, ulps: 32) },
      { $0.nanProduct(axis: $1) }, whole: { $0.nanProduct() },
      model: { $0.filter { !$0.isNaN }.reduce(1, *) })
    check.log.finish(atLeast: 300)
  }

  /// Every line has a number, as the first, in the middle, or as the last element.
  @Test func someNaN() {
    compare { $0 % 7 == 2 || $0 % 13 == 6 ? .nan : Float16(($0 * 5) % 7) / 4 + 0.5 }
    compare { $0 % 7 == 2 || $0 % 13 == 6 ? .nan : Float(($0 * 5) % 7) / 4 + 0.5 }
    compare { $0 % 7 == 2 || $0 % 13 == 6 ? .nan : Double(($0 * 5) % 7) / 4 + 0.5 }
    compare { Double($0 % 3 + 1) }
  }

  /// Infinities are numbers: they win over NaN, wherever it is.
  @Test func infinities() {
    for infinity in [Double.infinity, -.infinity] {
      let lists: [[Double]] = [
        [.nan, infinity], [infinity, .nan], [.nan, .nan, infinity, .nan, infinity],
        [.nan, infinity, -infinity], [.nan, -infinity, infinity, 3], [.nan, 1, infinity],
      ]
      for list in lists {
        #expect(NDArray(list).nanArgmin() == Self.position(list, <), "\(list)")
        #expect(NDArray(list).nanArgmax() == Self.position(list, >), "\(list)")
        let column = NDArray(list)[.all, .newAxis]
        #expect(column.nanArgmin(axis: 0)[0] == Self.position(list, <), "\(list)")
        #expect(column.nanArgmax(axis: -2)[0] == Self.position(list, >), "\(list)")
      }
    }
    let holes = NDArray([[.nan, Float.infinity], [2, .nan]])
    #expect(holes.nanArgmin(axis: 1) == [1, 0])
    #expect(holes.nanArgmin(axis: 1, keepingAxes: true) == [[1], [0]])
    #expect(holes.nanArgmax(axis: 0, keepingAxes: true) == [[1, 0]])
    #expect(NDArray([-0.0, 0]).nanArgmax() == 0 && NDArray([0, -0.0]).nanArgmin() == 0)
  }

  @Test func linesOfNaN() async {
    let least = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([[1, .nan], [2, Double.nan]]).nanArgmin(axis: 0)
    }
    expectMessage(
      "nanArgmin: all elements of a line are NaN, axis 0 of shape (2, 2)", in: least)
    let greatest = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Float>([.nan, .nan]).nanArgmax()
    }
    expectMessage("nanArgmax: all elements of a line are NaN, axis 0 of shape (2,)", in: greatest)
    let none = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Double>.zeros([2, 0]).nanArgmin(axis: 1)
    }
    expectMessage("nanArgmin: all elements of a line are NaN, axis 1 of shape (2, 0)", in: none)
    #expect(NDArray<Double>.zeros([2, 0]).nanArgmax(axis: 0).shape == [0])
  }

  /// Percentiles are quantiles of a hundredth of the percentage.
  @Test func percentiles() {
    let check = LaneCheck()
    let holes: (Int) -> Double = { $0 % 4 == 1 ? .nan : Double($0 * 7 % 13) - 4.5 }
    for percentage in [0, 25, 62.5, 100] {
      check.droppingAxis(
        "nanPercentile \(percentage)", holes, isSame: { isNear($0, $1, ulps: 64) },
        { $0.nanPercentile(percentage, axis: $1) }, whole: { $0.nanPercentile(percentage) },
        model: { QuantileTests.quantile($0.filter { !$0.isNaN }, percentage / 100) })
    }
    check.log.finish(atLeast: 500)
    let a = NDArray([[1, .nan, 3], [4, 5, 6.0]])
    #expect(a.nanPercentile([0, 50, 100], axis: 1) == [[1, 4], [2, 5], [3, 6]])
    #expect(a.nanPercentile([25, 75]) == [3, 5] && a.nanPercentile(60, method: .lower) == 4)
    #expect("\(NDArray([Double.nan]).nanPercentile([10, 20]))" == "[nan nan]")
  }

  @Test func percentileAbove100() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([1.0, 2]).nanPercentile(101)
    }
    expectMessage("nanPercentile: 1.01 is not between 0 and 1, array of shape (2,)", in: result)
  }
}
