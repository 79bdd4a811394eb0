import Foundation
import Strided
import StridedLinearAlgebra
import Testing

/// The tables of the article "From numpy.linalg": each Swift expression compiles, and this file has it.
@Suite struct FromNumPyLinearAlgebraTests {
  @Test func calls() throws {
    let a: NDArray<Double> = [[4, 1, 2], [1, 5, 3], [2, 3, 6]]
    let (s, p, m) = (a, a, a)
    let b = NDArray<Double>([1, 2, 3])
    let (x, y) = (b, b * b)
    let near: (Double, Double) -> Bool = { abs($0 - $1) < 1e-12 }
    #expect((matmul(a, try solve(a, b)) - b).largest < 1e-14)
    #expect((try inverse(a) - (try pseudoInverse(a))).largest < 1e-14)
    let (t, v) = (a.reshaped(to: [3, 3, 1]), b)
    #expect((try tensorSolve(t, v) - (try solve(a, b)).expandingAxis(at: 1)).largest < 1e-14)
    #expect(try tensorInverse(t, axes: 1).shape == [3, 1, 3])
    #expect((matmul(chain: [a, b]) - matmul(a, b)).largest < 1e-14)
    #expect(matmul(a, a) == tensordot(a, a, axes: 1))
    #expect(outer(x, y).shape == [3, 3] && cross(x, x) == NDArray([0, 0, 0]))
    #expect(vecdot(x, y)[] == 36)
    #expect(a.swappingAxes(-2, -1) == a.transposed() && a.diagonal(axes: (-2, -1)).sum() == 15)
    #expect(near(try determinant(a), try determinants(a)[]))
    #expect(near(try logDeterminant(a).logarithm, try logDeterminants(a).logarithm[]))
    #expect(try leastSquares(a, b).rank == 3)
    #expect((try cholesky(p).reconstructed() - p).largest < 1e-14)
    #expect(try cholesky(p).lower.shape == qr(a).fullQ.shape)
    #expect(try cholesky(p).upper == cholesky(p).lower.transposed())
    #expect(try qr(a).r == qr(a).fullR && qr(a).r.shape == [3, 3])
    #expect((try svd(a, full: true).reconstructed() - (try svd(a).reconstructed())).largest < 1e-14)
    #expect(near(try singularValues(a)[0], try matrixNorm(a, .two)))
    #expect(absolute(try eig(a).values - (try eigenvalues(a))).max() < 1e-13)
    #expect((try eigh(s).values - (try hermitianEigenvalues(s))).largest < 1e-13)
    #expect((try eigh(s, triangle: .upper).values - (try eigh(s).values)).largest < 1e-13)
    #expect(near(try matrixNorm(a), vectorNorm(a)))
    #expect(try matrixNorms(a[.newAxis], keepingAxes: true).shape == [1, 1, 1])
    #expect(try matrixNorms(t, .one, axes: (0, 2)) == NDArray([7, 9, 11]))
    #expect(near(try matrixNorm(a, .nuclear), 15))
    #expect(try matrixNorm(a, .leastTwo) > 0 && matrixNorm(a, .one) == matrixNorm(a, .infinity))
    #expect(near(vectorNorm(x), 14.squareRoot()) && vectorNorm(x, order: 1) == 6)
    #expect(try conditionNumber(a) < conditionNumber(a, .one))
    #expect(try matrixRank(a) == 3 && matrixRanks(a)[] == 3)
    #expect(try trace(a) == 15 && trace(a, offset: 1) == 4)
    #expect(try traces(t, axes: (0, 2)) == NDArray([4, 1, 2]))
    #expect((try matrixPower(a, 3) - matmul(a, matmul(a, a))).largest < 1e-11)
    let c = try polynomialFit(x, y, degree: 2)
    #expect((polynomialValues(c, at: x) - y).largest < 1e-12)
    #expect(try polynomialRoots(c).count == 2)
    let f = try lu(a)
    #expect((try f.solve(b) - (try ldl(s).solve(b))).largest < 1e-14)
    #expect(try qr(a, pivoting: true).permutation?.count == 3)
    #expect(try eig(a, m).values.count == 3)
    #expect((try eigh(s, p).values - 1).largest < 1e-13)
    #expect(try schur(a).t.shape == hessenberg(a).h.shape)
    #expect((matmul(a.upperTriangle(), try solveTriangular(a, b, .upper)) - b).largest < 1e-14)
    #expect((try solvePositiveDefinite(p, b) - (try solve(a, b))).largest < 1e-14)
    #expect(try nullSpace(a).shape == [3, 0] && orthonormalBasis(a).shape == [3, 3])
    #expect((try matrixExponential(try matrixLogarithm(a)) - a).largest < 1e-12)
    #expect((try matrixPower(try matrixSquareRoot(a), 2) - a).largest < 1e-13)
    #expect(try isSolved(bands: NDArray([[0, 0, 1], [0, 2, 2], [4, 4, 4], [1, 1, 0]]), b))
    let (solution, inverted) = (try solve(a, b), try inverse(a))
    // x is b, and m is a.
    try solve(a, b, into: x)
    try inverse(a, into: m)
    #expect(b == solution && a == inverted)
  }

  private func isSolved(bands c: NDArray<Double>, _ b: NDArray<Double>) throws -> Bool {
    let a: NDArray<Double> = [[4, 2, 1], [1, 4, 2], [0, 1, 4]]
    let x = try solveBanded(c, lower: 1, upper: 2, b)
    let lower = c[2..., 0...].copy()
    lower[0, 0...] += 1
    let y = try solvePositiveDefiniteBanded(lower, b)
    let half: NDArray<Double> = [[5, 1, 0], [1, 5, 1], [0, 1, 5]]
    return (matmul(a, x) - b).largest < 1e-14 && (matmul(half, y) - b).largest < 1e-14
  }

  /// Every function that the article names is called in this file.
  @Test func everyFunctionIsCalled() throws {
    let article = Sample.root.appending(
      path: "Sources/StridedLinearAlgebra/StridedLinearAlgebra.docc/FromNumPyLinearAlgebra.md")
    let here = try String(contentsOfFile: #filePath, encoding: .utf8)
    var names = 0
    for line in try String(contentsOf: article, encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "|")
      guard line.hasPrefix("| `"), cells.count > 1 else { continue }
      for call in cells[1].split(separator: "`") where call.contains("(") {
        let name = call.split(separator: " ").last { $0.contains("(") } ?? call
        let function = (call.hasPrefix("let") ? name : call).prefix { $0 != "(" } + "("
        names += 1
        #expect(
          here.contains(function.replacingOccurrences(of: "let f = try ", with: "")), "\(call)")
      }
    }
    #expect(names > 40)
  }
}

extension NDArray<Double> {
  /// The largest absolute value.
  fileprivate var largest: Double { absolute(self).max() }
}
