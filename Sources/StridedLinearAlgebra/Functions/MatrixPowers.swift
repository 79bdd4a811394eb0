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
  if power >= 0 { return powers(of: array, power.magnitude) }
  let inverse = try LUFactorization(array, overwriting: false, operation)
    .inverseInFactors(operation)
  return powers(of: inverse, power.magnitude)
}

/// A square matrix of integers, or each matrix of a stack, to an integer power: fresh memory.
///
/// The power 0 is the identity matrix.
///
/// ```swift
/// let a: NDArray<Int> = [[1, 1], [1, 0]]
/// print(try matrixPower(a, 90)[0, 1])  // 2880067194370816120
/// ```
///
/// Throws if a matrix is not square. Traps if the power is negative, because the inverse need not consist of integers,
/// and if a number of the power, or of a power that it is made of, overflows.
///
/// - Complexity: O(n³ · log power): repeated squaring.
public func matrixPower<Element: IntegerScalar>(
  _ array: NDArray<Element>, _ power: Int
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "matrixPower"
  try array.requireSquare(operation)
  guard power >= 0 else { trap("\(operation): power \(power) of integers is negative") }
  return powers(of: array, power.magnitude)
}

/// Powers of square matrices by repeated squaring: fresh memory.
private func powers<Element: NumericScalar>(
  of matrices: NDArray<Element>, _ power: UInt
) -> NDArray<Element> {
  var (square, rest) = (matrices, power)
  var result: NDArray<Element>?
  while rest > 0 {
    if rest & 1 == 1 { result = result.map { matmul($0, square) } ?? square.copy() }
    rest >>= 1
    if rest > 0 { square = matmul(square, square) }
  }
  if let result { return result }
  let unit = NDArray<Element>.zeros(matrices.shape)
  unit.diagonal(axes: (-2, -1)).fill(1)
  return unit
}
