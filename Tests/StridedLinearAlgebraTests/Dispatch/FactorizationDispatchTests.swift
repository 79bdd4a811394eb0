import CBLASRecorder
import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Which routine of LAPACK or BLAS runs, how often, and in which memory: the calls prove it.
@Suite struct FactorizationDispatchTests {
  private func calls(_ body: () throws -> Void) throws -> [CBLASRecorder.Call] {
    var failure: (any Error)?
    let calls = CBLASRecorder.calls {
      do { try body() } catch { failure = error }
    }
    if let failure { throw failure }
    return calls.filter { $0.routine.hasPrefix("d") || $0.routine == "cblas_dgemm" }
  }

  /// The calls of LAPACK alone.
  private func lapackCalls(_ body: () throws -> Void) throws -> [CBLASRecorder.Call] {
    try calls(body).filter { $0.routine != "cblas_dgemm" }
  }

  /// A product of some columns and rows in the memory of a matrix.
  private func product(_ columns: Int, _ rows: Int, _ inner: Int, _ lead: Int) -> CBLASRecorder.Call
  {
    .init("cblas_dgemm", columns, rows, inner, lead, lead, lead)
  }

  /// The products of the LU factorisation of 144 rows and columns.
  private func products144(_ lead: Int) -> [CBLASRecorder.Call] {
    [
      product(32, 16, 32, lead), product(32, 96, 48, lead), product(64, 16, 32, lead),
      product(64, 32, 48, lead), product(64, 64, 80, lead),
    ]
  }

  private func definite(_ n: Int) -> NDArray<Double> {
    var matrices = TestMatrices<Double>(seed: 71)
    return matrices.positiveDefinite([n, n])
  }

