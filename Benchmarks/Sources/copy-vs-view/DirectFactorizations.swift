import BenchmarkSupport
import CLAPACKE
import Strided
import StridedLinearAlgebra

/// The routines of LAPACKE that are measured beside the library.
struct DirectFactorizations<Element: LinearScalar> {
  typealias Memory = UnsafeMutablePointer<Element>

  /// `LAPACKE_?gesv` of one right side: the extent, the matrix, the pivots and the right side.
  let solve: (Int32, Memory, UnsafeMutablePointer<Int32>, Memory) -> Int32
  /// `LAPACKE_?potrf` of the lower triangle.
  let cholesky: (Int32, Memory) -> Int32
  /// `LAPACKE_?geqrf`: the extent, the matrix and the factors of the reflections.
  let qr: (Int32, Memory, Memory) -> Int32
  /// `LAPACKE_?gesdd`: the extent, the matrix, the singular values, U and Vᵀ.
  let svd: (Int32, Memory, Memory, Memory, Memory) -> Int32
  /// `LAPACKE_?syevd` of the upper triangle, which the library reads: the extent, the matrix and the eigenvalues.
  let eigh: (Int32, Memory, Memory) -> Int32

  /// Calls of the routine for a function: each copies the matrix to fresh memory, which it
  /// overwrites.
  func calls(
    of function: FactorizationFunction, _ matrix: NDArray<Element>, _ right: NDArray<Element>
  ) -> Routine {
    let extent = matrix.shape[0]
    let n = Int32(extent)
    return { repetitions in
      for _ in 0..<repetitions {
        matrix.withCopy { a in
          let info =
            switch function {
            case .solve:
              right.withCopy { b in
                withFresh(extent) { solve(n, a, $0, b) }
              }
            case .cholesky: cholesky(n, a)
            case .qr: withFresh(extent) { qr(n, a, $0) }
            case .svd:
              withFresh(extent) { values in
                withFresh(extent * extent) { u in
                  withFresh(extent * extent) { svd(n, a, values, u, $0) }
                }
              }
            case .eigh: withFresh(extent) { eigh(n, a, $0) }
            }
          precondition(info == 0, "\(function): LAPACK reports \(info)")
        }
      }
    }
  }
}

extension NDArray {
  /// Calls `body` with a copy of a contiguous array in fresh memory.
  fileprivate func withCopy<Result>(_ body: (UnsafeMutablePointer<Element>) -> Result) -> Result {
    withUnsafeBufferPointer { source in
      withFresh(source.count) { (memory: UnsafeMutablePointer<Element>) in
        if let base = source.baseAddress { memory.update(from: base, count: source.count) }
        return body(memory)
      }
    }
  }
}

/// Calls `body` with fresh memory for `count` elements, and frees it.
private func withFresh<Element, Result>(
  _ count: Int, _ body: (UnsafeMutablePointer<Element>) -> Result
) -> Result {
  var result: Result?
  FreshMemory.using(count * MemoryLayout<Element>.stride) {
    result = body($0.assumingMemoryBound(to: Element.self))
  }
  guard let result else { preconditionFailure("the body was not called") }
  return result
}

extension Float {
  /// The routines with the letter s.
  static var factorizations: DirectFactorizations<Float>? {
    let order = LAPACK_COL_MAJOR
    let (lower, upper, vectors, thin) = letters
    return DirectFactorizations(
      solve: { n, a, pivots, b in LAPACKE_sgesv(order, n, 1, a, n, pivots, b, n) },
      cholesky: { n, a in LAPACKE_spotrf(order, lower, n, a, n) },
      qr: { n, a, scales in LAPACKE_sgeqrf(order, n, n, a, n, scales) },
      svd: { n, a, s, u, v in LAPACKE_sgesdd(order, thin, n, n, a, n, s, u, n, v, n) },
      eigh: { n, a, values in LAPACKE_ssyevd(order, vectors, upper, n, a, n, values) })
  }
}

extension Double {
  /// The routines with the letter d.
  static var factorizations: DirectFactorizations<Double>? {
    let order = LAPACK_COL_MAJOR
    let (lower, upper, vectors, thin) = letters
    return DirectFactorizations(
      solve: { n, a, pivots, b in LAPACKE_dgesv(order, n, 1, a, n, pivots, b, n) },
      cholesky: { n, a in LAPACKE_dpotrf(order, lower, n, a, n) },
      qr: { n, a, scales in LAPACKE_dgeqrf(order, n, n, a, n, scales) },
      svd: { n, a, s, u, v in LAPACKE_dgesdd(order, thin, n, n, a, n, s, u, n, v, n) },
      eigh: { n, a, values in LAPACKE_dsyevd(order, vectors, upper, n, a, n, values) })
  }
}

/// The letters with which LAPACK names the triangles, the vectors, and as many vectors as values.
private var letters: (lower: CChar, upper: CChar, vectors: CChar, thin: CChar) {
  func letter(_ letter: Unicode.Scalar) -> CChar { CChar(truncatingIfNeeded: letter.value) }
  return (letter("L"), letter("U"), letter("V"), letter("S"))
}
