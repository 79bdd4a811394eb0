import Numerics
import Strided

/// The Cholesky factorisation of a matrix so small that a call of LAPACK takes longer than its work.
///
/// The members take the arguments of the routines of LAPACK, and write what these write; the last bits may differ.
@safe
struct SmallCholesky<Element: LinearScalar> {
  /// Whether a matrix is small.
  static func accepts(_ n: Int) -> Bool { n <= Tuning.smallFactorization }

  /// Like `potrf`: factorises a matrix; returns the first minor that is not positive, counted from 1, or 0.
  ///
  /// U is stored as the conjugate transpose of L, so rows and columns are exchanged: the formulas are the same.
  static func factorize(
    _ triangle: Triangle, _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int
  ) -> Int {
    let (row, column) = triangle == .lower ? (1, lead) : (lead, 1)
    for step in 0..<n {
      let diagonal = unsafe a + step * (lead + 1)
      var rest = unsafe diagonal.pointee._parts.real
      for before in 0..<step {
        let (real, imaginary) = unsafe a[step * row + before * column]._parts
        rest -= Element._isComplex ? real * real + imaginary * imaginary : real * real
      }
      guard rest > 0 else { return step + 1 }
      let root = rest.squareRoot()
      unsafe diagonal.pointee = Element(_real: root, imaginary: 0)
      for below in (step + 1)..<Swift.max(n, step + 1) {
        let place = unsafe a + below * row + step * column
        for before in 0..<step {
          unsafe place.pointee -=
            a[below * row + before * column] * a[step * row + before * column].conjugated
        }
        unsafe place.pointee /= Element(_real: root, imaginary: 0)
      }
    }
    return 0
  }
}
