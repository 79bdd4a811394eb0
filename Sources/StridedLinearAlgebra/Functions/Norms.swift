import Numerics
import Strided

/// A norm of a matrix.
public enum MatrixNorm: Sendable {
  /// The square root of the sum of the squared absolute values.
  case frobenius
  /// The sum of the singular values.
  case nuclear
  /// The largest singular value.
  case two
  /// The least singular value.
  case leastTwo
  /// The largest sum of absolute values of a column.
  case one
  /// The least sum of absolute values of a column.
  case leastOne
  /// The largest sum of absolute values of a row.
  case infinity
  /// The least sum of absolute values of a row.
  case leastInfinity
}

/// A norm of a matrix.
///
/// ```swift
/// let a: NDArray<Double> = [[3, 0], [-4, 0]]
/// print(try matrixNorm(a), try matrixNorm(a, .one), try matrixNorm(a, .infinity))  // 5.0 7.0 4.0
/// ```
///
/// The norm of an empty matrix is 0. Throws if the array is not a matrix. Norms of singular values throw in the same
/// cases as ``svd(_:full:)``.
///
/// - Complexity: O(m · n); O(m · n · min(m, n)) for norms of singular values, which call `gesdd`.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func matrixNorm<Element: LinearScalar>(
  _ matrix: NDArray<Element>, _ norm: MatrixNorm = .frobenius
) throws(LinearAlgebraError) -> Element.RealPart {
  try matrix.requireMatrix("matrixNorm")
  return try norms(matrix, norm, "matrixNorm")[]
}

/// A norm of each matrix of a stack, whose axes are dropped or kept with the extent 1: fresh memory.
///
/// ```swift
/// let a = NDArray<Double>.arange(8).reshaped(to: [2, 2, 2])
/// print(try matrixNorms(a, .one), try matrixNorms(a, .one, axes: (0, 1)))  // [ 4. 12.] [ 8. 10.]
/// ```
///
/// The rules are those of ``matrixNorm(_:_:)``.
///
/// - Parameters:
///   - array: the matrices; throws if the array has less than two axes.
///   - norm: the norm.
///   - axes: the axes of rows and columns, by default the last two; negative ones count from the end. Traps if one is
///     out of range or if they are equal.
///   - keepingAxes: whether both axes are kept.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func matrixNorms<Element: LinearScalar>(
  _ array: NDArray<Element>, _ norm: MatrixNorm = .frobenius, axes: (Int, Int) = (-2, -1),
  keepingAxes: Bool = false
) throws(LinearAlgebraError) -> NDArray<Element.RealPart> {
  let operation = "matrixNorms"
  try array.requireMatrices(operation)
  let (row, column) = array.resolved(axes, for: operation)
  let order = array.shape.indices.filter { $0 != row && $0 != column } + [row, column]
  let norms = try norms(array.transposed(axes: order), norm, operation)
  if !keepingAxes { return norms }
  let kept = array.shape.indices.map { $0 == row || $0 == column ? 1 : array.shape[$0] }
  return norms.reshaped(to: Shape(kept))
}

private func norms<Element: LinearScalar>(
  _ array: NDArray<Element>, _ norm: MatrixNorm, _ operation: String
) throws(LinearAlgebraError) -> NDArray<Element.RealPart> {
  try array.requireMatrices(operation)
  if array.rowCount == 0 || array.columnCount == 0 { return .zeros(array.shape.stack) }
  switch norm {
  case .frobenius where array.rank == 2: return .full([], array.ofEqualSize.norm())
  case .frobenius: return array.ofEqualSize.norm(order: 2, axes: [-2, -1])
  case .nuclear: return try singularValues(array, operation).sum(axis: -1)
  case .two: return try singularValues(array, operation).max(axis: -1)
  case .leastTwo: return try singularValues(array, operation).min(axis: -1)
  case .one: return array.magnitudes.sum(axis: -2).max(axis: -1)
  case .leastOne: return array.magnitudes.sum(axis: -2).min(axis: -1)
  case .infinity: return array.magnitudes.sum(axis: -1).max(axis: -1)
  case .leastInfinity: return array.magnitudes.sum(axis: -1).min(axis: -1)
  }
}

/// The norm of all elements of an array as one vector.
///
/// - Parameters:
///   - array: the elements.
///   - order: the order p of the norm, as for `NDArray.norm(order:)` of `Strided`: the p-th root of the sum of the
///     absolute values to the power p; infinity, minus infinity and 0 as there.
/// - Complexity: O(n).
public func vectorNorm<Element: LinearScalar>(
  _ array: NDArray<Element>, order: Double = 2
) -> Element.RealPart {
  array.ofEqualSize.norm(order: order)
}

