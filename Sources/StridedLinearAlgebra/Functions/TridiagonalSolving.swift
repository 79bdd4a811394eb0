import Numerics
import Strided

/// The solution x of A·x = b for a tridiagonal matrix A, given by its three diagonals: fresh memory.
///
/// The last axis of each diagonal has its elements. The axes before it are a stack of matrices; those of the three
/// diagonals and of the right sides broadcast together. The rules for right sides are those of ``solve(_:_:)``. Throws
/// if A is singular, if an element is not finite, or if the shapes do not fit.
///
/// ```swift
/// let ones = NDArray<Double>.ones([3])
/// print(try solveTridiagonal(-ones[1...], 2 * ones, -ones[1...], ones))  // [1.5 2.  1.5]
/// ```
///
/// - Parameters:
///   - lower: the diagonal below the main one, one element shorter.
///   - diagonal: the main diagonal.
///   - upper: the diagonal above the main one, one element shorter.
///   - right: the right sides.
/// - Complexity: O(n · k) for k right sides. Calls `gttrf` and `gttrs`; the matrices of a stack are split over threads.
public func solveTridiagonal<Element: LinearScalar>(
  _ lower: NDArray<Element>, _ diagonal: NDArray<Element>, _ upper: NDArray<Element>,
  _ right: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "solveTridiagonal"
  let stack = try stackOfDiagonals(lower, diagonal, upper, operation)
  let (n, count) = (diagonal.shape[diagonal.rank - 1], stack.elementCount)
  let shape = stack.appending(n, n)
  try RightSides.stack(right, for: shape, rows: n, operation)
  for part in [lower, diagonal, upper] { try part.requireFinite(operation) }
  func copied(_ part: NDArray<Element>, _ length: Int) -> VectorStack<Element> {
    VectorStack(part.broadcast(to: stack.appending(length)).copy())
  }
  let side = Swift.max(n - 1, 0)
  let (l, d, u) = (copied(lower, side), copied(diagonal, n), copied(upper, side))
  let further = VectorStack<Element>(stack, Swift.max(n - 2, 0), for: operation)
  let pivots = FactorValues<Int32>(count, n)
  let lapack = Element._lapack
  let infos = callForEach("gttrf", count, work: 8 * n) { index in
    if n == 0 { return 0 }
    return unsafe lapack.gttrf(
      n, l.pointer(index), d.pointer(index), u.pointer(index), further.pointer(index),
      pivots.pointer(index))
  }
  try LinearAlgebraError.check(infos, operation, stack) { .singular(pivot: $0 - 1) }
  let solution = try unsafe solveColumns(
    right, for: shape, rows: n, into: nil, operation, routine: "gttrs", work: 8 * n
  ) { index, columns, distance, count in
    unsafe lapack.gttrs(
      "N", n, count, l.pointer(index), d.pointer(index), u.pointer(index), further.pointer(index),
      pivots.pointer(index), columns, distance)
  }.solution
  l.keepAlive()
  d.keepAlive()
  u.keepAlive()
  further.keepAlive()
  pivots.keepAlive()
  return solution
}

/// The stack to which three diagonals broadcast; throws if their shapes do not fit.
private func stackOfDiagonals<Element>(
  _ lower: NDArray<Element>, _ diagonal: NDArray<Element>, _ upper: NDArray<Element>,
  _ operation: String
) throws(LinearAlgebraError) -> Shape {
  let shapes = [lower.shape, diagonal.shape, upper.shape]
  let side = Swift.max((diagonal.shape.last ?? 0) - 1, 0)
  guard diagonal.rank > 0, lower.shape.last == side, upper.shape.last == side,
    let sides = broadcastShape(Shape(lower.shape.dropLast()), Shape(upper.shape.dropLast())),
    let stack = broadcastShape(sides, Shape(diagonal.shape.dropLast()))
  else { throw LinearAlgebraError(operation, .shapes(shapes)) }
  return stack
}
