import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Eigenvalues, Schur and Hessenberg decompositions against their definitions.
@Suite struct EigenTests {
  @Test(arguments: LinearKind.allCases)
  func hermitian(kind: LinearKind) throws { try hermitian(kind.type) }

  private func hermitian<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 21)
    for (text, a) in matrices.hermitian() {
      let shape = a.shape
      let metric = matrices.positiveDefinite(shape)
      let n = shape[shape.count - 1]
      let bound = 20 * Double(Swift.max(n, 1)) * Element.epsilon
      for (name, view) in a.representations {
        for triangle in [Triangle.lower, .upper] {
          let factors = try eigh(view, triangle: triangle)
          let error = (factors.reconstructed() - a).largest
          log.check(error <= bound * a.largest, "\(type) \(text) \(name): \(error)")
          let unit = matmul(adjoint(factors.vectors), factors.vectors) - NDArray.identity(n)
          log.check(unit.largest <= bound, "\(type) \(text) \(name): V")
        }
      }
      let values = try eigh(a).values
      log.check(
        (try hermitianEigenvalues(a) - values).largest <= bound * a.largest, "\(type) \(text)")
      let pair = try eigh(a, metric)
      let left = matmul(a, pair.vectors)
      let scale = NDArray<Element>(shape: pair.values.shape) {
        Element(_real: pair.values.element(at: $0), imaginary: 0)
      }
      let right = matmul(metric, pair.vectors) * scale.expandingAxis(at: -2)
      log.check(
        (left - right).largest <= 10 * bound * (a.largest + metric.largest), "\(type) \(text): pair"
      )
    }
    log.finish(atLeast: 150)
  }

  /// Routines must not read what products have left in the memory that they share.
  @Test(arguments: LinearKind.allCases)
  func hermitianAfterNaN(kind: LinearKind) throws { try hermitianAfterNaN(kind.type) }

  private func hermitianAfterNaN<Element: LinearScalar>(_ type: Element.Type) throws {
    var matrices = TestMatrices<Element>(seed: 24)
    let notNumbers = NDArray<Element>.full([64, 64], Element(real: .nan))
    for n in 2...16 {
      let (a, metric) = (matrices.hermitian([n, n]), matrices.positiveDefinite([n, n]))
      for (name, view) in a.representations {
        for triangle in [Triangle.lower, .upper] {
          _ = matmul(notNumbers, notNumbers)
          let values = try eigh(view, triangle: triangle).values
          #expect(values.sum().isFinite, "\(type) \(n) \(name)")
          _ = matmul(notNumbers, notNumbers)
          let pair = try eigh(view, metric, triangle: triangle).values
          #expect(pair.sum().isFinite, "\(type) \(n) \(name): pair")
        }
      }
      try overwritingAfterNaN(a, metric, notNumbers)
    }
  }

  /// The same in the memory of the matrices, where a lower triangle of real numbers is mirrored.
  private func overwritingAfterNaN<Element: LinearScalar>(
    _ a: NDArray<Element>, _ metric: NDArray<Element>, _ notNumbers: NDArray<Element>
  ) throws {
    let n = a.shape[0]
    let bound = 400 * Double(n) * Element.epsilon * (a.largest + metric.largest)
    for order in [MemoryOrder.c, .f] {
      for triangle in [Triangle.lower, .upper] {
        func half(_ matrix: NDArray<Element>) -> NDArray<Element> {
          // The other triangle is not read.
          let other = NDArray<Element>.full([n, n], Element(real: .nan))
          let isLower = triangle == .lower
          for row in 0..<n {
            for column in 0..<n where isLower ? row >= column : row <= column {
              other[row, column] = matrix[row, column]
            }
          }
          return other.copy(order: order)
        }
        let text = "\(Element.self) \(n) \(order) \(triangle)"
        let own = half(a)
        _ = matmul(notNumbers, notNumbers)
        let factors = try eigh(overwriting: own, triangle: triangle)
        #expect((factors.reconstructed() - a).largest <= bound, "\(text)")
        #expect(factors.vectors.sharesMemory(with: own) || Element._isComplex && order == .c)
        let (first, second) = (half(a), half(metric))
        _ = matmul(notNumbers, notNumbers)
        let pair = try eigh(overwriting: first, second, triangle: triangle)
        let scale = NDArray<Element>(shape: [n]) {
          Element(_real: pair.values[$0[0]], imaginary: 0)
        }
        let error =
          matmul(a, pair.vectors) - matmul(metric, pair.vectors) * scale.expandingAxis(at: -2)
        #expect(error.largest <= bound, "\(text): pair")
      }
    }
  }

  @Test(arguments: LinearKind.allCases)
  func general(kind: LinearKind) throws { try general(kind.type) }

  private func general<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 22)
    for (name, a) in matrices.square() {
      let n = Double(Swift.max(a.shape[a.rank - 1], 1))
      let bound = 60 * n * Element.epsilon
      let complex = complexNumbers(a)
      for (representation, view) in a.representations {
        let factors = try eig(view, leftVectors: true)
        let text = "\(type) \(name) \(representation)"
        let scaled = factors.vectors * factors.values.expandingAxis(at: -2)
        let error = (matmul(complex, factors.vectors) - scaled).largest
        log.check(error <= bound * a.largest, "\(text): \(error)")
        let left = adjoint(factors.leftVectors ?? factors.vectors)
        let error2 = (matmul(left, complex) - left * factors.values.expandingAxis(at: -1)).largest
        log.check(error2 <= bound * a.largest, "\(text): left \(error2)")
        let triangular = try schur(view)
        log.check(
          (triangular.reconstructed() - a).largest <= bound * a.largest, "\(text): Schur")
        let unit = matmul(adjoint(triangular.z), triangular.z)
        log.check(
          (unit - NDArray.identity(a.shape[a.rank - 1])).largest <= bound, "\(text): Z")
        let reduced = try hessenberg(view)
        log.check(
          (reduced.reconstructed() - a).largest <= bound * a.largest, "\(text): Hessenberg")
        log.check(reduced.h.lowerTriangle(offset: -2).largest == 0, "\(text): H")
      }
    }
    log.finish(atLeast: 500)
  }

  private func complexNumbers<Element: LinearScalar>(
    _ a: NDArray<Element>
  ) -> NDArray<Complex<Element.RealPart>> {
    NDArray(shape: a.shape) {
      let (real, imaginary) = a.element(at: $0)._parts
      return Complex(real, imaginary)
    }
  }

  @Test(arguments: LinearKind.allCases)
  func generalized(kind: LinearKind) throws { try generalized(kind.type) }

  private func generalized<Element: LinearScalar>(_ type: Element.Type) throws {
    var matrices = TestMatrices<Element>(seed: 23)
    for shape: Shape in [[6, 6], [2, 3, 3], [0, 0]] {
      let (a, b) = (matrices.random(shape), matrices.random(shape))
      let factors = try eig(a, b)
      let left =
        matmul(complexNumbers(a), factors.vectors)
        * complexNumbers(factors.beta).expandingAxis(at: -2)
      let right = matmul(complexNumbers(b), factors.vectors) * factors.alpha.expandingAxis(at: -2)
      #expect((left - right).largest <= 500 * Element.epsilon)
    }
    let singular = try eig(NDArray<Element>.identity(2), NDArray<Element>.zeros([2, 2]))
    #expect(singular.beta.largest == 0)
  }
}
