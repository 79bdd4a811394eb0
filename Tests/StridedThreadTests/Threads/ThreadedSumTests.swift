import Oracle
import Strided
import StridedKernels
import Testing

/// Sums, variances, norms and extrema have the same bits on any number of threads.
///
/// Arrays are in every representation.
@Suite struct ThreadedSumTests {
  @Test func doubles() { check(Double.self) }
  @Test func singles() { check(Float.self) }

  /// More results than are reduced at a time, each of more terms than a block of rows has.
  @Test func wideResults() {
    let (rows, columns) = (150, 2100)
    let values = (0..<rows * columns).map { $0 &* 7919 % 10_007 }
    let lines = (0..<columns).map { column in (0..<rows).map { values[$0 * columns + column] } }
    let sums = lines.map { $0.reduce(0, +) }
    let (least, greatest) = (lines.map { $0.min()! }, lines.map { $0.max()! })
    let places = lines.map { line in line.firstIndex(of: line.min()!)! }
    let whole = NDArray(values, shape: [rows, columns])
    let narrow = NDArray(values.map { Int32($0) }, shape: [rows, columns])
    let real = NDArray<Double>(converting: whole)
    let single = NDArray<Float>(converting: whole)
    for limit in 1...4 {
      Threads.withLimit(limit, bytesPerThread: 1) {
        // The sums are exact.
        #expect(Array(whole.sum(axis: 0)) == sums && Array(narrow.sum(axis: 0)) == sums)
        #expect(Array(real.sum(axis: 0)) == sums.map { Double($0) })
        #expect(Array(single.sum(axis: 0)) == sums.map { Float($0) })
        #expect(Array(whole.mean(axis: 0)) == sums.map { Double($0) / Double(rows) })
        #expect(Array(real.max(axis: 0)) == greatest.map { Double($0) })
        #expect(Array(narrow.max(axis: 0)) == greatest.map { Int32($0) })
        #expect(Array(single.minMax(axis: 0).min) == least.map { Float($0) })
        #expect(Array(whole.argmin(axis: 0)) == places && Array(real.argmin(axis: 0)) == places)
        #expect(Array(single.argmin(axis: 0)) == places)
      }
    }
  }

  private func check<Element: OracleElement & RealScalar>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in ThreadedOperationTests.shapes + [[7, 40, 33]] {
      let values = (0..<elementCount(shape)).map { Element(1) / Element($0 + 3) }
      let same: [Element] = Array(repeating: Element(1) / 3, count: values.count)
      let subjects =
        representations(of: shape, values)
        + representations(of: shape, same).filter { $0.twin.name.contains("broadcast") }
      for subject in subjects {
        expectSame(subject.twin.array, "\(shape) \(subject.twin.name)", log)
      }
    }
    // Long enough for several segments of terms.
    for (name, array) in Self.long(type) { expectSame(array, name, log) }
    log.finish(atLeast: 500)
  }

  /// Compares results under each limit with those on one thread, whole and along every axis.
  private func expectSame<Element: OracleElement & RealScalar>(
    _ array: NDArray<Element>, _ name: String, _ log: FailureLog
  ) {
    func sums(_ limit: Int) -> [[Element]] {
      Threads.withLimit(limit, bytesPerThread: 1) {
        [[array.sum(), array.variance(), array.norm(), array.minMax().max]]
          + (0..<array.rank).flatMap { axis in
            [
              Array(array.sum(axis: axis)), Array(array.variance(axis: axis)),
              Array(array.norm(axis: axis)), Array(array.minMax(axis: axis).min),
            ]
          }
      }
    }
    let expected = sums(1)
    for limit in ThreadedOperationTests.limits {
      for (place, pair) in zip(sums(limit), expected).enumerated() {
        log.check(haveSameBytes(pair.0, pair.1), "\(name), result \(place), \(limit) threads")
      }
    }
  }

  private static func long<Element: NumericScalar & BinaryFloatingPoint>(
    _ type: Element.Type
  ) -> [(String, NDArray<Element>)] {
    let line = NDArray((0..<200_003).map { Element(1) / Element($0 + 3) })
    let matrix = line[..<200_000].reshaped(to: [4, 50_000])
    return [
      ("a line", line), ("a reversed line", line.flipped()),
      ("a stepped line", line[.stride(by: 2)]),
      ("rows", matrix), ("columns", matrix.transposed()),
      ("stepped rows, reversed", matrix[.stride(by: -2), .stride(by: 3)]),
      ("a row repeated", line[..<40_000].broadcast(to: [5, 40_000])),
    ]
  }
}
