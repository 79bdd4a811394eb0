import CStridedKernels
import StridedLayout

/// Factorisations of real matrices in column-major order: of few columns in vectors, of more by matrix products.
///
/// The members take the arguments of the routines of LAPACK. A matrix that is not small must have at most `Int32.max`
/// rows and columns, and elements from column to column; OpenBLAS multiplies on as many threads as it may use.
@safe
enum BlockedFactors<Number: BLASScalar> {
  typealias Matrix = UnsafeMutablePointer<Number>
  private typealias Operand = ColumnMajorMatrix<Number>

  private static var level: Int32 { strided_simd_level() }
  private static var width: Int { MemoryLayout<Number>.stride }

  /// Like `potrf` for the lower triangle.
  ///
  /// Each block of columns is computed from those before it: Golub and Van Loan, "Matrix Computations", 4th edition,
  /// section 4.2.9.
  static func cholesky(_ n: Int, _ matrix: Matrix, _ lead: Int) -> Int {
    if n <= Tuning.smallFactors {
      return unsafe strided_cholesky(level, width, n, n, matrix, lead)
    }
    let side = Tuning.choleskyColumns
    return unsafe withUnsafeTemporaryAllocation(of: Number.self, capacity: side * side) { memory in
      // The other triangle of a block, which a product overwrites.
      let saved = unsafe memory.baseAddress.unsafelyUnwrapped
      var start = 0
      while start < n {
        let columns = min(side, n - start)
        let block = unsafe matrix + start * (lead + 1)
        for column in 0..<columns {
          unsafe (saved + column * side).update(from: block + column * lead, count: column)
        }
        let before = unsafe Operand(matrix + start, lead)
        unsafe Operand(block, lead).replace(
          n - start, columns, keeping: 1, adding: -1, before, before.transposed, inner: start)
        for column in 0..<columns {
          unsafe (block + column * lead).update(from: saved + column * side, count: column)
        }
        let minor = unsafe strided_cholesky(level, width, n - start, columns, block, lead)
        if minor > 0 { return start + minor }
        start += columns
      }
      return 0
    }
  }

  /// Like `getrf`.
  ///
  /// The left half of the columns is factorised, then what it leaves of the right half: S. Toledo, "Locality of
  /// reference in LU decomposition with partial pivoting", SIAM Journal on Matrix Analysis and Applications 18 (1997).
  static func lu(
    _ rows: Int, _ columns: Int, _ matrix: Matrix, _ lead: Int,
    _ pivots: UnsafeMutablePointer<Int32>
  ) -> Int {
    if rows == 0 || columns <= Tuning.luColumns || max(rows, columns) <= Tuning.smallFactors {
      return unsafe strided_lu(level, width, rows, columns, matrix, lead, pivots)
    }
    let steps = min(rows, (columns / 2 + 15) & ~15)
    let (below, right) = (rows - steps, columns - steps)
    let other = unsafe matrix + steps * lead
    let zero = unsafe lu(rows, steps, matrix, lead, pivots)
    unsafe strided_exchange_rows(level, width, steps, pivots, right, other, lead)
    unsafe solve(steps, right, matrix, lead, other)
    if below == 0 { return zero }
    unsafe Operand(other + steps, lead).replace(
      below, right, keeping: 1, adding: -1, Operand(matrix + steps, lead), Operand(other, lead),
      inner: steps)
    let otherPivots = unsafe pivots + steps
    let otherZero = unsafe lu(below, right, other + steps, lead, otherPivots)
    let otherSteps = min(below, right)
    unsafe strided_exchange_rows(
      level, width, otherSteps, otherPivots, steps, matrix + steps, lead)
    for step in 0..<otherSteps { unsafe otherPivots[step] += Int32(truncatingIfNeeded: steps) }
    return zero == 0 && otherZero > 0 ? steps + otherZero : zero
  }

  /// Replaces columns by the solutions for the unit lower triangle of the factors.
  private static func solve(
    _ rows: Int, _ columns: Int, _ factors: Matrix, _ lead: Int, _ matrix: Matrix
  ) {
    if rows <= Tuning.solvedRows {
      return unsafe strided_solve_lower(level, width, rows, columns, factors, lead, matrix)
    }
    let half = (rows / 2 + 15) & ~15
    unsafe solve(half, columns, factors, lead, matrix)
    unsafe Operand(matrix + half, lead).replace(
      rows - half, columns, keeping: 1, adding: -1, Operand(factors + half, lead),
      Operand(matrix, lead), inner: half)
    unsafe solve(rows - half, columns, factors + half * (lead + 1), lead, matrix + half)
  }
}
