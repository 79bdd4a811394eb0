import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Least squares, ranks, null spaces and norms.
@Suite struct LeastSquaresTests {
  @Test(arguments: LinearKind.allCases)
  func solutions(kind: LinearKind) throws { try solutions(kind.type) }

  private func solutions<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 41)
    for (name, a) in matrices.all() where !["Hilbert", "Vandermonde", "graded"].contains(name) {
      let (m, n) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
      let bound = 200 * Double(Swift.max(m, n, 1)) * Element.epsilon
      for right: Shape in [[m], [m, 2]] {
        let b = matrices.random(right)
        let columns = right.count == 1 ? b.expandingAxis(at: -1) : b
        for (representation, view) in a.representations {
          let text = "\(type) \(name) \(representation) \(right)"
          let fit = try leastSquares(view, b)
          let x = right.count == 1 ? fit.solution.expandingAxis(at: -1) : fit.solution
          // The residual is orthogonal to the columns of A.
          let residual = matmul(a, x) - columns
          let slope = matmul(adjoint(a), residual).largest
          let scale = Swift.max(a.largest, 1e-30)
          log.check(
            slope <= bound * scale * Swift.max(1, scale * x.largest), "\(text): slope \(slope)")
          log.check(fit.ranks == (try matrixRanks(a)), "\(text): rank")
          let other = try svd(view).solve(b)
          log.check(
            (other - fit.solution).largest <= 20 * bound * Swift.max(x.largest, 1 / scale),
            "\(text): SVD \((other - fit.solution).largest)")
          let squares = (residual.map { Element(real: $0.size * $0.size) }).sum(axis: -2)
          let found = NDArray<Element>(shape: squares.shape) {
            let place = right.count == 1 ? Coordinates($0.dropLast()) : $0
            return Element(_real: fit.residuals.element(at: place), imaginary: 0)
          }
          log.check((found - squares).largest <= bound * 20, "\(text): residuals")
          if m >= n, a.rank == 2, !name.contains("deficient"), name != "zeros", n > 0 {
            for pivoting in [false, true] {
              let y = try qr(view, pivoting: pivoting).solve(b)
              log.check(
                (y - fit.solution).largest <= 20 * bound * Swift.max(x.largest, 1 / scale),
                "\(text): QR")
            }
          }
        }
      }
    }
    log.finish(atLeast: 500)
  }

  @Test(arguments: LinearKind.allCases)
  func spaces(kind: LinearKind) throws { try spaces(kind.type) }

  private func spaces<Element: LinearScalar>(_ type: Element.Type) throws {
    var matrices = TestMatrices<Element>(seed: 42)
    for (m, n, rank) in [(6, 4, 2), (4, 6, 4), (5, 5, 1), (3, 3, 3), (0, 3, 0), (3, 0, 0)] {
      let a = matrices.deficient(m, n, rank: rank)
      let (null, basis) = (try nullSpace(a), try orthonormalBasis(a))
      #expect(null.shape == [n, n - rank] && basis.shape == [m, rank])
      #expect(try matrixRank(a) == rank)
      #expect(matmul(a, null).largest <= 100 * Element.epsilon)
      #expect((matmul(adjoint(null), null) - .identity(n - rank)).largest <= 100 * Element.epsilon)
      let projected = matmul(basis, matmul(adjoint(basis), a))
      #expect((projected - a).largest <= 100 * Element.epsilon)
      #expect(Array(try qr(a, pivoting: true).ranks()) == [rank])
    }
  }

  @Test func norms() throws {
    let a = NDArray<Double>([[1, -2], [3, 4]])
    #expect(try matrixNorm(a, .one) == 6 && matrixNorm(a, .leastOne) == 4)
    #expect(try matrixNorm(a, .infinity) == 7 && matrixNorm(a, .leastInfinity) == 3)
    #expect(abs(try matrixNorm(a) - Double.sqrt(30)) < 1e-14)
    #expect(abs(try matrixNorm(a, .two) * matrixNorm(a, .leastTwo) - 10) < 1e-13)
    #expect(try matrixNorm(NDArray<Double>.zeros([0, 3]), .two) == 0)
    let pair = NDArray<Double>([1, 2, 3, 4, 5, 6, 7, 8], shape: [2, 2, 2])
    for norm in [MatrixNorm.frobenius, .one, .two] {
      let norms = try matrixNorms(pair, norm)
      let kept = try matrixNorms(pair, norm, keepingAxes: true)
      #expect(kept.shape == [2, 1, 1] && kept.reshaped(to: [2]) == norms)
      #expect(norms[0] == (try matrixNorm(pair[0], norm)))
    }
    #expect(try matrixNorms(pair[.all, ..<0, 0...], keepingAxes: true) == .zeros([2, 1, 1]))
    let t = NDArray<Double>.arange(60).reshaped(to: [3, 4, 5])
    for norm in [MatrixNorm.frobenius, .nuclear, .one, .leastInfinity] {
      for (row, column) in [(0, 1), (1, 0), (2, 0), (-1, 1), (0, -1)] {
        let text: Comment = "\(norm) \(row) \(column)"
        let norms = try matrixNorms(t, norm, axes: (row, column))
        let rest = 3 - (row + 3) % 3 - (column + 3) % 3
        let turned = t.transposed(axes: [rest, (row + 3) % 3, (column + 3) % 3])
        for index in 0..<norms.count {
          #expect(abs(norms[index] - (try matrixNorm(turned[index], norm))) < 1e-12, text)
        }
        let kept = try matrixNorms(t, norm, axes: (row, column), keepingAxes: true)
        #expect(
          kept == norms.expandingAxis(at: 0).expandingAxis(at: 0).movingAxis(from: 2, to: rest),
          text)
        #expect(
          try traces(t, offset: 1, axes: (row, column))[1] == trace(turned[1], offset: 1), text)
      }
    }
    #expect(
      try matrixNorms(t[.all, ..<0, ..<2], axes: (0, 1), keepingAxes: true) == .zeros([1, 1, 2]))
    #expect(try conditionNumber(NDArray<Double>([[1, 1], [1, 1]]), .one) == .infinity)
    #expect(try conditionNumber(NDArray<Double>.zeros([2, 2])) == .infinity)
    #expect(try conditionNumber(NDArray<Double>([[2, 0], [0, 1]])) == 2)
    let stack = NDArray<Double>([2, 0, 0, 1, 1, 1, 1, 1], shape: [2, 2, 2])
    #expect(try conditionNumbers(stack, .one) == NDArray([2, .infinity]))
    #expect(try trace(a) == 5 && trace(a, offset: 1) == -2)
    #expect(vectorNorm(a, order: 1) == 10)
    #expect(vectorNorm(a, order: .infinity, axes: [0]) == NDArray([3, 4]))
    let z = NDArray<Complex<Double>>([Complex(3, 4), 0])
    #expect(vectorNorm(z) == 5)
  }
}
