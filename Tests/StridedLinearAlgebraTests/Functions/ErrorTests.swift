import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Errors are typed, and nothing is written when one is thrown.
@Suite struct LinearAlgebraErrorTests {
  private func matrix(_ elements: [Double]) -> NDArray<Double> {
    NDArray(elements, shape: [2, 2])
  }

  @Test func notFinite() {
    let a = matrix([1, 2, .nan, 4])
    let reason = LinearAlgebraError.Reason.notFinite(at: [1, 0])
    let calls: [(NDArray<Double>) throws -> Any] = [
      { try lu($0) }, { try cholesky($0) }, { try ldl($0) }, { try qr($0) }, { try svd($0) },
      { try eigh($0) }, { try eig($0) }, { try schur($0) }, { try hessenberg($0) },
      { try singularValues($0) }, { try eigenvalues($0) }, { try hermitianEigenvalues($0) },
      { try leastSquares($0, $0) }, { try pseudoInverse($0) }, { try matrixExponential($0) },
      { try matrixLogarithm($0) }, { try matrixSquareRoot($0) }, { try inverse($0) },
      { try eigh($0, $0) }, { try eig($0, $0) }, { try nullSpace($0) }, { try determinant($0) },
    ]
    for call in calls {
      do {
        let result = try call(a)
        Issue.record("no error: \(result)")
      } catch {
        #expect((error as? LinearAlgebraError)?.reason == reason)
      }
    }
  }

  @Test func notSquare() {
    let a = NDArray<Double>.zeros([2, 3])
    let calls: [(NDArray<Double>) throws -> Any] = [
      { try solve($0, $0) }, { try cholesky($0) }, { try ldl($0) }, { try eigh($0) },
      { try eig($0) }, { try schur($0) }, { try hessenberg($0) }, { try inverse($0) },
      { try matrixExponential($0) }, { try matrixPower($0, 2) }, { try determinant($0) },
      { try conditionNumber($0, .one) }, { try lu($0).solve($0) }, { try lu($0).inverse() },
    ]
    for call in calls {
      do {
        let result = try call(a)
        Issue.record("no error: \(result)")
      } catch {
        #expect((error as? LinearAlgebraError)?.reason == .notSquare([2, 3]))
      }
    }
  }

