import Strided
import StridedKernels
import Testing

/// Sums, variances, norms and extrema have the same bits on any number of threads.
///
/// Arrays are in every representation.
@Suite struct ThreadedSumTests {
  @Test func doubles() { check(Double.self) }
  @Test func singles() { check(Float.self) }

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
        let isSame =
          pair.0.count == pair.1.count && zip(pair.0, pair.1).allSatisfy { $0.isIdentical(to: $1) }
        log.check(isSame, "\(name), result \(place), \(limit) threads")
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
