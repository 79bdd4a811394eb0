import Numerics
import Strided

extension MatrixStack {
  /// Throws if an element is infinite or NaN.
  ///
  /// - Parameter array: the array of which these are copies, or in whose memory they are.
  /// - Returns: for each matrix, the sum of the absolute values of its elements.
  @discardableResult
  func requireFinite(
    as array: NDArray<Element>, _ operation: String
  ) throws(LinearAlgebraError) -> StackValues<Element.RealPart> {
    let (rows, columns, lead, places) = (rows, columns, leadingDimension, places)
    let isGapless = lead == rows
    let sums = valuesForEach(count, work: rows * columns) { index in
      let matrix = unsafe places.pointer(index)
      if isGapless { return unsafe Element._addMagnitudes(of: matrix, rows * columns, to: nil) }
      var sum: Element.RealPart = 0
      for column in 0..<columns {
        sum += unsafe Element._addMagnitudes(of: matrix + column * lead, rows, to: nil)
      }
      return sum
    }
    keepAlive()
    try array.requireFinite(sums, operation)
    return sums
  }

  /// For each matrix, the largest sum of absolute values of a column.
  ///
  /// Not finite if an element is not.
  func oneNorms() -> StackValues<Element.RealPart> {
    // Closures that capture the stack itself would copy it for each matrix.
    let (rows, columns, leadingDimension) = (rows, columns, leadingDimension)
    return unsafe norms(
      { matrix in
        var norm = LargestSum<Element.RealPart>()
        for column in 0..<columns {
          norm.include(
            unsafe Element._addMagnitudes(of: matrix + column * leadingDimension, rows, to: nil))
        }
        return norm.value
      },
      reference: { unsafe Element._lapack.lange("1", rows, columns, $0, leadingDimension) })
  }

  /// For each Hermitian matrix, of which one triangle is read, the largest sum of absolute values of a column.
  ///
  /// Not finite if an element of the triangle is not.
  func hermitianNorms(_ triangle: Triangle) -> StackValues<Element.RealPart> {
    let (rows, leadingDimension) = (rows, leadingDimension)
    return unsafe norms(
      { matrix in
        if rows <= Tuning.smallNorm {
          return unsafe smallNorm(of: matrix, rows, leadingDimension, triangle)
        }
        return unsafe withWorkspace(rows) { (sums: UnsafeMutablePointer<Element.RealPart>) in
          unsafe sums.initialize(repeating: 0, count: rows)
          for index in 0..<rows {
            // The elements beside the diagonal are elements of a column, and of a row with the same number.
            let place = unsafe matrix + index * (leadingDimension + 1)
            let (column, first, count) =
              unsafe triangle == .lower
              ? (place + 1, sums + index + 1, rows - index - 1) : (place - index, sums, index)
            unsafe sums[index] +=
              Swift.abs(place.pointee._parts.real)
              + Element._addMagnitudes(of: column, count, to: first)
          }
          var norm = LargestSum<Element.RealPart>()
          for index in 0..<rows { unsafe norm.include(sums[index]) }
          return norm.value
        }
      },
      reference: {
        unsafe Element._lapack.lanhe("1", triangle.letter, rows, $0, leadingDimension)
      })
  }

  /// A norm of each matrix, on several threads if that is worth it.
  ///
  /// - Parameter reference: the routine of LAPACK, which scales intermediate results: it computes the norms that
  ///   are so large or so small that squares overflow or underflow.
  private func norms(
    _ norm: (UnsafeMutablePointer<Element>) -> Element.RealPart,
    reference: (UnsafeMutablePointer<Element>) -> Element.RealPart
  ) -> StackValues<Element.RealPart> {
    if rows == 0 || columns == 0 { return .several(Array(repeating: 0, count: count)) }
    let least = Element.RealPart.leastNormalMagnitude.squareRoot() / Element.RealPart.ulpOfOne
    let places = places
    return valuesForEach(count, work: rows * columns) { index in
      let matrix = unsafe places.pointer(index)
      let value = unsafe norm(matrix)
      return value.isFinite && value > least ? value : unsafe reference(matrix)
    }
  }
}

/// The largest sum of absolute values of a column of a small Hermitian matrix, of which one triangle is read.
private func smallNorm<Element: LinearScalar>(
  of matrix: UnsafeMutablePointer<Element>, _ n: Int, _ lead: Int, _ triangle: Triangle
) -> Element.RealPart {
  unsafe withWorkspace(n) { (sums: UnsafeMutablePointer<Element.RealPart>) in
    unsafe sums.initialize(repeating: 0, count: n)
    for index in 0..<n {
      let column = unsafe matrix + index * lead
      var (row, end) = triangle == .lower ? (index + 1, n) : (0, index)
      var sum = Swift.abs(unsafe column[index]._parts.real)
      while row < end {
        let size = unsafe size(of: column[row])
        unsafe sums[row] += size
        sum += size
        row += 1
      }
      unsafe sums[index] += sum
    }
    var norm = LargestSum<Element.RealPart>()
    for index in 0..<n { unsafe norm.include(sums[index]) }
    return norm.value
  }
}

/// The absolute value of a number; that of a complex one without the scaling that prevents overflow and underflow.
@inline(__always)
private func size<Element: LinearScalar>(of number: Element) -> Element.RealPart {
  let (real, imaginary) = number._parts
  return Element._isComplex
    ? (real * real + imaginary * imaginary).squareRoot() : Swift.abs(real)
}

/// The largest of several sums, or NaN if one of them is.
private struct LargestSum<Real: LinearReal> {
  private(set) var value: Real = 0

  mutating func include(_ sum: Real) {
    if sum > value || sum.isNaN { value = sum }
  }
}

/// A triangle of a matrix, with the diagonal.
public enum Triangle: Sendable {
  /// The elements on and below the diagonal.
  case lower
  /// The elements on and above the diagonal.
  case upper

  /// The letter with which LAPACK names it.
  var letter: Unicode.Scalar { self == .lower ? "L" : "U" }

  /// The same triangle, as the transposed matrix has it.
  var transposed: Triangle { self == .lower ? .upper : .lower }
}
