import Oracle
import Strided
import StridedKernels
import Testing

/// Sorting, selecting and scanning give the same bits on any number of threads.
@Suite struct ThreadedSortingTests {
  /// Lists that are split evenly, unevenly and not at all.
  private static func lists(_ count: Int) -> [(name: String, values: [Double])] {
    var generator = SplitMix64(seed: 71)
    let random = (0..<count).map { _ in Double(generator.below(1 << 40)) - Double(1 << 39) }
    return [
      ("random", random),
      ("few", random.map { ($0 / 0x1p38).rounded() }),
      ("skewed", random.enumerated().map { $0 % 100 == 0 ? $1 : 1 + $1 * 0x1p-91 }),
      ("special", random.map { $0 > 0x1p38 ? .nan : $0 < 0 ? $0 : $0 > 0x1p37 ? -0.0 : 0 }),
      ("sorted", random.sorted()),
      ("constant", Array(repeating: 7, count: count)),
    ]
  }

  private func expectSame(
    _ name: String, _ log: FailureLog, _ body: () -> [[UInt8]]
  ) {
    let expected = Threads.withLimit(1) { body() }
    for limit in 2...4 {
      let found = Threads.withLimit(limit, bytesPerThread: 1) { body() }
      log.check(
        zip(found, expected).allSatisfy { haveSameBytes($0, $1) }, "\(name), \(limit) threads")
    }
  }

  @Test(arguments: [[40_000], [20_000], [8000], [1, 3000], [7, 1100], [200, 60]])
  func sorting(shape: [Int]) {
    let log = FailureLog()
    let count = shape.reduce(1, *)
    for (name, values) in Self.lists(count) {
      let array = NDArray(values, shape: Shape(shape))
      let axis = shape.count - 1
      let k = shape[axis] / 3
      expectSame("\(name) \(shape)", log) {
        let top = array.topK(k)
        return [
          bytes(of: array.sorted()), bytes(of: array.sorted(axis: 0, descending: true)),
          bytes(of: array.argsort()), bytes(of: array.partitioned(at: k)),
          bytes(of: array.argpartitioned(at: k)), bytes(of: top.values), bytes(of: top.indices),
          bytes(of: array.median(axis: axis)), bytes(of: NDArray([array.quantile(0.3)])),
          bytes(of: array.unique().inverse),
        ]
      }
    }
    log.finish(atLeast: 18)
  }

  /// Long rows are compared with Swift's own sort.
  @Test func longRows() {
    for (name, values) in Self.lists(100_000) where name != "special" {
      let sorted = values.sorted()
      for limit in [1, 3] {
        Threads.withLimit(limit, bytesPerThread: 1) {
          let array = NDArray(values)
          #expect(Array(array.sorted()) == sorted, "\(name)")
          let places = Array(array.argsort())
          let isStable = zip(places, places.dropFirst()).allSatisfy {
            values[$0] < values[$1] || (values[$0] == values[$1] && $0 < $1)
          }
          #expect(isStable && places.map { values[$0] } == sorted, "\(name)")
          #expect(array.quantile(0.25, method: .lower) == sorted[24_999], "\(name)")
          #expect(array.median() == (sorted[49_999] + sorted[50_000]) / 2, "\(name)")
          #expect(array.partitioned(at: 31_000)[31_000] == sorted[31_000], "\(name)")
        }
      }
    }
  }

  @Test func scans() {
    let log = FailureLog()
    for (name, values) in Self.lists(24_000) {
      for shape in [[24_000], [60, 400], [4, 30, 200], [3, 8000], [2, 5, 2400]] {
        let array = NDArray(values, shape: Shape(shape))
        for axis in shape.indices {
          expectSame("\(name) \(shape) axis \(axis)", log) {
            [
              bytes(of: array.cumulativeSum(axis: axis)),
              bytes(of: array.cumulativeMax(axis: axis)),
              bytes(of: array.cumulativeProduct(axis: axis, includingInitial: true)),
            ]
          }
        }
      }
    }
    log.finish(atLeast: 100)
  }

  /// The scans of integers on threads are those of a plain loop.
  @Test func scansOfIntegers() {
    let (rows, columns) = (9, 4500)
    let values = (0..<rows * columns).map { $0 &* 7919 % 10_007 - 5000 }
    let array = NDArray(values, shape: [rows, columns])
    var (down, along) = (values, values)
    for place in columns..<values.count { down[place] += down[place - columns] }
    for place in values.indices where place % columns > 0 { along[place] += along[place - 1] }
    for limit in 1...4 {
      Threads.withLimit(limit, bytesPerThread: 1) {
        #expect(Array(array.cumulativeSum(axis: 0)) == down)
        #expect(Array(array.cumulativeSum(axis: 1)) == along)
      }
    }
  }
}