/// The norms of the vectors along several axes, which are dropped or kept with the extent 1: fresh memory.
///
/// Each vector has the elements of all these axes. Traps in the same cases as `NDArray.norm(order:axes:)` of
/// `Strided`.
///
/// - Complexity: O(n).
public func vectorNorm<Element: LinearScalar>(
  _ array: NDArray<Element>, order: Double = 2, axes: [Int], keepingAxes: Bool = false
) -> NDArray<Element.RealPart> {
  array.ofEqualSize.norm(order: order, axes: axes, keepingAxes: keepingAxes)
}

/// The condition number of a matrix: its norm times that of its inverse.
///
/// It is infinite for a singular matrix, and 1 for a matrix without elements. In the norms ``MatrixNorm/two`` and
/// ``MatrixNorm/leastTwo``, the matrix need not be square. Throws if the array is not a matrix, if the norm needs a
/// square matrix, if an element is not finite, or if the iteration does not converge.
///
/// - Complexity: O(n³). Calls `gesdd`, or inverts. ``LUFactorization/conditionEstimates()`` is faster.
public func conditionNumber<Element: LinearScalar>(
  _ matrix: NDArray<Element>, _ norm: MatrixNorm = .two
) throws(LinearAlgebraError) -> Element.RealPart {
  try matrix.requireMatrix("conditionNumber")
  return try conditions(matrix, norm, "conditionNumber")[]
}

/// The condition number of each matrix of a stack: fresh memory.
///
/// The rules are those of ``conditionNumber(_:_:)``. If one matrix of the stack is singular, it alone has an infinite
/// condition number.
public func conditionNumbers<Element: LinearScalar>(
  _ array: NDArray<Element>, _ norm: MatrixNorm = .two
) throws(LinearAlgebraError) -> NDArray<Element.RealPart> {
  try conditions(array, norm, "conditionNumbers")
}

@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
private func conditions<Element: LinearScalar>(
  _ array: NDArray<Element>, _ norm: MatrixNorm, _ operation: String
) throws(LinearAlgebraError) -> NDArray<Element.RealPart> {
  if norm == .two || norm == .leastTwo {
    let values = try singularValues(array, operation)
    let side = values.shape[values.rank - 1]
    if side == 0 { return .ones(array.shape.stack) }
    let (largest, smallest) = (values[.ellipsis, 0], values[.ellipsis, side - 1])
    if norm == .leastTwo { return select(0, smallest / largest, where: smallest .== 0) }
    return select(.infinity, largest / smallest, where: smallest .== 0)
  }
  try array.requireSquare(operation)
  if array.columnCount == 0 { return .ones(array.shape.stack) }
  let factors = try LUFactorization(array, overwriting: false, operation)
  let singular = NDArray(factors.zeroPivots.map { $0 > 0 }, shape: array.shape.stack)
  guard singular.any() else {
    let inverse = try factors.inverseInFactors(operation)
    return try norms(array, norm, operation) * norms(inverse, norm, operation)
  }
  let result = NDArray<Element.RealPart>.full(array.shape.stack, .infinity)
  for index in 0..<result.count where factors.zeroPivots[index] == 0 {
    let condition = try conditions(array.matrix(index), norm, operation)
    result.reshaped(to: [-1])[index] = condition[]
  }
  return result
}

/// The sum of the diagonal of a matrix.
///
/// The sum is that of `NDArray.sum()` of `Strided`: integers are added in `Int` or `UInt`. Throws if the array is not
/// a matrix.
///
/// - Complexity: O(n).
public func trace<Element: Scalar>(
  _ matrix: NDArray<Element>, offset: Int = 0
) throws(LinearAlgebraError) -> Element.Sum {
  try matrix.requireMatrix("trace")
  return matrix.diagonal(offset: offset).sum()
}

/// The sum of the diagonal of each matrix of a stack: fresh memory.
///
/// - Parameters:
///   - array: the matrices; throws if the array has less than two axes.
///   - offset: the diagonal: 0 is the main one, above 0 to its right, below 0 under it.
///   - axes: the axes of rows and columns, by default the last two; negative ones count from the end. Traps if one is
///     out of range or if they are equal.
/// - Complexity: O(n).
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func traces<Element: Scalar>(
  _ array: NDArray<Element>, offset: Int = 0, axes: (Int, Int) = (-2, -1)
) throws(LinearAlgebraError) -> NDArray<Element.Sum> {
  let operation = "traces"
  try array.requireMatrices(operation)
  let axes = array.resolved(axes, for: operation)
  return array.diagonal(offset: offset, axes: axes).sum(axis: -1)
}

extension NDArray {
  /// Two axes counted from the start; traps if one is out of range or if they are equal.
  fileprivate func resolved(_ axes: (Int, Int), for operation: String) -> (Int, Int) {
    let (first, second) = (
      layout.resolvedAxis(axes.0, for: operation), layout.resolvedAxis(axes.1, for: operation)
    )
    guard first != second else {
      trap("\(operation): axes \(axes.0) and \(axes.1) of shape \(shape) are equal")
    }
    return (first, second)
  }
}
