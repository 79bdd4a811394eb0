/// Factorisations of real matrices in the processor's widest vectors and by matrix products.
///
/// The matrices are in column-major order, and are replaced by their factors. The members take the arguments of the
/// routines of LAPACK, and write what these write; the last bits may differ, also between processors. LU and Cholesky
/// factors call BLAS only for more rows or columns than ``Tuning/smallFactors``, QR factors for more than
/// ``Tuning/smallReflections``; products with Q always do.
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

  /// Like `geqrf` for a matrix of `Float` (`width` 4) or `Double` (`width` 8).
  package static func qr(
    width: Int, _ rows: Int, _ columns: Int, _ matrix: UnsafeMutableRawPointer, _ lead: Int,
    _ scales: UnsafeMutableRawPointer
  ) {
    if width == MemoryLayout<Double>.stride {
      unsafe BlockedReflections<Double>.qr(rows, columns, .init(raw: matrix, lead), scales)
    } else {
      unsafe BlockedReflections<Float>.qr(rows, columns, .init(raw: matrix, lead), scales)
    }
  }

  /// Like `orgqr` for a matrix of `Float` (`width` 4) or `Double` (`width` 8) with `count` reflections.
  package static func formQ(
    width: Int, _ rows: Int, _ columns: Int, _ count: Int, _ matrix: UnsafeMutableRawPointer,
    _ lead: Int, _ scales: UnsafeMutableRawPointer
  ) {
    if width == MemoryLayout<Double>.stride {
      unsafe BlockedReflections<Double>.formQ(
        rows, columns, count, .init(raw: matrix, lead), scales)
    } else {
      unsafe BlockedReflections<Float>.formQ(
        rows, columns, count, .init(raw: matrix, lead), scales)
    }
  }

  /// Like `stedc` for the eigenvectors of a tridiagonal matrix of `Float` (`width` 4) or `Double` (`width` 8).
  ///
  /// Returns 0, or what `leaf` returned.
  ///
  /// - Parameter leaf: does the same for at most ``Tuning/dividedEigenproblem`` rows.
  package static func eigenvectors(
    width: Int, _ n: Int, _ values: UnsafeMutableRawPointer, _ beside: UnsafeMutableRawPointer,
    _ vectors: UnsafeMutableRawPointer, _ lead: Int,
    leaf: (Int, UnsafeMutableRawPointer, UnsafeMutableRawPointer, UnsafeMutableRawPointer) -> Int
  ) -> Int {
    if width == MemoryLayout<Double>.stride {
      unsafe DividedEigenproblem<Double>.solve(
        n, values.assumingMemoryBound(to: Double.self), beside.assumingMemoryBound(to: Double.self),
        .init(raw: vectors, lead)
      ) { unsafe leaf($0, $1, $2, $3) }
    } else {
      unsafe DividedEigenproblem<Float>.solve(
        n, values.assumingMemoryBound(to: Float.self), beside.assumingMemoryBound(to: Float.self),
        .init(raw: vectors, lead)
      ) { unsafe leaf($0, $1, $2, $3) }
    }
  }

  /// Replaces a matrix C of `Float` (`width` 4) or `Double` (`width` 8) by Q·C or Qᵀ·C: like `ormqr`.
  ///
  /// If `isTransposed`, C is the transpose of the matrix in memory. C has `columns` columns.
  package static func multiply(
    width: Int, by reflections: Reflections, isAdjoint: Bool = false,
    _ matrix: UnsafeMutableRawPointer, _ lead: Int, columns: Int, isTransposed: Bool = false
  ) {
    if width == MemoryLayout<Double>.stride {
      unsafe BlockedReflections<Double>.multiply(
        reflections, isAdjoint: isAdjoint,
        .init(raw: matrix, lead, isTransposed: isTransposed), columns: columns)
    } else {
      unsafe BlockedReflections<Float>.multiply(
        reflections, isAdjoint: isAdjoint,
        .init(raw: matrix, lead, isTransposed: isTransposed), columns: columns)
    }
  }
}
