import Numerics
import Strided

/// The solution of a least-squares problem.
public struct LeastSquares<Element: LinearScalar> {
  /// The x with the least norm of A·x - b, and of those the one with the least norm.
  public let solution: NDArray<Element>
  /// The squared norm of A·x - b, for each right side.
  public let residuals: NDArray<Element.RealPart>
  /// The rank of A, for each matrix of the stack.
  public let ranks: NDArray<Int>
  /// The singular values of A, the largest first.
  public let singularValues: NDArray<Element.RealPart>

  /// The rank of A; of a stack, the lowest one.
  public var rank: Int { ranks.count == 0 ? 0 : ranks.min() }
}

/// The x with the least norm of A·x - b, for a matrix A of any rank: fresh memory.
///
/// A right side with one axis is a vector. Otherwise its last two axes are matrices, whose columns are right
/// sides, and the axes before them broadcast with those of A.
///
/// ```swift
/// let a: NDArray<Double> = [[1, 0], [1, 1], [1, 2]]
/// let fit = try leastSquares(a, NDArray([1, 2, 4]))
/// print(round(fit.solution, decimals: 6), fit.rank)  // [0.833333 1.5     ] 2
/// ```
///
/// Throws if the shapes do not fit, if an element is not finite, or if the iteration does not converge.
///
/// - Parameters:
///   - array: the matrix, or a stack of matrices.
///   - right: the right sides.
///   - tolerance: singular values that are at most this times the largest count as 0; by default the longer side
///     times the relative rounding error.
/// - Complexity: O(m · n · min(m, n)), one copy of each argument. Calls `gelsd`, which uses the singular value
///   decomposition by dividing and conquering.
public func leastSquares<Element: LinearScalar>(
  _ array: NDArray<Element>, _ right: NDArray<Element>, tolerance: Element.RealPart? = nil
) throws(LinearAlgebraError) -> LeastSquares<Element> {
  try leastSquares(array, right, tolerance: tolerance, "leastSquares")
}

@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
func leastSquares<Element: LinearScalar>(
  _ array: NDArray<Element>, _ right: NDArray<Element>, tolerance: Element.RealPart?,
  _ operation: String
) throws(LinearAlgebraError) -> LeastSquares<Element> {
  try array.requireMatrices(operation)
  let (m, n) = (array.rowCount, array.columnCount)
  let stack = try RightSides.stack(right, for: array.shape, rows: m, operation)
  try array.requireFinite(operation)
  try right.requireFinite(operation)
  let sides = try RightSides(
    right, for: array.shape, rows: m, extent: Swift.max(m, n), operation)
  let columns = sides.columns
  // Every call overwrites its matrix, so a matrix for several right sides is copied for each of them.
  let a = MatrixStack(
    copying: array.broadcast(to: stack.appending(m, n)), for: operation)
  let values = VectorStack<Element.RealPart>(stack, Swift.min(m, n), for: operation)
  let ranks = NDArray<Int32>.zeros(stack)
  let rank = VectorStack(ranks.expandingAxis(at: -1))
  let relative =
    tolerance ?? Element.RealPart(Swift.max(m, n)) * Element.RealPart.ulpOfOne
  let lapack = Element._lapack
  let isEmpty = m == 0 || n == 0
  if isEmpty { columns.array.fill(0) }
  let infos = callForEach("gelsd", a.count, work: 4 * m * n * Swift.min(m, n)) {
    (index, workspace: inout Workspace<Element>) in
    if isEmpty { return 0 }
    return unsafe lapack.gelsd(
      &workspace, m, n, sides.count, a.pointer(index), a.leadingDimension, columns.pointer(index),
      columns.leadingDimension, values.pointer(index), relative, rank.pointer(index))
  }
  try LinearAlgebraError.check(infos, operation, stack) { .noConvergence(count: $0) }
  a.keepAlive()
  columns.keepAlive()
  values.keepAlive()
  withExtendedLifetime(ranks) {}
  let isVector = right.rank == 1
  let x = columns.array[.ellipsis, ..<n, 0...]
  let source = isVector ? right.expandingAxis(at: -1) : right
  let misses = (source - matmul(array, x)).magnitudes
  let residuals = (misses * misses).sum(axis: -2)
  return LeastSquares(
    solution: isVector ? x[.ellipsis, 0].copy() : x,
    residuals: isVector ? residuals.squeezed(axis: -1) : residuals,
    ranks: ranks.asInt, singularValues: values.array)
}
