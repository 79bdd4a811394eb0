import Numerics
import Strided

/// The Cholesky factorisation of a matrix for which LAPACK takes longer.
///
/// The members take the arguments of the routines of LAPACK, and write what these write; the last bits may differ.
@safe
struct SmallCholesky<Element: LinearScalar> {
  /// Whether a matrix is factorised without LAPACK and BLAS: a small one.
  static func accepts(_ n: Int) -> Bool {
    n <= (Element._isComplex ? Tuning.smallComplexFactorization : Tuning.smallFactors)
  }

  /// Whether a matrix is factorised without LAPACK; a real one that is not small calls BLAS.
  static func acceptsWithBLAS(_ n: Int) -> Bool {
    accepts(n) || !Element._isComplex && n <= Tuning.blockedFactors
  }

  /// Like `potrf`: factorises a matrix; returns the first minor that is not positive, counted from 1, or 0.
  ///
  /// The lower triangle of a real matrix must be stored. U of a complex one is stored as the conjugate transpose of L,
  /// so rows and columns are exchanged: the formulas are the same.
  static func factorize(
    _ triangle: Triangle, _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int
  ) -> Int {
    if !Element._isComplex {
      return unsafe Factors.cholesky(width: MemoryLayout<Element>.stride, n, a, lead)
    }
    return unsafe triangle == .lower ? factorize(n, a, 1, lead) : factorize(n, a, lead, 1)
  }

  /// Factorises a complex matrix column by column.
  ///
  /// - Parameters:
  ///   - row: the distance between the rows of L.
  ///   - column: the distance between its columns. Inlined for each order, of which one distance is 1.
  @inline(__always)
  private static func factorize(
    _ n: Int, _ a: UnsafeMutablePointer<Element>, _ row: Int, _ column: Int
  ) -> Int {
    for step in 0..<n {
      let (pivot, diagonal) = unsafe (a + step * row, step * column)
      let rest = unsafe reduced(pivot, pivot, step, column)._parts.real
      guard rest > 0 else { return step + 1 }
      let root = Element(_real: rest.squareRoot(), imaginary: 0)
      unsafe pivot[diagonal] = root
      var (place, below) = unsafe (pivot + row, step + 1)
      while below < n {
        unsafe place[diagonal] = reduced(place, pivot, step, column) / root
        unsafe place += row
        below += 1
      }
    }
    return 0
  }

  /// An element of a row of the matrix, less the products of the elements before it in the rows of L.
  @inline(__always)
  private static func reduced(
    _ place: UnsafeMutablePointer<Element>, _ pivot: UnsafeMutablePointer<Element>, _ step: Int,
    _ column: Int
  ) -> Element {
    // A sum in a register does not wait for memory.
    var (sum, before) = unsafe (place[step * column], 0)
    while before < step * column {
      sum -= unsafe place[before] * pivot[before].conjugated
      before += column
    }
    return sum
  }
}
