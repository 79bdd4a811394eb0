import Numerics
import Strided

extension MatrixStack {
  /// For each matrix, the largest sum of absolute values of a column.
  func oneNorms() -> [Element.RealPart] {
    defer { withExtendedLifetime(array) {} }
    let lapack = Element._lapack
    return (0..<count).map { index in
      if rows == 0 || columns == 0 { return 0 }
      return unsafe lapack.lange("1", rows, columns, pointer(index), leadingDimension)
    }
  }

  /// For each Hermitian matrix, of which one triangle is read, the largest sum of absolute values of a column.
  func hermitianNorms(_ triangle: Triangle) -> [Element.RealPart] {
    defer { withExtendedLifetime(array) {} }
    let lapack = Element._lapack
    return (0..<count).map { index in
      if rows == 0 { return 0 }
      return unsafe lapack.lanhe("1", triangle.letter, rows, pointer(index), leadingDimension)
    }
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
