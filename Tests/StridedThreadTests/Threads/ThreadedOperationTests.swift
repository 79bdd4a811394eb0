import Oracle
import Strided
import StridedKernels
import Testing

/// Operations give the same bits on any number of threads, over arrays in every representation.
@Suite struct ThreadedOperationTests {
  /// The types with BLAS routines, and one of each width and rule without.
  static let kinds: [ElementKind] = [
    .bool, .uint8, .int16, .int, .float, .double, .complexFloat, .complexDouble,
  ]

  /// Long enough for several chunks on one axis or the other.
  static let shapes: [[Int]] = [[515], [3, 260]]

  /// The representations of the sources.
  static let sources: [String] = [
    "contiguous", "every second, reversed", "Fortran order", "broadcast along axis 0",
    "one value broadcast",
  ]

  static let limits = TestScale.isFull ? [1, 2, 3, 4, 5] : [1, 2, 3, 5]

  /// Compares the memory after `body` under each limit with the memory after one thread.
  private func expectSame<Element: OracleElement>(
    _ subject: Subject<Element>, _ name: String, _ log: FailureLog,
    _ body: (NDArray<Element>) -> Void
  ) {
    var expected: [Element] = []
    for limit in Self.limits {
      subject.reset()
      Threads.withLimit(limit, bytesPerThread: 1) { body(subject.twin.array) }
      let found = Array(subject.twin.base)
      if limit == 1 { expected = found }
      log.check(
        haveSameBytes(found, expected)
          || zip(found, expected).allSatisfy { $0.isIdentical(to: $1) },
        "\(name), \(limit) threads, \(subject.twin.name)")
    }
  }

  @Test(arguments: kinds)
  func movements(kind: ElementKind) {
    func check<Element: OracleElement>(_ type: Element.Type) {
      let log = FailureLog()
      for shape in Self.shapes {
        let count = elementCount(shape)
        let left: [Element] = (0..<count).map { Element.left($0 % 101) }
        let right: [Element] = Array(repeating: Element.right(3), count: count)
        let others: [Element] = (0..<count).map { Element.right($0 % 97) }
        let sources =
          representations(of: shape, others, names: Self.sources)
          + representations(of: shape, right, names: Array(Self.sources.suffix(2)))
        for subject in representations(of: shape, left, isWritable: true) {
          expectSame(subject, "fill", log) { $0.fill(Element.right(3)) }
          for source in sources {
            expectSame(subject, "assign \(source.twin.name)", log) {
              $0.assign(source.twin.array)
            }
          }
          let other = NDArray(others, shape: Shape(shape))
          expectSame(subject, "swap", log) { array in
            let copy = other.copy()
            swap(array, copy)
            swap(copy, array)
            swap(array, copy)
          }
        }
      }
      log.finish(atLeast: 100)
    }
    check(kind.type)
  }

  @Test(arguments: kinds)
  func calculations(kind: ElementKind) {
    func check<Element: OracleNumber>(_ type: Element.Type) {
      let log = FailureLog()
      for shape in Self.shapes {
        let count = elementCount(shape)
        let left: [Element] = (0..<count).map { Element.left($0 % 7) }
        let right: [Element] = Array(repeating: Element.right(3), count: count)
        let others: [Element] = (0..<count).map { Element.right($0 % 5) }
        let sources =
          representations(of: shape, others, names: Self.sources)
          + representations(of: shape, right, names: Array(Self.sources.suffix(2)))
        for subject in representations(of: shape, left, isWritable: true) {
          for source in sources {
            let x = source.twin.array
            expectSame(subject, "+= \(source.twin.name)", log) { $0 += x }
            expectSame(subject, "addProduct \(source.twin.name)", log) {
              $0.addProduct(Element.right(2), x)
            }
            expectSame(subject, "add \(source.twin.name)", log) { add($0, x, into: $0) }
            expectSame(subject, "* \(source.twin.name)", log) { $0.assign($0 * x) }
          }
          expectSame(subject, "*=", log) { $0 *= Element.right(2) }
          expectSame(subject, "+", log) { $0.assign($0 + Element.right(2)) }
        }
      }
      log.finish(atLeast: 100)
    }
    if let type = kind.numberType { check(type) }
  }

  @Test func comparisonsAndNegation() {
    let left = NDArray<Double>(shape: [130, 131]) { Double(($0[0] * 7 + $0[1]) % 11) }
    let right = left.transposed()[..<130, ..<130]
    let square = left[0..., ..<130]
    for limit in Self.limits {
      let found = Threads.withLimit(limit, bytesPerThread: 1) {
        (square .== right, square .< right, -square, square .!= square.flipped())
      }
      let (equal, less, negated, different) = found
      #expect(equal == (square .== right))
      #expect(less == (square .< right))
      #expect(negated == 0 - square)
      #expect(different == (square .!= square.flipped()))
    }
  }

  @Test func overlapsKeepTheirOrder() {
    for limit in Self.limits {
      for shift in [1, 3, 64, 500] {
        let a = NDArray<Int>.arange(2000)
        Threads.withLimit(limit, bytesPerThread: 1) { a[shift...].assign(a[..<(2000 - shift)]) }
        #expect(Array(a) == Array(0..<shift) + Array(0..<(2000 - shift)))
        let b = NDArray<Int>.arange(2000)
        Threads.withLimit(limit, bytesPerThread: 1) { b[..<(2000 - shift)].assign(b[shift...]) }
        #expect(Array(b) == Array(shift..<2000) + Array((2000 - shift)..<2000))
        let c = NDArray<Int>.arange(2000)
        let target = c[..<(2000 - shift)]
        Threads.withLimit(limit, bytesPerThread: 1) { add(target, c[shift...], into: target) }
        #expect(
          Array(c) == (0..<(2000 - shift)).map { 2 * $0 + shift }
            + Array((2000 - shift)..<2000))
      }
    }
  }

  @Test func bitsOfAxpyDoNotDependOnTheNumberOfThreads() {
    func check<Element: SignedScalar>(_ type: Element.Type, _ value: (Int) -> Element) {
      let x = NDArray((0..<100_003).map(value))
      let start = NDArray((0..<100_003).map { value(3 * $0 + 1) })
      let whole = start.copy()
      Threads.withLimit(1) { whole.addProduct(value(5), x) }
      for limit in Self.limits.dropFirst() {
        let y = start.copy()
        Threads.withLimit(limit, bytesPerThread: 1 << 10) { y.addProduct(value(5), x) }
        #expect(y == whole, "\(type), \(limit) threads")
      }
    }
    check(Double.self) { 1 / Double($0 + 3) }
    check(Float.self) { 1 / Float($0 + 3) }
    check(Complex<Double>.self) { Complex(1 / Double($0 + 3), 1 / Double($0 + 7)) }
    check(Complex<Float>.self) { Complex(1 / Float($0 + 3), 1 / Float($0 + 7)) }
  }
}
