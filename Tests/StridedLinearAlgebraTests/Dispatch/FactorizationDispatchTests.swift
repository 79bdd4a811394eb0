import CBLASRecorder
import Strided
import StridedLinearAlgebra
import Testing

/// Which routine of LAPACK runs, how often, and in which memory: the calls prove it.
@Suite struct FactorizationDispatchTests {
  private func calls(_ body: () throws -> Void) throws -> [CBLASRecorder.Call] {
    var failure: (any Error)?
    let calls = CBLASRecorder.calls {
      do { try body() } catch { failure = error }
    }
    if let failure { throw failure }
    return calls.filter { $0.routine.hasPrefix("d") }
  }

  private func definite(_ n: Int) -> NDArray<Double> {
    var matrices = TestMatrices<Double>(seed: 71)
    return matrices.positiveDefinite([n, n])
  }

  /// One call for each matrix, on a copy without gaps, whatever the layout.
  @Test func onceForEachMatrix() throws {
    let (a, b) = (definite(5), NDArray<Double>.ones([5]))
    let tall = a[0..., ..<3]
    for (name, view) in a.representations {
      #expect(
        try calls { _ = try solve(view, b) } == [
          .init("dgetrf", 5, 5, 5), .init("dgetrs N", 5, 1, 5, 5),
        ],
        "\(name)")
      #expect(
        try calls { _ = try inverse(view) } == [.init("dgetrf", 5, 5, 5), .init("dgetri", 5, 5)])
      #expect(try calls { _ = try determinant(view) } == [.init("dgetrf", 5, 5, 5)])
      #expect(try calls { _ = try svd(view) } == [.init("dgesdd S", 5, 5, 5)])
      #expect(try calls { _ = try svd(view, full: true) } == [.init("dgesdd A", 5, 5, 5)])
      #expect(try calls { _ = try singularValues(view) } == [.init("dgesdd N", 5, 5, 5)])
    }
    #expect(try calls { _ = try qr(tall) } == [.init("dgeqrf", 5, 3, 5)])
    let stack = NDArray<Double>.zeros([3, 5, 5])
    stack.assign(a)
    #expect(
      try calls { _ = try cholesky(stack) } == Array(repeating: .init("dpotrf L", 5, 5), count: 3))
    let factors = try cholesky(a)
    #expect(try calls { _ = try factors.solve(b) } == [.init("dpotrs L", 5, 1, 5, 5)])
    #expect(try calls { _ = factors.lower } == [])
    #expect(
      try calls { _ = try solvePositiveDefinite(a, stack[0]) }
        == [.init("dpotrf L", 5, 5), .init("dpotrs L", 5, 5, 5, 5)])
  }

  /// A routine is asked once for its workspace, whatever the number of matrices that a thread takes.
  @Test func onceForTheWorkspaceOfAStack() throws {
    let stack = NDArray<Double>.zeros([7, 5, 5])
    stack.assign(definite(5))
    func calls(_ body: () throws -> Void) throws -> [String] {
      var failure: (any Error)?
      let calls = CBLASRecorder.calls {
        do { try body() } catch { failure = error }
      }
      if let failure { throw failure }
      return calls.map(\.routine).filter { $0.contains("dsyevd") || $0.contains("dgesdd") }
    }
    #expect(
      try calls { _ = try eigh(stack) }
        == ["workspace of dsyevd U"] + Array(repeating: "dsyevd U", count: 7))
    #expect(
      try calls { _ = try svd(stack) }
        == ["workspace of dgesdd S"] + Array(repeating: "dgesdd S", count: 7))
  }

  /// For eigenvalues LAPACK reads the upper triangle of copies, beside which OpenBLAS's SSE3 routine reads nothing.
  ///
  /// A Cholesky factorisation reads the lower one, which is faster.
  @Test func trianglesOfSymmetricMatrices() throws {
    let a = definite(6)
    let column = a.copy(order: .f)
    let part = NDArray<Double>.zeros([9, 8])[1..<7, 2...]
    part.assign(a)
    for matrix in [a, column, part, part.transposed(), a.flipped()] {
      for given in [Triangle.lower, .upper] {
        #expect(
          try calls { _ = try cholesky(matrix, triangle: given) } == [.init("dpotrf L", 6, 6)])
        #expect(try calls { _ = try eigh(matrix, triangle: given) } == [.init("dsyevd U", 6, 6)])
      }
    }
  }

  /// Overwriting forms run in the memory of an eligible view, with the leading dimension of its array.
  @Test func inTheMemoryOfAView() throws {
    let a = definite(5)
    func part(_ isColumnMajor: Bool) -> NDArray<Double> {
      let array = NDArray<Double>.zeros([12, 12])
      let view = (isColumnMajor ? array.transposed() : array)[2..<7, 3..<8]
      view.assign(a)
      return view
    }
    let (column, row) = (part(true), part(false))
    #expect(try calls { _ = try lu(overwriting: column) } == [.init("dgetrf", 5, 5, 12)])
    #expect(column != a)
    #expect(try calls { _ = try lu(overwriting: row) } == [.init("dgetrf", 5, 5, 5)])
    #expect(row == a)
    #expect(try calls { _ = try cholesky(overwriting: part(true)) } == [.init("dpotrf L", 5, 12)])
    #expect(try calls { _ = try cholesky(overwriting: row) } == [.init("dpotrf U", 5, 12)])
    #expect(row != a)
    for triangle in [Triangle.lower, .upper] {
      for isColumnMajor in [false, true] {
        #expect(
          try calls { _ = try eigh(overwriting: part(isColumnMajor), triangle: triangle) }
            == [.init("dsyevd U", 5, 12)])
      }
    }
    #expect(try calls { _ = try qr(overwriting: part(true)) } == [.init("dgeqrf", 5, 5, 12)])
    #expect(try calls { _ = try svd(overwriting: part(true)) } == [.init("dgesdd S", 5, 5, 12)])
    let reversed = a.flipped()
    #expect(
      try calls { _ = try cholesky(overwriting: reversed) } == [.init("dpotrf U", 5, 5)])
    #expect(reversed == a.flipped())
    let x = NDArray<Double>.ones([12, 7]).transposed()[..<5, 4...]
    #expect(
      try calls { try solve(a, x.copy(), into: x) }
        == [.init("dgetrf", 5, 5, 5), .init("dgetrs N", 5, 8, 5, 7)])
  }
}
