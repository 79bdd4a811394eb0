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

  @Test func solution() throws {
    let print = Printed()
    let a: NDArray<Double> = [[3, 1], [1, 2]]
    print(try solve(a, NDArray([9, 8])))
    print.isDocumented()
  }
}
