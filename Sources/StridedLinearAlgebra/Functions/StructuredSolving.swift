import Numerics
import Strided

/// The solution x of A·x = b for a triangular matrix A: fresh memory.
///
/// Only one triangle of A is read. The rules for right sides are those of ``solve(_:_:)``. Throws if A is not square or
/// has a 0 on the diagonal, or if the shapes do not fit.
///
/// - Parameters:
///   - array: the matrix, or a stack of matrices.
///   - right: the right sides.
///   - triangle: the triangle that is read.
///   - transposition: whether the system has A, its transpose or its conjugate transpose on the left.
///   - unitDiagonal: whether the diagonal counts as ones, and is not read.
/// - Complexity: O(n² · k) for k right sides. A is used without a copy if the elements of its columns are contiguous,
///   or those of its rows unless a complex A is conjugated. Calls `trtrs`.
public func solveTriangular<Element: LinearScalar>(
  _ array: NDArray<Element>, _ right: NDArray<Element>, _ triangle: Triangle,
  _ transposition: Transposition = .none, unitDiagonal: Bool = false
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "solveTriangular"
  try array.requireSquare(operation)
  var (view, letter, half) = (array, transposition.letter(for: Element.self), triangle.letter)
  if MatrixStack(sharing: array) == nil, letter != "C" {
    (view, half) = (array.swappingAxes(-2, -1), triangle.transposed.letter)
    letter = letter == "N" ? "T" : "N"
  }
  let a = MatrixStack(reading: view, for: operation)
  let (n, lead, lapack) = (a.rows, a.leadingDimension, Element._lapack)
  let (solution, stack, infos) = try unsafe solveColumns(
    right, for: array.shape, rows: n, into: nil, operation, routine: "trtrs", work: n * n
  ) { index, columns, distance, count in
    unsafe lapack.trtrs(
      half, letter, unitDiagonal ? "U" : "N", n, count, a.pointer(index), lead, columns, distance)
  }
  a.keepAlive()
  try LinearAlgebraError.check(infos, operation, stack) { .singular(pivot: $0 - 1) }
  return solution
}

/// The solution x of A·x = b for a positive definite matrix A: fresh memory.
///
/// Only one triangle of A is read. The rules for right sides are those of ``solve(_:_:)``. Throws if A is not square,
/// is not positive definite or has elements that are not finite, or if the shapes do not fit.
///
/// - Complexity: O(n³ + n² · k) for k right sides, half of the work of ``solve(_:_:)``. Factorises as
///   ``cholesky(_:triangle:)`` does, then calls `potrs`.
public func solvePositiveDefinite<Element: LinearScalar>(
  _ array: NDArray<Element>, _ right: NDArray<Element>, triangle: Triangle = .lower
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "solvePositiveDefinite"
  try array.requireSquare(operation)
  try RightSides.stack(right, for: array.shape, rows: array.rowCount, operation)
  return try CholeskyFactorization(array, triangle, overwriting: false, operation)
    .solved(right, into: nil, operation)
}

