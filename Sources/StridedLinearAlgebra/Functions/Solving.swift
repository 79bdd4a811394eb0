import Numerics
import Strided

/// The solution x of A·x = b for square matrices A: fresh memory.
///
/// A right side with one axis is a vector. Otherwise its last two axes are matrices, whose columns are right
/// sides, and the axes before them broadcast with those of A.
///
/// ```swift
/// let a: NDArray<Double> = [[3, 1], [1, 2]]
/// print(try solve(a, NDArray([9, 8])))  // [2. 3.]
/// ```
///
/// Throws if A is not square, is singular or has elements that are not finite, or if the shapes do not fit.
/// ``lu(_:)`` keeps the factors, for further right sides.
///
/// - Complexity: O(n³ + n² · k) for k right sides, one copy of each argument. Factorises as ``lu(_:)`` does, then
///   calls `getrs`.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func solve<Element: LinearScalar>(
  _ array: NDArray<Element>, _ right: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Element> {
  try array.requireSquare("solve")
  try RightSides.stack(right, for: array.shape, rows: array.rowCount, "solve")
  if let solution = SmallLU.solution(of: array, right) { return solution }
  return try LUFactorization(array, overwriting: false, "solve")
    .solved(right, .none, into: nil, "solve")
}

/// Writes the solution x of A·x = b to an existing array, which may be b or A itself.
///
/// Throws in the same cases as ``solve(_:_:)``, before anything is written. Traps if the result is read-only.
///
/// - Complexity: O(n³ + n² · k) for k right sides, one copy of A, and of b unless the columns of the result are
///   contiguous. Factorises as ``lu(_:)`` does, then calls `getrs`.
public func solve<Element: LinearScalar>(
  _ array: NDArray<Element>, _ right: NDArray<Element>, into result: NDArray<Element>
) throws(LinearAlgebraError) {
  try array.requireSquare("solve")
  try RightSides.stack(right, for: array.shape, rows: array.rowCount, "solve")
  let factors = try LUFactorization(array, overwriting: false, "solve")
  result.assign(try factors.solved(right, .none, into: result, "solve"))
}

/// The inverse of a square matrix, or of each matrix of a stack, in column-major order: fresh memory.
///
/// Throws if the matrix is not square, is singular, or has elements that are not finite.
///
/// - Complexity: O(n³). Factorises as ``lu(_:)`` does, then calls `getri`.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func inverse<Element: LinearScalar>(
  _ array: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Element> {
  try array.requireSquare("inverse")
  if let inverse = SmallLU.inverse(of: array) { return inverse }
  return try LUFactorization(array, overwriting: false, "inverse").inverseInFactors("inverse")
}

/// Writes the inverse of a square matrix, or of each matrix of a stack, to an existing array, which may be the
/// argument itself.
///
/// Throws in the same cases as ``inverse(_:)``, and if the shapes differ, before anything is written. Traps if the
/// result is read-only.
///
/// - Complexity: O(n³), one copy of the array, in which the inverse is computed before it is copied to the result.
///   Factorises as ``lu(_:)`` does, then calls `getri`.
public func inverse<Element: LinearScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>
) throws(LinearAlgebraError) {
  try array.requireSquare("inverse")
  if result.shape != array.shape {
    throw LinearAlgebraError("inverse", .shapes([array.shape, result.shape]))
  }
  result.assign(try inverse(array))
}

/// The determinant of a square matrix; 0 if it is singular.
///
/// Throws if the array is not a square matrix or has elements that are not finite.
///
/// - Complexity: O(n³). Factorises as ``lu(_:)`` does.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func determinant<Element: LinearScalar>(
  _ matrix: NDArray<Element>
) throws(LinearAlgebraError) -> Element {
  try matrix.requireMatrix("determinant")
  try matrix.requireSquare("determinant")
  if let product = SmallLU.determinant(of: matrix) { return product.value }
  let factors = try LUFactorization(matrix, overwriting: false, "determinant")
  return try factors.products("determinant")[0].value
}

/// The determinant of each matrix of a stack: fresh memory.
///
/// Throws if the matrices are not square or have elements that are not finite.
///
/// - Complexity: O(n³) for each matrix. Factorises as ``lu(_:)`` does.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func determinants<Element: LinearScalar>(
  _ array: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Element> {
  try array.requireSquare("determinants")
  return try LUFactorization(array, overwriting: false, "determinants").determinants()
}

/// The sign of the determinant of a square matrix, and the logarithm of its absolute value.
///
/// The determinant is `sign * exp(logarithm)`, also where it would overflow or underflow. The sign of a complex
/// determinant has the absolute value 1. For a singular matrix, the sign is 0 and the logarithm minus infinity.
///
/// Throws if the array is not a square matrix or has elements that are not finite.
///
/// - Complexity: O(n³). Factorises as ``lu(_:)`` does.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func logDeterminant<Element: LinearScalar>(
  _ matrix: NDArray<Element>
) throws(LinearAlgebraError) -> (sign: Element, logarithm: Element.RealPart) {
  try matrix.requireMatrix("logDeterminant")
  try matrix.requireSquare("logDeterminant")
  if let product = SmallLU.determinant(of: matrix) { return (product.sign, product.logarithm) }
  let factors = try LUFactorization(matrix, overwriting: false, "logDeterminant")
  let product = try factors.products("logDeterminant")[0]
  return (product.sign, product.logarithm)
}

/// The sign of the determinant of each matrix of a stack, and the logarithm of its absolute value: fresh memory.
///
/// Throws if the matrices are not square or have elements that are not finite.
///
/// - Complexity: O(n³) for each matrix. Factorises as ``lu(_:)`` does.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func logDeterminants<Element: LinearScalar>(
  _ array: NDArray<Element>
) throws(LinearAlgebraError)
  -> (sign: NDArray<Element>, logarithm: NDArray<Element.RealPart>)
{
  try array.requireSquare("logDeterminants")
  return try LUFactorization(array, overwriting: false, "logDeterminants").logDeterminants()
}
