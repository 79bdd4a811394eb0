import Oracle
import Strided
import Testing

/// Sums and products up to each position of the elements that are not NaN, against plain loops.
@Suite struct NanCumulativeTests {
  /// Compares with the scans of lists in which 0 or 1 stands for NaN.
  private func compare<Real: OracleReal & RealScalar>(_ value: (Int) -> Real) {
    let check = LaneCheck()
    for initial in [false, true] {
      check.keepingAxis(
        "nanCumulativeSum \(Real.self) \(initial)", withFlat: true, value,
        { $0.nanCumulativeSum(axis: $1, includingInitial: initial) },
        model: { list in Self.scan(list, initial: initial ? 0 : nil, none: 0, +) })
      check.keepingAxis(
        "nanCumulativeProduct \(Real.self) \(initial)", withFlat: true, value,
        { $0.nanCumulativeProduct(axis: $1, includingInitial: initial) },
        model: { list in Self.scan(list, initial: initial ? 1 : nil, none: 1, *) })
    }
    check.log.finish(atLeast: 400)
  }

  /// The results of a step from each element to the next; those of `Float16` are computed as `Float`.
  private static func scan<Real: OracleReal>(
    _ list: [Real], initial: Double?, none: Double, _ step: (Double, Double) -> Double
  ) -> [Real] {
    // The type in which a step is rounded.
    func rounded(_ number: Double) -> Double {
      Real.self == Double.self ? number : Double(Float(number))
    }
    let numbers = list.map { $0.isNaN ? none : Double($0) }
    return CumulativeTests.scan(numbers, initial: initial, { $0 }) { rounded(step($0, $1)) }
      .map { Real($0) }
  }

  /// NaN at the start, in the middle and at the end of lines, alone and in a row, and infinities.
  @Test func everyRepresentation() {
    func real<Real: OracleReal>(_ place: Int) -> Real {
      if place % 5 == 0 || place % 7 == 3 || place % 7 == 4 { return .nan }
      return place % 11 == 8 ? .infinity : Real(place * 7 % 5) / 2 - 0.75
    }
    compare { real($0) as Double }
    compare { real($0) as Float }
    compare { real($0) as Float16 }
    compare { _ in Double.nan }
  }

  /// Long lines, which are summed in vectors; their sums are exact.
  @Test func longLines() {
    func number<Real: OracleReal>(_ place: Int) -> Real {
      place % 9 == 4 || place % 13 < 2 ? .nan : Real(place * 7 % 41) / 8 - 2.5
    }
    let shapes = [[31], [33], [200], [3, 70], [70, 3]]
    func compareSums<Real: OracleReal & RealScalar>(_ type: Real.Type) {
      let check = LaneCheck()
      check.keepingAxis(
        "nanCumulativeSum \(type)", shapes: shapes, withFlat: true, { number($0) as Real },
        { $0.nanCumulativeSum(axis: $1) },
        model: { list in Self.scan(list, initial: nil, none: 0, +) })
      check.log.finish(atLeast: 100)
    }
    compareSums(Double.self)
    compareSums(Float.self)
    compareSums(Float16.self)
  }

  /// Results in existing arrays, and in the array itself.
  @Test func existingResults() {
    let a = NDArray([[1, .nan, 3], [.nan, 5, 6.0]])
    let columns = NDArray<Double>.zeros([3, 2]).transposed()
    a.nanCumulativeSum(axis: 1, into: columns)
    #expect(columns == NDArray<Double>([[1, 1, 4], [0, 5, 11]]))
    a.nanCumulativeProduct(axis: 0, into: columns)
    #expect(columns == NDArray<Double>([[1, 1, 3], [1, 5, 18]]))
    let list = NDArray([.nan, 2.0, 3])
    list.nanCumulativeSum(into: list)
    #expect(list == [0, 2, 5])
    let longer = NDArray<Double>.zeros([4])
    list.nanCumulativeProduct(includingInitial: true, into: longer)
    #expect(longer == [1, 0, 0, 0])
  }

  /// Elements of infinity keep their part in the results.
  @Test func infinities() {
    let a = NDArray([.nan, Double.infinity, .nan, -.infinity, 1])
    #expect("\(a.nanCumulativeSum())" == "[ 0. inf inf nan nan]")
    #expect("\(a.nanCumulativeProduct())" == "[  1.  inf  inf -inf -inf]")
    #expect(a.nanCumulativeSum(includingInitial: true).count == 6)
    #expect(NDArray<Float>([.nan]).nanCumulativeProduct(axis: 0) == [1])
  }
}
