import Numerics
import Strided

/// The eigenvalues and eigenvectors of a Hermitian matrix, or of each matrix of a stack: A = V·diag(λ)·Vᴴ.
///
/// The eigenvalues are real and increase. The columns of V are orthonormal.
///
/// ```swift
/// let a: NDArray<Double> = [[2, 1], [1, 2]]
/// let factors = try eigh(a)
/// print(factors)  // Hermitian eigenvectors of float64 (2, 2)
/// print(factors.values)  // [1. 3.]
/// ```
public struct HermitianEigenDecomposition<Element: LinearScalar> {
  /// The eigenvalues, the least first.
  public let values: NDArray<Element.RealPart>
  /// V: the eigenvectors, each a column.
  public let vectors: NDArray<Element>

  /// The shape of the matrices that were decomposed.
  public var shape: Shape { vectors.shape }

  /// A again: fresh memory.
  public func reconstructed() -> NDArray<Element> { applying { $0 } }

  /// The function of A that has the same eigenvectors, and the function's results as eigenvalues: fresh memory.
  ///
  /// For a decomposition of two matrices, it is V·diag(f(λ))·Vᴴ.
  ///
  /// - Parameter function: gives an array of the same shape.
  public func applying(
    _ function: (NDArray<Element.RealPart>) -> NDArray<Element.RealPart>
  ) -> NDArray<Element> {
    let results = NDArray<Element>(real: function(values)).expandingAxis(at: -2)
    return matmul(vectors * results, vectors.adjoint)
  }

  /// The solution x of A·x = b: fresh memory.
  ///
  /// The rules for right sides are those of ``LUFactorization/solve(_:_:)``. Throws if an eigenvalue is 0.
  public func solve(
    _ right: NDArray<Element>
  ) throws(LinearAlgebraError) -> NDArray<Element> {
    let n = shape[shape.count - 1]
    try RightSides.stack(right, for: shape, rows: n, "solve")
    try requireRegular("solve")
    let columns = right.rank == 1 ? right.expandingAxis(at: -1) : right
    let rotated = matmul(vectors.adjoint, columns)
    let scaled = rotated / NDArray<Element>(real: values).expandingAxis(at: -1)
    let solution = matmul(vectors, scaled)
    return right.rank == 1 ? solution.squeezed(axis: -1) : solution
  }

  /// The inverse of A: fresh memory.
  ///
  /// Throws if an eigenvalue is 0.
  public func inverse() throws(LinearAlgebraError) -> NDArray<Element> {
    try requireRegular("inverse")
    return applying { 1 / $0 }
  }

  private func requireRegular(_ operation: String) throws(LinearAlgebraError) {
    let n = shape[shape.count - 1]
    let zeros = Array((values .== 0).reshaped(to: [-1, Swift.max(n, 1)]).any(axis: -1))
    try LinearAlgebraError.check(.several(zeros.map { $0 ? 1 : 0 }), operation, shape.stack) { _ in
      .singular(pivot: 0)
    }
  }

  /// The determinant of A, or of each matrix of a stack: the product of the eigenvalues.
  public func determinants() -> NDArray<Element.RealPart> { values.product(axis: -1) }
}

extension HermitianEigenDecomposition: CustomStringConvertible {
  /// The decomposition, the type and the shape, in one line.
  public var description: String {
    factorizationText("Hermitian eigenvectors", Element.self, shape)
  }
}

