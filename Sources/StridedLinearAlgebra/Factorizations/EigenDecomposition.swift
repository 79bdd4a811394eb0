import Numerics
import Strided

/// The eigenvalues and eigenvectors of a matrix, or of each matrix of a stack: A·V = V·diag(λ).
///
/// They are complex, also for real matrices. Each eigenvector has the norm 1. A defective matrix has fewer
/// independent eigenvectors than rows; V is then singular.
///
/// ```swift
/// let a: NDArray<Double> = [[0, -1], [1, 0]]
/// let factors = try eig(a)
/// print(factors)  // Eigenvectors of float64 (2, 2)
/// print(factors.values)  // [0.+1.j 0.-1.j]
/// ```
public struct EigenDecomposition<Element: LinearScalar> {
  /// The eigenvalues, in LAPACK's order.
  public let values: NDArray<Complex<Element.RealPart>>
  /// V: the eigenvectors, each a column.
  public let vectors: NDArray<Complex<Element.RealPart>>
  /// W: the left eigenvectors, each a column, with Wᴴ·A = diag(λ)·Wᴴ; nil unless asked for.
  public let leftVectors: NDArray<Complex<Element.RealPart>>?

  /// The shape of the matrices that were decomposed.
  public var shape: Shape { vectors.shape }

  /// A again, V·diag(λ)·V⁻¹: fresh memory.
  ///
  /// Throws if V is singular; it is inaccurate if V is nearly singular.
  public func reconstructed() throws(LinearAlgebraError) -> NDArray<Element> {
    let scaled = vectors * values.expandingAxis(at: -2)
    // The transposed system has A on the right: A·V = V·diag(λ).
    let solution = try LUFactorization(
      vectors.swappingAxes(-2, -1), overwriting: false, "reconstructed"
    ).solve(scaled.swappingAxes(-2, -1))
    return NDArray(partsOf: solution.swappingAxes(-2, -1))
  }

  /// The determinant of A, or of each matrix of a stack: the product of the eigenvalues.
  public func determinants() -> NDArray<Complex<Element.RealPart>> { values.product(axis: -1) }
}

extension EigenDecomposition: CustomStringConvertible {
  /// The decomposition, the type and the shape, in one line.
  public var description: String { factorizationText("Eigenvectors", Element.self, shape) }
}

/// The eigenvalues and eigenvectors of a square matrix, or of each matrix of a stack.
///
/// Throws if a matrix is not square, if an element is not finite, or if the iteration does not converge.
///
/// - Parameters:
///   - array: the matrices.
///   - leftVectors: whether the left eigenvectors are computed as well.
/// - Complexity: O(n³) for each matrix, one copy of the array. Calls `geev`; the matrices of a stack are split over
///   threads.
public func eig<Element: LinearScalar>(
  _ array: NDArray<Element>, leftVectors: Bool = false
) throws(LinearAlgebraError) -> EigenDecomposition<Element> {
  try decomposed(array, leftVectors: leftVectors, overwriting: false)
}

/// Like ``eig(_:leftVectors:)``, with the memory of the array as workspace if LAPACK accepts its layout.
///
/// The rules are those of ``lu(overwriting:)``, but the elements of the array are undefined afterwards.
public func eig<Element: LinearScalar>(
  overwriting array: NDArray<Element>, leftVectors: Bool = false
) throws(LinearAlgebraError) -> EigenDecomposition<Element> {
  try decomposed(array, leftVectors: leftVectors, overwriting: true)
}

private func decomposed<Element: LinearScalar>(
  _ array: NDArray<Element>, leftVectors: Bool, overwriting: Bool
) throws(LinearAlgebraError) -> EigenDecomposition<Element> {
  let result = try eigen(array, right: true, left: leftVectors, overwriting: overwriting, "eig")
  return EigenDecomposition(
    values: result.values, vectors: result.right ?? .zeros(array.shape), leftVectors: result.left)
}

