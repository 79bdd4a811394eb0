import Oracle
import Strided
import Testing

/// Sums, products and extrema up to each position, compared with plain loops.
@Suite struct CumulativeTests {
  /// The partial results of a list, which begin with an initial one if there is one.
  static func scan<Element, Partial>(
    _ list: [Element], initial: Partial? = nil, _ first: (Element) -> Partial,
    _ step: (Partial, Element) -> Partial
  ) -> [Partial] {
    var results = initial.map { [$0] } ?? []
    var partial: Partial?
    for element in list {
      partial = partial.map { step($0, element) } ?? first(element)
      results.append(partial!)
    }
    return results
  }

  /// A real number at a position, with NaN and infinities far apart.
  static func real<Real: RealScalar>(_ place: Int) -> Real {
    let specials: [Real] = [.nan, .infinity, -0.0, -.infinity]
    return place % 11 == 10 ? specials[place / 11 % 4] : Real(place * 7 % 5) - 1.75
  }

  @Test func sumsOfIntegers() {
    let check = LaneCheck()
    func run<Element: OracleInteger & IntegerScalar>(_ type: Element.Type)
    where Element.Sum: IntegerScalar & OracleInteger {
      for initial in [false, true] {
        check.keepingAxis(
          "sum \(type)", withFlat: true, { Element.left($0) },
          { $0.cumulativeSum(axis: $1, includingInitial: initial) },
          model: {
            Self.scan($0, initial: initial ? 0 : nil, { Element.Sum($0) }) {
              (sum: Element.Sum, term: Element) -> Element.Sum in sum + Element.Sum(term)
            }
          })
      }
    }
    run(Int8.self)
    run(UInt16.self)
    run(Int.self)
    run(UInt64.self)
    check.log.finish(atLeast: 1000)
  }

  /// Lines that are summed in vectors, in every representation.
  @Test func longLines() {
    let check = LaneCheck()
    let shapes = [[31], [32], [100], [1300], [3, 70], [2, 3, 40]]
    func run<Element: OracleNumber>(
      _ type: Element.Type, _ value: (Int) -> Element,
      _ sums: (NDArray<Element>, Int?) -> NDArray<Element>
    ) {
      check.keepingAxis(
        "sum \(type)", shapes: shapes, withFlat: true, value, sums,
        model: { Self.scan($0, { $0 }) { Element.plus($0, $1)! } })
    }
    run(Int.self, { $0 * 7 % 41 - 20 }) { $0.cumulativeSum(axis: $1) }
    run(UInt.self, { UInt($0 * 7 % 41) }) { $0.cumulativeSum(axis: $1) }
    run(Double.self, { Double($0 * 7 % 41) - 20.5 }) { $0.cumulativeSum(axis: $1) }
    run(Float.self, { Float($0 * 7 % 41) - 20.5 }) { $0.cumulativeSum(axis: $1) }
    check.log.finish(atLeast: 200)
  }

  @Test func countsOfTruthValues() {
    let check = LaneCheck()
    check.keepingAxis(
      "count", withFlat: true, { $0 % 3 != 1 }, { $0.cumulativeSum(axis: $1) },
      model: { Self.scan($0, { $0 ? 1 : 0 }) { $0 + ($1 ? 1 : 0) } })
    check.log.finish(atLeast: 100)
  }

  @Test func sumsOfRealNumbers() {
    let check = LaneCheck()
    func run<Real: OracleReal & RealScalar>(_ type: Real.Type) {
      for initial in [false, true] {
        check.keepingAxis(
          "sum \(type)", withFlat: true, { Self.real($0) as Real },
          { $0.cumulativeSum(axis: $1, includingInitial: initial) },
          model: { Self.scan($0, initial: initial ? 0 : nil, { $0 }) { $0 + $1 } })
      }
    }
    run(Double.self)
    run(Float.self)
    let half: (Int) -> Float16 = { Self.real($0) }
    let model: ([Float16]) -> [Float16] = { list in
      let sums: [Float] = Self.scan(list, { Float($0) }, { $0 + Float($1) })
      return sums.map { Float16($0) }
    }
    check.keepingAxis(
      "sum Float16", withFlat: true, half, { $0.cumulativeSum(axis: $1) }, model: model)
    check.log.finish(atLeast: 1000)
  }

