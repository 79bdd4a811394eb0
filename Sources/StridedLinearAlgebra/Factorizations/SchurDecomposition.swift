import Numerics
import Strided

/// The Schur decomposition of a matrix, or of each matrix of a stack: A = Z·T·Zᴴ.
///
/// Z has orthonormal columns. For complex matrices T is upper triangular, with the eigenvalues on the diagonal. For
/// real matrices T is real, with a block of two rows on the diagonal for each conjugate pair of eigenvalues. Convert
/// a real matrix to complex numbers to get a triangular T.
public struct SchurDecomposition<Element: LinearScalar> {
  /// T: upper triangular, but for blocks of two rows on the diagonal if the type is real.
  public let t: NDArray<Element>
  /// Z: orthonormal columns.
  public let z: NDArray<Element>
  /// The eigenvalues, in the order of the diagonal of T.
  public let values: NDArray<Complex<Element.RealPart>>

  /// The shape of the matrices that were decomposed.
  public var shape: Shape { t.shape }

  /// A again: fresh memory.
  public func reconstructed() -> NDArray<Element> { matmul(matmul(z, t), z.adjoint) }
}

extension SchurDecomposition: CustomStringConvertible {
  /// The decomposition, the type and the shape, in one line.
  public var description: String { factorizationText("Schur", Element.self, shape) }
}

/// The Schur decomposition of a square matrix, or of each matrix of a stack.
///
/// Throws if a matrix is not square, if an element is not finite, or if the iteration does not converge.
///
/// - Complexity: O(n³) for each matrix, one copy of the array. Calls `gees`; the matrices of a stack are split over
///   threads.
public func schur<Element: LinearScalar>(
  _ array: NDArray<Element>
) throws(LinearAlgebraError) -> SchurDecomposition<Element> {
  try schur(array, overwriting: false, "schur")
}

/// Like ``schur(_:)``, in the memory of the array if LAPACK accepts its layout.
///
/// The rules are those of ``lu(overwriting:)``. The array then holds T.
public func schur<Element: LinearScalar>(
  overwriting array: NDArray<Element>
) throws(LinearAlgebraError) -> SchurDecomposition<Element> {
  try schur(array, overwriting: true, "schur")
}

@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
private func schur<Element: LinearScalar>(
  _ array: NDArray<Element>, overwriting: Bool, _ operation: String
) throws(LinearAlgebraError) -> SchurDecomposition<Element> {
  try array.requireSquare(operation)
  try array.requireFinite(operation)
  let (n, stack) = (array.rowCount, array.shape.stack)
  let values = VectorStack<Element>(stack, n, for: operation)
  let imaginary = VectorStack<Element.RealPart>(stack, Element._isComplex ? 0 : n, for: operation)
  let (t, z) = try schurFactors(
    array, overwriting: overwriting, operation, values: values, imaginary: imaginary)
  return SchurDecomposition(
    t: t.array, z: z.array, values: joined(values.array, imaginary.array))
}

/// The factors T and Z of the Schur decomposition of finite square matrices.
///
/// - Parameters:
///   - values: receives the eigenvalues, or their real parts.
///   - imaginary: receives the imaginary parts of the eigenvalues of real matrices.
func schurFactors<Element: LinearScalar>(
  _ array: NDArray<Element>, overwriting: Bool, _ operation: String,
  values: VectorStack<Element>? = nil, imaginary: VectorStack<Element.RealPart>? = nil
) throws(LinearAlgebraError) -> (t: MatrixStack<Element>, z: MatrixStack<Element>) {
  let t = MatrixStack(working: array, overwriting: overwriting, for: operation)
  let (n, stack) = (t.rows, t.stack)
  let z = MatrixStack<Element>(uninitialized: stack, n, n, for: operation)
  let lapack = Element._lapack
  let infos = callForEach("gees", t.count, work: 25 * n * n * n) {
    (index, workspace: inout Workspace<Element>) in
    if n == 0 { return 0 }
    return unsafe withWorkspace(n) { (real: UnsafeMutablePointer<Element>) in
      unsafe withWorkspace(n) { (other: UnsafeMutablePointer<Element.RealPart>) in
        unsafe withWorkspace(1) { (selected: UnsafeMutablePointer<Int32>) in
          unsafe lapack.gees(
            &workspace, "V", n, t.pointer(index), t.leadingDimension, selected,
            values?.pointer(index) ?? real, imaginary?.pointer(index) ?? other, z.pointer(index),
            z.leadingDimension)
        }
      }
    }
  }
  try LinearAlgebraError.check(infos, operation, stack) { .noConvergence(count: $0) }
  t.keepAlive()
  z.keepAlive()
  values?.keepAlive()
  imaginary?.keepAlive()
  return (t, z)
}
