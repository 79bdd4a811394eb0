import Numerics
import Strided

/// The solutions of A·v = λ·B·v for two square matrices, or for stacks of them.
///
/// Each eigenvalue is a quotient α / β. It is infinite if β is 0, which a singular B makes possible.
public struct GeneralizedEigenDecomposition<Element: LinearScalar> {
  /// The numerators of the eigenvalues.
  public let alpha: NDArray<Complex<Element.RealPart>>
  /// The denominators of the eigenvalues.
  public let beta: NDArray<Element>
  /// The eigenvectors, each a column.
  public let vectors: NDArray<Complex<Element.RealPart>>

  /// The eigenvalues α / β: fresh memory.
  public var values: NDArray<Complex<Element.RealPart>> { alpha / beta.asComplex }

  /// The shape of the matrices that were decomposed.
  public var shape: Shape { vectors.shape }
}

extension GeneralizedEigenDecomposition: CustomStringConvertible {
  /// The decomposition, the type and the shape, in one line.
  public var description: String {
    factorizationText("Generalized eigenvectors", Element.self, shape)
  }
}

/// The eigenvalues and eigenvectors of two square matrices, or of each pair of two stacks.
///
/// Throws if the matrices are not square or differ in shape, if an element is not finite, or if the iteration does
/// not converge.
///
/// - Complexity: O(n³) for each pair, one copy of both arrays. Calls `ggev`.
public func eig<Element: LinearScalar>(
  _ array: NDArray<Element>, _ metric: NDArray<Element>
) throws(LinearAlgebraError) -> GeneralizedEigenDecomposition<Element> {
  try generalizedEigen(array, metric, overwriting: false, "eig")
}

/// Like ``eig(_:_:)``, with the memory of each array as workspace whose layout LAPACK accepts.
///
/// The rules are those of ``lu(overwriting:)``, but the elements of the arrays are undefined afterwards.
public func eig<Element: LinearScalar>(
  overwriting array: NDArray<Element>, _ metric: NDArray<Element>
) throws(LinearAlgebraError) -> GeneralizedEigenDecomposition<Element> {
  try generalizedEigen(array, metric, overwriting: true, "eig")
}

private func generalizedEigen<Element: LinearScalar>(
  _ array: NDArray<Element>, _ metric: NDArray<Element>, overwriting: Bool, _ operation: String
) throws(LinearAlgebraError) -> GeneralizedEigenDecomposition<Element> {
  try array.requireSquare(operation)
  guard array.shape == metric.shape else {
    throw LinearAlgebraError(operation, .shapes([array.shape, metric.shape]))
  }
  try array.requireFinite(operation)
  try metric.requireFinite(operation)
  // Each matrix needs its own memory.
  let overwriting = overwriting && !array.sharesMemory(with: metric)
  let a = MatrixStack(working: array, overwriting: overwriting, for: operation)
  let b = MatrixStack(working: metric, overwriting: overwriting, for: operation)
  let (n, stack) = (a.rows, a.stack)
  let alpha = VectorStack<Element>(stack, n, for: operation)
  let imaginary = VectorStack<Element.RealPart>(stack, Element._isComplex ? 0 : n, for: operation)
  let beta = VectorStack<Element>(stack, n, for: operation)
  let vectors = MatrixStack<Element>(uninitialized: stack, n, n, for: operation)
  let lapack = Element._lapack
  let infos = callForEach("ggev", a.count, work: 60 * n * n * n) {
    (index, workspace: inout Workspace<Element>) in
    if n == 0 { return 0 }
    return unsafe lapack.ggev(
      &workspace, "N", "V", n, a.pointer(index), a.leadingDimension, b.pointer(index),
      b.leadingDimension,
      alpha.pointer(index), imaginary.pointer(index), beta.pointer(index), nil, n,
      vectors.pointer(index), n)
  }
  try LinearAlgebraError.check(infos, operation, stack) { .noConvergence(count: $0) }
  a.keepAlive()
  b.keepAlive()
  alpha.keepAlive()
  beta.keepAlive()
  return GeneralizedEigenDecomposition(
    alpha: joined(alpha.array, imaginary.array), beta: beta.array,
    vectors: complexVectors(vectors, imaginary))
}