/// The eigenvalues and eigenvectors of a Hermitian matrix, or of each matrix of a stack.
///
/// Only one triangle is read; the matrix is Hermitian (symmetric if it is real), so it determines the other one.
/// Throws if a matrix is not square, if an element of the triangle is not finite, or if the iteration does not
/// converge.
///
/// - Complexity: O(n³) for each matrix, one copy of the array. Calls `syevd` or `heevd`, which divide and conquer. For
///   a real matrix of 96 to 4096 rows it calls their step `sytrd`, and `stedc` for parts of at most 25 rows; for one of
///   at most 8 rows it calls no routine. The matrices of a stack are split over threads.
public func eigh<Element: LinearScalar>(
  _ array: NDArray<Element>, triangle: Triangle = .lower
) throws(LinearAlgebraError) -> HermitianEigenDecomposition<Element> {
  let (values, vectors) = try hermitianEigen(
    array, triangle, vectors: true, overwriting: false, "eigh")
  return HermitianEigenDecomposition(values: values, vectors: vectors)
}

/// Like ``eigh(_:triangle:)``, in the memory of the array if LAPACK accepts its layout.
///
/// The rules are those of ``cholesky(overwriting:triangle:)``. The array then holds the eigenvectors, each a column, or
/// each a row if it is a real array in C order.
public func eigh<Element: LinearScalar>(
  overwriting array: NDArray<Element>, triangle: Triangle = .lower
) throws(LinearAlgebraError) -> HermitianEigenDecomposition<Element> {
  let (values, vectors) = try hermitianEigen(
    array, triangle, vectors: true, overwriting: true, "eigh")
  return HermitianEigenDecomposition(values: values, vectors: vectors)
}

/// The eigenvalues of a Hermitian matrix, or of each matrix of a stack, the least first: fresh memory.
///
/// Throws in the same cases as ``eigh(_:triangle:)``.
///
/// - Complexity: O(n³), less than for the vectors. Calls `syevd` or `heevd`, unless it is a real matrix of at most 8
///   rows.
public func hermitianEigenvalues<Element: LinearScalar>(
  _ array: NDArray<Element>, triangle: Triangle = .lower
) throws(LinearAlgebraError) -> NDArray<Element.RealPart> {
  try hermitianEigen(
    array, triangle, vectors: false, overwriting: false, "hermitianEigenvalues"
  ).values
}

@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
private func hermitianEigen<Element: LinearScalar>(
  _ array: borrowing NDArray<Element>, _ triangle: Triangle, vectors: Bool, overwriting: Bool,
  _ operation: String
) throws(LinearAlgebraError) -> (values: NDArray<Element.RealPart>, vectors: NDArray<Element>) {
  try array.requireSquare(operation)
  let given = HermitianStack(decomposing: array, triangle, overwriting: overwriting, for: operation)
  let norms = try given.finiteNorms(of: array, operation)
  let isSmall = SmallEigenproblem<Element>.accepts(given.matrices.rows, norms)
  let work = isSmall ? given : given.raised()
  let (a, letter) = (work.matrices, work.letter)
  let (n, lead, stack) = (a.rows, a.leadingDimension, a.stack)
  let values = VectorStack<Element.RealPart>(stack, n, for: operation)
  let (job, lapack): (Unicode.Scalar, _) = (vectors ? "V" : "N", Element._lapack)
  let isReduced = vectors && TridiagonalEigenproblem<Element>.accepts(n)
  let results =
    isReduced && !overwriting
    ? MatrixStack<Element>(uninitialized: stack, n, n, for: operation) : a
  let (matrices, places) = (a.places, results.places)
  let infos: StackValues<Int>
  if isSmall {
    infos = valuesForEach(a.count, work: 50 * n * n * n) { index in
      unsafe SmallEigenproblem.decompose(
        work.triangle, n, matrices.pointer(index), lead, values.pointer(index))
    }
  } else {
    infos = callForEach("heevd", a.count, work: 9 * n * n * n) {
      (index, workspace: inout Workspace<Element>) in
      let (matrix, values) = unsafe (matrices.pointer(index), values.pointer(index))
      let vectors = unsafe places.pointer(index)
      if isReduced, TridiagonalEigenproblem<Element>.accepts(n, norm: norms[index]) {
        return unsafe TridiagonalEigenproblem.decompose(n, matrix, lead, values, to: vectors)
      }
      let info = unsafe lapack.heevd(&workspace, job, letter, n, matrix, lead, values)
      let isApart = unsafe vectors != matrix
      if isApart { unsafe copyColumns(n, n, from: matrix, 1, lead, to: vectors, n) }
      return info
    }
  }
  try LinearAlgebraError.check(infos, operation, stack) { .noConvergence(count: $0) }
  a.keepAlive()
  results.keepAlive()
  values.keepAlive()
  return (values.array, results.array)
}