  @Test func halfPrecisionSumsAreWide() {
    let sums = NDArray<Float16>.full([4000], 1).cumulativeSum()
    #expect(sums[2999] == 3000 && sums[3999] == 4000)
    #expect(Array(sums) == (1...4000).map { Float16($0) })
    let products = NDArray<Float16>([300, 300, 0.01]).cumulativeProduct()
    #expect(
      products[1] == .infinity && products[2] == Float16(900 as Float * Float(Float16(0.01)) * 100))
  }

  @Test func products() {
    let check = LaneCheck()
    check.keepingAxis(
      "product Int32", withFlat: true, { Int32($0 % 3) - 4 },
      { $0.cumulativeProduct(axis: $1, includingInitial: true) },
      model: {
        Self.scan($0, initial: 1, { Int($0) }) { (product: Int, factor: Int32) -> Int in
          product * Int(factor)
        }
      })
    check.keepingAxis(
      "product Double", withFlat: true, { Self.real($0) as Double },
      { $0.cumulativeProduct(axis: $1) }, model: { Self.scan($0, { $0 }) { $0 * $1 } })
    check.keepingAxis(
      "product Complex", withFlat: true, { Complex(Double($0 % 3), 1) },
      { $0.cumulativeProduct(axis: $1) }, model: { Self.scan($0, { $0 }) { $0 * $1 } })
    check.keepingAxis(
      "sum Complex", withFlat: true, { Complex(Float($0), 1) },
      { $0.cumulativeSum(axis: $1, includingInitial: true) },
      model: { Self.scan($0, initial: 0, { $0 }) { $0 + $1 } })
    check.log.finish(atLeast: 400)
  }

  @Test func extrema() {
    let check = LaneCheck()
    check.keepingAxis(
      "min", withFlat: true, { Self.real($0) as Double }, { $0.cumulativeMin(axis: $1) },
      model: { Self.scan($0, { $0 }) { $0.isNaN || $1.isNaN ? .nan : $1 < $0 ? $1 : $0 } })
    check.keepingAxis(
      "max", withFlat: true, { Self.real($0) as Float }, { $0.cumulativeMax(axis: $1) },
      model: { Self.scan($0, { $0 }) { $0.isNaN || $1.isNaN ? .nan : $1 > $0 ? $1 : $0 } })
    check.keepingAxis(
      "max UInt8", withFlat: true, { UInt8($0 * 37 % 11) }, { $0.cumulativeMax(axis: $1) },
      model: { Self.scan($0, { $0 }) { Swift.max($0, $1) } })
    check.log.finish(atLeast: 400)
  }

  /// Lines whose extrema are found in vectors, with NaN, infinities and zeros of both signs.
  @Test func extremaOfLongLines() {
    let check = LaneCheck()
    let shapes = [[31], [32], [47], [100], [3, 70], [2, 3, 40]]
    func run<Element: OracleOrdered>(_ type: Element.Type, _ value: (Int) -> Element) {
      for initial in [false, true] {
        check.keepingAxis(
          "min \(type)", shapes: shapes, withFlat: true, value,
          { $0.cumulativeMin(axis: $1, includingInitial: initial) },
          model: {
            Self.scan($0, initial: initial ? Element._greatest : nil, { $0 }) {
              $1 < $0 || $1 != $1 ? $1 : $0
            }
          })
        check.keepingAxis(
          "max \(type)", shapes: shapes, withFlat: true, value,
          { $0.cumulativeMax(axis: $1, includingInitial: initial) },
          model: {
            Self.scan($0, initial: initial ? Element._least : nil, { $0 }) {
              $1 > $0 || $1 != $1 ? $1 : $0
            }
          })
      }
    }
    func real<Real: OracleReal & RealScalar>(_ place: Int) -> Real {
      place % 37 == 36
        ? [.infinity, .nan, -.infinity][place / 37 % 3] : [0, -0.0, 1, -1, 2][place * 7 % 5]
    }
    run(Double.self, real)
    run(Float.self, real)
    run(Int.self, { $0 * 7919 % 1013 - 500 })
    run(Int64.self, { Int64($0 * 7919 % 1013) - 500 })
    run(Int32.self, { Int32($0 * 7919 % 1013) - 500 })
    run(UInt16.self, { UInt16($0 * 7919 % 1013) })
    check.log.finish(atLeast: 1000)
  }

  /// Rows wider than the pieces in which they are scanned.
  @Test func wideRows() {
    var random = SplitMix64(seed: 7)
    let (rows, columns) = (5, 1300)
    let list = (0..<rows * columns).map { _ in random.pick(-1000...1000) }
    let a = NDArray(list, shape: [rows, columns])
    let sums = a.cumulativeSum(axis: 0), least = a.transposed().cumulativeMin(axis: 1)
    var (total, low) = ([Int](repeating: 0, count: columns), [Int](repeating: .max, count: columns))
    for row in 0..<rows {
      for column in 0..<columns {
        total[column] += list[row * columns + column]
        low[column] = min(low[column], list[row * columns + column])
      }
      #expect(Array(sums[row, 0...]) == total)
      #expect(Array(least[0..., row]) == low)
    }
  }

  @Test func arraysOfRankZero() {
    let number = NDArray(3.5)
    #expect(number.cumulativeSum() == [3.5] && number.cumulativeMax() == [3.5])
    #expect(number.cumulativeSum(includingInitial: true) == [0, 3.5])
    #expect(NDArray<Double>.zeros([0]).cumulativeProduct(includingInitial: true) == [1])
    #expect(NDArray<Float>.zeros([0]).cumulativeMax(includingInitial: true) == [-.infinity])
    let least = NDArray<Int8>.zeros([3])
    NDArray<Int8>([5, -7]).cumulativeMin(includingInitial: true, into: least)
    #expect(least == [127, 5, -7])
  }

  @Test func resultsAreFresh() {
    let a = NDArray([1.0, 2, 3])
    let b = a.cumulativeMin()
    #expect(b.ownsData && !b.sharesMemory(with: a) && b.isContiguous(.c))
  }
}
