import Numerics
import Strided

/// The singular value decomposition of a matrix, or of each matrix of a stack: A = U·diag(s)·Vᴴ.
///
/// U and V have orthonormal columns. The singular values are not negative, and decrease.
///
/// ```swift
/// let a: NDArray<Double> = [[3, 0], [0, -4]]
/// let factors = try svd(a)
/// print(factors)  // SVD of float64 (2, 2), condition number 1.33
/// print(factors.singularValues)  // [4. 3.]
/// ```
public struct SVDFactorization<Element: LinearScalar> {
  /// The shape of the matrices that were factorised.
  public let shape: Shape
  /// U: as many columns as the shorter side of A, or as rows of A for a full decomposition.
  public let u: NDArray<Element>
  /// The singular values, the largest first.
  public let singularValues: NDArray<Element.RealPart>
  /// Vᴴ: as many rows as the shorter side of A, or as columns of A for a full decomposition.
  public let vh: NDArray<Element>

  /// Decomposes matrices.
  @_specialize(where Element == Float)
  @_specialize(where Element == Double)
  @_specialize(where Element == Complex<Float>)
  @_specialize(where Element == Complex<Double>)
  init(
    _ array: NDArray<Element>, full: Bool, overwriting: Bool, _ operation: String
  ) throws(LinearAlgebraError) {
    try array.requireMatrices(operation)
    let (m, n) = (array.rowCount, array.columnCount)
    let (side, stack) = (Swift.min(m, n), array.shape.stack)
    shape = array.shape
    if side == 0 {
      u = .identities(stack, m, for: operation)[.ellipsis, 0..., ..<(full ? m : 0)].copy()
      vh = .identities(stack, n, for: operation)[.ellipsis, ..<(full ? n : 0), 0...].copy()
      singularValues = .zeros(stack.appending(0))
      return
    }
    let a = MatrixStack(working: array, overwriting: overwriting, for: operation)
    let sums = try a.requireFinite(as: array, operation)
    let u = MatrixStack<Element>(uninitialized: stack, m, full ? m : side, for: operation)
    let vh = MatrixStack<Element>(uninitialized: stack, full ? n : side, n, for: operation)
    let values = VectorStack<Element.RealPart>(stack, side, for: operation)
    let (job, lapack): (Unicode.Scalar, _) = (full ? "A" : "S", Element._lapack)
    // NumPy computes full decompositions by default. Those have the signs of LAPACK.
    let isSmall = !full && SmallSVD<Element>.accepts(m, n)
    let isReduced = BidiagonalSVD<Element>.accepts(m, n)
    let infos = callForEach("gesdd", a.count, work: 10 * m * n * side) {
      (index, workspace: inout Workspace<Element>) in
      if isSmall,
        unsafe SmallSVD.decompose(
          m, n, a.pointer(index), a.leadingDimension, values.pointer(index), u.pointer(index),
          u.leadingDimension, vh.pointer(index), vh.leadingDimension)
      {
        return 0
      }
      if isReduced, BidiagonalSVD<Element>.accepts(m, n, sum: sums[index]) {
        return unsafe BidiagonalSVD.decompose(
          .init(a.pointer(index), a.leadingDimension, m, n), values.pointer(index),
          .init(u.pointer(index), u.leadingDimension, m, u.columns),
          .init(vh.pointer(index), vh.leadingDimension, vh.rows, n))
      }
      return unsafe lapack.gesdd(
        &workspace, job, m, n, a.pointer(index), a.leadingDimension, values.pointer(index),
        u.pointer(index), u.leadingDimension, vh.pointer(index), vh.leadingDimension)
    }
    try LinearAlgebraError.check(infos, operation, stack) { .noConvergence(count: $0) }
    a.keepAlive()
    (self.u, self.vh, singularValues) = (u.array, vh.array, values.array)
  }

  /// A again: fresh memory.
  public func reconstructed() -> NDArray<Element> {
    let side = singularValues.shape[singularValues.rank - 1]
    let scaled =
      u[.ellipsis, 0..., ..<side]
      * NDArray<Element>(real: singularValues).expandingAxis(at: -2)
    return matmul(scaled, vh[.ellipsis, ..<side, 0...])
  }

  /// The number of singular values above a tolerance times the largest, for each matrix of a stack.
  ///
  /// - Parameter tolerance: by default the longer side times the relative rounding error.
  public func ranks(tolerance: Element.RealPart? = nil) -> NDArray<Int> {
    isSignificant(tolerance).sum(axis: -1)
  }

  /// The largest singular value divided by the smallest, for each matrix of a stack; 1 for empty matrices.
  public func conditionNumbers() -> NDArray<Element.RealPart> {
    let side = singularValues.shape[singularValues.rank - 1]
    if side == 0 { return .ones(shape.stack) }
    let (largest, smallest) = (
      singularValues[.ellipsis, 0], singularValues[.ellipsis, side - 1]
    )
    return select(.infinity, largest / smallest, where: smallest .== 0)
  }

  /// The Moore-Penrose inverse of A: fresh memory.
  ///
  /// Singular values that are at most a tolerance times the largest count as 0.
  ///
  /// - Parameter tolerance: by default the longer side times the relative rounding error.
  public func pseudoInverse(tolerance: Element.RealPart? = nil) -> NDArray<Element> {
    matmul(scaledV(tolerance), thinU.adjoint)
  }

