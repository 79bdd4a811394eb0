import Numerics
import Strided

/// A square matrix, or each matrix of a stack, to an integer power: fresh memory.
///
/// The power 0 is the identity matrix. A negative power is the power of the inverse.
///
/// ```swift
/// let a: NDArray<Double> = [[1, 1], [1, 0]]
/// print(try matrixPower(a, 10))
/// // [[89. 55.]
/// //  [55. 34.]]
/// ```
///
/// Throws if a matrix is not square. Negative powers throw as well if a matrix is singular or an element is not
/// finite.
///
/// - Complexity: O(n³ · log |power|): repeated squaring.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func matrixPower<Element: LinearScalar>(
  _ array: NDArray<Element>, _ power: Int
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "matrixPower"
  try array.requireSquare(operation)
  var square = array
  if power < 0 {
    square = try LUFactorization(array, overwriting: false, operation).inverseInFactors(operation)
  }
  var (rest, result): (UInt, NDArray<Element>?) = (power.magnitude, nil)
  while rest > 0 {
    if rest & 1 == 1 { result = result.map { matmul($0, square) } ?? square.copy() }
    rest >>= 1
    if rest > 0 { square = matmul(square, square) }
  }
  return result
    ?? NDArray.identities(array.shape.stack, array.columnCount, for: operation).copy()
}
