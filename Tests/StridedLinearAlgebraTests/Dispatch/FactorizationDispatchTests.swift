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
    let (a, b) = (definite(41), NDArray<Double>.ones([41]))
    let tall = a[0..., ..<3]
    for (name, view) in a.representations {
      #expect(
        try calls { _ = try solve(view, b) } == [
          .init("dgetrf", 41, 41, 41), .init("dgetrs N", 41, 1, 41, 41),
        ],
        "\(name)")
      #expect(
        try calls { _ = try inverse(view) } == [
          .init("dgetrf", 41, 41, 41), .init("dgetri", 41, 41),
        ])
      #expect(try calls { _ = try determinant(view) } == [.init("dgetrf", 41, 41, 41)])
      #expect(try calls { _ = try svd(view) } == [.init("dgesdd S", 41, 41, 41)])
      #expect(try calls { _ = try svd(view, full: true) } == [.init("dgesdd A", 41, 41, 41)])
      #expect(try calls { _ = try singularValues(view) } == [.init("dgesdd N", 41, 41, 41)])
    }
    #expect(try calls { _ = try qr(tall) } == [.init("dgeqrf", 41, 3, 41)])
    let larger = definite(33)
    let stack = NDArray<Double>.zeros([3, 33, 33])
    stack.assign(larger)
    #expect(
      try calls { _ = try cholesky(stack) } == Array(repeating: .init("dpotrf L", 33, 33), count: 3)
    )
    let factors = try cholesky(larger)
    let ones = NDArray<Double>.ones([33])
    #expect(try calls { _ = try factors.solve(ones) } == [.init("dpotrs L", 33, 1, 33, 33)])
    #expect(try calls { _ = factors.lower } == [])
    #expect(
      try calls { _ = try solvePositiveDefinite(larger, stack[0]) }
        == [.init("dpotrf L", 33, 33), .init("dpotrs L", 33, 33, 33, 33)])
    // Small matrices need no routine.
    let small = definite(40)
    #expect(try calls { _ = try cholesky(small[..<32, ..<32]) } == [])
    #expect(try calls { _ = try lu(small) } == [])
    #expect(try calls { _ = try qr(small[0..., ..<39]) } == [])
    #expect(try calls { _ = try eigh(small[..<8, ..<8]) } == [])
  }

  /// A routine is asked once for its workspace, whatever the number of matrices that a thread takes.
  @Test func onceForTheWorkspaceOfAStack() throws {
    let stack = NDArray<Double>.zeros([7, 9, 9])
    stack.assign(definite(9))
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
    let a = definite(34)
    let column = a.copy(order: .f)
    let part = NDArray<Double>.zeros([37, 36])[1..<35, 2...]
    part.assign(a)
    for matrix in [a, column, part, part.transposed(), a.flipped()] {
      for given in [Triangle.lower, .upper] {
        #expect(
          try calls { _ = try cholesky(matrix, triangle: given) } == [.init("dpotrf L", 34, 34)])
        #expect(try calls { _ = try eigh(matrix, triangle: given) } == [.init("dsyevd U", 34, 34)])
      }
    }
  }

  /// Overwriting forms run in the memory of an eligible view, with the leading dimension of its array.
  @Test func inTheMemoryOfAView() throws {
    let a = definite(44)
    func part(_ isColumnMajor: Bool) -> NDArray<Double> {
      let array = NDArray<Double>.zeros([60, 60])
      let view = (isColumnMajor ? array.transposed() : array)[2..<46, 3..<47]
      view.assign(a)
      return view
    }
    let (column, row) = (part(true), part(false))
    #expect(try calls { _ = try lu(overwriting: column) } == [.init("dgetrf", 44, 44, 60)])
    #expect(column != a)
    #expect(try calls { _ = try lu(overwriting: row) } == [.init("dgetrf", 44, 44, 44)])
    #expect(row == a)
    #expect(try calls { _ = try cholesky(overwriting: part(true)) } == [.init("dpotrf L", 44, 60)])
    #expect(try calls { _ = try cholesky(overwriting: row) } == [.init("dpotrf U", 44, 60)])
    #expect(row != a)
    for triangle in [Triangle.lower, .upper] {
      for isColumnMajor in [false, true] {
        #expect(
          try calls { _ = try eigh(overwriting: part(isColumnMajor), triangle: triangle) }
            == [.init("dsyevd U", 44, 60)])
      }
    }
    #expect(try calls { _ = try qr(overwriting: part(true)) } == [.init("dgeqrf", 44, 44, 60)])
    #expect(try calls { _ = try svd(overwriting: part(true)) } == [.init("dgesdd S", 44, 44, 60)])
    let reversed = a.flipped()
    #expect(
      try calls { _ = try cholesky(overwriting: reversed) } == [.init("dpotrf U", 44, 44)])
    #expect(reversed == a.flipped())
    let x = NDArray<Double>.ones([60, 46]).transposed()[..<44, 4...]
    #expect(
      try calls { try solve(a, x.copy(), into: x) }
        == [.init("dgetrf", 44, 44, 44), .init("dgetrs N", 44, 56, 44, 46)])
  }
}