  /// One call for each matrix, on a copy without gaps, whatever the layout.
  @Test func onceForEachMatrix() throws {
    let (a, b) = (definite(129), NDArray<Double>.ones([129]))
    let tall = a[0..., ..<3]
    let products = [product(32, 97, 32, 129), product(65, 32, 32, 129), product(65, 65, 64, 129)]
    for (name, view) in a.representations {
      #expect(
        try calls { _ = try solve(view, b) } == products + [.init("dgetrs N", 129, 1, 129, 129)],
        "\(name)")
      #expect(
        try calls { _ = try inverse(view) } == products + [.init("dgetri", 129, 129)])
      #expect(try calls { _ = try determinant(view) } == products)
      for isFull in [false, true] {
        #expect(
          try lapackCalls { _ = try svd(view, full: isFull) }
            == [.init("dgebrd", 129, 129, 129), .init("dbdsdc U", 129, 129, 129)])
      }
      #expect(try calls { _ = try singularValues(view) } == [.init("dgesdd N", 129, 129, 129)])
    }
    #expect(try calls { _ = try qr(tall) } == [])
    let (flat, square) = (a[..<60, 0...], a[..<95, ..<95])
    for isFull in [false, true] {
      #expect(
        try lapackCalls { _ = try svd(flat, full: isFull) }
          == [.init("dgesdd \(isFull ? "A" : "S")", 60, 129, 60)])
      #expect(
        try lapackCalls { _ = try svd(square, full: isFull) }
          == [.init("dgesdd \(isFull ? "A" : "S")", 95, 95, 95)])
    }
    let scaled = a * 1e200
    #expect(try calls { _ = try svd(scaled) } == [.init("dgesdd S", 129, 129, 129)])
    #expect(try calls { _ = try eigh(scaled) } == [.init("dsyevd U", 129, 129)])
    // Of 200 x 96 elements, R is decomposed; of 96 x 200 elements, R of the transpose.
    let taller = NDArray<Double>.ones([200, 96])
    let r: [CBLASRecorder.Call] = [.init("dgebrd", 96, 96, 96), .init("dbdsdc U", 96, 200, 96)]
    #expect(try lapackCalls { _ = try svd(taller) } == r)
    #expect(
      try lapackCalls { _ = try svd(taller.transposed()) }
        == [r[0], .init("dbdsdc U", 96, 96, 96)])
    // The limit is that of `gesdd`, 11/6 rounded down.
    let limit = NDArray<Double>.ones([183, 100])
    #expect(try lapackCalls { _ = try svd(limit) }[0] == .init("dgebrd", 100, 100, 100))
    #expect(
      try lapackCalls { _ = try svd(limit.transposed()) }[0] == .init("dgebrd", 100, 100, 100))
    #expect(try lapackCalls { _ = try svd(limit[1..., 0...]) }[0] == .init("dgebrd", 182, 100, 182))
    // A larger matrix is factorised by products alone.
    let reflected = try calls { _ = try qr(taller) }
    #expect(reflected.allSatisfy { $0.routine == "cblas_dgemm" } && !reflected.isEmpty)
    let larger = definite(130)
    let stack = NDArray<Double>.zeros([3, 130, 130])
    stack.assign(larger)
    #expect(
      try calls { _ = try Threads.withLimit(1) { try cholesky(stack) } }
        == Array(repeating: product(34, 34, 96, 130), count: 3)
    )
    let factors = try cholesky(larger)
    let ones = NDArray<Double>.ones([130])
    #expect(try calls { _ = try factors.solve(ones) } == [.init("dpotrs L", 130, 1, 130, 130)])
    #expect(try calls { _ = factors.lower } == [])
    #expect(
      try calls { _ = try solvePositiveDefinite(larger, stack[0]) }
        == [product(34, 34, 96, 130), .init("dpotrs L", 130, 130, 130, 130)])
    // Very large ones are LAPACK's.
    let wide = NDArray<Double>.ones([2, 4097])
    #expect(try calls { _ = try lu(wide) } == [.init("dgetrf", 2, 4097, 2)])
    // Small matrices need no routine.
    let (middle, small) = (definite(128), definite(40))
    #expect(try calls { _ = try cholesky(middle) } == [])
    #expect(try calls { _ = try cholesky(middle, triangle: .upper) } == [])
    for triangle in [Triangle.lower, .upper] {
      for order in [MemoryOrder.c, .f] {
        let copy = middle.copy(order: order)
        #expect(try calls { _ = try cholesky(overwriting: copy, triangle: triangle) } == [])
      }
    }
    #expect(try calls { _ = try lu(middle) } == [])
    #expect(try calls { _ = try lu(middle[0..., ..<3]) } == [])
    #expect(try calls { _ = try solve(small, small) } == [])
    #expect(try calls { _ = try qr(small[0..., ..<39]) } == [])
    #expect(try calls { _ = try eigh(small[..<8, ..<8]) } == [])
  }

  /// An element that is not finite is found before the triangles of an overwritten matrix are mirrored.
  @Test func nothingIsWrittenBeforeAnError() {
    for n in [2, 9, 128, 130] {
      for triangle in [Triangle.lower, .upper] {
        for order in [MemoryOrder.c, .f] {
          let matrix = definite(n).copy(order: order)
          let (row, column) = triangle == .lower ? (n - 1, 0) : (0, n - 1)
          matrix[row, column] = .infinity
          matrix[column, row] = 7
          let before = matrix.copy()
          #expect(throws: LinearAlgebraError.self) {
            try cholesky(overwriting: matrix, triangle: triangle)
          }
          #expect(matrix == before)
        }
      }
    }
  }

  /// A routine is asked once for its workspace, whatever the number of matrices that a thread takes.
  @Test func onceForTheWorkspaceOfAStack() throws {
    let stack = NDArray<Double>.zeros([7, 13, 13])
    stack.assign(definite(13))
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
  /// A Cholesky factorisation reads the lower one, as our own loops do.
  @Test func trianglesOfSymmetricMatrices() throws {
    let a = definite(130)
    let column = a.copy(order: .f)
    let part = NDArray<Double>.zeros([133, 132])[1..<131, 2...]
    part.assign(a)
    for matrix in [a, column, part, part.transposed(), a.flipped()] {
      for given in [Triangle.lower, .upper] {
        #expect(
          try calls { _ = try cholesky(matrix, triangle: given) } == [product(34, 34, 96, 130)])
        #expect(
          try lapackCalls { _ = try eigh(matrix, triangle: given) }
            == [.init("dsytrd U", 130, 130)] + leaves([16, 16, 16, 17, 16, 16, 16, 17]))
      }
    }
  }

  /// The calls for the smallest tridiagonal problems of divide and conquer.
  private func leaves(_ rows: [Int]) -> [CBLASRecorder.Call] {
    rows.map { CBLASRecorder.Call("dstedc I", $0, $0) }
  }

  /// Overwriting forms run in the memory of an eligible view, with the leading dimension of its array.
  @Test func inTheMemoryOfAView() throws {
    let a = definite(144)
    func part(_ isColumnMajor: Bool) -> NDArray<Double> {
      let array = NDArray<Double>.zeros([160, 160])
      let view = (isColumnMajor ? array.transposed() : array)[2..<146, 3..<147]
      view.assign(a)
      return view
    }
    let (column, row) = (part(true), part(false))
    #expect(try calls { _ = try lu(overwriting: column) } == products144(160))
    #expect(column != a)
    #expect(try calls { _ = try lu(overwriting: row) } == products144(144))
    #expect(row == a)
    #expect(
      try calls { _ = try cholesky(overwriting: part(true)) } == [product(48, 48, 96, 160)])
    #expect(try calls { _ = try cholesky(overwriting: row) } == [.init("dpotrf U", 144, 160)])
    #expect(row != a)
    for triangle in [Triangle.lower, .upper] {
      for isColumnMajor in [false, true] {
        #expect(
          try lapackCalls { _ = try eigh(overwriting: part(isColumnMajor), triangle: triangle) }
            == [.init("dsytrd U", 144, 160)] + leaves(Array(repeating: 18, count: 8)))
      }
    }
    // What the first 64 reflections take from the other columns.
    let whole = part(true)
    let update = CBLASRecorder.Call("cblas_dgemm", 80, 144, 64, 64, 144, 160)
    #expect(try calls { _ = try qr(overwriting: whole) }.contains(update))
    #expect(whole != a)
    #expect(
      try lapackCalls { _ = try svd(overwriting: part(true)) }
        == [.init("dgebrd", 144, 144, 160), .init("dbdsdc U", 144, 144, 144)])
    let reversed = a.flipped()
    #expect(
      try calls { _ = try cholesky(overwriting: reversed) } == [.init("dpotrf U", 144, 144)])
    #expect(reversed == a.flipped())
    let x = NDArray<Double>.ones([60, 146]).transposed()[..<144, 4...]
    #expect(
      try calls { try solve(a, x.copy(), into: x) }
        == products144(144) + [.init("dgetrs N", 144, 56, 144, 146)])
  }
}
