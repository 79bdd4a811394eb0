import Strided
import StridedLinearAlgebra
import Testing

/// The errors of every type, for single matrices and for stacks, whose matrix they name.
@Suite struct StackErrorTests {
  private typealias Call<Element: LinearScalar> = (
    name: String, run: (NDArray<Element>) throws -> Any
  )

  /// Functions of square matrices that accept stacks.
  private func functions<Element: LinearScalar>(_ type: Element.Type) -> [Call<Element>] {
    [
      ("solve", { try solve($0, NDArray<Element>.ones([$0.shape.last ?? 0])) }),
      ("inverse", { try inverse($0) }), ("determinants", { try determinants($0) }),
      ("logDeterminants", { try logDeterminants($0) }), ("cholesky", { try cholesky($0) }),
      ("ldl", { try ldl($0) }), ("eigh", { try eigh($0) }), ("eigh", { try eigh($0, $0) }),
      ("hermitianEigenvalues", { try hermitianEigenvalues($0) }), ("eig", { try eig($0) }),
      ("eig", { try eig($0, $0) }), ("eigenvalues", { try eigenvalues($0) }),
      ("schur", { try schur($0) }), ("hessenberg", { try hessenberg($0) }),
      ("matrixExponential", { try matrixExponential($0) }),
      ("matrixSquareRoot", { try matrixSquareRoot($0) }),
      ("matrixLogarithm", { try matrixLogarithm($0) }),
      (
        "solvePositiveDefinite",
        { try solvePositiveDefinite($0, NDArray<Element>.ones([$0.shape.last ?? 0])) }
      ),
    ]
  }

  /// Functions that accept other matrices as well.
  private func others<Element: LinearScalar>(_ type: Element.Type) -> [Call<Element>] {
    [
      ("lu", { try lu($0) }), ("qr", { try qr($0) }), ("qr", { try qr($0, pivoting: true) }),
      ("svd", { try svd($0) }), ("singularValues", { try singularValues($0) }),
      ("pseudoInverse", { try pseudoInverse($0) }), ("matrixRanks", { try matrixRanks($0) }),
      (
        "leastSquares",
        { try leastSquares($0, NDArray<Element>.ones([$0.shape[$0.rank - 2]])) }
      ),
    ]
  }

  private func error(_ body: () throws -> Any) -> LinearAlgebraError? {
    do {
      _ = try body()
      return nil
    } catch {
      return error as? LinearAlgebraError
    }
  }

  @Test(arguments: LinearKind.allCases)
  func notFinite(kind: LinearKind) { notFinite(kind.type) }

  private func notFinite<Element: LinearScalar>(_ type: Element.Type) {
    var values = [Element(real: .nan), Element(real: .infinity), Element(real: -.infinity)]
    if Element._isComplex { values.append(Element(_real: 1, imaginary: .infinity)) }
    for n in [2, 5, 17] {
      for (name, run) in functions(type) + others(type) {
        for value in values {
          let a = NDArray<Element>.zeros([2, n, n])
          a.assign(NDArray<Element>.identity(n))
          a[1, n - 1, 0] = value
          let text = "\(type) \(n) \(name) \(value)"
          for view in [a, a.copy(order: .f), a.swappingAxes(-2, -1).copy().swappingAxes(-2, -1)] {
            let found = error { try run(view) }
            #expect(found?.reason == .notFinite(at: [1, n - 1, 0]), "\(text): \(found as Any)")
            #expect(found?.operation == name, "\(text)")
            let single = error { try run(view[1]) }
            #expect(single?.reason == .notFinite(at: [n - 1, 0]), "\(text): \(single as Any)")
          }
        }
      }
    }
  }

  @Test(arguments: LinearKind.allCases)
  func notSquare(kind: LinearKind) { notSquare(kind.type) }

