import Oracle
import Strided
import Testing

/// Stacks of products and portable products, which are split over threads, and integers near their limits.
@Suite(.withoutAddressSanitizer) struct ProductThreadTests {
  private func numbers<Element: Scalar>(
    _ shape: Shape, seed: UInt64, _ make: (Int) -> Element
  ) -> NDArray<Element> {
    var generator = SplitMix64(seed: seed)
    return NDArray(shape: shape) { _ in make(generator.below(1_000_003)) }
  }

  /// Every bit of a stack of products is the same for any number of threads.
  @Test(arguments: [
    // The small loop, over products and over rows; `gemm`, `gemv`, `dot` and a transposed stack.
    ([500, 3, 3], [500, 3, 3]), ([40, 200, 3], [3, 4]), ([9001, 5], [5, 7]),
    ([2, 300, 3, 3], [3, 3]),
    ([30, 12, 20], [30, 20, 15]), ([30, 12, 20], [30, 20, 1]), ([64, 1, 33], [64, 33, 1]),
    ([7, 1, 12, 20], [5, 20, 15]),
  ])
  func stacks(first: [Int], second: [Int]) {
    let a = numbers(Shape(first), seed: 1) { Double($0) / 7 - 70_000 }
    let b = numbers(Shape(second), seed: 2) { Double($0) / 11 - 50_000 }
    let z = numbers(Shape(first), seed: 3) { Complex(Double($0) / 7, 1 - Double($0) / 3) }
    let w = numbers(Shape(second), seed: 4) { Complex(1 - Double($0), Double($0) / 9) }
    func results() -> (NDArray<Double>, NDArray<Double>, NDArray<Complex<Double>>) {
      let base = matmul(a, b) * 0 + 1
      matmul(a.copy(order: .f), b, into: base, alpha: 3, beta: 2)
      return (matmul(a, b), base, matmul(z, w, conjugating: .first))
    }
    let expected = Threads.withLimit(1) { results() }
    for threads in [2, 3] {
      let found = Threads.withLimit(threads, bytesPerThread: 1) { results() }
      #expect(found.0 == expected.0 && found.1 == expected.1 && found.2 == expected.2)
    }
    // One product after the other gives the same numbers within rounding.
    var sums = Swift.zip(Array(expected.0), Array(naive(a, b))).map { abs($0 - $1) }
    sums.sort()
    #expect((sums.last ?? 0) < 1e-2)
  }

  private func naive(_ a: NDArray<Double>, _ b: NDArray<Double>) -> NDArray<Double> {
    (a.expandingAxis(at: -1) * b.expandingAxis(at: -3)).sum(axis: -2)
  }

  private func check<Element: OracleNumber & FixedWidthInteger>(
    _ type: Element.Type, _ first: [Element], _ second: [Element], inner: Int
  ) {
    for (rows, columns) in [(9, 20), (5, 70), (1, 3)] {
      // One large factor in each row, so that no sum overflows.
      let a = NDArray<Element>(shape: [rows, inner]) {
        $0[1] == $0[0] % inner ? first[$0[0] % first.count] : 0
      }
      let b = NDArray<Element>(shape: [inner, columns]) {
        second[($0[0] + $0[1]) % second.count]
      }
      let expected = NDArray<Element>(shape: [rows, columns]) { place in
        let k = place[0] % inner
        return a[place[0], k] &* b[k, place[1]]
      }
      #expect(matmul(a, b) == expected, "\(type)")
    }
  }

  /// Factors of 32 bits and more, and products up to the limits of the type.
  @Test func integersNearTheirLimits() {
    let half = Int(Int32.max)
    check(Int.self, [half, -half - 1, half + 1, 1, -1], [half, -half, -half - 1, 1], inner: 150)
    check(Int.self, [1 << 40, -1 << 40], [1 << 22, -1 << 22, 3], inner: 3)
    check(Int.self, [.max, 1, -1], [1], inner: 5)
    check(Int.self, [.min, 1], [1], inner: 5)
    check(UInt.self, [.max, 7], [1], inner: 3)
    check(UInt.self, [UInt(half), UInt(half) + 1, 1 << 32], [UInt(half) + 1, 1 << 31], inner: 200)
    check(Int32.self, [.max, .min, 5], [1], inner: 4)
    check(UInt32.self, [1 << 16, 3], [(1 << 16) - 1, 1], inner: 9)
    check(Int16.self, [.max, .min, -5], [1], inner: 140)
    check(UInt16.self, [.max, 0], [1], inner: 4)
    check(Int8.self, [.max, .min, 3], [1], inner: 140)
    check(UInt8.self, [.max, 5], [1], inner: 7)
  }

  /// Sums overflow where the plain loop does, also if a later term would lead back.
  @Test func sumsThatOverflow() async {
    await #expect(processExitsWith: .failure) {
      let a = NDArray<Int>.full([4, 2], .max / 2 + 1)
      _ = matmul(a, NDArray<Int>.ones([2, 9]))
    }
    await #expect(processExitsWith: .failure) {
      let a = NDArray<Int8>.full([4, 200], 1)
      let b = NDArray<Int8>(shape: [200, 70]) { $0[0] < 130 ? 1 : -1 }
      _ = matmul(a, b)
    }
  }

  /// Truth values in more than one word and more than one panel of columns.
  @Test(arguments: [(3, 5, 600), (70, 130, 1100), (2, 9, 63), (5, 129, 65)])
  func truthInWords(rows: Int, inner: Int, columns: Int) {
    let a = numbers([rows, inner], seed: 5) { $0 % 11 == 0 }
    let b = numbers([inner, columns], seed: 6) { $0 % 7 == 0 }
    let sums = matmul(NDArray<Double>(converting: a), NDArray<Double>(converting: b))
    for left in [a, a.copy(order: .f), a.flipped().copy().flipped()] {
      for right in [b, b.copy(order: .f)] { #expect(matmul(left, right) == (sums .> 0)) }
    }
    let target = NDArray<Bool>.ones([columns, rows]).transposed()
    matmul(a, b, into: target)
    #expect(target == (sums .> 0))
    #expect(matmul(a, b[.all, 0]) == (sums[.all, 0] .> 0))
  }
}