  /// The x with the least norm of A·x - b, and of those the one with the least norm: fresh memory.
  ///
  /// A right side with one axis is a vector. Otherwise its last two axes are matrices, whose columns are right
  /// sides, and the axes before them broadcast with those of A. Throws if the shapes do not fit.
  ///
  /// - Parameters:
  ///   - right: the right sides.
  ///   - tolerance: singular values that are at most this times the largest count as 0; by default the longer
  ///     side times the relative rounding error.
  public func solve(
    _ right: NDArray<Element>, tolerance: Element.RealPart? = nil
  ) throws(LinearAlgebraError) -> NDArray<Element> {
    try RightSides.stack(right, for: shape, rows: shape[shape.count - 2], "solve")
    let columns = right.rank == 1 ? right.expandingAxis(at: -1) : right
    let solution = matmul(scaledV(tolerance), matmul(thinU.adjoint, columns))
    return right.rank == 1 ? solution.squeezed(axis: -1) : solution
  }

  /// The columns of U that belong to singular values.
  private var thinU: NDArray<Element> {
    u[.ellipsis, 0..., ..<singularValues.shape[singularValues.rank - 1]]
  }

  /// The columns of V, divided by their singular values, or 0 if they count as 0.
  private func scaledV(_ tolerance: Element.RealPart?) -> NDArray<Element> {
    let significant = isSignificant(tolerance)
    let inverses = select(1 / select(singularValues, 1, where: significant), 0, where: significant)
    let thin = vh[.ellipsis, ..<singularValues.shape[singularValues.rank - 1], 0...]
    return thin.adjoint * NDArray<Element>(real: inverses).expandingAxis(at: -2)
  }

  /// Which singular values are above a tolerance times the largest.
  private func isSignificant(_ tolerance: Element.RealPart?) -> NDArray<Bool> {
    let longer = Swift.max(shape[shape.count - 2], shape[shape.count - 1])
    let relative = tolerance ?? Element.RealPart(longer) * Element.RealPart.ulpOfOne
    if singularValues.count == 0 { return .zeros(singularValues.shape) }
    return singularValues .> singularValues.max(axis: -1, keepingAxes: true) * relative
  }
}

extension SVDFactorization: CustomStringConvertible {
  /// The decomposition, the type, the shape and the condition number, in one line.
  public var description: String {
    factorizationText("SVD", Element.self, shape)
      + conditionText(conditionNumbers(), "condition number")
  }
}

/// The singular value decomposition of a matrix, or of each matrix of a stack.
///
/// Throws if the array has less than two axes, if an element is not finite, or if the iteration does not converge.
///
/// - Parameters:
///   - array: the matrices.
///   - full: whether U and V are square; otherwise they have as many columns as the shorter side.
/// - Complexity: O(m · n · min(m, n)) for each matrix, one copy of the array. Calls `gesdd`, which divides and
///   conquers, or its steps `gebrd` and `bdsdc` for real matrices of 96 to 4096 rows and columns. Jacobi's method
///   decomposes small real matrices in less time, unless `full` is true. The matrices of a stack are split over
///   threads. Vectors are determined up to their signs, or factors of size 1; those of `gesdd`, and so of NumPy, can
///   differ from those of Jacobi's method.
public func svd<Element: LinearScalar>(
  _ array: NDArray<Element>, full: Bool = false
) throws(LinearAlgebraError) -> SVDFactorization<Element> {
  try SVDFactorization(array, full: full, overwriting: false, "svd")
}

/// Like ``svd(_:full:)``, with the memory of the array as workspace if LAPACK accepts its layout.
///
/// The rules are those of ``lu(overwriting:)``, but the elements of the array are undefined afterwards.
public func svd<Element: LinearScalar>(
  overwriting array: NDArray<Element>, full: Bool = false
) throws(LinearAlgebraError) -> SVDFactorization<Element> {
  try SVDFactorization(array, full: full, overwriting: true, "svd")
}

/// The singular values of a matrix, or of each matrix of a stack, the largest first: fresh memory.
///
/// Throws in the same cases as ``svd(_:full:)``.
///
/// - Complexity: O(m · n · min(m, n)), less than for the vectors. Calls `gesdd`.
public func singularValues<Element: LinearScalar>(
  _ array: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Element.RealPart> {
  try singularValues(array, "singularValues")
}

@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
func singularValues<Element: LinearScalar>(
  _ array: NDArray<Element>, _ operation: String
) throws(LinearAlgebraError) -> NDArray<Element.RealPart> {
  try array.requireMatrices(operation)
  let (m, n, stack) = (array.rowCount, array.columnCount, array.shape.stack)
  let values = VectorStack<Element.RealPart>(stack, Swift.min(m, n), for: operation)
  if m == 0 || n == 0 { return values.array }
  let a = MatrixStack(copying: array, for: operation)
  try a.requireFinite(as: array, operation)
  let lapack = Element._lapack
  let infos = callForEach("gesdd", a.count, work: 3 * m * n * Swift.min(m, n)) {
    (index, workspace: inout Workspace<Element>) in
    unsafe lapack.gesdd(
      &workspace, "N", m, n, a.pointer(index), m, values.pointer(index), nil, m, nil, n)
  }
  try LinearAlgebraError.check(infos, operation, stack) { .noConvergence(count: $0) }
  a.keepAlive()
  values.keepAlive()
  return values.array
}
