import Strided
import StridedLinearAlgebra
import Testing

/// The samples of factorisations and of solvers.
@Suite struct FactorizationSampleTests {
  @Test func singular() {
    let print = Printed()
    do {
      _ = try solve(NDArray<Double>([[1, 2], [2, 4]]), NDArray([1, 1]))
    } catch {
      print(error)
    }
    print.isDocumented()
  }

  @Test func factorsOfLU() throws {
    let print = Printed()
    let a: NDArray<Double> = [[4, 3], [6, 3]]
    let factors = try lu(a)
    print(factors)
    print(try factors.solve(NDArray([10, 12])))
    print(factors.lower, factors.permutation)
    print.isDocumented()
  }

  @Test func factorsOfCholesky() throws {
    let print = Printed()
    let a: NDArray<Double> = [[4, 2], [2, 5]]
    let factors = try cholesky(a)
    print(factors)
    print(factors.lower)
    print(try factors.solve(NDArray([8, 12])))
    print.isDocumented()
  }

  @Test func factorsOfQR() throws {
    let print = Printed()
    let a: NDArray<Double> = [[1, 0], [1, 1], [1, 2]]
    let factors = try qr(a)
    print(factors)
    print(round(try factors.solve(NDArray([1, 3, 5])), decimals: 6))
    print.isDocumented()
  }

  @Test func factorsOfSVD() throws {
    let print = Printed()
    let a: NDArray<Double> = [[3, 0], [0, -4]]
    let factors = try svd(a)
    print(factors)
    print(factors.singularValues)
    print.isDocumented()
  }

  @Test func hermitianEigenvectors() throws {
    let print = Printed()
    let a: NDArray<Double> = [[2, 1], [1, 2]]
    let factors = try eigh(a)
    print(factors)
    print(factors.values)
    print.isDocumented()
  }

  @Test func eigenvectors() throws {
    let print = Printed()
    let a: NDArray<Double> = [[0, -1], [1, 0]]
    let factors = try eig(a)
    print(factors)
    print(factors.values)
    print.isDocumented()
  }

  @Test func solution() throws {
    let print = Printed()
    let a: NDArray<Double> = [[3, 1], [1, 2]]
    print(try solve(a, NDArray([9, 8])))
    print.isDocumented()
  }

  @Test func tridiagonal() throws {
    let print = Printed()
    let ones = NDArray<Double>.ones([3])
    print(try solveTridiagonal(-ones[1...], 2 * ones, -ones[1...], ones))
    print.isDocumented()
  }

  @Test func fit() throws {
    let print = Printed()
    let a: NDArray<Double> = [[1, 0], [1, 1], [1, 2]]
    let fit = try leastSquares(a, NDArray([1, 2, 4]))
    print(round(fit.solution, decimals: 6), fit.rank)
    print.isDocumented()
  }

  @Test func norms() throws {
    let print = Printed()
    let a: NDArray<Double> = [[3, 0], [-4, 0]]
    print(try matrixNorm(a), try matrixNorm(a, .one), try matrixNorm(a, .infinity))
    print.isDocumented()
  }
}
