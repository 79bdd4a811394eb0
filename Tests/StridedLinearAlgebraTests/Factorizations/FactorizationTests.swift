import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Factorisations against their definitions, in units of the rounding error, in every representation.
@Suite struct FactorizationTests {
  @Test(arguments: LinearKind.allCases)
  func cholesky(kind: LinearKind) throws { try cholesky(kind.type) }

  private func cholesky<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 11)
    for (text, a) in matrices.definite() {
      let shape = a.shape
      let n = Double(Swift.max(shape[shape.count - 1], 1))
      let b = matrices.random(shape.dropLast(2).isEmpty ? [Int(shape[0]), 2] : shape)
      let expected = try StridedLinearAlgebra.inverse(a)
      let condition = Swift.max(a.largest * expected.largest, 1)
      for (name, view) in a.representations {
        for triangle in [Triangle.lower, .upper] {
          let factors = try StridedLinearAlgebra.cholesky(view, triangle: triangle)
          let error = (factors.reconstructed() - a).largest
          log.check(
            error <= 4 * n * Element.epsilon * a.largest, "\(type) \(text) \(name): \(error)")
          let lower = factors.lower
          log.check(lower.upperTriangle(offset: 1).largest == 0, "\(type) \(text) \(name): L")
          log.check(factors.upper == adjoint(lower), "\(type) \(text) \(name): upper")
          let x = try factors.solve(b)
          let residual = (matmul(a, x) - b).largest
          log.check(
            residual <= 20 * n * Element.epsilon * Swift.max(a.largest * x.largest, 1),
            "\(type) \(text) \(name): residual \(residual)")
          let unit = matmul(a, factors.inverse()) - NDArray.identity(shape[shape.count - 1])
          log.check(
            unit.largest <= 40 * n * Element.epsilon * condition, "\(type) \(text) \(name): inverse"
          )
        }
      }
      let (_, logarithms) = try logDeterminants(a)
      let difference = try StridedLinearAlgebra.cholesky(a).logDeterminants() - logarithms
      log.check(
        difference.largest <= 40 * n * Element.epsilon * condition, "\(type) \(text): determinant")
    }
    log.finish(atLeast: 200)
  }

  @Test(arguments: LinearKind.allCases)
  func ldl(kind: LinearKind) throws { try ldl(kind.type) }

  private func ldl<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 12)
    for (text, a) in matrices.hermitian() {
      let shape = a.shape
      let isSingular = ["zeros", "deficient"].contains(text)
      let n = Double(Swift.max(shape[shape.count - 1], 1))
      let b = matrices.random(shape.dropLast(2).isEmpty ? [Int(shape[0]), 2] : shape)
      for (name, view) in a.representations {
        for triangle in [Triangle.lower, .upper] {
          let factors = try StridedLinearAlgebra.ldl(view, triangle: triangle)
          let error = (factors.reconstructed() - a).largest
          log.check(
            error <= 20 * n * Element.epsilon * a.largest, "\(type) \(text) \(name): \(error)")
          if isSingular { continue }
          let x = try factors.solve(b)
          let residual = (matmul(a, x) - b).largest
          log.check(
            residual <= 20 * n * Element.epsilon * Swift.max(x.largest * a.largest, 1),
            "\(type) \(text) \(name): residual \(residual)")
        }
      }
      let factors = try StridedLinearAlgebra.ldl(a)
      if isSingular { continue }
      let inverse = try factors.inverse()
      let condition = Swift.max(a.largest * inverse.largest, 1)
      let unit = matmul(a, inverse) - NDArray.identity(shape[shape.count - 1])
      log.check(unit.largest <= 40 * n * Element.epsilon * condition, "\(type) \(text): inverse")
      let expected = try determinants(a)
      let error = (factors.determinants() - expected).largest
      log.check(
        error <= 20 * n * Element.epsilon * condition * Swift.max(expected.largest, 1e-30),
        "\(type) \(text): determinant")
    }
    log.finish(atLeast: 150)
  }

  @Test(arguments: LinearKind.allCases)
  func qr(kind: LinearKind) throws { try qr(kind.type) }

  private func qr<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 13)
    for (name, a) in matrices.all() {
      let (m, n) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
      let bound = 20 * Double(Swift.max(m, n, 1)) * Element.epsilon
      for (representation, view) in a.representations {
        for pivoting in [false, true] {
          let factors = try StridedLinearAlgebra.qr(view, pivoting: pivoting)
          let text = "\(type) \(name) \(representation) \(pivoting)"
          let error = (factors.reconstructed() - a).largest
          log.check(error <= bound * a.largest, "\(text): error \(error)")
          let q = factors.q
          let unit = matmul(adjoint(q), q) - NDArray.identity(Swift.min(m, n))
          log.check(unit.largest <= bound, "\(text): Q")
          let full = factors.fullQ
          let identity = matmul(adjoint(full), full) - NDArray.identity(m)
          log.check(identity.largest <= bound, "\(text): full Q")
          let (fullR, r) = (factors.fullR, factors.r)
          let difference = (matmul(full, fullR) - matmul(q, r)).largest
          log.check(difference <= bound * a.largest, "\(text): full R \(difference)")
          log.check(
            fullR.shape == a.shape && fullR[.ellipsis, r.shape[r.rank - 2]..., 0...].largest == 0,
            "\(text): shape of full R")
          let rotated = try factors.multiplyingQ(a, adjoint: true)
          let error2 = (rotated - matmul(adjoint(full), a)).largest
          log.check(error2 <= bound * a.largest, "\(text): Qᴴ·A")
          if m == n {
            let expected = try determinants(a)
            let error = (try factors.determinants() - expected).largest
            let scale = Double.pow(a.largest * Double.sqrt(Double(m)), m)
            log.check(
              error <= bound * scale || !expected.largest.isFinite, "\(text): determinant \(error)")
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  @Test(arguments: LinearKind.allCases)
  func svd(kind: LinearKind) throws { try svd(kind.type) }

  private func svd<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 14)
    for (name, a) in matrices.all() {
      let (m, n) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
      let bound = 30 * Double(Swift.max(m, n, 1)) * Element.epsilon
      for (representation, view) in a.representations {
        for full in [false, true] {
          let factors = try StridedLinearAlgebra.svd(view, full: full)
          let text = "\(type) \(name) \(representation) \(full)"
          let error = (factors.reconstructed() - a).largest
          log.check(error <= bound * a.largest, "\(text): error \(error)")
          let columns = full ? m : Swift.min(m, n)
          let unit = matmul(adjoint(factors.u), factors.u) - NDArray.identity(columns)
          log.check(unit.largest <= bound && factors.u.shape.last == columns, "\(text): U")
          let rows = full ? n : Swift.min(m, n)
          let identity = matmul(factors.vh, adjoint(factors.vh)) - NDArray.identity(rows)
          log.check(identity.largest <= bound, "\(text): V")
        }
      }
      let factors = try StridedLinearAlgebra.svd(a)
      let p = factors.pseudoInverse()
      let projected = (matmul(matmul(a, p), a) - a).largest
      let slack = ["Hilbert", "Vandermonde", "graded"].contains(name) ? 1e4 : 1
      log.check(projected <= slack * bound * a.largest, "\(type) \(name): A·A⁺·A")
      log.check(
        (try singularValues(a) - factors.singularValues).largest <= bound * a.largest, "\(name)")
    }
    log.finish(atLeast: 1000)
  }
}
