import Oracle
import Strided
import StridedKernels
import Testing

/// `accurateSum` and `sum` of numbers that cancel, against exact sums.
@Suite(.withoutAddressSanitizer) struct AccurateSumTests {
  /// Whether a result is the sum in twice the precision, rounded once.
  private static func isAccurate<Real: BinaryFloatingPoint>(
    _ found: Real, _ sum: ExactSum, count: Int
  ) -> Bool {
    if sum.parts.isEmpty { return found == 0 }
    let unit = RoundedSum.pairwise(count) * 0x1p-53
    let rounding = 0.5001 * max(Double(Real(sum.value).ulp), sum.value.ulp)
    return sum.distance(of: Double(found)) <= rounding + unit * unit * sum.magnitude
  }

  @Test func conditionNumbers() {
    let log = FailureLog()
    for (round, count) in [2, 3, 5, 16, 100, 513, 1000, 5000].enumerated() {
      for bits in [0, 10, 30, 52, 60, 80, 100] {
        for seed in 0..<5 {
          let numbers = HostileNumbers.cancelling(
            count, bits: bits, seed: UInt64(round * 100 + seed))
          let exact = ExactSum(numbers)
          let found = NDArray(numbers).accurateSum()
          log.check(
            Self.isAccurate(found, exact, count: count),
            "\(count) numbers, 2^\(bits): \(found), expected \(exact.value)")
          let plain = NDArray(numbers).sum()
          let bound = (20 + Double(count).exponentBits) * Double.ulpOfOne * exact.magnitude
          log.check(
            exact.distance(of: plain) <= bound,
            "sum of \(count) numbers, 2^\(bits): \(plain), expected \(exact.value)")
        }
      }
    }
    log.finish(atLeast: 500)
  }

  /// Numbers of 24 and 11 bits, of which the pairs hold every sum exactly.
  @Test func shorterNumbers() {
    let log = FailureLog()
    for count in [2, 3, 10, 100, 1000, 5000] {
      for seed in 0..<5 {
        let numbers = HostileNumbers.cancelling(count, bits: 40, seed: UInt64(count + seed))
        let single = numbers.map { Float($0) }
        let exact = ExactSum(single.map { Double($0) })
        let found = NDArray(single).accurateSum()
        log.check(
          Self.isAccurate(found, exact, count: count),
          "\(count) of Float: \(found), expected \(exact.value)")
        let bound = (20 + Double(count).exponentBits) * Double(Float.ulpOfOne) * exact.magnitude
        let plain = NDArray(single).sum()
        log.check(
          exact.distance(of: Double(plain)) <= bound,
          "sum of \(count) of Float: \(plain), expected \(exact.value)")
        let half = numbers.map { Float16($0 / 0x1p30) }
        let halfExact = ExactSum(half.map { Double($0) })
        let halfFound = NDArray(half).accurateSum()
        log.check(
          Self.isAccurate(halfFound, halfExact, count: count),
          "\(count) of Float16: \(halfFound), expected \(halfExact.value)")
      }
    }
    log.finish(atLeast: 60)
    #expect(NDArray<Float>([3e38, 3e38, -3e38]).accurateSum() == 3e38)
    #expect(NDArray<Float16>([60000, 60000, -60000]).accurateSum() == 60000)
  }

  /// Every order of a few numbers.
  @Test func everyOrder() {
    for numbers in [
      [1e16, 1, -1e16], [1e16, 1, -1e16, 0x1p-60], [0x1p100, 3, 0x1p50, -0x1p100],
      [1e308, -1e308, 1e-308, 1], [.greatestFiniteMagnitude, 1, -.greatestFiniteMagnitude],
    ] {
      let exact = ExactSum(numbers)
      for order in permutations(of: numbers.count) {
        let list = order.map { numbers[$0] }
        #expect(NDArray(list).accurateSum() == exact.value, "\(list)")
      }
    }
  }