  private func notSquare<Element: LinearScalar>(_ type: Element.Type) {
    for shape: Shape in [[2, 3], [3, 2], [4, 2, 3], [0, 3], [2, 3, 0]] {
      for (name, run) in functions(type) {
        let found = error { try run(NDArray<Element>.ones(shape)) }
        #expect(found?.reason == .notSquare(shape), "\(type) \(name) \(shape): \(found as Any)")
      }
    }
  }

  @Test(arguments: LinearKind.allCases)
  func singular(kind: LinearKind) { singular(kind.type) }

  private func singular<Element: LinearScalar>(_ type: Element.Type) {
    for n in [2, 5, 17] {
      let a = NDArray<Element>.zeros([2, 2, n, n])
      a.assign(NDArray<Element>.identity(n))
      a[1, 0, n - 2, n - 2] = 0
      let ones = NDArray<Element>.ones([n])
      let expected = LinearAlgebraError.Reason.singular(pivot: n - 2)
      let calls: [Call<Element>] = [
        ("solve", { try solve($0, ones) }), ("inverse", { try inverse($0) }),
        ("solveTriangular", { try solveTriangular($0, ones, .lower) }),
        ("solve", { try lu($0).solve(ones) }), ("solve", { try qr($0).solve(ones) }),
      ]
      for (name, run) in calls {
        let found = error { try run(a) }
        #expect(found?.reason == expected && found?.matrix == [1, 0], "\(type) \(n) \(name)")
        #expect(found?.operation == name, "\(type) \(n) \(name)")
        let single = error { try run(a[1, 0]) }
        #expect(single?.reason == expected && single?.matrix == [], "\(type) \(n) \(name)")
      }
      let minor = LinearAlgebraError.Reason.notPositiveDefinite(minor: n - 1)
      let definite: [Call<Element>] = [
        ("cholesky", { try cholesky($0) }),
        ("cholesky", { try cholesky($0, triangle: .upper) }),
        ("solvePositiveDefinite", { try solvePositiveDefinite($0, ones) }),
        ("eigh", { try eigh($0, $0) }),
      ]
      for (name, run) in definite {
        let found = error { try run(a) }
        #expect(found?.reason == minor && found?.matrix == [1, 0], "\(type) \(n) \(name)")
        #expect(found?.operation == name, "\(type) \(n) \(name)")
      }
    }
  }

  /// Right sides that do not fit, of vectors, matrices and stacks.
  @Test(arguments: LinearKind.allCases)
  func shapes(kind: LinearKind) throws { try shapes(kind.type) }

  private func shapes<Element: LinearScalar>(_ type: Element.Type) throws {
    let a = NDArray<Element>.zeros([2, 3, 3])
    a.assign(NDArray<Element>.identity(3))
    let (general, definite, symmetric) = (try lu(a), try cholesky(a), try ldl(a))
    let (orthogonal, values, vectors) = (try qr(a), try svd(a), try eigh(a))
    for shape: Shape in [[], [2], [4], [2, 2], [3, 3, 2], [2, 4, 1]] {
      let b = NDArray<Element>.ones(shape)
      let calls: [Call<Element>] = [
        ("solve", { try solve(a, $0) }), ("solve", { try general.solve($0) }),
        ("solve", { try definite.solve($0) }), ("solve", { try symmetric.solve($0) }),
        ("solve", { try orthogonal.solve($0) }), ("solve", { try values.solve($0) }),
        ("solve", { try vectors.solve($0) }), ("leastSquares", { try leastSquares(a, $0) }),
        ("solveTriangular", { try solveTriangular(a, $0, .lower) }),
        ("solvePositiveDefinite", { try solvePositiveDefinite(a, $0) }),
      ]
      for (name, run) in calls {
        let found = error { try run(b) }
        #expect(found?.reason == .shapes([a.shape, shape]), "\(type) \(name): \(found as Any)")
        #expect(found?.operation == name, "\(type) \(name): \(found as Any)")
      }
    }
  }
}
