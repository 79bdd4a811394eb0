import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// LU factorisations against their definition, in units of the rounding error.
@Suite struct LUTests {
  @Test(arguments: LinearKind.allCases)
  func factors(kind: LinearKind) throws { try factors(kind.type) }

  private func factors<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>()
    for (name, a) in matrices.all() {
      let n = Double(Swift.max(a.shape[a.rank - 1], a.shape[a.rank - 2], 1))
      for (representation, view) in a.representations {
        let factors = try lu(view)
        let error = (factors.reconstructed() - a).largest
        log.check(
          error <= 8 * n * Element.epsilon * a.largest,
          "\(type) \(name) \(representation): error \(error)")
        // LAPACK chooses complex pivots by the sum of their parts.
        log.check(factors.lower.largest <= 1.5, "\(type) \(name): L")
      }
      let factors = try lu(a)
      let product = matmul(factors.lower, factors.upper)
      let rows = a.count == 0 ? a : a.rank == 2 ? a[factors.permutation, 0...] : nil
      if let rows {
        log.check((product - rows).largest <= 8 * n * Element.epsilon * a.largest, "\(name): order")
      }
    }
    log.finish(atLeast: 300)
  }

  @Test(arguments: LinearKind.allCases)
  func solutions(kind: LinearKind) throws { try solutions(kind.type) }

  private func solutions<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 2)
    for (name, a) in matrices.square() where !["deficient", "zeros"].contains(name) {
      let n = a.shape[a.rank - 1]
      for shape: Shape in [[n], [n, 1], [n, 3], [2, 3, n, 2]] {
        if a.rank == 3, shape.count == 4 { continue }
        let b = matrices.random(shape)
        for (representation, view) in a.representations {
          let x = try solve(view, b)
          let columns = b.rank == 1 ? x.expandingAxis(at: -1) : x
          let right = b.rank == 1 ? b.expandingAxis(at: -1) : b
          let error = (matmul(a, columns) - right).largest
          let bound = 20 * Double(n) * Element.epsilon * a.largest * Swift.max(x.largest, 1e-30)
          log.check(error <= bound, "\(type) \(name) \(representation) \(shape): \(error) \(bound)")
        }
      }
    }
    log.finish(atLeast: 200)
  }

  @Test(arguments: LinearKind.allCases)
  func transposedSystemsAndDestinations(kind: LinearKind) throws { try transposed(kind.type) }

  private func transposed<Element: LinearScalar>(_ type: Element.Type) throws {
    var matrices = TestMatrices<Element>(seed: 3)
    let (a, b) = (matrices.random([6, 6]), matrices.random([6, 2]))
    let bound = 1e3 * Element.epsilon
    let factors = try lu(a)
    #expect((matmul(a.transposed(), try factors.solve(b, .transposed)) - b).largest < bound)
    #expect((matmul(adjoint(a), try factors.solve(b, .adjoint)) - b).largest < bound)
    let expected = try factors.solve(b)
    for (name, x) in b.representations where x.isWritable {
      try factors.solve(x, into: x)
      #expect(x == expected, "\(name)")
    }
    let inverse = try inverse(a)
    #expect((matmul(a, inverse) - .identity(6)).largest < bound)
    let column = a.copy(order: .f)
    let overwritten = try lu(overwriting: column)
    #expect(column != a)
    #expect(try overwritten.solve(b) == expected)
    try overwritten.solve(b, into: column[0..., ..<2])
    #expect(column[0..., ..<2] == expected)
    let row = a.copy()
    _ = try lu(overwriting: row)
    #expect(row == a)
  }

  @Test func determinants() throws {
    let a: NDArray<Double> = [[2, 1, 0], [1, 3, 1], [0, 1, 4]]
    #expect(abs(try determinant(a) - 18) < 1e-14)
    let (sign, logarithm) = try logDeterminant(-a)
    #expect(sign == -1 && abs(logarithm - Double.log(18)) < 1e-15)
    #expect(try determinant(NDArray<Double>.zeros([0, 0])) == 1)
    #expect(try determinant(NDArray<Double>.zeros([2, 2])) == 0)
    let extreme = NDArray<Double>.zeros([4, 4])
    extreme.diagonal().assign(NDArray([1e200, 1e200, 1e-250, 1e-150]))
    #expect(abs(try determinant(extreme) - 1) < 1e-13)
    let i = Complex<Double>.i
    let z = NDArray<Complex<Double>>([[i, 0], [0, 2]])
    #expect(try determinant(z) == 2 * i)
    #expect(try logDeterminant(z).sign == i)
    let stack = NDArray<Double>([1, 0, 0, 1, 0, 1, 1, 0], shape: [2, 2, 2])
    #expect(try StridedLinearAlgebra.determinants(stack) == NDArray([1, -1]))
    let (signs, logarithms) = try logDeterminants(stack * 0)
    #expect(signs == NDArray([0, 0]) && logarithms.max() == -.infinity)
  }

  @Test func errors() throws {
    func reason(_ body: () throws(LinearAlgebraError) -> Void) -> LinearAlgebraError? {
      do { try body() } catch { return error }
      return nil
    }
    let singular: NDArray<Double> = [[1, 2], [2, 4]]
    let b = NDArray<Double>([1, 1])
    var error = reason { () throws(LinearAlgebraError) in _ = try solve(singular, b) }
    #expect(error?.reason == .singular(pivot: 1))
    #expect(error?.description == "solve: the matrix is singular, pivot 1 is 0")
    let stack = NDArray<Double>([1, 0, 0, 1, 1, 1, 1, 1], shape: [2, 2, 2])
    error = reason { () throws(LinearAlgebraError) in _ = try inverse(stack) }
    #expect(error?.description == "inverse: matrix (1,) is singular, pivot 1 is 0")
    error = reason { () throws(LinearAlgebraError) in _ = try solve(singular[..<1, 0...], b) }
    #expect(error?.description == "solve: the matrix of shape (1, 2) is not square")
    error = reason { () throws(LinearAlgebraError) in _ = try solve(singular, NDArray([1, 2, 3])) }
    #expect(error?.description == "solve: shapes (2, 2) and (3,) do not fit")
    error = reason { () throws(LinearAlgebraError) in _ = try lu(b) }
    #expect(error?.description == "lu: the array of shape (2,) is not a matrix")
    let notFinite = NDArray<Double>([1, 2, .infinity, .nan], shape: [2, 2])
    error = reason { () throws(LinearAlgebraError) in _ = try lu(notFinite) }
    #expect(error?.reason == .notFinite(at: [1, 0]))
  }
}
