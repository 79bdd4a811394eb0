import Oracle
import Strided
import Testing

/// Products, means, sums of all types, positions and quantiles have the same bits on any number of threads.
@Suite struct ThreadedReductionTests {
  /// Lines of several segments of terms, and matrices that are split over the results, in four orders each.
  private static func arrays<Element: OracleElement>(
    _ count: Int, _ value: (Int) -> Element
  ) -> [(name: String, array: NDArray<Element>)] {
    let (gap, count) = (value(5), TestScale.isFull ? count : count / 4)
    let line = LongArrays(line: (0..<count).map(value), gap: gap)
    let matrix = LongArrays(
      matrix: (0..<(30 * 1100)).map(value), rows: 30, columns: 1100, gap: gap)
    return line.ways + matrix.ways
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func checkSums<Element: OracleElement>(_ count: Int, _ value: (Int) -> Element) {
    let log = FailureLog()
    for (name, array) in Self.arrays(count, value) {
      expectSameBytes("\(Element.self) \(array.shape) \(name)", log) {
        var results = [
          bytes(of: NDArray<Element.Sum>(array.sum())),
          bytes(of: NDArray<Element.Sum>(array.product())),
          bytes(of: NDArray<Element.Mean>(array.mean())),
        ]
        for axis in 0..<array.rank {
          results.append(bytes(of: array.sum(axis: axis)))
          results.append(bytes(of: array.product(axis: axis)))
          results.append(bytes(of: array.mean(axis: axis)))
        }
        return results
      }
    }
    log.finish(atLeast: 60)
  }

  /// Half precision, in segments of 65,536 terms.
  @Test func halfPrecision() { checkSums(400_003) { 1 + Float16($0 * 7919 % 7 - 3) / 1024 } }
  @Test func singlePrecision() { checkSums(200_003) { 1 + Float($0 * 7919 % 7 - 3) / 1023 } }
  @Test func doublePrecision() { checkSums(100_003) { 1 + Double($0 * 7919 % 7 - 3) / 1023 } }
  @Test func integers() { checkSums(200_003) { $0 % 7 == 3 ? -1 : 1 as Int32 } }
  @Test func truthValues() { checkSums(700_003) { $0 % 97 != 5 } }

  @Test func complexNumbers() {
    checkSums(100_003) { place -> Complex<Float> in
      Complex(0.8 + Float(place * 7919 % 7 - 3) / 1023, place % 2 == 0 ? 0.6 : -0.6)
    }
    checkSums(60_003) { place -> Complex<Double> in
      Complex(0.8 + Double(place * 7919 % 7 - 3) / 1023, place % 2 == 0 ? 0.6 : -0.6)
    }
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func checkPositions<Element: OracleOrdered>(_ count: Int, _ value: (Int) -> Element) {
    let log = FailureLog()
    for (name, array) in Self.arrays(count, value) {
      expectSameBytes("\(Element.self) \(array.shape) \(name)", log) {
        let (least, greatest) = array.minMax()
        var results = [
          bytes(of: NDArray([array.argmax(), array.argmin()])),
          bytes(of: NDArray([least, greatest])),
        ]
        for axis in 0..<array.rank {
          results.append(bytes(of: array.argmax(axis: axis)))
          results.append(bytes(of: array.argmin(axis: axis)))
          results.append(bytes(of: array.max(axis: axis)))
        }
        return results
      }
    }
    log.finish(atLeast: 50)
  }

  /// Many elements are equal to an extremum; the first of them has its position.
  @Test func positions() {
    checkPositions(400_003) { Float16($0 * 7919 % 1009) }
    checkPositions(200_003) { $0 == 150_001 ? .nan : Float($0 * 7919 % 10_007) }
    checkPositions(100_003) { Double($0 * 7919 % 10_007) }
    checkPositions(200_003) { Int32($0 * 7919 % 10_007) }
    checkPositions(700_003) { UInt8($0 * 7919 % 251) }
  }

  /// Quantiles of a line and of rows of which elements are selected, and of rows that are sorted.
  private func checkQuantiles<Element: OracleElement>(
    _ value: (Int) -> Element, _ quantiles: (NDArray<Element>, Int?) -> [[UInt8]]
  ) {
    let log = FailureLog()
    let values = (0..<36_000).map(value)
    for shape in [[36_000], [4, 9000], [9000, 4], [60, 600]] {
      let array = NDArray(values, shape: Shape(shape))
      for axis in shape.indices.map(Optional.some) + [nil] {
        expectSameBytes("\(Element.self) \(shape) \(String(describing: axis))", log) {
          quantiles(array, axis)
        }
      }
    }
    log.finish(atLeast: 20)
  }

  @Test func quantiles() {
    let shares = NDArray([0.1, 0.5, 0.77])
    checkQuantiles({ (place: Int) -> Double in Double(place * 7919 % 10_007) / 3 }) {
      [
        bytes(of: $0.quantile(shares, axis: $1)), bytes(of: $0.nanQuantile(shares, axis: $1)),
        bytes(of: $1 == nil ? NDArray($0.median()) : $0.median(axis: $1!)),
      ]
    }
    checkQuantiles({ $0 % 3001 == 7 ? .nan : Float($0 &* 7919 % 10_007) / 3 }) {
      [
        bytes(of: $0.quantile(shares, axis: $1)), bytes(of: $0.nanQuantile(shares, axis: $1)),
        bytes(of: $1 == nil ? NDArray($0.nanMedian()) : $0.nanMedian(axis: $1!)),
      ]
    }
    checkQuantiles({ (place: Int) -> Int32 in Int32(place * 7919 % 10_007) }) {
      [
        bytes(of: $0.quantile(shares, axis: $1)),
        bytes(of: $0.percentile(shares * 100, axis: $1, method: .hazen)),
        bytes(of: $1 == nil ? NDArray($0.median()) : $0.median(axis: $1!)),
      ]
    }
  }
}
