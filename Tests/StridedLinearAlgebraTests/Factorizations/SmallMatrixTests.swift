import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Matrices around the extent up to which they are factorised without LAPACK.
@Suite struct SmallMatrixTests {
  private let extents = [0, 1, 2, 3, 4, 5, 6, 16, 17]

  @Test(arguments: LinearKind.allCases)
  func general(kind: LinearKind) throws { try general(kind.type) }

  private func general<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 211)
    for m in extents + [40, 41] {
      let growth: Double = m > 17 ? 100 : m > 6 ? 10 : 1
      for n in m > 17 ? [m - 1, m] : extents {
        let a = matrices.random([3, m, n])
        for (representation, view) in a.representations {
          let factors = try lu(view)
          let error = (factors.reconstructed() - a).largest
          log.check(
            error <= 100 * Element.epsilon, "\(type) \(m) x \(n) \(representation): \(error)")
        }
      }
      let (a, b) = (matrices.random([3, m, m]), matrices.random([3, m, 2]))
      for (representation, view) in a.representations {
        let name = "\(type) \(m) \(representation)"
        let factors = try lu(view)
        for (form, matrix) in [
          (Transposition.none, a), (.transposed, a.swappingAxes(-2, -1)), (.adjoint, adjoint(a)),
        ] {
          let x = try factors.solve(b, form)
          let error = (matmul(matrix, x) - b).largest
          let bound = 40 * growth * Element.epsilon * Swift.max(x.largest, 1)
          log.check(error <= bound, "\(name) \(form): \(error) \(bound)")
        }
        let inverse = try factors.inverse()
        let identity = NDArray<Element>.zeros([3, m, m]) + .identity(m)
        let error = (matmul(a, inverse) - identity).largest
        let bound = 40 * growth * Element.epsilon * Swift.max(inverse.largest, 1)
        log.check(error <= bound, "\(name) inverse: \(error) \(bound)")
        for index in 0..<3 where m <= 6 {
          // The determinant by its first row.
          let expected = determinantByRow(a[index])
          let found = try factors.determinants()[index]
          log.check(
            (found - expected).size <= 100 * Element.epsilon, "\(name): \(found) \(expected)")
        }
      }
    }
    log.finish(atLeast: 500)
  }

  private func determinantByRow<Element: LinearScalar>(_ a: NDArray<Element>) -> Element {
    let n = a.shape[0]
    if n == 0 { return 1 }
    var (sum, sign): (Element, Element) = (0, 1)
    for column in 0..<n {
      let others = (0..<n).filter { $0 != column }
      let rest = NDArray<Element>(shape: [n - 1, n - 1]) { a[$0[0] + 1, others[$0[1]]] }
      sum += sign * a[0, column] * determinantByRow(rest)
      sign = -sign
    }
    return sum
  }

  @Test(arguments: LinearKind.allCases)
  func definite(kind: LinearKind) throws { try definite(kind.type) }

  private func definite<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 212)
    for n in extents + [7, 8, 9, 30, 31, 32, 33] {
      let a = matrices.positiveDefinite([2, n, n])
      for (representation, view) in a.representations {
        for triangle in [Triangle.lower, .upper] {
          // The other triangle is not read.
          let half = (triangle == .lower ? view.lowerTriangle() : view.upperTriangle())
          for factors in [
            try cholesky(half, triangle: triangle),
            try cholesky(overwriting: half.copy(), triangle: triangle),
            try cholesky(overwriting: half.copy(order: .f), triangle: triangle),
          ] {
            let error = (factors.reconstructed() - a).largest
            let bound = 20 * Element.epsilon * Swift.max(a.largest, 1)
            log.check(error <= bound, "\(type) \(n) \(representation) \(triangle): \(error)")
          }
        }
      }
    }
    log.finish(atLeast: 200)
  }

  /// Eigenvalues of matrices whose squares overflow and underflow, of graded ones, of equal ones and of empty diagonals.
  @Test(arguments: LinearKind.allCases)
  func symmetric(kind: LinearKind) throws { try symmetric(kind.type) }

  private func symmetric<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 216)
    let (small, large) = Element.RealPart.self == Double.self ? (-300.0, 300) : (-30, 30)
    for n in 0...9 {
      let (hollow, grades) = (matrices.hermitian([2, n, n]), matrices.hermitian([2, n, n]))
      hollow.diagonal(axes: (-2, -1)).fill(0)
      let scale = NDArray<Element>(shape: [n]) { Element(real: Double.pow(10, -3 * $0[0])) }
      grades.assign(grades * scale * scale.expandingAxis(at: -1))
      let column = matrices.random([2, n, 1])
      let equal = matmul(column, adjoint(column)) + NDArray.identity(n)
      for (name, a) in [
        ("random", matrices.hermitian([2, n, n])), ("hollow", hollow), ("graded", grades),
        ("equal", equal), ("zeros", .zeros([2, n, n])),
        ("diagonal", .zeros([2, n, n]) + .identity(n)),
        ("small", hollow * Element(real: Double.pow(10, small))),
        ("large", hollow * Element(real: Double.pow(10, large))),
      ] {
        for (representation, view) in a.representations {
          for triangle in [Triangle.lower, .upper] {
            let text = "\(type) \(n) \(name) \(representation) \(triangle)"
            // The other triangle is not read.
            let half = view.copy()
            for row in 0..<n {
              for column in 0..<n where triangle == .lower ? row < column : row > column {
                half[.all, row, column].fill(Element(real: .nan))
              }
            }
            for factors in [
              try eigh(half, triangle: triangle),
              try eigh(overwriting: half.copy(), triangle: triangle),
              try eigh(overwriting: half.copy(order: .f), triangle: triangle),
            ] {
              let (values, vectors) = (factors.values, factors.vectors)
              let bound = 20 * Double(n) * Element.epsilon
              let error = (factors.reconstructed() - a).largest
              log.check(error <= bound * a.largest, "\(text): \(error) of \(a.largest)")
              let unit = matmul(adjoint(vectors), vectors) - NDArray.identity(n)
              log.check(unit.largest <= bound, "\(text): \(unit.largest)")
              for place in 1..<Swift.max(n, 1) {
                let isOrdered = Array(values[.all, place] .>= values[.all, place - 1])
                log.check(isOrdered == [true, true], "\(text): \(values)")
              }
            }
          }
        }
      }
    }
    log.finish(atLeast: 5000)
  }

  /// QR factorisations of columns whose squares overflow and underflow, and of columns of zeros.
  @Test(arguments: LinearKind.allCases)
  func orthogonal(kind: LinearKind) throws { try orthogonal(kind.type) }

  private func orthogonal<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 215)
    let (small, large) = Element.RealPart.self == Double.self ? (-300, 300) : (-36, 36)
    for m in extents {
      for n in extents where m > 0 && n > 0 {
        let bound = 8 * Double(Swift.max(m, n)) * Element.epsilon
        for exponents in [[0], [small], [large], [small, 0, large], [0, small]] {
          let a = matrices.random([2, m, n])
          for column in 0..<n {
            let power = Double.pow(10, Double(exponents[column % exponents.count]))
            let part = a[.all, .all, column]
            part.assign(part * Element(real: power))
          }
          if n > 2 { a[1, .all, 1].fill(0) }
          for (representation, view) in a.representations {
            let text = "\(type) \(m) x \(n) \(exponents) \(representation)"
            let factors = try qr(view)
            let (q, r) = (factors.q, factors.r)
            let unit = matmul(adjoint(q), q) - NDArray.identity(Swift.min(m, n))
            log.check(unit.largest <= bound, "\(text): \(unit.largest)")
            let error = matmul(q, r) - a
            for column in 0..<n {
              // Each column by its own size.
              let (miss, size) = (error[.all, .all, column].largest, a[.all, .all, column].largest)
              log.check(miss <= bound * size, "\(text) \(column): \(miss) of \(size)")
            }
            for matrix in 0..<2 {
              for step in 0..<Swift.min(m, n) {
                let imaginary = r[matrix, step, step]._parts.imaginary
                log.check(imaginary == 0, "\(text): \(imaginary)")
              }
            }
          }
        }
      }
    }
    log.finish(atLeast: 5000)
  }

  /// Functions of a single matrix have the results of those of a stack, for every layout of both arguments.
  @Test(arguments: LinearKind.allCases)
  func single(kind: LinearKind) throws { try single(kind.type) }

  private func single<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 214)
    for n in extents + [40, 41] {
      let a = matrices.random([1, n, n])
      let sides = [
        matrices.random([n]), matrices.random([n, 1]), matrices.random([n, 3]),
        matrices.random([n, 17]), matrices.random([n, 0]),
      ]
      let (matrix, factors) = (a.squeezed(axis: 0), try lu(a))
      let (inverses, logarithms) = (try factors.inverse(), try factors.logDeterminants())
      let expectedInverse = inverses.squeezed(axis: 0)
      let bound = (n > 6 ? 400 : 40) * Element.epsilon * Swift.max(inverses.largest, 1)
      for (name, view) in matrix.representations {
        let text = "\(type) \(n) \(name)"
        for right in sides {
          for (other, b) in right.representations {
            let error = (matmul(matrix, try solve(view, b)) - right).largest
            log.check(error <= bound, "\(text), \(other) \(right.shape): \(error)")
          }
        }
        let error = (try inverse(view) - expectedInverse).largest
        log.check(error <= bound * Swift.max(inverses.largest, 1), "\(text) inverse: \(error)")
        let expected = try factors.determinants()[0]
        log.check(
          (try determinant(view) - expected).size <= 100 * Element.epsilon * expected.size, text)
        let (sign, logarithm) = try logDeterminant(view)
        log.check((sign - logarithms.sign[0]).size <= 100 * Element.epsilon, text)
        log.check(
          Double((logarithm - logarithms.logarithm[0]).magnitude) <= 1000 * Element.epsilon, text)
      }
    }
    log.finish(atLeast: 500)
  }

  /// Determinants of singular matrices, and elements so large that sums of them overflow.
  @Test func extremeSingleMatrices() throws {
    for n in [2, 3, 16, 40, 41] {
      let a = NDArray<Double>.identity(n)
      a[n - 1, n - 1] = 0
      #expect(try determinant(a) == 0)
      #expect(try logDeterminant(a).sign == 0)
      a[n - 1, n - 1] = 1
      a *= 1e308
      #expect(try solve(a, NDArray<Double>.full([n], 1e308)) == .ones([n]))
      #expect(try inverse(a) == .identity(n) / 1e308)
      #expect(try logDeterminant(a).logarithm.isFinite)
      for value in [Double.nan, .infinity, -.infinity] {
        a[1, 0] = value
        for function in [
          { _ = try solve(a, NDArray<Double>.ones([n])) }, { _ = try inverse(a) },
          { _ = try determinant(a) }, { _ = try logDeterminant(a) },
        ] as [() throws -> Void] {
          let error = #expect(throws: LinearAlgebraError.self) { try function() }
          #expect(error?.reason == .notFinite(at: [1, 0]))
        }
      }
    }
  }

  /// Matrices at places that do not follow each other at one distance.
  @Test(arguments: [3, 6, 17])
  func stackOfParts(n: Int) throws {
    var matrices = TestMatrices<Double>(seed: 213)
    let array = NDArray<Double>.zeros([4, 5, n, n])
    let view = array[.stride(by: 2), 1..<4].swappingAxes(-2, -1)
    let a = matrices.random([2, 3, n, n])
    view.assign(a)
    let factors = try lu(overwriting: view)
    #expect(factors.upper == view.upperTriangle())
    #expect((factors.reconstructed() - a).largest < 1e-14)
    #expect(array[1].largest == 0 && array[3].largest == 0)
    #expect(array[0, 0].largest == 0 && array[2, 4].largest == 0)
  }

  /// The pivot and the minor are those that LAPACK reports.
  @Test func errors() throws {
    for n in [3, 4, 16, 32, 33, 40, 41] {
      for place in 0..<n {
        let a = NDArray<Double>.identity(n)
        a[place, place] = 0
        let singular = #expect(throws: LinearAlgebraError.self) {
          try solve(a, NDArray<Double>.ones([n]))
        }
        #expect(singular?.reason == .singular(pivot: place))
        for value in [0.0, -1] {
          a[place, place] = value
          let indefinite = #expect(throws: LinearAlgebraError.self) { try cholesky(a) }
          #expect(indefinite?.reason == .notPositiveDefinite(minor: place + 1))
        }
      }
    }
  }
}
