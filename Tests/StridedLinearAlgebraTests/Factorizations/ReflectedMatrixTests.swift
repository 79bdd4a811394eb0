import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Decompositions of real matrices by blocks of reflections: of more rows than are decomposed without them.
@Suite struct ReflectedMatrixTests {
  private let shapes = [
    (96, 96), (97, 97), (130, 130), (131, 100), (100, 131), (175, 100), (176, 96), (183, 100),
    (100, 184),
    (96, 300), (300, 97), (200, 10), (10, 200), (129, 8), (193, 193),
  ]

  @Test(arguments: [LinearKind.float, .double])
  func qr(kind: LinearKind) throws { try qr(kind.type) }

  private func qr<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 421)
    for (m, n) in shapes {
      let (a, b) = (matrices.random([m, n]), matrices.random([m, 3]))
      let bound = 4 * Double(m + n) * Element.epsilon
      for (name, view) in a.representations where m + n < 240 || name == "contiguous" {
        let factors = try StridedLinearAlgebra.qr(view)
        let text = "\(type) \(m) x \(n) \(name)"
        let (q, full) = (factors.q, factors.fullQ)
        log.check((matmul(q, factors.r) - a).largest <= bound, "\(text): Q·R")
        log.check(isOrthonormal(full), "\(text): Q")
        log.check((full[0..., ..<q.shape[1]] - q).largest <= bound, "\(text): columns of Q")
        for adjoint in [false, true] {
          let product = try factors.multiplyingQ(b, adjoint: adjoint)
          let expected = matmul(adjoint ? full.transposed() : full, b)
          log.check((product - expected).largest <= bound, "\(text): product, \(adjoint)")
        }
        // LAPACK chooses the other sign, so that no digits cancel.
        let (first, image) = (a[0, 0]._parts.real, factors.r[0, 0]._parts.real)
        log.check(first.sign != image.sign, "\(text): sign")
      }
    }
    log.finish(atLeast: 50)
  }

  @Test(arguments: [LinearKind.float, .double])
  func svd(kind: LinearKind) throws { try svd(kind.type) }

  private func svd<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 422)
    for (m, n) in shapes {
      let a = matrices.random([m, n])
      let expected = try singularValues(a)
      let bound = 4 * Double(m + n) * Element.epsilon * expected.largest
      for (name, view) in a.representations where m + n < 240 || name == "contiguous" {
        for isFull in [false, true] {
          let factors = try StridedLinearAlgebra.svd(view, full: isFull)
          let text = "\(type) \(m) x \(n) \(name) \(isFull)"
          log.check((factors.reconstructed() - a).largest <= bound, "\(text): product")
          log.check(isOrthonormal(factors.u), "\(text): U")
          log.check(isOrthonormal(factors.vh.transposed()), "\(text): V")
          log.check(
            (factors.singularValues - expected).largest <= bound, "\(text): values")
        }
      }
    }
    log.finish(atLeast: 50)
  }

  @Test(arguments: [LinearKind.float, .double])
  func eigh(kind: LinearKind) throws { try eigh(kind.type) }

  private func eigh<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 423)
    for n in [96, 97, 128, 130, 193] {
      let a = matrices.hermitian([n, n])
      let expected = try hermitianEigenvalues(a)
      let bound = 8 * Double(n) * Element.epsilon * expected.largest
      for (name, view) in a.representations where n < 100 || name == "contiguous" {
        for triangle in [Triangle.lower, .upper] {
          let factors = try StridedLinearAlgebra.eigh(view, triangle: triangle)
          let text = "\(type) \(n) \(name) \(triangle)"
          log.check((factors.reconstructed() - a).largest <= bound, "\(text): product")
          log.check(isOrthonormal(factors.vectors), "\(text): vectors")
          log.check((factors.values - expected).largest <= bound, "\(text): values")
        }
      }
    }
    log.finish(atLeast: 50)
  }

  /// Matrices that LAPACK scales, and zeros.
  @Test func sizes() throws {
    var matrices = TestMatrices<Double>(seed: 424)
    let a = matrices.random([100, 100])
    let (symmetric, least) = (a + a.transposed(), Double.leastNonzeroMagnitude)
    for size in [0, least, 1e-300 / 1e10, 1e-200, 1e-140, 1e-130, 1e130, 1e140, 1e200, 1e300] {
      let (tall, square) = (a * size, symmetric * size)
      // The least numbers have few digits.
      let bound = 1e-10 * size + (size < 1e-300 ? 1000 * least : 0)
      let factors = try StridedLinearAlgebra.svd(tall)
      #expect((factors.reconstructed() - tall).largest <= bound, "\(size)")
      #expect(isOrthonormal(factors.u) && isOrthonormal(factors.vh), "\(size)")
      let eigen = try StridedLinearAlgebra.eigh(square)
      #expect((eigen.reconstructed() - square).largest <= bound, "\(size)")
      #expect(isOrthonormal(eigen.vectors), "\(size)")
      let reflected = try StridedLinearAlgebra.qr(tall)
      #expect((reflected.reconstructed() - tall).largest <= bound, "\(size)")
      #expect(isOrthonormal(reflected.q), "\(size)")
    }
  }

  /// Columns of very different sizes, of zeros, and such that depend on others.
  @Test func columns() throws {
    var matrices = TestMatrices<Double>(seed: 426)
    for (m, n) in [(150, 130), (130, 150)] {
      let sizes = NDArray<Double>(shape: [1, n]) { Double.pow(10, -$0[1] % 31) }
      let zeros = NDArray<Double>(shape: [1, n]) { $0[1] % 3 == 1 ? 0 : 1 }
      let random = matrices.random([m, n])
      for a in [random * sizes, random * zeros, matrices.deficient(m, n, rank: 40)] {
        let factors = try StridedLinearAlgebra.qr(a)
        let error = factors.reconstructed() - a
        // Each column has the accuracy of its own size.
        for column in 0..<n {
          let size = a[0..., column].largest
          #expect(error[0..., column].largest <= 1e-12 * size, "\(m), \(column)")
        }
        #expect(isOrthonormal(factors.fullQ))
        let values = try StridedLinearAlgebra.svd(a)
        #expect((values.reconstructed() - a).largest <= 1e-12 * a.largest)
        #expect(isOrthonormal(values.u) && isOrthonormal(values.vh.transposed()))
      }
    }
  }

  /// In the memory of a part of a larger array, the factors are those of a copy.
  @Test func overwriting() throws {
    var matrices = TestMatrices<Double>(seed: 427)
    for (m, n) in [
      (144, 144), (144, 130), (130, 144), (144, 70), (60, 144), (220, 100), (100, 220),
    ] {
      let a = matrices.random([m, n])
      func part() -> NDArray<Double> {
        let view = NDArray<Double>.full([n + 6, m + 10], .nan).transposed()[2..<m + 2, 3..<n + 3]
        view.assign(a)
        return view
      }
      let (expected, factors) = (
        try StridedLinearAlgebra.qr(a), try StridedLinearAlgebra.qr(overwriting: part())
      )
      #expect((factors.r - expected.r).largest <= 1e-12 && isOrthonormal(factors.q))
      #expect((factors.reconstructed() - a).largest <= 1e-12)
      for isFull in [false, true] {
        let values = try StridedLinearAlgebra.svd(overwriting: part(), full: isFull)
        #expect((values.reconstructed() - a).largest <= 1e-12, "\(m) x \(n)")
        #expect(isOrthonormal(values.u) && isOrthonormal(values.vh.transposed()), "\(m) x \(n)")
      }
    }
    let symmetric = matrices.hermitian([144, 144])
    for isTransposed in [false, true] {
      let array = NDArray<Double>.full([160, 160], .nan)
      let view = (isTransposed ? array.transposed() : array)[2..<146, 3..<147]
      view.assign(symmetric)
      for row in 0..<144 { view[row, (row + 1)...].fill(.nan) }
      let factors = try StridedLinearAlgebra.eigh(overwriting: view)
      #expect((factors.reconstructed() - symmetric).largest <= 1e-11)
      #expect(isOrthonormal(factors.vectors) && factors.vectors.sharesMemory(with: view))
    }
  }

  /// Of more than 4096 rows or columns, LAPACK multiplies by the reflections.
  @Test func longColumns() throws {
    var matrices = TestMatrices<Double>(seed: 428)
    let (a, b) = (matrices.random([4097, 2]), matrices.random([4097, 1]))
    let factors = try StridedLinearAlgebra.qr(a)
    #expect((factors.reconstructed() - a).largest <= 1e-12 && isOrthonormal(factors.q))
    let rotated = try factors.multiplyingQ(b, adjoint: true)
    #expect((try factors.multiplyingQ(rotated) - b).largest <= 1e-12)
    #expect((rotated[..<2, 0...] - matmul(factors.q.transposed(), b)).largest <= 1e-12)
    let (square, wide) = (matrices.random([2, 2]), matrices.random([2, 4097]))
    let others = try StridedLinearAlgebra.qr(square)
    #expect((try others.multiplyingQ(wide) - matmul(others.q, wide)).largest <= 1e-12)
  }

  /// Right sides are multiplied by the identity also if they are not finite.
  @Test func infiniteRightSides() throws {
    let factors = try StridedLinearAlgebra.qr(NDArray<Double>.identity(3))
    let product = try factors.multiplyingQ(NDArray([.infinity, 1, -.infinity]))
    #expect(product == NDArray([.infinity, 1, -.infinity]))
  }

  /// A matrix of a stack that LAPACK scales does not change the others.
  @Test func scaledMatricesOfStacks() throws {
    var matrices = TestMatrices<Double>(seed: 429)
    let a = matrices.hermitian([3, 100, 100])
    a[1].fill(0)
    a[2].assign(a[0] * 1e200)
    let (values, eigen) = (try StridedLinearAlgebra.svd(a), try StridedLinearAlgebra.eigh(a))
    for index in 0..<3 {
      let (one, other) = try Threads.withLimit(1) {
        (try StridedLinearAlgebra.svd(a[index]), try StridedLinearAlgebra.eigh(a[index]))
      }
      #expect(values.u[index] == one.u && values.vh[index] == one.vh)
      #expect(eigen.vectors[index] == other.vectors && eigen.values[index] == other.values)
    }
  }

  /// The matrices of a stack have the factors of single matrices, also on several threads.
  @Test func stacks() throws {
    var matrices = TestMatrices<Double>(seed: 425)
    let a = matrices.random([5, 120, 110])
    let b = matrices.hermitian([5, 100, 100])
    let (reflected, values, eigen) = (
      try StridedLinearAlgebra.qr(a), try StridedLinearAlgebra.svd(a),
      try StridedLinearAlgebra.eigh(b)
    )
    for index in 0..<5 {
      try Threads.withLimit(1) {
        let one = try StridedLinearAlgebra.qr(a[index])
        #expect(reflected.r[index] == one.r && reflected.q[index] == one.q)
        let other = try StridedLinearAlgebra.svd(a[index])
        #expect(values.u[index] == other.u && values.vh[index] == other.vh)
        #expect(values.singularValues[index] == other.singularValues)
        let third = try StridedLinearAlgebra.eigh(b[index])
        #expect(eigen.vectors[index] == third.vectors && eigen.values[index] == third.values)
      }
    }
  }

  /// Whether the columns of a matrix are orthonormal, in units of the rounding error.
  private func isOrthonormal<Element: LinearScalar>(_ q: NDArray<Element>) -> Bool {
    let product = matmul(q.transposed(), q)
    let error = (product - NDArray.identity(q.shape[1])).largest
    return error <= 8 * Double(q.shape[0]) * Element.epsilon
  }
}
