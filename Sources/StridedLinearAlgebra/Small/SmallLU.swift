import Numerics
import Strided

/// The LU factorisation of a matrix for which LAPACK takes longer, and what small matrices need further.
///
/// The members take the arguments of the routines of LAPACK, and write what these write; the last bits may differ.
@safe
struct SmallLU<Element: LinearScalar> {
  /// Whether a matrix is factorised without LAPACK and BLAS: a small one, or one without elements.
  static func accepts(_ rows: Int, _ columns: Int) -> Bool {
    let most = Element._isComplex ? Tuning.smallComplexFactorization : Tuning.smallFactors
    return Swift.max(rows, columns) <= most || rows == 0 || columns == 0
  }

  /// Whether a matrix is factorised without LAPACK; a real one that is not small calls BLAS.
  static func acceptsWithBLAS(_ rows: Int, _ columns: Int) -> Bool {
    accepts(rows, columns)
      || !Element._isComplex && Swift.max(rows, columns) <= Tuning.blockedFactors
  }

  /// Whether a system is small, or has no unknowns or no right sides.
  static func accepts(_ n: Int, rightSides: Int) -> Bool {
    Swift.max(n, rightSides) <= Element.smallFactorization || n == 0 || rightSides == 0
  }

  /// Like `getrf`: factorises a matrix; returns the first pivot that is 0, counted from 1, or 0.
  static func factorize(
    _ m: Int, _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int,
    _ pivots: UnsafeMutablePointer<Int32>
  ) -> Int {
    if !Element._isComplex {
      return unsafe Factors.lu(width: MemoryLayout<Element>.stride, m, n, a, lead, pivots)
    }
    var info = 0
    for step in 0..<Swift.min(m, n) {
      let column = unsafe a + step * lead
      var (row, size) = unsafe (step, column[step].pivotSize)
      for other in (step + 1)..<Swift.max(m, step + 1) {
        let otherSize = unsafe column[other].pivotSize
        if otherSize > size { (row, size) = (other, otherSize) }
      }
      unsafe pivots[step] = Int32(truncatingIfNeeded: row + 1)
      if size == 0 {
        if info == 0 { info = step + 1 }
        continue
      }
      if row != step { unsafe exchangeRows(a, lead, n, step, row) }
      let pivot = unsafe column[step]
      for below in (step + 1)..<Swift.max(m, step + 1) { unsafe column[below] /= pivot }
      for right in (step + 1)..<Swift.max(n, step + 1) {
        unsafe subtract(column, times: a[right * lead + step], from: a + right * lead, step + 1, m)
      }
    }
    return info
  }

  /// Like `getrs`: replaces right sides by the solutions; returns 0.
  static func solve(
    _ transposition: Transposition, _ n: Int, _ count: Int, _ a: UnsafeMutablePointer<Element>,
    _ lead: Int, _ pivots: UnsafeMutablePointer<Int32>, _ b: UnsafeMutablePointer<Element>,
    _ distance: Int
  ) -> Int {
    let isConjugated = transposition == .adjoint
    if transposition == .none {
      for step in 0..<n {
        let row = unsafe Int(pivots[step]) - 1
        if row != step { unsafe exchangeRows(b, distance, count, step, row) }
      }
    }
    for index in 0..<count {
      let x = unsafe b + index * distance
      if transposition == .none {
        for step in 0..<n { unsafe subtract(a + step * lead, times: x[step], from: x, step + 1, n) }
        for step in (0..<n).reversed() {
          let column = unsafe a + step * lead
          unsafe x[step] /= column[step]
          unsafe subtract(column, times: x[step], from: x, 0, step)
        }
      } else {
        for step in 0..<n {
          let column = unsafe a + step * lead
          unsafe x[step] -= product(column, x, 0, step, isConjugated)
          unsafe x[step] /= isConjugated ? column[step].conjugated : column[step]
        }
        for step in (0..<n).reversed() {
          unsafe x[step] -= product(a + step * lead, x, step + 1, n, isConjugated)
        }
      }
    }
    if transposition != .none {
      for step in (0..<n).reversed() {
        let row = unsafe Int(pivots[step]) - 1
        if row != step { unsafe exchangeRows(b, distance, count, step, row) }
      }
    }
    return 0
  }

  /// Like `getri`: replaces the factors by the inverse, the solutions for the columns of the identity; returns 0.
  static func invert(
    _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int,
    _ pivots: UnsafeMutablePointer<Int32>
  ) -> Int {
    unsafe withWorkspace(n * n) { (inverse: UnsafeMutablePointer<Element>) in
      unsafe invert(n, a, lead, pivots, to: inverse)
      for column in 0..<n {
        unsafe (a + column * lead).update(from: inverse + column * n, count: n)
      }
      return 0
    }
  }

  /// Writes the inverse, without gaps between its columns, to other memory than that of the factors.
  static func invert(
    _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int,
    _ pivots: UnsafeMutablePointer<Int32>, to inverse: UnsafeMutablePointer<Element>
  ) {
    unsafe inverse.initialize(repeating: 0, count: n * n)
    for step in 0..<n { unsafe inverse[step * (n + 1)] = 1 }
    _ = unsafe solve(.none, n, n, a, lead, pivots, inverse, n)
  }

  /// Subtracts a multiple of some elements of one column from those of another one.
  @inline(__always)
  private static func subtract(
    _ column: UnsafeMutablePointer<Element>, times factor: Element,
    from other: UnsafeMutablePointer<Element>, _ start: Int, _ end: Int
  ) {
    var row = start
    while row < end {
      unsafe other[row] -= column[row] * factor
      row += 1
    }
  }

  /// The sum of the products of some elements of two columns, the first of which may be conjugated.
  @inline(__always)
  private static func product(
    _ column: UnsafeMutablePointer<Element>, _ other: UnsafeMutablePointer<Element>,
    _ start: Int, _ end: Int, _ isConjugated: Bool
  ) -> Element {
    var (sum, row): (Element, Int) = (0, start)
    while row < end {
      sum += unsafe (isConjugated ? column[row].conjugated : column[row]) * other[row]
      row += 1
    }
    return sum
  }

  /// Exchanges two rows of a matrix.
  private static func exchangeRows(
    _ a: UnsafeMutablePointer<Element>, _ lead: Int, _ columns: Int, _ first: Int, _ second: Int
  ) {
    for column in 0..<columns {
      let start = unsafe a + column * lead
      unsafe (start[first], start[second]) = (start[second], start[first])
    }
  }
}

extension LinearScalar {
  /// The size by which a complex pivot is chosen, as in BLAS: the sum of the absolute values of the parts.
  @inline(__always)
  fileprivate var pivotSize: RealPart { Swift.abs(_parts.real) + Swift.abs(_parts.imaginary) }
}

extension LinearScalar {
  /// The most rows and columns of a matrix whose QR factors are computed, or of a system that is solved, without
  /// LAPACK.
  static var smallFactorization: Int {
    _isComplex ? Tuning.smallComplexFactorization : Tuning.smallFactorization
  }
}
