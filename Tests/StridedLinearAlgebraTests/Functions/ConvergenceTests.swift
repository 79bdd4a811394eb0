import CBLASRecorder
import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// What is thrown if LAPACK reports that an iteration did not converge, or that an argument is invalid.
///
/// No matrix is known for which that happens, so the routines of the test program report it.
@Suite struct ConvergenceTests {
  private typealias Call = (NDArray<Double>) throws(LinearAlgebraError) -> Void

  /// The functions of iterations, their names in errors, and the routines.
  private let calls: [(name: String, routine: String, run: Call)] = [
    ("svd", "dbdsdc", { a throws(LinearAlgebraError) in _ = try svd(a) }),
    ("svd", "dbdsdc", { a throws(LinearAlgebraError) in _ = try svd(a, full: true) }),
    ("eigh", "dstedc", { a throws(LinearAlgebraError) in _ = try eigh(a) }),
    ("svd", "dgesdd", { a throws(LinearAlgebraError) in _ = try svd(a) }),
    ("svd", "dgesdd", { a throws(LinearAlgebraError) in _ = try svd(a, full: true) }),
    ("singularValues", "dgesdd", { a throws(LinearAlgebraError) in _ = try singularValues(a) }),
    ("pseudoInverse", "dgesdd", { a throws(LinearAlgebraError) in _ = try pseudoInverse(a) }),
    ("eigh", "dsyevd", { a throws(LinearAlgebraError) in _ = try eigh(a) }),
    (
      "hermitianEigenvalues", "dsyevd",
      { a throws(LinearAlgebraError) in _ = try hermitianEigenvalues(a) }
    ),
    ("eigh", "dsygvd", { a throws(LinearAlgebraError) in _ = try eigh(a, a) }),
    ("eig", "dgeev", { a throws(LinearAlgebraError) in _ = try eig(a) }),
    ("eigenvalues", "dgeev", { a throws(LinearAlgebraError) in _ = try eigenvalues(a) }),
    ("eig", "dggev", { a throws(LinearAlgebraError) in _ = try eig(a, a) }),
    ("schur", "dgees", { a throws(LinearAlgebraError) in _ = try schur(a) }),
    (
      "leastSquares", "dgelsd",
      { a throws(LinearAlgebraError) in _ = try leastSquares(a, NDArray<Double>.ones([13])) }
    ),
  ]

  private func matrix(_ n: Int) -> NDArray<Double> {
    NDArray(shape: [n, n]) {
      $0[0] == $0[1] ? Double($0[0] + 4) : abs($0[0] - $0[1]) == 1 ? 1 : 0
    }
  }

  /// The error has the count that LAPACK reports, and the place of the matrix.
  @Test func counts() throws {
    for (name, routine, run) in calls {
      // The routines that are steps of others are called for larger matrices.
      let one = matrix(["dbdsdc", "dstedc"].contains(routine) ? 97 : 13)
      let stack = NDArray<Double>.zeros([2, 2] + one.shape)
      stack.assign(one)
      for info in [1, 2] as [Int32] {
        var error: LinearAlgebraError?
        CBLASRecorder.answering(info, by: routine) {
          error = thrown { () throws(LinearAlgebraError) in try run(one) }
        }
        #expect(error?.reason == .noConvergence(count: Int(info)), "\(routine)")
        #expect(error?.operation == name && error?.matrix == [], "\(routine)")
        // One thread takes the matrices in their order. `stedc` is called for each quarter of a matrix.
        Threads.withLimit(1) {
          CBLASRecorder.answering(info, by: routine, after: routine == "dstedc" ? 8 : 2) {
            error = thrown { () throws(LinearAlgebraError) in try run(stack) }
          }
        }
        #expect(error?.reason == .noConvergence(count: Int(info)), "\(routine)")
        #expect(error?.operation == name && error?.matrix == [1, 0], "\(routine)")
      }
      // Without the answer, all of them converge.
      #expect(thrown { () throws(LinearAlgebraError) in try run(stack) } == nil, "\(routine)")
    }
    let one = matrix(13)
    var error: LinearAlgebraError?
    CBLASRecorder.answering(2, by: "dsyevd") {
      error = thrown { () throws(LinearAlgebraError) in try eigh(one) }
    }
    #expect(error?.description == "eigh: no convergence for the matrix, 2 values were not found")
    // Beyond the extent, it is the minor of the second matrix.
    CBLASRecorder.answering(15, by: "dsygvd") {
      error = thrown { () throws(LinearAlgebraError) in try eigh(one, one) }
    }
    #expect(error?.reason == .notPositiveDefinite(minor: 2))
  }

  /// A negative report is a mistake of the library.
  @Test func invalidArguments() async {
    var result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try CBLASRecorder.answering(-4, by: "dgeev") {
        _ = try eig(NDArray<Double>([[1, 2], [3, 4]]))
      }
    }
    expectMessage("LAPACK geev: argument 4 is invalid", in: result)
    result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try CBLASRecorder.answering(-2, by: "dgeqrf") {
        _ = try qr(NDArray<Double>.ones([4097, 1]))
      }
    }
    expectMessage("LAPACK geqrf: argument 2 is invalid", in: result)
  }
}
