import Numerics
import Strided

/// Hermitian matrices that LAPACK overwrites, and the triangle of them that it reads.
///
/// A real matrix is its own transpose. So the rows of one in C order are columns of the other triangle, and either
/// triangle can be given to LAPACK.
struct HermitianStack<Element: LinearScalar> {
  let matrices: MatrixStack<Element>
  let triangle: Triangle

  /// Matrices for a Cholesky factorisation: in the memory of the array if that is permitted, if the array is
  /// writable and if LAPACK accepts its layout or that of its transpose; otherwise copies.
  ///
  /// Our own loops factorise lower triangles, and OpenBLAS a tenth faster than upper ones. So real copies have their
  /// lower triangle, even if they must be transposed, unless the array may be overwritten.
  init(
    factorizing array: borrowing NDArray<Element>, _ triangle: Triangle, overwriting: Bool,
    for operation: String
  ) {
    let isTurned = !Element._isComplex && triangle == .upper
    self.init(
      working: array, triangle, isTurned: overwriting ? array.isTurnedForLAPACK : isTurned,
      overwriting: overwriting, for: operation)
  }

  /// Matrices for eigenvalues: as above if they may be overwritten, otherwise copies.
  init(
    decomposing array: borrowing NDArray<Element>, _ triangle: Triangle, overwriting: Bool,
    for operation: String
  ) {
    self.init(
      working: array, triangle,
      isTurned: Self.isTurned(decomposing: array, triangle, overwriting: overwriting),
      overwriting: overwriting, for: operation)
  }

  /// Whether eigenvalues are those of the transposes: real copies have their upper triangle.
  ///
  /// Copies with the other triangle need not be mirrored afterwards.
  static func isTurned(
    decomposing array: borrowing NDArray<Element>, _ triangle: Triangle, overwriting: Bool
  ) -> Bool {
    overwriting ? array.isTurnedForLAPACK : !Element._isComplex && triangle == .lower
  }

  private init(_ matrices: MatrixStack<Element>, _ triangle: Triangle) {
    (self.matrices, self.triangle) = (matrices, triangle)
  }

  /// The same matrices with their upper triangles if they are real: lower ones are mirrored.
  ///
  /// The SSE3 `ssymv` of OpenBLAS 0.3.21, which it takes on processors that it does not know, reads memory beside a
  /// lower triangle to which nothing was written. If NaN lies there, no eigenvalue is found.
  func raised() -> HermitianStack {
    Element._isComplex || triangle == .upper ? self : mirrored()
  }

  /// The same matrices with their lower triangles if they are real: upper ones are mirrored.
  ///
  /// Our own loops factorise lower triangles.
  func lowered() -> HermitianStack {
    Element._isComplex || triangle == .lower ? self : mirrored()
  }

  /// The same real matrices with their other triangles, to which these are mirrored.
  private func mirrored() -> HermitianStack {
    let (n, lead) = (matrices.rows, matrices.leadingDimension)
    let (row, column) = triangle == .lower ? (1, lead) : (lead, 1)
    for index in 0..<matrices.count {
      let matrix = unsafe matrices.pointer(index)
      for first in 0..<n {
        for second in (first + 1)..<Swift.max(n, first + 1) {
          let number = unsafe matrix[second * row + first * column]
          unsafe matrix[first * row + second * column] = number
        }
      }
    }
    matrices.keepAlive()
    return HermitianStack(matrices, triangle.transposed)
  }

  /// The matrices to be overwritten, or if `isTurned` their transposes, which must be real.
  init(
    working array: borrowing NDArray<Element>, _ triangle: Triangle, isTurned: Bool,
    overwriting: Bool, for operation: String
  ) {
    self.triangle = isTurned ? triangle.transposed : triangle
    matrices = MatrixStack(
      working: array, isTransposed: isTurned, overwriting: overwriting, for: operation)
  }

  /// The matrices to be overwritten, with the conjugates of their upper triangles as lower ones.
  init(loweringUpperTriangle array: NDArray<Element>, overwriting: Bool, for operation: String) {
    triangle = .lower
    // The conjugates of complex numbers are in fresh memory.
    matrices = MatrixStack(
      working: array.adjoint, overwriting: overwriting || Element._isComplex, for: operation)
  }

  /// The letter with which LAPACK names the triangle.
  var letter: Unicode.Scalar { triangle.letter }

  /// Throws if an element of the triangle is infinite or NaN.
  func requireFinite(of array: NDArray<Element>, _ operation: String) throws(LinearAlgebraError) {
    try array.requireFinite(matrices.hermitianNorms(triangle), operation)
  }

  /// For each matrix, the largest sum of absolute values of a column; throws if an element of the triangle is
  /// infinite or NaN.
  func finiteNorms(
    of array: NDArray<Element>, _ operation: String
  ) throws(LinearAlgebraError) -> StackValues<Element.RealPart> {
    let norms = matrices.hermitianNorms(triangle)
    try array.requireFinite(norms, operation)
    return norms
  }
}

extension NDArray where Element: LinearScalar {
  /// Whether LAPACK is given the transposes of Hermitian matrices: if they are real, and the elements of a row are
  /// closer to each other than those of a column.
  var isTurnedForLAPACK: Bool {
    let (row, column) = (strides[rank - 1].magnitude, strides[rank - 2].magnitude)
    return !Element._isComplex && row < column
  }
}
