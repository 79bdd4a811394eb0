import Numerics
import Strided

/// The Moore-Penrose inverse of a matrix, or of each matrix of a stack: fresh memory.
///
/// Singular values that are at most a tolerance times the largest count as 0. Throws in the same cases as
/// ``svd(_:full:)``.
///
/// - Parameters:
///   - array: the matrix, or a stack of matrices.
///   - tolerance: by default the longer side times the relative rounding error.
/// - Complexity: O(m · n · min(m, n)). Calls the routines of ``svd(_:full:)``.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func pseudoInverse<Element: LinearScalar>(
  _ array: NDArray<Element>, tolerance: Element.RealPart? = nil
) throws(LinearAlgebraError) -> NDArray<Element> {
  try SVDFactorization(array, full: false, overwriting: false, "pseudoInverse")
    .pseudoInverse(tolerance: tolerance)
}

/// The rank of a matrix: the number of singular values above a tolerance times the largest.
///
/// Throws if the array is not a matrix, and in the same cases as ``svd(_:full:)``.
///
/// - Parameters:
///   - matrix: the matrix.
///   - tolerance: by default the longer side times the relative rounding error.
/// - Complexity: O(m · n · min(m, n)). Calls `gesdd`.
public func matrixRank<Element: LinearScalar>(
  _ matrix: NDArray<Element>, tolerance: Element.RealPart? = nil
) throws(LinearAlgebraError) -> Int {
  try matrix.requireMatrix("matrixRank")
  return try ranks(matrix, tolerance, "matrixRank")[]
}

/// The rank of each matrix of a stack: fresh memory.
///
/// The rules are those of ``matrixRank(_:tolerance:)``.
public func matrixRanks<Element: LinearScalar>(
  _ array: NDArray<Element>, tolerance: Element.RealPart? = nil
) throws(LinearAlgebraError) -> NDArray<Int> {
  try ranks(array, tolerance, "matrixRanks")
}

@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
private func ranks<Element: LinearScalar>(
  _ array: NDArray<Element>, _ tolerance: Element.RealPart?, _ operation: String
) throws(LinearAlgebraError) -> NDArray<Int> {
  let values = try singularValues(array, operation)
  if values.shape[values.rank - 1] == 0 { return .zeros(array.shape.stack) }
  let longer = Element.RealPart(Swift.max(array.rowCount, array.columnCount))
  let relative = tolerance ?? longer * Element.RealPart.ulpOfOne
  return (values .> values.max(axis: -1, keepingAxes: true) * relative).sum(axis: -1)
}

/// An orthonormal basis of the vectors that a matrix maps to 0, each a column: fresh memory.
///
/// Singular values that are at most a tolerance times the largest count as 0. Throws if the array is not a matrix,
/// and in the same cases as ``svd(_:full:)``.
///
/// - Complexity: O(m · n · min(m, n) + n³). Calls the routines of ``svd(_:full:)``.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func nullSpace<Element: LinearScalar>(
  _ matrix: NDArray<Element>, tolerance: Element.RealPart? = nil
) throws(LinearAlgebraError) -> NDArray<Element> {
  try matrix.requireMatrix("nullSpace")
  let factors = try SVDFactorization(matrix, full: true, overwriting: false, "nullSpace")
  return factors.vh[factors.ranks(tolerance: tolerance)[]..., 0...].adjoint.copy()
}

/// An orthonormal basis of the space that the columns of a matrix span, each a column: fresh memory.
///
/// Singular values that are at most a tolerance times the largest count as 0. Throws if the array is not a matrix,
/// and in the same cases as ``svd(_:full:)``.
///
/// - Complexity: O(m · n · min(m, n)). Calls the routines of ``svd(_:full:)``.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func orthonormalBasis<Element: LinearScalar>(
  _ matrix: NDArray<Element>, tolerance: Element.RealPart? = nil
) throws(LinearAlgebraError) -> NDArray<Element> {
  try matrix.requireMatrix("orthonormalBasis")
  let factors = try SVDFactorization(matrix, full: false, overwriting: false, "orthonormalBasis")
  return factors.u[0..., ..<factors.ranks(tolerance: tolerance)[]].copy()
}
