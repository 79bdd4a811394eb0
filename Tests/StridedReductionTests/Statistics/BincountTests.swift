import Oracle
import Strided
import Testing

/// Counts and weights of integers of every type against plain loops, over every representation.
@Suite struct BincountTests {
  private static let shapes: [[Int]] = [[], [1], [40], [5, 8], [2, 3, 4], [300], [0, 3]]

  @_semantics("optimize.sil.specialize.generic.never")
  private func check<Element: OracleInteger & IntegerScalar>(_ type: Element.Type) {
    let log = FailureLog()
    for shape in Self.shapes {
      let count = elementCount(shape)
      let numbers = (0..<count).map { $0 * 5 % 11 % 7 + 1 }
      let weights = (0..<count).map { (place: Int) -> Double in Double(place * 7 % 13) / 4 - 1 }
      var counts = [Int](repeating: 0, count: (numbers.max() ?? -1) + 1)
      var sums = counts.map { _ in 0.0 }
      for (number, weight) in zip(numbers, weights) {
        counts[number] += 1
        sums[number] += weight
      }
      let padding = [Int](repeating: 0, count: max(12 - counts.count, 0))
      let weighted = representations(of: shape, weights)
      for (index, subject) in representations(of: shape, numbers.map { Element($0) }).enumerated() {
        let array = subject.twin.array
        let name = "\(type) \(shape) \(subject.twin.name)"
        let found = array.bincount()
        log.check(Array(found) == counts && found.ownsData, "\(name): \(found)")
        let longer = array.bincount(minimumLength: 12)
        log.check(Array(longer) == counts + padding, "\(name), at least 12: \(longer)")
        let terms = weighted[(index + 5) % weighted.count].twin
        let total = array.bincount(weights: terms.array)
        log.check(Array(total) == sums, "\(name), weights \(terms.name): \(total)")
        let halves = NDArray<Float16>(converting: terms.array)
        let rounded = array.bincount(weights: halves, minimumLength: 12)
        log.check(
          Array(rounded) == (sums + padding.map { Double($0) }).map { Float16($0) },
          "\(name), Float16: \(rounded)")
      }
    }
    log.finish(atLeast: 200)
  }

  @Test func signedIntegers() {
    check(Int8.self)
    check(Int16.self)
    check(Int32.self)
    check(Int.self)
  }

  @Test func unsignedIntegers() {
    check(UInt8.self)
    check(UInt16.self)
    check(UInt32.self)
    check(UInt64.self)
  }

  /// The greatest elements of narrow types, and weights that are special.
  @Test func extremes() {
    let bytes = NDArray<UInt8>([255, 0, 255]).bincount()
    #expect(bytes.count == 256 && bytes[255] == 2 && bytes[0] == 1 && bytes.sum() == 3)
    #expect(NDArray<Int8>([127, 127]).bincount()[127] == 2)
    #expect(NDArray<UInt16>([.max]).bincount().count == 65_536)
    let weights = NDArray<Float>([1, .infinity, -.infinity, .nan])
    let sums = NDArray<Int16>([2, 0, 1, 3]).bincount(weights: weights)
    #expect(sums[0] == .infinity && sums[1] == -.infinity && sums[2] == 1 && sums[3].isNaN)
    let infinities = NDArray<Double>([.infinity, -.infinity])
    #expect(NDArray<Int32>([1, 1]).bincount(weights: infinities)[1].isNaN)
    // Weights of Float16 and Float are added as Double.
    let ones = NDArray<Float16>.ones([5000])
    #expect(NDArray<UInt8>.zeros([5000]).bincount(weights: ones) == [5000])
    let large = NDArray<Float>([3e38, 3e38, -3e38, 1, 1])
    #expect(NDArray([0, 0, 0, 1, 1]).bincount(weights: large) == [3e38, 2])
  }
}
