import Numerics
import Strided

/// The Hessenberg decomposition of a matrix, or of each matrix of a stack: A = Q·H·Qᴴ.
///
/// Q has orthonormal columns. H is 0 below the diagonal under the main one.
public struct HessenbergDecomposition<Element: LinearScalar> {
  /// H: upper triangular, but for the diagonal under the main one.
  public let h: NDArray<Element>
  /// Q: orthonormal columns.
  public let q: NDArray<Element>

  /// The shape of the matrices that were decomposed.
  public var shape: Shape { h.shape }

  /// A again: fresh memory.
  public func reconstructed() -> NDArray<Element> { matmul(matmul(q, h), q.adjoint) }
}

extension HessenbergDecomposition: CustomStringConvertible {
  /// The decomposition, the type and the shape, in one line.
  public var description: String { factorizationText("Hessenberg", Element.self, shape) }
}

/// The Hessenberg decomposition of a square matrix, or of each matrix of a stack.
///
/// Throws if a matrix is not square or an element is not finite.
///
/// - Complexity: O(n³) for each matrix, one copy of the array. Calls `gehrd`, and `orghr` or `unghr`.
public func hessenberg<Element: LinearScalar>(
  _ array: NDArray<Element>
) throws(LinearAlgebraError) -> HessenbergDecomposition<Element> {
  try hessenberg(array, overwriting: false, "hessenberg")
}

/// Like ``hessenberg(_:)``, in the memory of the array if LAPACK accepts its layout.
///
/// The rules are those of ``lu(overwriting:)``. The array then holds Q.
public func hessenberg<Element: LinearScalar>(
  overwriting array: NDArray<Element>
) throws(LinearAlgebraError) -> HessenbergDecomposition<Element> {
  try hessenberg(array, overwriting: true, "hessenberg")
}

@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
private func hessenberg<Element: LinearScalar>(
  _ array: NDArray<Element>, overwriting: Bool, _ operation: String
) throws(LinearAlgebraError) -> HessenbergDecomposition<Element> {
  try array.requireSquare(operation)
  let a = MatrixStack(working: array, overwriting: overwriting, for: operation)
  try a.requireFinite(as: array, operation)
  let (n, lead) = (a.rows, a.leadingDimension)
  guard n > 1 else {
    let h = a.array.copy()
    a.array.fill(1)
    return HessenbergDecomposition(h: h, q: a.array)
  }
  let scales = VectorStack<Element>(a.stack, n - 1, for: operation)
  let lapack = Element._lapack
  callForEach("gehrd", a.count, work: 4 * n * n * n) { index in
    unsafe lapack.gehrd(n, 1, n, a.pointer(index), lead, scales.pointer(index))
  }
  let h = a.array.upperTriangle(offset: -1)
  callForEach("unghr", a.count, work: 2 * n * n * n) { index in
    unsafe lapack.unghr(n, 1, n, a.pointer(index), lead, scales.pointer(index))
  }
  a.keepAlive()
  scales.keepAlive()
  return HessenbergDecomposition(h: h, q: a.array)
}
