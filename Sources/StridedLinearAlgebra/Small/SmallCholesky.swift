import Numerics
import Strided

/// The Cholesky factorisation of a matrix so small that a call of LAPACK takes longer than its work.
///
/// The members take the arguments of the routines of LAPACK, and write what these write; the last bits may differ.
@safe
struct SmallCholesky<Element: LinearScalar> {
  /// Whether a matrix is small.
  static func accepts(_ n: Int) -> Bool {
    n <= (Element._isComplex ? Tuning.smallComplexFactorization : Tuning.smallCholesky)
  }

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
      let (pivot, diagonal) = unsafe (a + step * row, step * column)
      let rest = unsafe reduced(pivot, pivot, step, column)._parts.real
      guard rest > 0 else { return step + 1 }
      let root = Element(_real: rest.squareRoot(), imaginary: 0)
      unsafe pivot[diagonal] = root
      var (place, below) = unsafe (pivot + row, step + 1)
      // Four sums at once, because each subtraction waits for the one before.
      while below + 4 <= n {
        let (second, third, fourth) = unsafe (place + row, place + 2 * row, place + 3 * row)
        var sums = unsafe (place[diagonal], second[diagonal], third[diagonal], fourth[diagonal])
        var before = 0
        while before < diagonal {
          let factor = unsafe pivot[before].conjugated
          sums.0 -= unsafe place[before] * factor
          sums.1 -= unsafe second[before] * factor
          sums.2 -= unsafe third[before] * factor
          sums.3 -= unsafe fourth[before] * factor
          before += column
        }
        unsafe place[diagonal] = sums.0 / root
        unsafe second[diagonal] = sums.1 / root
        unsafe third[diagonal] = sums.2 / root
        unsafe fourth[diagonal] = sums.3 / root
        unsafe place += 4 * row
        below += 4
      }
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

extension LinearScalar {
  /// The most rows and columns of a matrix that is factorised without LAPACK.
  static var smallFactorization: Int {
    _isComplex ? Tuning.smallComplexFactorization : Tuning.smallFactorization
  }
}