  /// Arrays with too few axes, and stacks where one matrix is needed; the error has the name of the function.
  @Test func notMatrix() {
    typealias Call = (name: String, run: (NDArray<Double>) throws -> Any)
    let ofOne: [Call] = [
      ("determinant", { try determinant($0) }), ("logDeterminant", { try logDeterminant($0) }),
      ("matrixNorm", { try matrixNorm($0) }), ("matrixNorm", { try matrixNorm($0, .two) }),
      ("conditionNumber", { try conditionNumber($0) }),
      ("conditionNumber", { try conditionNumber($0, .one) }),
      ("matrixRank", { try matrixRank($0) }), ("trace", { try trace($0) }),
      ("nullSpace", { try nullSpace($0) }), ("orthonormalBasis", { try orthonormalBasis($0) }),
    ]
    let ofStacks: [Call] = [
      ("solve", { try solve($0, $0) }), ("inverse", { try inverse($0) }), ("lu", { try lu($0) }),
      ("cholesky", { try cholesky($0) }), ("ldl", { try ldl($0) }), ("qr", { try qr($0) }),
      ("svd", { try svd($0) }), ("singularValues", { try singularValues($0) }),
      ("eig", { try eig($0) }), ("eigenvalues", { try eigenvalues($0) }),
      ("eigh", { try eigh($0) }), ("hermitianEigenvalues", { try hermitianEigenvalues($0) }),
      ("schur", { try schur($0) }), ("hessenberg", { try hessenberg($0) }),
      ("determinants", { try determinants($0) }), ("logDeterminants", { try logDeterminants($0) }),
      ("matrixNorms", { try matrixNorms($0) }), ("conditionNumbers", { try conditionNumbers($0) }),
      ("matrixRanks", { try matrixRanks($0) }), ("traces", { try traces($0) }),
      ("pseudoInverse", { try pseudoInverse($0) }), ("leastSquares", { try leastSquares($0, $0) }),
      ("matrixPower", { try matrixPower($0, 2) }),
      ("matrixExponential", { try matrixExponential($0) }),
      ("matrixSquareRoot", { try matrixSquareRoot($0) }),
      ("matrixLogarithm", { try matrixLogarithm($0) }),
    ]
    func expectError(_ call: Call, _ shape: Shape) {
      do {
        let result = try call.run(.ones(shape))
        Issue.record("\(call.name) \(shape): \(result)")
      } catch {
        let error = error as? LinearAlgebraError
        #expect(error?.reason == .notMatrix(shape) && error?.operation == call.name)
      }
    }
    for call in ofOne + ofStacks {
      expectError(call, [])
      expectError(call, [3])
    }
    for call in ofOne { expectError(call, [2, 3, 3]) }
    let vector = thrown { () throws(LinearAlgebraError) in try determinant(NDArray([1.0, 2])) }
    #expect(vector?.description == "determinant: the array of shape (2,) is not a matrix")
    let stack = thrown { () throws(LinearAlgebraError) in
      try trace(NDArray<Double>.ones([1, 2, 2]))
    }
    #expect(
      stack?.description
        == "trace: the array of shape (1, 2, 2) is a stack of matrices, not one matrix")
  }

  /// Errors of functions of one matrix have their name, not that of the form for stacks.
  @Test func namesOfOperations() throws {
    let (wide, nan) = (NDArray<Double>.ones([1, 2]), matrix([1, 2, 3, .nan]))
    let calls: [(name: String, run: (NDArray<Double>) throws -> Any)] = [
      ("determinant", { try determinant($0) }), ("logDeterminant", { try logDeterminant($0) }),
      ("conditionNumber", { try conditionNumber($0, .one) }),
    ]
    for call in calls {
      for (array, reason) in [
        (wide, LinearAlgebraError.Reason.notSquare([1, 2])), (nan, .notFinite(at: [1, 1])),
      ] {
        let error = #expect(throws: LinearAlgebraError.self) { _ = try call.run(array) }
        #expect(error?.operation == call.name && error?.reason == reason)
      }
    }
    let empty = NDArray<Double>.zeros([0, 0])
    for norm in [MatrixNorm.two, .leastTwo, .one, .infinity, .frobenius, .nuclear] {
      #expect(try conditionNumber(empty, norm) == 1)
    }
    #expect(try determinant(empty) == 1 && logDeterminant(empty) == (1, 0))
  }

  @Test func tensors() throws {
    let a = NDArray<Double>.eye(6).reshaped(to: [2, 3, 6])
    let b = NDArray<Double>.zeros([3, 2])
    let turned = thrown { () throws(LinearAlgebraError) in try tensorSolve(a, b) }
    #expect(turned?.reason == .shapes([[2, 3, 6], [3, 2]]))
    let short = thrown { () throws(LinearAlgebraError) in try tensorSolve(b, b) }
    #expect(short?.reason == .shapes([[3, 2], [3, 2]]))
    let uneven = thrown { () throws(LinearAlgebraError) in try tensorInverse(a, axes: 1) }
    #expect(
      uneven?.description
        == "tensorInverse: the 1 first axes of shape (2, 3, 6) have 2 elements, the other ones 18")
    let singular = thrown { () throws(LinearAlgebraError) in
      try tensorSolve(a * 0, b.reshaped(to: [2, 3]))
    }
    #expect(singular?.operation == "tensorSolve" && singular?.reason == .singular(pivot: 0))
    for (_, view) in a.representations {
      #expect(try tensorInverse(view).shape == [6, 2, 3])
      #expect(try tensorSolve(view, b.reshaped(to: [2, 3]) + 1) == NDArray.ones([6]))
    }
  }

  /// Vectors that are not, and arrays without the elements that a result needs.
  @Test func vectors() throws {
    let (none, two) = (NDArray<Double>.zeros([0]), NDArray<Double>([1, 2]))
    let roots = thrown { () throws(LinearAlgebraError) in try polynomialRoots(two[.newAxis]) }
    #expect(roots?.description == "polynomialRoots: the array of shape (1, 2) is not a vector")
    let fit = thrown { () throws(LinearAlgebraError) in
      try polynomialFit(two[.newAxis], two, degree: 1)
    }
    #expect(fit?.description == "polynomialFit: the array of shape (1, 2) is not a vector")
    let long = thrown { () throws(LinearAlgebraError) in try polynomialFit(two, none, degree: 1) }
    #expect(long?.description == "polynomialFit: shapes (2,) and (0,) do not fit")
    let empty = thrown { () throws(LinearAlgebraError) in try polynomialFit(none, none, degree: 1) }
    #expect(empty?.description == "polynomialFit: the array of shape (0,) has no elements")
    let bands = thrown { () throws(LinearAlgebraError) in
      try solvePositiveDefiniteBanded(NDArray<Double>.zeros([0, 2]), two)
    }
    #expect(bands?.reason == .empty([0, 2]))
  }

  @Test func nothingWritten() throws {
    let x = NDArray<Double>([7, 7])
    let singular = try lu(matrix([1, 1, 1, 1]))
    #expect(throws: LinearAlgebraError.self) { try singular.solve(NDArray([1, 2]), into: x) }
    let regular = try lu(matrix([1, 0, 0, 1]))
    #expect(throws: LinearAlgebraError.self) { try regular.solve(NDArray([1, 2, 3]), into: x) }
    #expect(x == NDArray([7, 7]))
    #expect(throws: LinearAlgebraError.self) {
      try regular.solve(NDArray([1, 2]), into: NDArray<Double>.zeros([2, 2]))
    }
  }

  @Test func definiteness() throws {
    let stack = NDArray<Double>([1, 0, 0, 1, 1, 2, 2, 1], shape: [2, 2, 2])
    let error = thrown { () throws(LinearAlgebraError) in try cholesky(stack) }
    #expect(error?.reason == .notPositiveDefinite(minor: 2) && error?.matrix == [1])
    let pair = thrown { () throws(LinearAlgebraError) in
      try eigh(matrix([1, 0, 0, 1]), matrix([1, 0, 0, -1]))
    }
    #expect(pair?.reason == .notPositiveDefinite(minor: 2))
    let zeros = try ldl(NDArray<Double>.zeros([2, 2]))
    let singular = thrown { () throws(LinearAlgebraError) in try zeros.inverse() }
    #expect(singular?.operation == "inverse")
    #expect(zeros.description == "LDL of float64 (2, 2), condition estimate infinite")
  }

  @Test func overwriting() throws {
    var matrices = TestMatrices<Double>(seed: 61)
    let a = matrices.positiveDefinite([13, 13])
    let b = matrices.random([13])
    let unit = NDArray<Double>.identity(13)
    let expected = try solve(a, b)
    for name in [
      "lu", "cholesky", "ldl", "qr", "svd", "eigh", "schur", "hessenberg", "eig", "eig pair",
      "eigh pair",
    ] {
      for column in [true, false] {
        let work = column ? a.copy(order: .f) : a.copy()
        let x =
          switch name {
          case "lu": try lu(overwriting: work).solve(b)
          case "cholesky": try cholesky(overwriting: work).solve(b)
          case "ldl": try ldl(overwriting: work).solve(b)
          case "qr": try qr(overwriting: work).solve(b)
          case "svd": try svd(overwriting: work).solve(b)
          case "eigh": try eigh(overwriting: work).solve(b)
          case "schur": try solve(schur(overwriting: work).reconstructed(), b)
          case "hessenberg": try solve(hessenberg(overwriting: work).reconstructed(), b)
          case "eig": try solve(eig(overwriting: work).reconstructed(), b)
          case "eig pair": try solution(eig(overwriting: work, unit.copy(order: .f)), b)
          default: try eigh(overwriting: work, unit.copy(order: .f)).solve(b)
          }
        #expect((x - expected).largest < 1e-12, "\(name) \(column)")
        // A symmetric matrix is its own transpose.
        let isSymmetric = ["cholesky", "eigh", "eigh pair"].contains(name)
        #expect((work == a) == !(column || isSymmetric), "\(name) \(column)")
      }
    }
    // One array as both matrices is copied for one of them at least.
    let both = a.copy(order: .f)
    #expect((try eigh(overwriting: both, both).values - 1).largest < 1e-12)
    #expect((absolute(try eig(overwriting: both, both).values) - 1).largest < 1e-12)
    #expect(both == a)
    let single = NDArray<Double>([[3]])
    #expect(try hessenberg(overwriting: single).reconstructed() == [[3]] && single == [[1]])
  }

  /// The solution by the eigenvectors of a matrix and the identity.
  private func solution(
    _ factors: GeneralizedEigenDecomposition<Double>, _ b: NDArray<Double>
  ) throws -> NDArray<Double> {
    let right = NDArray<Complex<Double>>(real: b)
    return matmul(factors.vectors, try solve(factors.vectors, right) / factors.values).real
  }
}
