import Strided
import StridedLinearAlgebra
import Testing

/// The samples of matrix functions, and of the catalog.
@Suite struct MatrixFunctionSampleTests {
  @Test func exponential() throws {
    let print = Printed()
    let a: NDArray<Double> = [[0, 1], [0, 0]]
    print(try matrixExponential(a))
    print.isDocumented()
  }

  @Test func squareRoot() throws {
    let print = Printed()
    let a: NDArray<Double> = [[5, 4], [4, 5]]
    print(round(try matrixSquareRoot(a), decimals: 6))
    print.isDocumented()
  }

  @Test func logarithm() throws {
    let print = Printed()
    let a: NDArray<Double> = [[1, 2], [0, 1]]
    print(round(try matrixLogarithm(a), decimals: 6))
    print.isDocumented()
  }

  @Test func power() throws {
    let print = Printed()
    let a: NDArray<Double> = [[1, 1], [1, 0]]
    print(try matrixPower(a, 10))
    print.isDocumented()
  }

  @Test func powerOfIntegers() throws {
    let print = Printed()
    let a: NDArray<Int> = [[1, 1], [1, 0]]
    print(try matrixPower(a, 90)[0, 1])
    print.isDocumented()
  }

  @Test func normsAlongAxes() throws {
    let print = Printed()
    let a = NDArray<Double>.arange(8).reshaped(to: [2, 2, 2])
    print(try matrixNorms(a, .one), try matrixNorms(a, .one, axes: (0, 1)))
    print.isDocumented()
  }

  @Test func tensorSolution() throws {
    let print = Printed()
    let a = NDArray<Double>.eye(6).reshaped(to: [2, 3, 3, 2]) * 2
    let b: NDArray<Double> = [[2, 4, 6], [8, 10, 12]]
    print(try tensorSolve(a, b))
    print.isDocumented()
  }

  @Test func inverseOfATensor() throws {
    let print = Printed()
    let a = NDArray<Double>.eye(4).reshaped(to: [4, 2, 2]) * 4
    print(try tensorInverse(a, axes: 1)[1, 0, 2])
    print.isDocumented()
  }

  @Test func polynomials() throws {
    let print = Printed()
    let x = NDArray<Double>([0, 1, 2, 3])
    print(round(try polynomialFit(x, x * x - 2, degree: 2), decimals: 6) + 0)
    print.isDocumented()
  }

  @Test func values() throws {
    let print = Printed()
    print(polynomialValues(NDArray([1.0, 0, -2]), at: NDArray([0.0, 1, 2])))
    print.isDocumented()
  }

  @Test func catalog() throws {
    let print = Printed()
    let a: NDArray<Double> = [[4, 2], [2, 5]]
    let b = NDArray<Double>([8, 12])
    print(try solve(a, b))
    let factors = try cholesky(a)
    print(factors)
    print(try factors.solve(b), factors.determinants())
    print.isDocumented()
  }

  @Test func furtherRightSides() throws {
    let print = Printed()
    let a: NDArray<Double> = [[4, 2, 0], [2, 5, 2], [0, 2, 5]]
    let factors = try lu(a)
    print(round(try factors.solve(NDArray([6, 9, 7])), decimals: 12))
    print(round(try factors.solve(NDArray([8, 4, 0])), decimals: 12))
    print(round(try factors.determinants(), decimals: 9))
    print.isDocumented()
  }

  @Test func descriptions() throws {
    let print = Printed()
    let hilbert = NDArray<Double>(shape: [5, 5]) { 1 / Double($0[0] + $0[1] + 1) }
    print(try lu(hilbert))
    print(try svd(hilbert))
    print.isDocumented()
  }

  @Test func overwriting() throws {
    let print = Printed()
    let a = NDArray<Double>([[4, 2], [2, 5]]).copy(order: .f)
    let b = NDArray<Double>([8, 12])
    let factors = try cholesky(overwriting: a)
    try factors.solve(b, into: b)
    print(b)
    print.isDocumented()
  }

  @Test func stacks() throws {
    let print = Printed()
    let stack = NDArray<Double>([2, 0, 0, 2, 0, 1, 1, 0], shape: [2, 2, 2])
    print(try solve(stack, NDArray([2, 4])))
    print.isDocumented()
  }
}
