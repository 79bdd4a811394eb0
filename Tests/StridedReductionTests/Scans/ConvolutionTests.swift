import Numerics
import Oracle
import Strided
import Testing

/// Convolutions and correlations of vectors, compared with their definition.
@Suite struct ConvolutionTests {
  /// The full convolution of two lists.
  private static func full<Element: Numeric>(_ a: [Element], _ v: [Element]) -> [Element] {
    var sums = [Element](repeating: 0, count: a.count + v.count - 1)
    for i in a.indices { for j in v.indices { sums[i + j] += a[i] * v[j] } }
    return sums
  }

  private func run<Element: OracleNumber>(
    _ type: Element.Type, _ log: FailureLog, _ value: (Int) -> Element,
    isSame: (Element, Element) -> Bool
  ) {
    for (n, m) in [(1, 1), (5, 1), (1, 4), (5, 3), (3, 5), (4, 4), (7, 2), (2, 6)] {
      let (a, v) = ((0..<n).map(value), (0..<m).map { value($0 + 3) })
      let full = Self.full(a, v)
      let (short, long) = (min(n, m), max(n, m))
      for left in representations(of: [n], a) {
        for right in representations(of: [m], v, names: ["contiguous", "reversed", "column"]) {
          for mode in ConvolutionMode.allCases {
            let expected: [Element]
            switch mode {
            case .full: expected = full
            case .same: expected = Array(full[((short - 1) / 2)...].prefix(long))
            case .valid: expected = Array(full[(short - 1)..<long])
            }
            let found = convolve(left.twin.array, right.twin.array, mode: mode)
            let fault = difference(of: Array(found), from: expected, by: isSame)
            log.check(
              fault == nil,
              "\(type) \(n) \(m) \(mode) \(left.twin.name) \(right.twin.name): \(fault ?? "")")
          }
        }
      }
    }
  }

  @Test func everyType() {
    let log = FailureLog()
    run(Double.self, log, { Double($0 % 7) - 2.5 }, isSame: { ($0 - $1).magnitude < 1e-13 })
    run(Float.self, log, { Float($0 % 7) - 2.5 }, isSame: { ($0 - $1).magnitude < 1e-5 })
    run(Float16.self, log, { Float16($0 % 7) - 2.5 }, isSame: { $0 == $1 })
    run(Int16.self, log, { Int16($0 % 7) - 2 }, isSame: { $0 == $1 })
    run(Int.self, log, { $0 % 7 - 2 }, isSame: { $0 == $1 })
    run(UInt8.self, log, { UInt8($0 % 5) }, isSame: { $0 == $1 })
    run(
      Complex<Double>.self, log, { Complex(Double($0 % 5), Double($0 % 3) - 1) },
      isSame: { ($0 - $1).length < 1e-13 })
    log.finish(atLeast: 1000)
  }

  /// More results than fit in one block.
  @Test func long() {
    var random = SplitMix64(seed: 3)
    for (n, m) in [(5000, 37), (40, 3000), (1025, 1024)] {
      let a = (0..<n).map { _ in Double(random.pick(-9...9)) }
      let v = (0..<m).map { _ in Double(random.pick(-9...9)) }
      let full = Self.full(a, v)
      #expect(Array(convolve(NDArray(a), NDArray(v))) == full)
      #expect(
        Array(convolve(NDArray(a), NDArray(v), mode: .valid))
          == Array(full[(min(n, m) - 1)..<max(n, m)]))
      #expect(
        Array(correlate(NDArray(a), NDArray(Array(v.reversed())), mode: .full)) == full)
    }
  }

  @Test func specials() {
    let a = NDArray([1.0, .nan, 2, 3, 4, 5]), v = NDArray([0.0, 1])
    #expect("\(convolve(a, v))" == "[ 0. nan nan  2.  3.  4.  5.]")
    #expect("\(convolve(NDArray([1.0, .infinity, 1, 1]), v))" == "[ 0. nan inf  1.  1.]")
  }

  /// Printed by NumPy 2.4.6.
  @Test func correlationsOfNumPy() {
    let a = NDArray([1.0, 2, 3, 4, 5]), v = NDArray([1.0, -1, 2, 0.5])
    #expect(Array(correlate(a, v)) == [7, 9.5])
    #expect(Array(correlate(a, v, mode: .same)) == [3, 4.5, 7, 9.5, 9])
    #expect(Array(correlate(a, v, mode: .full)) == [0.5, 3, 4.5, 7, 9.5, 9, -1, 5])
    #expect(Array(correlate(v, a)) == [9.5, 7])
    #expect(Array(correlate(v, a, mode: .same)) == [9, 9.5, 7, 4.5, 3])
    #expect(Array(correlate(v, a, mode: .full)) == [5, -1, 9, 9.5, 7, 4.5, 3, 0.5])
    #expect(Array(correlate(a[..<2], v, mode: .same)) == [3, 3, -1, 2])
    #expect(Array(correlate(a[..<3], v, mode: .same)) == [3, 4.5, 5, -1])
    #expect(Array(convolve(a, v, mode: .same)) == [1, 3, 5.5, 8, 4.5])
    #expect(Array(convolve(a[..<2], v, mode: .same)) == [1, 1, 0, 4.5])
    let z = NDArray([Complex(1.0, 1), Complex(2.0, -1), Complex(0.0, 3)])
    let w = NDArray([Complex(0.0, 1), Complex(1.0, 2)])
    let expected = [Complex(3.0, -1), Complex(1.0, -6), Complex(5.0, 1), Complex(3.0, 0)]
    #expect(Array(correlate(z, w, mode: .full)) == expected)
    #expect(correlate(NDArray([1, 2, 3]), NDArray([0, 1])) == [2, 3])
  }
}