  /// Every set of axes, in every representation.
  @Test func axesAndRepresentations() {
    let check = AxesCheck()
    for shape in [[], [5], [0], [3, 4], [2, 0, 3], [2, 3, 4], [600, 3], [2, 700]] {
      let count = elementCount(shape)
      let values = HostileNumbers.cancelling(count, bits: 25, seed: 77)
      for subject in representations(of: shape, values) {
        let array = subject.twin.array
        for axes in AxisLines.sets(of: shape.count) {
          let lines = AxisLines(shape, along: axes)
          let expected = lines.map(values) { ExactSum($0).value }
          check.compare(
            "accurateSum \(subject.twin.name)", shape, axes, expected, lines,
            isSame: { ($0 - $1).magnitude <= $1.ulp },
            several: { array.accurateSum(axes: $0, keepingAxes: $1) },
            one: { array.accurateSum(axis: $0, keepingAxes: $1) },
            whole: { array.accurateSum() })
          let target = NDArray<Double>.full(Shape(lines.dropped + [2]), -1)
          array.accurateSum(axes: axes, into: target[.ellipsis, 1])
          check.log.check(
            Array(target[.ellipsis, 1]) == Array(array.accurateSum(axes: axes)),
            "into, \(shape) \(subject.twin.name) along \(axes)")
        }
      }
    }
    check.log.finish(atLeast: 500)
  }

  @Test func infinitiesAndNaN() {
    #expect(NDArray([1, Double.infinity, 2]).accurateSum() == .infinity)
    let least: Double = NDArray<Double>([1, -.infinity, -.infinity]).accurateSum()
    #expect(least == -.infinity)
    #expect(NDArray([1, Double.infinity, -.infinity]).accurateSum().isNaN)
    #expect(NDArray([1, Double.nan, 2]).accurateSum().isNaN)
    #expect(NDArray([Float.nan, .infinity]).accurateSum().isNaN)
    #expect(NDArray([1e308, 1e308]).accurateSum() == .infinity)
    let low: Double = NDArray<Double>([-1e308, -1e308, -1e308]).accurateSum()
    #expect(low == -.infinity)
    #expect(NDArray<Double>([]).accurateSum() == 0 && NDArray<Float>([]).accurateSum() == 0)
    #expect(NDArray<Double>.zeros([0, 2]).accurateSum(axis: 0) == [0, 0])
    let long = NDArray<Double>.ones([3000])
    long[1234] = .infinity
    #expect(long.accurateSum() == .infinity)
    #expect(NDArray(Double.leastNonzeroMagnitude).accurateSum() == .leastNonzeroMagnitude)
  }

  /// The same bits for any number of threads, of long rows, columns and strides.
  @Test func threads() {
    let numbers = HostileNumbers.cancelling(1 << 15, bits: 100, seed: 5)
    let line = NDArray(numbers)
    let matrix = line.reshaped(to: [128, 256])
    for array in [line, line[.stride(by: 2)], line.flipped(), matrix, matrix.transposed()] {
      let first = Threads.withLimit(1, bytesPerThread: 512) { array.accurateSum() }
      let rows = Threads.withLimit(1, bytesPerThread: 512) { array.accurateSum(axis: 0) }
      for limit in 2...4 {
        let found = Threads.withLimit(limit, bytesPerThread: 512) { array.accurateSum() }
        #expect(found.bitPattern == first.bitPattern, "\(limit) threads, \(array.layout)")
        let foundRows = Threads.withLimit(limit, bytesPerThread: 512) { array.accurateSum(axis: 0) }
        #expect(
          Array(foundRows).map(\.bitPattern) == Array(rows).map(\.bitPattern),
          "\(limit) threads, axis 0, \(array.layout)")
      }
    }
  }
}

extension Double {
  /// The logarithm to the base 2, rounded down.
  fileprivate var exponentBits: Double { Double(exponent) }
}
