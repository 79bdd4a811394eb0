import Strided

/// The singular value decomposition of a matrix so small that a call of LAPACK takes longer than its work.
///
/// By the one-sided method of Jacobi: Golub and Van Loan, Matrix Computations, 4th edition, section 8.6.3.
@safe
struct SmallSVD<Element: LinearScalar> {
  typealias Real = Element.RealPart

  /// Whether a matrix is small and real.
  static func accepts(_ m: Int, _ n: Int) -> Bool {
    !Element._isComplex && Swift.min(m, n) <= Tuning.smallSVD
      && Swift.max(m, n) <= Tuning.longSmallSVD
  }

  /// Like `gesdd`, but leaves the matrix as it is; returns whether it succeeded.
  ///
  /// It fails, with undefined results, if squares overflow or underflow, and for singular values of exactly 0.
  static func decompose(
    _ m: Int, _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int,
    _ values: UnsafeMutablePointer<Real>, _ u: UnsafeMutablePointer<Element>, _ uLead: Int,
    _ vh: UnsafeMutablePointer<Element>, _ vhLead: Int
  ) -> Bool {
    let (height, side) = (Swift.max(m, n), Swift.min(m, n))
    // The columns of A, with zeros up to a multiple of 4, and below them the identity, which becomes V. If A is wide,
    // its transpose takes its place, and V is U.
    let rows = (height + 3) & ~3
    let length = rows + side
    return unsafe withWorkspace(side * (length + 1)) { (columns: UnsafeMutablePointer<Real>) in
      for column in 0..<side {
        let start = unsafe columns + column * length
        for row in 0..<length { unsafe start[row] = 0 }
        for row in 0..<height {
          unsafe start[row] = a[m < n ? row * lead + column : column * lead + row]._parts.real
        }
        unsafe start[rows + column] = 1
      }
      let squares = unsafe columns + side * length
      var sweeps = 0
      repeat {
        guard unsafe measure(side, columns, rows, length, squares), sweeps < 30 else {
          return false
        }
        sweeps += 1
      } while unsafe sweep(side, columns, rows, length, squares)
      for place in 0..<side {
        // The largest of the singular values that are left.
        var largest = 0
        for column in 1..<side where unsafe squares[column] > squares[largest] { largest = column }
        let value = unsafe squares[largest].squareRoot()
        unsafe squares[largest] = -1
        unsafe values[place] = value
        let column = unsafe columns + largest * length
        for row in 0..<height {
          let element = unsafe Element(_real: column[row] / value, imaginary: 0)
          if m < n {
            unsafe vh[row * vhLead + place] = element
          } else {
            unsafe u[place * uLead + row] = element
          }
        }
        for row in 0..<side {
          let element = unsafe Element(_real: column[rows + row], imaginary: 0)
          if m < n {
            unsafe u[place * uLead + row] = element
          } else {
            unsafe vh[row * vhLead + place] = element
          }
        }
      }
      return true
    }
  }

  /// Computes the squared norms of the columns; returns whether products of two of them neither overflow nor underflow.
  private static func measure(
    _ side: Int, _ columns: UnsafeMutablePointer<Real>, _ rows: Int, _ length: Int,
    _ squares: UnsafeMutablePointer<Real>
  ) -> Bool {
    let (least, largest) = (
      Real.leastNormalMagnitude.squareRoot(), Real.greatestFiniteMagnitude.squareRoot()
    )
    var isInRange = true
    for column in 0..<side {
      let start = unsafe columns + column * length
      let square = unsafe product(start, start, rows)
      unsafe squares[column] = square
      isInRange = isInRange && square > least && square < largest
    }
    return isInRange
  }

  /// Makes each pair of columns orthogonal by a rotation; returns whether a pair was not.
  private static func sweep(
    _ side: Int, _ columns: UnsafeMutablePointer<Real>, _ rows: Int, _ length: Int,
    _ squares: UnsafeMutablePointer<Real>
  ) -> Bool {
    let tolerance = Real.ulpOfOne * Real(rows).squareRoot()
    var isRotated = false
    for first in 0..<side - 1 {
      for second in first + 1..<side {
        let (low, high) = unsafe (columns + first * length, columns + second * length)
        let cross = unsafe product(low, high, rows)
        let (lowSquare, highSquare) = unsafe (squares[first], squares[second])
        if Swift.abs(cross) <= tolerance * (lowSquare * highSquare).squareRoot() { continue }
        isRotated = true
        let rotation = JacobiRotation(cross, between: lowSquare, and: highSquare)
        unsafe rotation.rotate(length, low, high)
        unsafe squares[first] = Swift.max(lowSquare - rotation.tangent * cross, 0)
        unsafe squares[second] = Swift.max(highSquare + rotation.tangent * cross, 0)
      }
    }
    return isRotated
  }

  /// The inner product of two columns, whose length is a multiple of 4.
  @inline(__always)
  private static func product(
    _ first: UnsafeMutablePointer<Real>, _ second: UnsafeMutablePointer<Real>, _ rows: Int
  ) -> Real {
    var sums: (Real, Real, Real, Real) = (0, 0, 0, 0)
    var row = 0
    while row < rows {
      unsafe sums.0 += first[row] * second[row]
      unsafe sums.1 += first[row + 1] * second[row + 1]
      unsafe sums.2 += first[row + 2] * second[row + 2]
      unsafe sums.3 += first[row + 3] * second[row + 3]
      row += 4
    }
    return (sums.0 + sums.2) + (sums.1 + sums.3)
  }
}
