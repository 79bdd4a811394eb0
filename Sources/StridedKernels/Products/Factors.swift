/// Factorisations of real matrices in the processor's widest vectors and by matrix products.
///
/// The matrices are in column-major order, and are replaced by their factors. The members take the arguments of the
/// routines of LAPACK, and write what these write; the last bits may differ, also between processors. They call BLAS
/// only for more rows or columns than ``Tuning/smallFactors``.
package enum Factors {
  /// Like `potrf` for the lower triangle of a matrix of `Float` (`width` 4) or `Double` (`width` 8).
  ///
  /// Returns the first minor that is not positive, counted from 1, or 0.
  package static func cholesky(
    width: Int, _ n: Int, _ matrix: UnsafeMutableRawPointer, _ lead: Int
  ) -> Int {
    if width == MemoryLayout<Double>.stride {
      unsafe BlockedFactors.cholesky(n, matrix.assumingMemoryBound(to: Double.self), lead)
    } else {
      unsafe BlockedFactors.cholesky(n, matrix.assumingMemoryBound(to: Float.self), lead)
    }
  }

  /// Like `getrf` for a matrix of `Float` (`width` 4) or `Double` (`width` 8).
  ///
  /// Returns the first pivot that is 0, counted from 1, or 0.
  package static func lu(
    width: Int, _ rows: Int, _ columns: Int, _ matrix: UnsafeMutableRawPointer, _ lead: Int,
    _ pivots: UnsafeMutablePointer<Int32>
  ) -> Int {
    if width == MemoryLayout<Double>.stride {
      unsafe BlockedFactors.lu(
        rows, columns, matrix.assumingMemoryBound(to: Double.self), lead, pivots)
    } else {
      unsafe BlockedFactors.lu(
        rows, columns, matrix.assumingMemoryBound(to: Float.self), lead, pivots)
    }
  }
}