/// The solution x of A·x = b for a band matrix A, given by its diagonals: fresh memory.
///
/// Row i of the bands is a diagonal, from the uppermost to the lowest: element (r, c) of A is
/// `bands[upper + r - c, c]`. Elements of the bands outside of A are not read. This is the form of
/// `scipy.linalg.solve_banded`.
///
/// Throws if A is singular, if the bands have not `lower + upper + 1` rows, or if the shapes do not fit.
///
/// - Complexity: O(n · lower · (lower + upper)). Calls `gbtrf` and `gbtrs`.
public func solveBanded<Element: LinearScalar>(
  _ bands: NDArray<Element>, lower: Int, upper: Int, _ right: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "solveBanded"
  try bands.requireMatrices(operation)
  let (n, rows) = (bands.columnCount, lower + upper + 1)
  guard lower >= 0, upper >= 0, bands.rowCount == rows else {
    throw LinearAlgebraError(operation, .shapes([bands.shape, right.shape]))
  }
  let shape = bands.shape.stack.appending(n, n)
  try RightSides.stack(right, for: shape, rows: n, operation)
  // LAPACK needs room for further upper diagonals, which exchanges of rows fill.
  let a = MatrixStack<Element>(
    uninitialized: bands.shape.stack, rows + lower, n, for: operation)
  a.array.fill(0)
  a.array[.ellipsis, lower..., 0...].assign(bands)
  clearOutside(a.array[.ellipsis, lower..., 0...], lower: lower, upper: upper)
  try a.array.requireFinite(operation)
  let pivots = FactorValues<Int32>(a.count, n)
  let (lead, lapack) = (a.leadingDimension, Element._lapack)
  let infos = callForEach("gbtrf", a.count, work: n * rows * (lower + 1)) { index in
    if n == 0 { return 0 }
    return unsafe lapack.gbtrf(n, n, lower, upper, a.pointer(index), lead, pivots.pointer(index))
  }
  try LinearAlgebraError.check(infos, operation, a.stack) { .singular(pivot: $0 - 1) }
  let solution = try unsafe solveColumns(
    right, for: shape, rows: n, into: nil, operation, routine: "gbtrs", work: 2 * n * rows
  ) { index, columns, distance, count in
    unsafe lapack.gbtrs(
      "N", n, lower, upper, count, a.pointer(index), lead, pivots.pointer(index), columns, distance)
  }.solution
  a.keepAlive()
  pivots.keepAlive()
  return solution
}

/// The solution x of A·x = b for a positive definite band matrix A, given by its lower diagonals: fresh memory.
///
/// Row i of the bands is a diagonal, the main one first: element (r, c) of A is `bands[r - c, c]`. Elements of the
/// bands outside of A are not read. Throws if A is not positive definite, or if the shapes do not fit.
///
/// - Complexity: O(n · k²) for k diagonals. Calls `pbtrf` and `pbtrs`.
public func solvePositiveDefiniteBanded<Element: LinearScalar>(
  _ bands: NDArray<Element>, _ right: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "solvePositiveDefiniteBanded"
  try bands.requireMatrices(operation)
  let (n, lower) = (bands.columnCount, bands.rowCount - 1)
  guard lower >= 0 else { throw LinearAlgebraError(operation, .empty(bands.shape)) }
  let shape = bands.shape.stack.appending(n, n)
  try RightSides.stack(right, for: shape, rows: n, operation)
  let a = MatrixStack(copying: bands, for: operation)
  clearOutside(a.array, lower: lower, upper: 0)
  try a.array.requireFinite(operation)
  let (lead, lapack) = (a.leadingDimension, Element._lapack)
  let infos = callForEach("pbtrf", a.count, work: n * (lower + 1) * (lower + 1)) { index in
    n == 0 ? 0 : unsafe lapack.pbtrf("L", n, lower, a.pointer(index), lead)
  }
  try LinearAlgebraError.check(infos, operation, a.stack) { .notPositiveDefinite(minor: $0) }
  let solution = try unsafe solveColumns(
    right, for: shape, rows: n, into: nil, operation, routine: "pbtrs", work: 4 * n * (lower + 1)
  ) { index, columns, distance, count in
    unsafe lapack.pbtrs("L", n, lower, count, a.pointer(index), lead, columns, distance)
  }.solution
  a.keepAlive()
  return solution
}

/// Writes 0 to the elements of bands that are outside of the matrix.
private func clearOutside<Element: LinearScalar>(
  _ bands: NDArray<Element>, lower: Int, upper: Int
) {
  let n = bands.columnCount
  for row in 0..<bands.rowCount {
    let offset = row - upper
    if offset < 0 { bands[.ellipsis, row, ..<Swift.min(-offset, n)].fill(0) }
    if offset > 0 { bands[.ellipsis, row, Swift.max(n - offset, 0)...].fill(0) }
  }
}
