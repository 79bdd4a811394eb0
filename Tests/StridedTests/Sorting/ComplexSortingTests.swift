import Oracle
import Strided
import StridedKernels
import Testing

/// Complex numbers in sorted order, with few and many equal parts, on one to four threads.
@Suite struct ComplexSortingTests {
  private typealias Number = Complex<Double>

  /// Lists with different numbers of equal real parts, with and without NaN.
  private static func lists(_ count: Int) -> [(name: String, values: [Number])] {
    var random = SplitMix64(seed: 9)
    func part(_ range: Int) -> Double { Double(random.below(range)) - Double(range / 2) }
    let different = (0..<count).map { _ in Number(part(1 << 40), part(1 << 40)) }
    let pairs = (0..<count).map { _ in Number(part(count / 2 + 1), part(9)) }
    let few = (0..<count).map { _ in Number(part(3), part(1 << 40)) }
    let equal = (0..<count).map { _ in Number(7, part(50)) }
    func special(_ isImaginary: Bool) -> [Number] {
      few.enumerated().map { place, number in
        switch place % 7 {
        case 0: Number(.nan, number.imaginary)
        case 1: Number(.nan, .nan)
        case 2: Number(number.real, -0.0)
        case 3 where isImaginary: Number(number.real, .nan)
        default: number
        }
      }
    }
    return [
      ("different", different), ("pairs", pairs), ("few", few), ("equal", equal),
      ("real NaN", special(false)), ("NaN", special(true)),
    ]
  }

  /// The positions in sorted order, from Swift's own sort.
  private static func positions(_ values: [Number], descending: Bool) -> [Int] {
    func rank(_ number: Number) -> Int {
      number.rawStorage.x.isNaN ? 2 : number.rawStorage.y.isNaN ? 1 : 0
    }
    func precedes(_ x: Double, _ y: Double) -> Bool? {
      if x.isNaN || y.isNaN { return x.isNaN && y.isNaN ? nil : y.isNaN }
      return x == y ? nil : (x < y) != descending
    }
    return values.indices.sorted { first, second in
      let (x, y) = (values[first], values[second])
      if rank(x) != rank(y) { return rank(x) < rank(y) }
      return precedes(x.rawStorage.x, y.rawStorage.x) ?? precedes(x.rawStorage.y, y.rawStorage.y)
        ?? (first < second)
    }
  }

  private func areSame(_ first: [Number], _ second: [Number]) -> Bool {
    first.count == second.count
      && zip(first, second).allSatisfy {
        $0.rawStorage.x.bitPattern == $1.rawStorage.x.bitPattern
          && $0.rawStorage.y.bitPattern == $1.rawStorage.y.bitPattern
      }
  }

  @Test(arguments: [1, 2, 10, 40, 1000, 9000]) func lines(count: Int) {
    for (name, values) in Self.lists(count) {
      for descending in [false, true] {
        let expected = Self.positions(values, descending: descending)
        let sorted = expected.map { values[$0] }
        for limit in 1...4 {
          Threads.withLimit(limit, bytesPerThread: 1) {
            let array = NDArray(values)
            let found = Array(array.sorted(descending: descending))
            #expect(areSame(found, sorted), "\(name), \(descending), \(limit) threads")
            let positions = Array(array.argsort(descending: descending))
            #expect(positions == expected, "\(name), \(descending), \(limit) threads")
          }
        }
      }
    }
  }

  @Test func rowsAndColumns() {
    for (name, values) in Self.lists(1200) {
      let array = NDArray(values).reshaped(to: [40, 30])
      let expected = (0..<40).flatMap { row in
        let line = Array(values[(row * 30)..<((row + 1) * 30)])
        return Self.positions(line, descending: false).map { line[$0] }
      }
      for limit in 1...4 {
        Threads.withLimit(limit, bytesPerThread: 1) {
          #expect(areSame(Array(array.sorted()), expected), "\(name), \(limit) threads")
          let columns = array.transposed().copy().sorted(axis: 0).transposed()
          #expect(areSame(Array(columns), expected), "\(name), \(limit) threads")
          let stepped = array.flipped().copy().flipped().sorted()
          #expect(areSame(Array(stepped), expected), "\(name), \(limit) threads")
        }
      }
    }
  }
}