/// The solutions of A·v = λ·B·v for a Hermitian A and a positive definite B, or for stacks of them.
///
/// The eigenvalues are real and increase. The eigenvectors V satisfy Vᴴ·B·V = 1. Only one triangle of each matrix is
/// read. Throws if the matrices are not square or differ in shape, if B is not positive definite, if an element of the
/// triangles is not finite, or if the iteration does not converge.
///
/// - Complexity: O(n³) for each pair, one copy of both arrays. Calls `sygvd` or `hegvd`.
public func eigh<Element: LinearScalar>(
  _ array: NDArray<Element>, _ metric: NDArray<Element>, triangle: Triangle = .lower
) throws(LinearAlgebraError) -> HermitianEigenDecomposition<Element> {
  try hermitianEigen(array, metric, triangle, overwriting: false, "eigh")
}

/// Like ``eigh(_:_:triangle:)``, in the memory of each array whose layout LAPACK accepts.
///
/// The rules are those of ``cholesky(overwriting:triangle:)``. The first array then holds the eigenvectors, and the
/// second one the Cholesky factor of B.
public func eigh<Element: LinearScalar>(
  overwriting array: NDArray<Element>, _ metric: NDArray<Element>, triangle: Triangle = .lower
) throws(LinearAlgebraError) -> HermitianEigenDecomposition<Element> {
  try hermitianEigen(array, metric, triangle, overwriting: true, "eigh")
}

private func hermitianEigen<Element: LinearScalar>(
  _ array: NDArray<Element>, _ metric: NDArray<Element>, _ triangle: Triangle, overwriting: Bool,
  _ operation: String
) throws(LinearAlgebraError) -> HermitianEigenDecomposition<Element> {
  try array.requireSquare(operation)
  guard array.shape == metric.shape else {
    throw LinearAlgebraError(operation, .shapes([array.shape, metric.shape]))
  }
  // Both matrices need the same triangle, and each its own memory.
  let overwriting = overwriting && !array.sharesMemory(with: metric)
  let isTurned = HermitianStack.isTurned(decomposing: array, triangle, overwriting: overwriting)
  let given = [array, metric].map { matrix in
    HermitianStack(
      working: matrix, triangle, isTurned: isTurned, overwriting: overwriting, for: operation)
  }
  try given[0].requireFinite(of: array, operation)
  try given[1].requireFinite(of: metric, operation)
  let works = given.map { $0.raised() }
  let (a, b, letter) = (works[0].matrices, works[1].matrices, works[0].letter)
  let (n, stack) = (a.rows, a.stack)
  let values = VectorStack<Element.RealPart>(stack, n, for: operation)
  let lapack = Element._lapack
  let infos = callForEach("hegvd", a.count, work: 14 * n * n * n) {
    (index, workspace: inout Workspace<Element>) in
    if n == 0 { return 0 }
    return unsafe lapack.hegvd(
      &workspace, 1, "V", letter, n, a.pointer(index), a.leadingDimension, b.pointer(index),
      b.leadingDimension, values.pointer(index))
  }
  try LinearAlgebraError.check(infos, operation, stack) {
    $0 > n ? .notPositiveDefinite(minor: $0 - n) : .noConvergence(count: $0)
  }
  a.keepAlive()
  b.keepAlive()
  values.keepAlive()
  return HermitianEigenDecomposition(values: values.array, vectors: a.array)
}
