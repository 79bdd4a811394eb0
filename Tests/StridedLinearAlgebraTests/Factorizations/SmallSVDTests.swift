import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Singular values and vectors of matrices around the extents up to which they are computed without LAPACK.
@Suite struct SmallSVDTests {
  @Test(arguments: LinearKind.allCases)
  func decompositions(kind: LinearKind) throws { try decompositions(kind.type) }

  private func decompositions<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    let extents = [1, 2, 3, 4, 5, 8, 9, 11, 12, 13, 31, 32, 33]
    for m in extents {
      for n in extents where m < 14 || n < 14 {
        for (name, a) in matrices(m, n) as [(String, NDArray<Element>)] {
          for (representation, view) in a.representations {
            try check(
              a, try svd(view), log, "\(type) \(m) x \(n) \(name) \(representation)")
          }
          let copy = a.copy(order: .f)
          try check(a, try svd(overwriting: copy), log, "\(type) \(m) x \(n) \(name)")
        }
      }
    }
    log.finish(atLeast: 10_000)
  }

  /// Random matrices, and those whose columns are nearly or exactly dependent, equal, orthogonal, of different sizes, or
  /// so large or small that squares overflow or underflow.
  private func matrices<Element: LinearScalar>(
    _ m: Int, _ n: Int
  ) -> [(String, NDArray<Element>)] {
    var random = TestMatrices<Element>(seed: UInt64(100 * m + n))
    let powers = Element.RealPart.self == Double.self ? (-200.0, 200) : (-25, 25)
    let (small, large) = (Double.pow(10, powers.0), Double.pow(10, powers.1))
    let a = random.random([m, n])
    let grades = NDArray<Element>(shape: [n]) { Element(real: Double.pow(10, -3 * $0[0])) }
    let rowGrades = NDArray<Element>(shape: [m, 1]) { Element(real: Double.pow(10, -$0[0])) }
    let dependent = matmul(random.random([m, 1]), random.random([1, n]))
    let nearly = dependent + a * Element(real: Element.epsilon)
    let gap = a.copy()
    gap[0..., n / 2].fill(0)
    let extremes = NDArray<Element>(shape: [n]) { Element(real: [small, 1, large][$0[0] % 3]) }
    return [
      ("random", a), ("graded", a * grades),
      ("graded rows", a * rowGrades),
      ("dependent", dependent), ("nearly dependent", nearly), ("zero column", gap),
      ("zeros", .zeros([m, n])), ("ones", .ones([m, n])),
      (
        "diagonal",
        NDArray(shape: [m, n]) { $0[0] == $0[1] ? Element(real: Double($0[0] - 2)) : 0 }
      ),
      ("small", a * Element(real: small)), ("large", a * Element(real: large)),
      ("extremes", a * extremes), ("stack", random.random([3, m, n])),
    ]
  }

  private func check<Element: LinearScalar>(
    _ a: NDArray<Element>, _ factors: SVDFactorization<Element>, _ log: FailureLog, _ text: String
  ) throws {
    let (m, n) = (a.shape[a.rank - 2], a.shape[a.rank - 1])
    let bound = 20 * Double(Swift.max(m, n)) * Element.epsilon
    let (u, values, vh) = (factors.u, factors.singularValues, factors.vh)
    let error = (factors.reconstructed() - a).largest
    log.check(error <= bound * a.largest, "\(text): \(error) of \(a.largest)")
    let side = NDArray<Element>.identity(Swift.min(m, n))
    let units = ((matmul(adjoint(u), u) - side).largest, (matmul(vh, adjoint(vh)) - side).largest)
    log.check(units.0 <= bound && units.1 <= bound, "\(text): \(units)")
    // `singularValues` always calls LAPACK.
    let difference = (values - (try singularValues(a))).largest
    log.check(difference <= bound * values.largest, "\(text): \(difference) of \(values)")
    let (earlier, later) = (values[.ellipsis, ..<(-1)], values[.ellipsis, 1...])
    log.check((earlier .>= later).all() && (values .>= 0).all(), "\(text): \(values)")
  }
}
