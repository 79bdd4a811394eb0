import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Systems of triangular, positive definite, band and tridiagonal matrices.
@Suite struct StructuredSolvingTests {
  @Test(arguments: LinearKind.allCases)
  func triangular(kind: LinearKind) throws { try triangular(kind.type) }

  private func triangular<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 31)
    for shape: Shape in [[1, 1], [6, 6], [2, 4, 4], [0, 0]] {
      let n = shape[shape.count - 1]
      let a = matrices.random(shape) + NDArray.identity(n) * 4
      for right: Shape in [[n], [n, 3], [3, 2, n, 2]] where shape.count == 2 || right.count != 4 {
        let b = matrices.random(right)
        let columns = right.count == 1 ? b.expandingAxis(at: -1) : b
        for (name, view) in a.representations {
          for triangle in [Triangle.lower, .upper] {
            for transposition in [Transposition.none, .transposed, .adjoint] {
              let half = triangle == .lower ? a.lowerTriangle() : a.upperTriangle()
              for unit in [false, true] {
                let matrix = half.copy()
                if unit { matrix.diagonal(axes: (-2, -1)).fill(1) }
                let left =
                  switch transposition {
                  case .none: matrix
                  case .transposed: matrix.swappingAxes(-2, -1)
                  case .adjoint: adjoint(matrix)
                  }
                let x = try solveTriangular(
                  view, b, triangle, transposition, unitDiagonal: unit)
                let solution = right.count == 1 ? x.expandingAxis(at: -1) : x
                let error = (matmul(left, solution) - columns).largest
                log.check(
                  error <= 100 * Element.epsilon * Swift.max(x.largest, 1),
                  "\(type) \(shape) \(right) \(name) \(triangle) \(transposition): \(error)")
              }
            }
          }
        }
      }
    }
    log.finish(atLeast: 500)
  }

  @Test(arguments: LinearKind.allCases)
  func bands(kind: LinearKind) throws { try bands(kind.type) }

  private func bands<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 32)
    for (n, lower, upper) in [(1, 0, 0), (6, 1, 2), (7, 3, 0), (5, 0, 2), (3, 4, 4), (0, 1, 1)] {
      let bands = matrices.random([lower + upper + 1, n])
      bands[upper, 0...] += Element(real: 5)
      let a = NDArray<Element>(shape: [n, n]) {
        let row = upper + $0[0] - $0[1]
        return row >= 0 && row <= lower + upper ? bands[row, $0[1]] : 0
      }
      let b = matrices.random([n, 2])
      for (name, view) in bands.representations {
        let x = try solveBanded(view, lower: lower, upper: upper, b)
        let error = (matmul(a, x) - b).largest
        log.check(
          error <= 100 * Element.epsilon, "\(type) \(n) \(lower) \(upper) \(name): \(error)")
      }
      let definite = bands[upper..., 0...].copy()
      definite[0, 0...].assign(NDArray.full([n], Element(real: 12)))
      let half = NDArray<Element>(shape: [n, n]) {
        let row = $0[0] - $0[1]
        return row > 0 && row <= lower ? definite[row, $0[1]] : 0
      }
      let full = half + adjoint(half) + NDArray.identity(n) * 12
      let x = try solvePositiveDefiniteBanded(definite, b)
      log.check((matmul(full, x) - b).largest <= 100 * Element.epsilon, "\(type) \(n): definite")
      let side = Swift.max(n - 1, 0)
      let (l, d, u) = (
        matrices.random([side]), matrices.random([n]) + Element(real: 4), matrices.random([side])
      )
      let tridiagonal = NDArray<Element>.zeros([n, n])
      tridiagonal.diagonal().assign(d)
      if n > 1 {
        tridiagonal.diagonal(offset: -1).assign(l)
        tridiagonal.diagonal(offset: 1).assign(u)
      }
      let y = try solveTridiagonal(l, d, u, b)
      log.check((matmul(tridiagonal, y) - b).largest <= 100 * Element.epsilon, "\(type) \(n)")
    }
    log.finish(atLeast: 30)
  }

  /// Stacks of systems and of right sides, which broadcast together.
  @Test(arguments: LinearKind.allCases)
  func stacks(kind: LinearKind) throws { try stacks(kind.type) }

  private func stacks<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 33)
    let (l, d, u) = (
      matrices.random([3, 5]), matrices.random([2, 1, 6]) + Element(real: 4), matrices.random([5])
    )
    let a = NDArray<Element>.zeros([2, 3, 6, 6])
    a.diagonal(axes: (-2, -1)).assign(d)
    a.diagonal(offset: -1, axes: (-2, -1)).assign(l)
    a.diagonal(offset: 1, axes: (-2, -1)).assign(u)
    let bands = NDArray<Element>.zeros([2, 3, 3, 6])
    bands[.ellipsis, 0, 1...].assign(u)
    bands[.ellipsis, 1, 0...].assign(d)
    bands[.ellipsis, 2, ..<5].assign(l)
    for right: Shape in [[6], [6, 1], [6, 4], [3, 6, 2], [2, 1, 6, 2], [4, 2, 3, 6, 2]] {
      let b = matrices.random(right)
      let columns = right.count == 1 ? b.expandingAxis(at: -1) : b
      for (name, view) in b.representations {
        for (number, (lower, diagonal)) in zip(l.representations, d.representations).enumerated() {
          let x = try solveTridiagonal(lower.array, diagonal.array, u, view)
          let solution = right.count == 1 ? x.expandingAxis(at: -1) : x
          let error = (matmul(a, solution) - columns).largest
          log.check(error <= 100 * Element.epsilon, "\(type) \(right) \(name) \(number): \(error)")
        }
      }
      for (name, view) in bands.representations {
        let x = try solveBanded(view, lower: 1, upper: 1, b)
        let solution = right.count == 1 ? x.expandingAxis(at: -1) : x
        let error = (matmul(a, solution) - columns).largest
        log.check(error <= 100 * Element.epsilon, "\(type) \(right) \(name): bands \(error)")
      }
    }
    #expect(try solveTridiagonal(l[..<0], d[0], u, matrices.random([6, 2])).shape == [0, 6, 2])
    log.finish(atLeast: 100)
  }

  @Test func errors() {
    let b = NDArray<Double>([1, 1])
    let zero = NDArray<Double>([[1, 2], [0, 0]])
    #expect(
      thrown { () throws(LinearAlgebraError) in
        try solveTriangular(zero, b, .upper)
      }?.reason == .singular(pivot: 1))
    #expect(
      thrown { () throws(LinearAlgebraError) in
        try solvePositiveDefinite(NDArray<Double>([[1, 2], [2, 1]]), b)
      }?.reason == .notPositiveDefinite(minor: 2))
    #expect(
      thrown { () throws(LinearAlgebraError) in
        try solveBanded(NDArray<Double>.zeros([1, 2]), lower: 0, upper: 0, b)
      }?.reason == .singular(pivot: 0))
    #expect(
      thrown { () throws(LinearAlgebraError) in
        try solveBanded(NDArray<Double>.zeros([2, 2]), lower: 0, upper: 0, b)
      }?.reason == .shapes([[2, 2], [2]]))
    let ones = NDArray<Double>.ones([3, 2])
    let singular = NDArray<Double>([[1, 1], [1, 1], [0, 0]])
    let error = thrown { () throws(LinearAlgebraError) in
      try solveTridiagonal(ones[0..., ..<1] * 0, singular, ones[0..., ..<1], b)
    }
    #expect(error?.reason == .singular(pivot: 0) && error?.matrix == [2])
    #expect(
      thrown { () throws(LinearAlgebraError) in
        try solveTridiagonal(ones[..<2, ..<1], ones, ones[0..., ..<1], b)
      }?.reason == .shapes([[2, 1], [3, 2], [3, 1]]))
    #expect(
      thrown { () throws(LinearAlgebraError) in
        try solveTridiagonal(b, b, b, b)
      }?.description == "solveTridiagonal: shapes (2,) and (2,) and (2,) do not fit")
  }
}