/// The eigenvalues of a square matrix, or of each matrix of a stack: fresh memory.
///
/// They are complex, also for real matrices. Throws in the same cases as ``eig(_:leftVectors:)``.
///
/// - Complexity: O(n³), less than for the vectors. Calls `geev`.
public func eigenvalues<Element: LinearScalar>(
  _ array: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Complex<Element.RealPart>> {
  try eigen(array, right: false, left: false, overwriting: false, "eigenvalues").values
}

/// What `geev` computes.
private typealias Eigen<Real: LinearReal> = (
  values: NDArray<Complex<Real>>, right: NDArray<Complex<Real>>?, left: NDArray<Complex<Real>>?
)

@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
private func eigen<Element: LinearScalar>(
  _ array: NDArray<Element>, right: Bool, left: Bool, overwriting: Bool, _ operation: String
) throws(LinearAlgebraError) -> Eigen<Element.RealPart> {
  try array.requireSquare(operation)
  let a = MatrixStack(working: array, overwriting: overwriting, for: operation)
  try a.requireFinite(as: array, operation)
  let (n, stack) = (a.rows, a.stack)
  let values = VectorStack<Element>(stack, n, for: operation)
  let imaginary = VectorStack<Element.RealPart>(stack, Element._isComplex ? 0 : n, for: operation)
  let rights = MatrixStack<Element>(uninitialized: stack, right ? n : 0, n, for: operation)
  let lefts = MatrixStack<Element>(uninitialized: stack, left ? n : 0, n, for: operation)
  let lapack = Element._lapack
  let infos = callForEach("geev", a.count, work: 25 * n * n * n) {
    (index, workspace: inout Workspace<Element>) in
    if n == 0 { return 0 }
    return unsafe lapack.geev(
      &workspace, left ? "V" : "N", right ? "V" : "N", n, a.pointer(index), a.leadingDimension,
      values.pointer(index), imaginary.pointer(index), lefts.pointer(index), n,
      rights.pointer(index), n)
  }
  try LinearAlgebraError.check(infos, operation, stack) { .noConvergence(count: $0) }
  a.keepAlive()
  values.keepAlive()
  imaginary.keepAlive()
  return (
    joined(values.array, imaginary.array),
    right ? complexVectors(rights, imaginary) : nil, left ? complexVectors(lefts, imaginary) : nil
  )
}

/// Complex numbers from their real and imaginary parts; the numbers themselves if they are complex.
func joined<Element: LinearScalar>(
  _ numbers: NDArray<Element>, _ imaginary: NDArray<Element.RealPart>
) -> NDArray<Complex<Element.RealPart>> {
  let result = numbers.asComplex
  if !Element._isComplex { result.imaginary.assign(imaginary) }
  return result
}

/// The complex eigenvectors.
///
/// LAPACK stores a conjugate pair of eigenvectors of a real matrix in two columns: the real parts, and the imaginary
/// parts of the first one.
func complexVectors<Element: LinearScalar>(
  _ vectors: MatrixStack<Element>, _ imaginary: VectorStack<Element.RealPart>
) -> NDArray<Complex<Element.RealPart>> {
  if let numbers = vectors.array as? NDArray<Complex<Element.RealPart>> { return numbers }
  let n = vectors.rows
  let result = MatrixStack<Complex<Element.RealPart>>(
    uninitialized: vectors.stack, n, n, for: "eig")
  for index in 0..<vectors.count {
    var (source, target) = unsafe (vectors.pointer(index), result.pointer(index))
    let signs = unsafe imaginary.pointer(index)
    var column = 0
    while column < n {
      // The second column of a pair follows the first one.
      let isPair = unsafe signs[column] != 0 && column + 1 < n
      for row in 0..<n {
        let real = unsafe source[row]._parts.real
        let part = unsafe isPair ? source[n + row]._parts.real : 0
        unsafe target[row] = Complex(real, part)
        if isPair { unsafe target[n + row] = Complex(real, -part) }
      }
      let step = isPair ? 2 : 1
      unsafe source += step * n
      unsafe target += step * n
      column += step
    }
  }
  vectors.keepAlive()
  imaginary.keepAlive()
  result.keepAlive()
  return result.array
}
