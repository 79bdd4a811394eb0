import Numerics
import Strided

/// The Cholesky factorisation of a matrix so small that a call of LAPACK takes longer than its work.
///
/// The members take the arguments of the routines of LAPACK, and write what these write; the last bits may differ.
@safe
struct SmallCholesky<Element: LinearScalar> {
  /// Whether a matrix is small.
  static func accepts(_ n: Int) -> Bool { n <= Element.smallFactorization }

  /// Like `potrf`: factorises a matrix; returns the first minor that is not positive, counted from 1, or 0.
  ///
  /// U is stored as the conjugate transpose of L, so rows and columns are exchanged: the formulas are the same.
  static func factorize(
    _ triangle: Triangle, _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int
  ) -> Int {
    unsafe triangle == .lower ? factorize(n, a, 1, lead) : factorize(n, a, lead, 1)
  }

  /// Factorises a matrix column by column.
  ///
  /// - Parameters:
  ///   - row: the distance between the rows of L.
  ///   - column: the distance between its columns. Inlined for each order, of which one distance is 1.
  @inline(__always)
  private static func factorize(
    _ n: Int, _ a: UnsafeMutablePointer<Element>, _ row: Int, _ column: Int
  ) -> Int {
    for step in 0..<n {
      let pivot = unsafe a + step * row
      var root: Element = 0
      var below = step
      while below < n {
        let place = unsafe a + below * row
        // A sum in a register does not wait for memory.
        var sum = unsafe place[step * column]
        var before = 0
        while before < step {
          sum -= unsafe place[before * column] * pivot[before * column].conjugated
          before += 1
        }
        if below == step {
          let rest = sum._parts.real
          guard rest > 0 else { return step + 1 }
          root = Element(_real: rest.squareRoot(), imaginary: 0)
          unsafe place[step * column] = root
        } else {
          unsafe place[step * column] = sum / root
        }
        below += 1
      }
    }
    return 0
  }
}

extension LinearScalar {
  /// The most rows and columns of a matrix that is factorised without LAPACK.
  static var smallFactorization: Int {
    _isComplex ? Tuning.smallComplexFactorization : Tuning.smallFactorization
  }
}
