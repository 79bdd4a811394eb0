import Oracle
import Strided
import Testing

/// Differences, slopes and integrals along an axis.
@Suite(.withoutAddressSanitizer) struct DifferenceTests {
  @Test func differences() {
    let check = LaneCheck()
    func model<Element: SignedNumeric>(_ list: [Element], _ order: Int) -> [Element] {
      var list = list
      for _ in 0..<order { list = zip(list.dropFirst(), list).map { $0 - $1 } }
      return list
    }
    for order in 0...4 {
      check.keepingAxis(
        "differences \(order)", withFlat: false, { CumulativeTests.real($0) as Double },
        { $0.differences(order: order, axis: $1!) }, model: { model($0, order) })
      check.keepingAxis(
        "differences Int32 \(order)", withFlat: false, { Int32($0 * $0 % 17) },
        { $0.differences(order: order, axis: $1!) }, model: { model($0, order) })
    }
    check.log.finish(atLeast: 1000)
    #expect(NDArray<UInt8>([1, 3, 200]).differences() == [2, 197])
    #expect(NDArray([1, 2, 4]).differences().ownsData)
    #expect(NDArray([1, 2, 4]).differences(order: 0).ownsData)
    #expect(NDArray([1, 2, 4]).differences(order: .max).count == 0)
  }

  /// The slopes of a list by their definition.
  private static func slopes(_ y: [Double], at x: [Double]) -> [Double] {
    y.indices.map { i in
      if i == 0 { return (y[1] - y[0]) / (x[1] - x[0]) }
      if i == y.count - 1 { return (y[i] - y[i - 1]) / (x[i] - x[i - 1]) }
      let (before, after) = (x[i] - x[i - 1], x[i + 1] - x[i])
      return (before * before * (y[i + 1] - y[i]) + after * after * (y[i] - y[i - 1]))
        / (before * after * (before + after))
    }
  }

  @Test func slopes() {
    let check = LaneCheck()
    let shapes = [[5], [2], [2, 3], [3, 2, 4], [4, 4]]
    func value(_ place: Int) -> Double { Double(place * place % 23) / 4 - 2 }
    check.keepingAxis(
      "gradient", shapes: shapes, withFlat: false, value,
      { $0.gradient(spacing: 0.25, axis: $1!) },
      model: { Self.slopes($0, at: $0.indices.map { Double($0) / 4 }) })
    let places = [0, 1, 1.5, 3, 7]
    check.keepingAxis(
      "gradient at places", shapes: shapes, withFlat: false, value,
      isSame: { isNear($0, $1, ulps: 64) || ($0 - $1).magnitude < 1e-12 },
      {
        $0.gradient(
          at: NDArray(Array(places.prefix($0.shape[($1! + $0.rank) % $0.rank]))), axis: $1!)
      },
      model: { Self.slopes($0, at: places) })
    check.log.finish(atLeast: 200)
    let a = NDArray<Float>([1, .nan, 3, 4, 5])
    #expect("\(a.gradient())" == "[nan  1. nan  1.  1.]")
    #expect(
      NDArray([1.0, 4, 9]).gradient(at: [0, 2, 4]) == NDArray([1.0, 4, 9]).gradient(spacing: 2))
  }

  /// Slopes of single precision, which are near those that are computed as `Double`.
  @Test func slopesOfSingles() {
    let check = LaneCheck()
    let shapes = [[5], [2], [2, 3], [3, 2, 4], [4, 4], [40], [3, 33]]
    func value(_ place: Int) -> Float { Float(place * place % 23) / 4 - 2 }
    func isNear(_ found: Float, _ expected: Float) -> Bool {
      (found - expected).magnitude <= 1e-5 * (1 + expected.magnitude)
    }
    check.keepingAxis(
      "gradient Float", shapes: shapes, withFlat: false, value, isSame: isNear,
      { $0.gradient(spacing: 0.25, axis: $1!) },
      model: { list in
        Self.slopes(list.map { Double($0) }, at: list.indices.map { Double($0) / 4 })
          .map { Float($0) }
      })
    // Rising places at uneven distances, exact in both types.
    func place(_ index: Int) -> Float { Float(index) + Float(index * index % 3) / 4 }
    let places = (0..<40).map(place)
    func gradient(_ array: NDArray<Float>, _ axis: Int?) -> NDArray<Float> {
      let axis = axis ?? 0
      let count = array.shape[axis < 0 ? axis + array.rank : axis]
      return array.gradient(at: NDArray(Array(places.prefix(count))), axis: axis)
    }
    func model(_ list: [Float]) -> [Float] {
      Self.slopes(list.map { Double($0) }, at: places.map { Double($0) }).map { Float($0) }
    }
    check.keepingAxis(
      "gradient Float at places", shapes: shapes, withFlat: false, value, isSame: isNear,
      gradient, model: model)
    check.log.finish(atLeast: 200)
  }

  @Test func integrals() {
    let check = LaneCheck()
    func value(_ place: Int) -> Double { Double(place * place % 23) / 4 - 2 }
    func area(_ y: [Double], _ x: [Double]) -> Double {
      y.indices.dropFirst().reduce(0) { $0 + (x[$1] - x[$1 - 1]) * (y[$1] + y[$1 - 1]) / 2 }
    }
    check.droppingAxis(
      "trapezoid", value, isSame: { ($0 - $1).magnitude < 1e-12 },
      { $0.trapezoid(spacing: 0.5, axis: $1) },
      model: { area($0, $0.indices.map { Double($0) / 2 }) })
    let places = [3, 1, 1.5, 3, 7]
    check.droppingAxis(
      "trapezoid at places", value, isSame: { ($0 - $1).magnitude < 1e-12 },
      {
        $0.trapezoid(
          at: NDArray(Array(places.prefix($0.shape[($1 + $0.rank) % $0.rank]))), axis: $1)
      },
      model: { area($0, places) })
    check.droppingAxis(
      "trapezoid Float at places", { Float(value($0)) },
      isSame: { isNear($0, $1, ulps: 16) || ($0 - $1).magnitude < 1e-5 },
      {
        $0.trapezoid(
          at: NDArray(places.prefix($0.shape[($1 + $0.rank) % $0.rank]).map { Float($0) }),
          axis: $1)
      },
      model: { list in Float(area(list.map { Double($0) }, places)) })
    check.droppingAxis(
      "trapezoid Float", shapes: [[300], [3, 70], [70, 3]], { Float(value($0)) },
      { $0.trapezoid(spacing: 0.5, axis: $1) },
      model: { list in
        // Sixteenths, whose sums are exact.
        Float(area(list.map { Double($0) }, list.indices.map { Double($0) / 2 }))
      })
    check.log.finish(atLeast: 200)
    #expect(NDArray([1.0, .nan, 2]).trapezoid()[].isNaN)
    #expect(NDArray<Float>([[1, 2, 3], [4, 5, 6]]).trapezoid() == [4, 10])
  }
}
