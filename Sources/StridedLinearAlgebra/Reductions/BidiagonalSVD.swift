import Strided

/// The singular value decomposition of a real matrix by the steps of `gesdd`.
///
/// The vectors of the bidiagonal matrix are multiplied by the reflections in larger blocks than those of LAPACK.
@safe
struct BidiagonalSVD<Element: LinearScalar> {
  typealias Real = Element.RealPart

  /// A matrix in column-major order.
  @safe
  struct Matrix {
    let start: UnsafeMutablePointer<Element>
    /// The distance in elements between columns.
    let lead: Int
    let (rows, columns): (Int, Int)

    init(_ start: UnsafeMutablePointer<Element>, _ lead: Int, _ rows: Int, _ columns: Int) {
      unsafe self.start = start
      (self.lead, self.rows, self.columns) = (lead, rows, columns)
    }

    /// The first rows and columns, as many as `side`.
    func corner(_ side: Int) -> Matrix { unsafe Matrix(start, lead, side, side) }
  }

  /// Whether matrices of an extent are real, and neither small nor large.
  static func accepts(_ m: Int, _ n: Int) -> Bool {
    !Element._isComplex && Swift.min(m, n) >= Tuning.smallReduction
      && Swift.max(m, n) <= Tuning.blockedFactors
  }

  /// Whether a matrix certainly needs no scaling.
  ///
  /// - Parameter sum: the sum of the absolute values of its elements.
  static func accepts(_ m: Int, _ n: Int, sum: Real) -> Bool {
    // `gesdd` scales a matrix whose largest element is beyond these limits.
    let least = Real.leastNormalMagnitude.squareRoot() / Real.ulpOfOne
    return sum > Real(m) * Real(n) * least && sum < 1 / least
  }

  /// Like `gesdd`: writes the singular values, the columns of U and the rows of Vᵀ, as many as these have.
  ///
  /// Returns `info` of `bdsdc`, which is that of `gesdd`.
  static func decompose(
    _ a: Matrix, _ values: UnsafeMutablePointer<Real>, _ u: Matrix, _ vh: Matrix
  ) -> Int {
    let isWide = a.rows < a.columns
    let (side, long) = (Swift.min(a.rows, a.columns), Swift.max(a.rows, a.columns))
    // The limit of `gesdd`.
    if long < side * 11 / 6 { return unsafe decomposeDirectly(a, values, u, vh) }
    return unsafe withWorkspace((side + 1 + (isWide ? long : 0)) * side) {
      (core: UnsafeMutablePointer<Element>) in
      // R of A, or of the transpose of A if it is wide, is decomposed instead.
      let (scales, copy) = unsafe (core + side * side, core + (side + 1) * side)
      let tall = unsafe isWide ? Matrix(copy, long, long, side) : a
      if isWide {
        for column in 0..<long {
          let place = unsafe a.start + column * a.lead
          for row in 0..<side { unsafe copy[row * long + column] = place[row] }
        }
      }
      let width = MemoryLayout<Element>.stride
      unsafe Factors.qr(width: width, long, side, tall.start, tall.lead, scales)
      for column in 0..<side {
        for row in 0..<side {
          let place = isWide ? row * side + column : column * side + row
          unsafe core[place] = row <= column ? tall.start[column * tall.lead + row] : 0
        }
      }
      let info = unsafe decomposeDirectly(
        Matrix(core, side, side, side), values, u.corner(side), vh.corner(side))
      if info != 0 { return info }
      let reflections = unsafe Reflections(
        tall.start, element: 1, vector: tall.lead, scales: scales, count: side, length: long)
      multiply(isWide ? vh : u, side, by: reflections, isTransposed: isWide)
      return 0
    }
  }

  /// Decomposes a matrix through its bidiagonal form: upper, or lower if the matrix is wide.
  private static func decomposeDirectly(
    _ a: Matrix, _ values: UnsafeMutablePointer<Real>, _ u: Matrix, _ vh: Matrix
  ) -> Int {
    let lapack = Element._lapack
    guard let reduce = unsafe lapack.gebrd, let solve = unsafe lapack.bdsdc else {
      trap("LAPACK: complex matrices have no bidiagonal form here")
    }
    let (m, n, lead, side) = (a.rows, a.columns, a.lead, Swift.min(a.rows, a.columns))
    return unsafe withWorkspace(2 * side) { (scales: UnsafeMutablePointer<Element>) in
      unsafe withWorkspace(side) { (beside: UnsafeMutablePointer<Real>) in
        let rightScales = unsafe scales + side
        var info = unsafe reduce(m, n, a.start, lead, values, beside, scales, rightScales)
        if info == 0 {
          info = unsafe solve(
            m < n ? "L" : "U", "I", side, values, beside, u.start, u.lead, vh.start, vh.lead)
        }
        if info != 0 { return info }
        // The reflections of one side leave the first row, or the first column, as it is.
        let (left, right) = m < n ? (1, 0) : (0, 1)
        let reflections = unsafe (
          Reflections(
            a.start + left, element: 1, vector: lead, scales: scales, count: side - left,
            length: m - left),
          Reflections(
            a.start + right * lead, element: lead, vector: 1, scales: rightScales,
            count: side - right, length: n - right)
        )
        multiply(u, side, from: left, by: reflections.0, isTransposed: false)
        multiply(vh, side, from: right, by: reflections.1, isTransposed: true)
        return 0
      }
    }
  }

  /// Multiplies U from the left, or Vᵀ from the right, by reflections.
  ///
  /// - Parameters:
  ///   - matrix: U or Vᵀ, of which the first rows and columns are given. The others are those of the identity.
  ///   - side: how many are given.
  ///   - first: the number of rows of U, or of columns of Vᵀ, that are not changed.
  private static func multiply(
    _ matrix: Matrix, _ side: Int, from first: Int = 0, by reflections: Reflections,
    isTransposed: Bool
  ) {
    let (start, lead) = unsafe (matrix.start, matrix.lead)
    for column in 0..<matrix.columns {
      let place = unsafe start + column * lead
      let given = column < side ? side : 0
      unsafe (place + given).update(repeating: 0, count: matrix.rows - given)
      if given == 0, column < matrix.rows { unsafe place[column] = 1 }
    }
    unsafe Factors.multiply(
      width: MemoryLayout<Element>.stride, by: reflections,
      start + first * (isTransposed ? lead : 1), lead,
      columns: isTransposed ? matrix.rows : matrix.columns, isTransposed: isTransposed)
  }
}
