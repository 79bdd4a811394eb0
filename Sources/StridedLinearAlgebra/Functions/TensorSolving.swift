import Numerics
import Strided

/// The solution x of the tensor equation `tensordot(a, x, axes: x.rank)` = b: fresh memory.
///
/// The first axes of a have the extents of b. The other ones are those of x, which must have as many elements as b.
///
/// ```swift
/// let a = NDArray<Double>.eye(6).reshaped(to: [2, 3, 3, 2]) * 2
/// let b: NDArray<Double> = [[2, 4, 6], [8, 10, 12]]
/// print(try tensorSolve(a, b))
/// // [[1. 2.]
/// //  [3. 4.]
/// //  [5. 6.]]
/// ```
///
/// Throws if the shapes do not fit, if a as a matrix is singular, or if an element is not finite.
///
/// - Parameters:
///   - array: the array a.
///   - right: the right side b.
///   - axes: axes of a that are moved behind the other ones first, in this order; negative ones count from the end.
///     Traps if one is out of range or given twice.
/// - Complexity: O(n³) for n elements of b, one copy of each argument, and one of a more if no view is a matrix.
///   Factorises as ``lu(_:)`` does, then calls `getrs`.
public func tensorSolve<Element: LinearScalar>(
  _ array: NDArray<Element>, _ right: NDArray<Element>, axes: [Int] = []
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "tensorSolve"
  let last = axes.map { $0 < 0 ? $0 + array.rank : $0 }
  let order = (0..<array.rank).filter { !last.contains($0) } + last
  let turned = array.transposed(axes: order)
  let shape = Shape(turned.shape.dropFirst(right.rank))
  guard Array(turned.shape.prefix(right.rank)) == Array(right.shape),
    shape.elementCount == right.count
  else { throw LinearAlgebraError(operation, .shapes([array.shape, right.shape])) }
  let matrix = turned.reshaped(to: [right.count, right.count])
  return try LUFactorization(matrix, overwriting: false, operation)
    .solved(right.reshaped(to: [right.count]), .none, into: nil, operation).reshaped(to: shape)
}

/// The inverse of an array with respect to `tensordot` over some axes: fresh memory.
///
/// The first axes of a, and the other ones, must have as many elements. The inverse has the other axes first. The
/// product `tensordot(tensorInverse(a, axes: k), b, axes: k)` is `tensorSolve(a, b)`.
///
/// ```swift
/// let a = NDArray<Double>.eye(4).reshaped(to: [4, 2, 2]) * 4
/// print(try tensorInverse(a, axes: 1)[1, 0, 2])  // 0.25
/// ```
///
/// Throws if the numbers of elements differ, if a as a matrix is singular, or if an element is not finite.
///
/// - Parameters:
///   - array: the array a.
///   - axes: the number of first axes; traps if it is negative or more than all.
/// - Complexity: O(n³) for n elements along the first axes. Factorises as ``lu(_:)`` does, then
///   calls `getri`.
public func tensorInverse<Element: LinearScalar>(
  _ array: NDArray<Element>, axes: Int = 2
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "tensorInverse"
  guard axes >= 0, axes <= array.rank else {
    trap("\(operation): \(axes) first axes of shape \(array.shape)")
  }
  let (first, rest) = (array.shape.prefix(axes), array.shape.dropFirst(axes))
  let count = Shape(first).elementCount
  guard Shape(rest).elementCount == count else {
    throw LinearAlgebraError(operation, .notSquareTensor(array.shape, axes: axes))
  }
  let factors = try LUFactorization(
    array.reshaped(to: [count, count]), overwriting: false, operation)
  return try factors.inverseInFactors(operation).reshaped(to: Shape(Array(rest) + Array(first)))
}
