import Numerics
import StridedKernels
import StridedLayout

/// The matrix product of two arrays: fresh memory.
///
/// The matrices are the last two axes; the axes before them are stacks of matrices and broadcast
/// together. A vector on the left is a row, a vector on the right is a column; the result does not
/// have that axis. Two vectors give a 0-d array.
///
/// ```swift
/// let m: NDArray<Double> = [[1, 2], [3, 4]]
/// print(matmul(m, m.transposed()))
/// // [[ 5. 11.]
/// //  [11. 25.]]
/// ```
///
/// For `Bool`, a product is "and", and a sum is "or". `Float16` is added in `Float` and rounded
/// once. Traps if the inner extents differ, for 0-d arrays, and if integers overflow.
///
/// - Complexity: O(rows · inner · columns) for each matrix. `Float`, `Double` and complex numbers use
///   BLAS; <doc:MatrixProducts> says which routine, and what is copied. ``explainMatmul(_:_:)`` prints it.
@_alwaysEmitIntoClient
public func matmul<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>(
    ArrayCore.product(NDArray<Element>.productContext("matmul"), first.core, second.core)
  ).asSending()
}

/// Writes the matrix product of two arrays to a third one, in place.
///
/// If arrays overlap, the result is as if the sources had been copied first:
/// `matmul(a, a, into: a)` is correct. Traps, before anything is written, if shapes do not fit or the
/// result is read-only, and in the same cases as ``matmul(_:_:)``.
///
/// - Complexity: the same as for ``matmul(_:_:)``; no memory for elements if the result does not overlap the
///   sources and the routine accepts the strides of all three.
@_alwaysEmitIntoClient
public func matmul<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>
) {
  let factors = ProductFactors()
  if result.core.multiplyShort(Element._productSupport, first.core, second.core, factors) { return }
  result.core.multiply(
    NDArray<Element>.productContext("matmul"), first.core, second.core, factors)
}

/// Writes `alpha` times a matrix product plus `beta` times the old result: C = αAB + βC, as `gemm` of BLAS.
///
/// ```swift
/// let a: NDArray<Double> = [[1, 2], [3, 4]]
/// let c: NDArray<Double> = [[1, 0], [0, 1]]
/// matmul(a, a, into: c, alpha: 2, beta: 100)
/// print(c)
/// // [[114.  20.]
/// //  [ 30. 144.]]
/// ```
///
/// If arrays overlap, the result is as if the sources had been copied first. As in BLAS, `beta` 0 means that
/// the old result is not read, and `alpha` 0 that the sources are not read; NaN in them is ignored.
/// Integers are rounded nowhere; each product and sum traps on overflow. Traps in the same cases as
/// ``matmul(_:_:into:)``.
///
/// - Complexity: the same as for ``matmul(_:_:into:)``.
@_alwaysEmitIntoClient
public func matmul<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>,
  alpha: Element = 1, beta: Element
) {
  NDArray<Element>.withAddress(of: alpha) { alphaAddress in
    NDArray<Element>.withAddress(of: beta) { betaAddress in
      var factors = ProductFactors()
      factors.alpha = alpha == 1 ? 0 : alphaAddress
      factors.isZero = alpha == 0
      factors.beta = beta == 0 ? 0 : betaAddress
      factors.addsOnce = beta == 1
      if result.core.multiplyShort(Element._productSupport, first.core, second.core, factors) {
        return
      }
      result.core.multiply(
        NDArray<Element>.productContext("matmul"), first.core, second.core, factors)
    }
  }
}

/// The operand of a product of complex numbers whose conjugate is multiplied.
public enum ConjugatedOperand: Sendable {
  /// The first operand.
  case first
  /// The second operand.
  case second

  /// The choice as a pair.
  var pair: (first: Bool, second: Bool) { (self == .first, self == .second) }
}

/// The matrix product of two complex arrays, one of which is conjugated: fresh memory.
///
/// `matmul(a, a.transposed(), conjugating: .second)` is A times its adjoint: a Hermitian matrix, for which
/// large products use `cblas_?herk`. A transposed operand is conjugated by the routine. Another one is
/// copied and conjugated first.
///
/// ```swift
/// let a = NDArray<Complex<Double>>([Complex(1, 2), Complex(0, 1)], shape: [1, 2])
/// print(matmul(a, a.transposed(), conjugating: .second))
/// // [[6.+0.j]]
/// ```
///
/// Traps in the same cases as ``matmul(_:_:)``, which has the rules for shapes.
///
/// - Complexity: the same as for ``matmul(_:_:)``, and a copy of an operand that the routine cannot conjugate.
public func matmul<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>,
  conjugating operand: ConjugatedOperand
) -> sending NDArray<Complex<Part>> {
  let context = NDArray<Complex<Part>>.productContext("matmul", conjugating: operand.pair)
  return NDArray<Complex<Part>>(ArrayCore.product(context, first.core, second.core)).asSending()
}
