import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Exponentials, roots, logarithms and powers of matrices, and polynomials.
@Suite struct MatrixFunctionTests {
  @Test(arguments: LinearKind.allCases)
  func functions(kind: LinearKind) throws { try functions(kind.type) }

  private func functions<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 51)
    for shape: Shape in [[1, 1], [2, 2], [7, 7], [2, 2, 3, 3], [0, 0]] {
      let n = shape[shape.count - 1]
      let a = matrices.positiveDefinite(shape)
      let small = matrices.random(shape) / Element(real: 8 * Double(Swift.max(n, 1)))
      let bound = 100 * Double(Swift.max(n, 1)) * Element.epsilon
      for (name, view) in a.representations {
        let text = "\(type) \(shape) \(name)"
        let root = try matrixSquareRoot(view)
        log.check((matmul(root, root) - a).largest <= bound * a.largest, "\(text): root")
        let logarithm = try matrixLogarithm(view)
        let error = (try matrixExponential(logarithm) - a).largest
        log.check(error <= 20 * bound * a.largest, "\(text): exp(log) \(error)")
      }
      let exponential = try matrixExponential(small)
      log.check((try matrixLogarithm(exponential) - small).largest <= bound, "\(type): log(exp)")
      let negative = try matrixExponential(-small)
      let unit = matmul(exponential, negative) - NDArray.identity(n)
      log.check(unit.largest <= bound, "\(type): exp(a) exp(-a)")
      let cube = matmul(a, matmul(a, a))
      log.check(
        (try matrixPower(a, 3) - cube).largest <= bound * Swift.max(cube.largest, 1),
        "\(type): cube")
      log.check((try matrixPower(a, 0) - .identity(n)).largest == 0, "\(type): power 0")
    }
    log.finish(atLeast: 100)
  }

  @Test func integers() throws {
    try integers(Int.self)
    try integers(Int16.self)
    try integers(UInt32.self)
    #expect(try trace(NDArray([[true, false], [false, true]])) == 2)
    let wide = thrown { () throws(LinearAlgebraError) in
      try matrixPower(NDArray<Int>.zeros([2, 3]), 2)
    }
    #expect(wide?.operation == "matrixPower" && wide?.reason == .notSquare([2, 3]))
  }

  /// Powers and traces of integers in every representation.
  private func integers<Element: IntegerScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    for shape: Shape in [[1, 1], [2, 2], [3, 3], [2, 2, 3, 3], [0, 0], [0, 2, 2]] {
      let n = shape[shape.count - 1]
      let a = NDArray<Element>(shape: shape) {
        Element(($0[$0.count - 2] * 2 + $0[$0.count - 1]) % 4)
      }
      for (name, view) in a.representations {
        var expected = NDArray<Element>(shape: shape) {
          $0[$0.count - 2] == $0[$0.count - 1] ? 1 : 0
        }
        for power in 0...5 {
          let found = try matrixPower(view, power)
          log.check(found == expected, "\(type) \(shape) \(name) to the power \(power): \(found)")
          expected = matmul(expected, a)
        }
        for offset in -1...1 {
          let rows = (0..<n).filter { (0..<n).contains($0 + offset) }
          let sums = NDArray<Element.Sum>(shape: Shape(shape.dropLast(2))) { place in
            rows.reduce(0 as Element.Sum) { sum, row in
              let number = a.element(at: Coordinates(Array(place) + [row, row + offset]))
              return sum + (Element.Sum(exactly: number) ?? 0)
            }
          }
          log.check(try traces(view, offset: offset) == sums, "\(type) \(shape) \(name): trace")
          if shape.count == 2 {
            log.check(try trace(view, offset: offset) == sums[], "\(type) \(shape) \(name): trace")
          }
        }
      }
    }
    log.finish(atLeast: 300)
  }

  /// Matrices whose functions are known.
  @Test func knownValues() throws {
    let jordan = TestMatrices<Double>().defective(4)
    let exponential = try matrixExponential(jordan)
    let e2 = Double.exp(2)
    let expected = NDArray<Double>(shape: [4, 4]) {
      let distance = $0[1] - $0[0]
      return distance < 0 ? 0 : e2 / [1, 1, 2, 6][distance]
    }
    #expect((exponential - expected).largest < 1e-13)
    #expect((try matrixLogarithm(exponential) - jordan).largest < 1e-13)
    let turn = NDArray<Double>([[0, -1], [1, 0]]) * 3.0
    let rotation = try matrixExponential(turn)
    #expect(abs(rotation[0, 0] - Double.cos(3)) < 1e-14)
    #expect((try matrixLogarithm(rotation) - turn).largest < 1e-13)
    #expect(try matrixSquareRoot(NDArray<Double>.zeros([3, 3])) == .zeros([3, 3]))
    let nilpotent = NDArray<Double>([[0, 1], [0, 0]])
    #expect(
      thrown { () throws(LinearAlgebraError) in try matrixSquareRoot(nilpotent) }?.reason
        == .singular(pivot: 0))
    let negative = NDArray<Double>([[-1, 0], [0, 2]])
    #expect(
      thrown { () throws(LinearAlgebraError) in try matrixLogarithm(negative) }?.reason == .notReal)
    let complex = try matrixSquareRoot(NDArray<Complex<Double>>(real: negative))
    #expect(absolute(complex[0, 0] - .i) < 1e-15)
    #expect(
      thrown { () throws(LinearAlgebraError) in try matrixLogarithm(nilpotent) }?.reason
        == .singular(pivot: 0))
    let large = NDArray<Double>([[1, 1e6], [0, -1]])
    #expect(abs(try matrixExponential(large)[0, 0] - Double.exp(1)) < 1e-7)
    #expect(
      try matrixPower(NDArray<Double>([[2, 0], [0, 4]]), -2) == [[0.25, 0], [0, 0.0625]])
  }

  private func absolute(_ number: Complex<Double>) -> Double { number.length }

  @Test func polynomials() throws {
    let x = NDArray<Double>([-1, 0, 1, 2, 3])
    let coefficients = NDArray<Double>([2, -1, 0, 3])
    let y = polynomialValues(coefficients, at: x)
    #expect(y == NDArray([0, 3, 4, 15, 48]))
    #expect((try polynomialFit(x, y, degree: 3) - coefficients).largest < 1e-13)
    #expect(try polynomialRoots(NDArray<Double>([0, 0, 3])).count == 0)
    #expect(try polynomialRoots(NDArray<Double>.zeros([3])).count == 0)
    let roots = try polynomialRoots(NDArray<Double>([0, 1, 0, 1, 0]))
    #expect(roots.count == 3 && abs(roots.sum().real) < 1e-15)
    #expect((NDArray(roots.elements.map(\.length)).sorted() - NDArray([0, 1, 1])).largest < 1e-14)
    // Fewer points than coefficients: one of many polynomials through them.
    let few = try polynomialFit(x[..<2], y[..<2], degree: 4)
    #expect((polynomialValues(few, at: x[..<2]) - y[..<2]).largest < 1e-13)
    let z = NDArray<Complex<Double>>([1, Complex(0, -1)])
    #expect(Array(try polynomialRoots(z)) == [.i])
  }
}
