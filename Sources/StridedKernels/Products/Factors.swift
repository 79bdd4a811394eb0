import CStridedKernels

/// Factorisations of real matrices that fit in the second-level cache, in the processor's widest vectors.
///
/// The matrices are in column-major order, and are replaced by their factors. The members take the arguments of the
/// routines of LAPACK, and write what these write; the last bits may differ, also between processors.
package enum Factors {
  /// Like `potrf` for the lower triangle of a matrix of `Float` (`width` 4) or `Double` (`width` 8).
  ///
  /// Returns the first minor that is not positive, counted from 1, or 0.
  @inline(__always)
  package static func cholesky(
    width: Int, _ n: Int, _ matrix: UnsafeMutableRawPointer, _ lead: Int
  ) -> Int {
    unsafe strided_cholesky(strided_simd_level(), width, n, matrix, lead)
  }

  /// Like `getrf` for a matrix of `Float` (`width` 4) or `Double` (`width` 8).
  ///
  /// Returns the first pivot that is 0, counted from 1, or 0.
  @inline(__always)
  package static func lu(
    width: Int, _ rows: Int, _ columns: Int, _ matrix: UnsafeMutableRawPointer, _ lead: Int,
    _ pivots: UnsafeMutablePointer<Int32>
  ) -> Int {
    unsafe strided_lu(strided_simd_level(), width, rows, columns, matrix, lead, pivots)
  }
}
