import Oracle
import Strided
import StridedKernels
import Testing

/// Scans of all kinds of elements have the same bits on any number of threads.
@Suite struct ThreadedScanTests {
  /// Compares scans along each axis, of arrays in both memory orders and of a view.
  private func compare<Element: OracleElement>(
    _ value: (Int) -> Element, _ scans: (NDArray<Element>, Int) -> [[UInt8]]
  ) {
    let log = FailureLog()
    let values = (0..<24_000).map(value)
    for shape in [[24_000], [60, 400], [4, 30, 200], [3, 8000], [2, 5, 2400]] {
      let array = NDArray(values, shape: Shape(shape))
      let ways = [("C", array), ("F", array.copy(order: .f)), ("reversed", array.flipped())]
      for (name, way) in ways {
        for axis in shape.indices {
          expectSameBytes("\(Element.self) \(shape) \(name) axis \(axis)", log) {
            scans(way, axis)
          }
        }
      }
    }
    log.finish(atLeast: 60)
  }

  @Test func sumsOfRealNumbers() {
    compare({ Float($0 &* 7919 % 1009) / 7 - 70 }) { array, axis in
      let inPlace = array.copy()
      inPlace.cumulativeSum(axis: axis, into: inPlace)
      return [
        bytes(of: array.cumulativeSum(axis: axis)), bytes(of: inPlace),
        bytes(of: array.cumulativeMax(axis: axis)), bytes(of: array.cumulativeMin(axis: axis)),
      ]
    }
    compare({ Float16($0 &* 7919 % 1009) / 7 - 70 }) { array, axis in
      [
        bytes(of: array.cumulativeSum(axis: axis, includingInitial: true)),
        bytes(of: array.cumulativeMax(axis: axis)),
      ]
    }
    compare({ $0 % 101 == 3 ? .nan : Double($0 &* 7919 % 1009) / 7 - 70 }) { array, axis in
      [
        bytes(of: array.nanCumulativeSum(axis: axis)), bytes(of: array.cumulativeMin(axis: axis)),
        bytes(of: (array / 50).nanCumulativeProduct(axis: axis)),
      ]
    }
  }

  @Test func sumsOfIntegers() {
    compare({ Int32($0 &* 7919 % 1009) - 500 }) { array, axis in
      [
        bytes(of: array.cumulativeSum(axis: axis)), bytes(of: array.cumulativeMax(axis: axis)),
        bytes(of: sign(array).cumulativeProduct(axis: axis, includingInitial: true)),
      ]
    }
    compare({ $0 % 7 != 2 }) { array, axis in [bytes(of: array.cumulativeSum(axis: axis))] }
  }

  @Test func sumsOfComplexNumbers() {
    compare({ Complex(Float($0 &* 7919 % 1009) / 7 - 70, Float($0 % 13) / 3) }) { array, axis in
      [bytes(of: array.cumulativeSum(axis: axis))]
    }
  }

  /// Sums of small integers and greatest numbers so far, against plain loops.
  @Test func plainLoops() {
    let (rows, columns) = (7, 3000)
    let values = (0..<rows * columns).map { (place: Int) -> Int32 in
      Int32(place * 7919 % 10_007 - 5000)
    }
    let array = NDArray(values, shape: [rows, columns])
    var (sums, greatest) = (values.map { Int($0) }, values)
    var (down, least) = (sums, values)
    for place in values.indices {
      if place % columns > 0 {
        sums[place] += sums[place - 1]
        greatest[place] = max(greatest[place], greatest[place - 1])
      }
      if place >= columns {
        down[place] += down[place - columns]
        least[place] = min(least[place], least[place - columns])
      }
    }
    for limit in ThreadedOperationTests.limits {
      Threads.withLimit(limit, bytesPerThread: 1) {
        #expect(Array(array.cumulativeSum(axis: 1)) == sums, "\(limit) threads")
        #expect(Array(array.cumulativeSum(axis: 0)) == down, "\(limit) threads")
        #expect(Array(array.cumulativeMax(axis: 1)) == greatest, "\(limit) threads")
        #expect(Array(array.cumulativeMin(axis: 0)) == least, "\(limit) threads")
        let real = NDArray<Double>(converting: array)
        #expect(Array(real.cumulativeSum(axis: 0)) == down.map { Double($0) }, "\(limit) threads")
      }
    }
  }
}
