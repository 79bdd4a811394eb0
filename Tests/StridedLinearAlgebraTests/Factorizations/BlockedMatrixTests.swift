import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Matrices of more rows or columns than are factorised without matrix products.
@Suite struct BlockedMatrixTests {
  private let shapes = [
    (129, 129), (130, 129), (129, 131), (200, 200), (293, 293), (300, 40), (40, 300), (150, 300),
    (300, 150), (2, 140), (140, 2), (257, 97), (97, 257),
  ]

  @Test(arguments: [LinearKind.float, .double])
  func lu(kind: LinearKind) throws { try lu(kind.type) }

  private func lu<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 411)
    for (m, n) in shapes {
      let a = matrices.random([m, n])
      for (name, view) in a.representations {
        for isOverwritten in [false, true] where !isOverwritten || name == "contiguous" {
          let factors =
            isOverwritten
            ? try StridedLinearAlgebra.lu(overwriting: view.copy(order: .f))
            : try StridedLinearAlgebra.lu(view)
          let text = "\(type) \(m) x \(n) \(name)"
          let error = (factors.reconstructed() - a).largest
          log.check(error <= 4 * Double(m + n) * Element.epsilon, "\(text): \(error)")
          // Each pivot is the largest of its column.
          let lower = factors.lower.largest
          log.check(lower <= 1, "\(text): \(lower)")
        }
      }
    }
    log.finish(atLeast: 50)
  }

  /// The first pivot that is 0, at the ends of blocks and between them, and a later one.
  @Test(arguments: [0, 1, 47, 48, 63, 64, 65, 127, 128, 129, 150, 199])
  func zeroPivots(place: Int) throws {
    var matrices = TestMatrices<Double>(seed: 412)
    let n = 200
    // An upper triangular matrix needs no elimination; its rows are exchanged for the pivots to find them.
    let upper = matrices.random([n, n]).upperTriangle(offset: 1) + .identity(n)
    upper[place, place] = 0
    upper[n - 1, n - 1] = 0
    let a = upper.flipped(axis: 0).copy()
    let error = #expect(throws: LinearAlgebraError.self) {
      try solve(a, NDArray<Double>.ones([n]))
    }
    #expect(error?.reason == .singular(pivot: place))
    #expect(try determinant(a) == 0)
  }

  @Test(arguments: [LinearKind.float, .double])
  func cholesky(kind: LinearKind) throws { try cholesky(kind.type) }

  private func cholesky<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 413)
    for n in [129, 192, 193, 223] {
      let a = matrices.positiveDefinite([n, n])
      for (name, view) in a.representations {
        for triangle in [Triangle.lower, .upper] {
          // The other triangle is not read.
          let half = view.copy()
          for row in 0..<n {
            let others = triangle == .lower ? half[row, (row + 1)...] : half[row, ..<row]
            others.fill(Element(real: .nan))
          }
          for factors in [
            try StridedLinearAlgebra.cholesky(half, triangle: triangle),
            try StridedLinearAlgebra.cholesky(overwriting: half.copy(), triangle: triangle),
            try StridedLinearAlgebra.cholesky(
              overwriting: half.copy(order: .f), triangle: triangle),
          ] {
            let error = (factors.reconstructed() - a).largest
            let bound = 4 * Double(n) * Element.epsilon * a.largest
            log.check(error <= bound, "\(type) \(n) \(name) \(triangle): \(error)")
          }
        }
      }
    }
    log.finish(atLeast: 50)
  }

  /// The first minor that is not positive, at the ends of blocks and between them.
  @Test(arguments: [0, 1, 94, 95, 96, 97, 150, 191, 192, 199])
  func minors(place: Int) throws {
    let a = NDArray<Double>.identity(200)
    for value in [0.0, -1] {
      a[place, place] = value
      let error = #expect(throws: LinearAlgebraError.self) {
        try StridedLinearAlgebra.cholesky(a)
      }
      #expect(error?.reason == .notPositiveDefinite(minor: place + 1))
    }
  }

  /// The matrices of a stack have the factors of single matrices, also on several threads.
  @Test func stacks() throws {
    var matrices = TestMatrices<Double>(seed: 414)
    let (a, b) = (matrices.random([5, 140, 150]), matrices.positiveDefinite([5, 140, 140]))
    let (factors, definite) = (
      try StridedLinearAlgebra.lu(a), try StridedLinearAlgebra.cholesky(b)
    )
    for index in 0..<5 {
      let (one, other) = try Threads.withLimit(1) {
        (try StridedLinearAlgebra.lu(a[index]), try StridedLinearAlgebra.cholesky(b[index]))
      }
      #expect(factors.upper[index] == one.upper && factors.lower[index] == one.lower)
      #expect(factors.permutation[index] == one.permutation)
      #expect(definite.lower[index] == other.lower)
    }
    #expect((factors.reconstructed() - a).largest < 1e-12)
    #expect((definite.reconstructed() - b).largest < 1e-10)
  }
}
