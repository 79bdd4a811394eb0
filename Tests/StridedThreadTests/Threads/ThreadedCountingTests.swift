import Oracle
import Strided
import Testing

/// Histograms, counts, additions at positions, groups and distinct elements have the same bits on any number of
/// threads.
@Suite struct ThreadedCountingTests {
  private static let count = 30_000

  /// Numbers whose sums are rounded.
  private static func number<Real: OracleReal>(_ place: Int) -> Real {
    Real(place &* 7919 % 1009) / 7 - 70
  }

  private func histograms<Real: OracleReal & RealScalar>(_ type: Real.Type) {
    let log = FailureLog()
    let line = NDArray((0..<Self.count).map { Self.number($0) as Real })
    let weights = NDArray((0..<Self.count).map { Self.number($0 * 3 + 1) as Real })
    let edges = NDArray<Real>([-60, -10, -9.5, 0, 0, 33, 80])
    let matrix = line.reshaped(to: [Self.count / 100, 100])
    for (name, array, shares) in [
      ("line", line, weights), ("reversed", line.flipped(), weights),
      ("columns", matrix.transposed(), weights.reshaped(to: [100, Self.count / 100])),
    ] {
      expectSameBytes("\(type) \(name)", log) {
        [
          bytes(of: array.histogram(bins: 37).counts),
          bytes(of: array.histogram(bins: 37, weights: shares).counts),
          bytes(of: array.histogram(bins: 37, weights: shares, density: true).counts),
          bytes(of: array.histogram(edges: edges).counts),
          bytes(of: array.histogram(edges: edges, weights: shares).counts),
          bytes(of: array.histogram(edges: edges, density: true).counts),
          bytes(of: histogram2D(array, shares, bins: (9, 7)).counts),
          bytes(of: histogram2D(array, shares, bins: (9, 7), weights: shares).counts),
        ]
      }
    }
    log.finish(atLeast: 25)
  }

  @Test func histograms() {
    histograms(Double.self)
    histograms(Float.self)
  }

  @Test func bincounts() {
    let log = FailureLog()
    let numbers = (0..<Self.count).map { $0 &* 7919 % 1013 }
    let weights = NDArray((0..<Self.count).map { Self.number($0) as Float })
    let (long, short) = (NDArray(numbers), NDArray(numbers.map { UInt16($0) }))
    expectSameBytes("bincount", log) {
      [
        bytes(of: long.bincount()), bytes(of: short.bincount(minimumLength: 2000)),
        bytes(of: long.bincount(weights: weights)),
        bytes(of: short.flipped().bincount(weights: weights)),
      ]
    }
    log.finish(atLeast: 5)
  }

  /// Adds terms at positions of lines and of matrices.
  ///
  /// - Parameter count: the number of terms; from 262,144 on they are added in parts.
  @_semantics("optimize.sil.specialize.generic.never")
  private func scatterAdditions<Element: OracleNumber>(_ count: Int, _ value: (Int) -> Element) {
    let log = FailureLog()
    let places = NDArray((0..<count).map { $0 &* 7919 % 30 - 15 })
    let terms = NDArray((0..<count).map(value))
    let pairs = terms.reshaped(to: [count / 2, 2])
    expectSameBytes("\(Element.self) \(count)", log) {
      let line = NDArray<Element>.zeros([15])
      line.scatterAdd(terms, at: places)
      line.scatterAdd(value(7), at: places)
      let spaced = NDArray<Element>.zeros([30])
      spaced[.stride(by: 2)].scatterAdd(terms.flipped(), at: places)
      let matrix = NDArray<Element>.zeros([15, 2])
      let half: NDArray<Int> = places[..<(count / 2)]
      matrix.scatterAdd(pairs, at: half)
      let columns = NDArray<Element>.zeros([2, 15])
      columns.transposed().scatterAdd(pairs, at: half)
      return [bytes(of: line), bytes(of: spaced), bytes(of: matrix), bytes(of: columns)]
    }
    log.finish(atLeast: 5)
  }

  @Test func scatterAdditions() {
    for count in [Self.count, 300_000] {
      scatterAdditions(count) { Self.number($0) as Float }
      scatterAdditions(count) { Self.number($0) as Float16 }
      scatterAdditions(count) { Complex(Self.number($0) as Double, Self.number($0 + 5)) }
      scatterAdditions(count) { $0 % 11 - 5 }
    }
  }

  private func groups<Real: OracleReal & RealScalar>(_ type: Real.Type) {
    let log = FailureLog()
    let values = (0..<Self.count).map { Self.number($0) as Real }
    for shape in [[Self.count], [Self.count / 3, 3], [100, Self.count / 100]] {
      let array = NDArray(values, shape: Shape(shape))
      for axis in shape.indices {
        let keys = NDArray((0..<shape[axis]).map { $0 &* 7919 % 23 })
        for (name, way) in [("C", array), ("F", array.copy(order: .f))] {
          expectSameBytes("\(type) \(shape) \(name) axis \(axis)", log) {
            [
              bytes(of: way.groupSums(by: keys, axis: axis)),
              bytes(of: way.groupMeans(by: keys, count: 25, axis: axis)),
            ]
          }
        }
      }
    }
    log.finish(atLeast: 25)
  }

  @Test func groups() {
    groups(Double.self)
    groups(Float.self)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func distinct<Element: OracleElement>(_ value: (Int) -> Element) {
    let log = FailureLog()
    let line = NDArray((0..<Self.count).map(value))
    let rows = line.reshaped(to: [Self.count / 3, 3])
    let ways = [("line", line, 0), ("rows", rows, 0), ("columns", rows.transposed(), 1)]
    for (name, array, axis) in ways {
      expectSameBytes("\(Element.self) \(name)", log) {
        let (found, slices) = (array.unique(), array.unique(axis: axis))
        return [
          bytes(of: found.values), bytes(of: found.firstIndices), bytes(of: found.inverse),
          bytes(of: found.counts), bytes(of: slices.values), bytes(of: slices.inverse),
        ]
      }
    }
    log.finish(atLeast: 20)
  }

  @Test func distinct() {
    distinct { Double($0 &* 7919 % 1009) - 500 }
    distinct { $0 % 97 == 3 ? .nan : $0 % 89 == 1 ? -0.0 : Float($0 &* 7919 % 29_989) }
    distinct { Int32($0 &* 7919 % 29_989) }
    distinct { Complex(Float($0 % 7), Float($0 &* 7919 % 101)) }
  }
}
