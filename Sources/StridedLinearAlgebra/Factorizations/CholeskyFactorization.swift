import Numerics
import Strided

/// The Cholesky factorisation of a positive definite matrix, or of each matrix of a stack: A = L·Lᴴ.
///
/// ```swift
/// let a: NDArray<Double> = [[4, 2], [2, 5]]
/// let factors = try cholesky(a)
/// print(factors)  // Cholesky of float64 (2, 2), condition estimate 3.06
/// print(factors.lower)
/// // [[2. 0.]
/// //  [1. 2.]]
/// print(try factors.solve(NDArray([8, 12])))  // [1. 2.]
/// ```
public struct CholeskyFactorization<Element: LinearScalar> {
  /// L on and below the diagonal, or Lᴴ on and above it.
  let factors: MatrixStack<Element>
  /// The triangle of the factor.
  let triangle: Triangle
  /// For each matrix, the largest sum of absolute values of a column.
  let norms: StackValues<Element.RealPart>

  /// Factorises matrices.
  @_specialize(where Element == Float)
  @_specialize(where Element == Double)
  @_specialize(where Element == Complex<Float>)
  @_specialize(where Element == Complex<Double>)
  init(
    _ array: borrowing NDArray<Element>, _ triangle: Triangle, overwriting: Bool,
    _ operation: String
  ) throws(LinearAlgebraError) {
    try array.requireSquare(operation)
    let given = HermitianStack(
      factorizing: array, triangle, overwriting: overwriting, for: operation)
    norms = try given.finiteNorms(of: array, operation)
    let isSmall = SmallCholesky<Element>.accepts(given.matrices.rows)
    let work = isSmall ? given.lowered() : given
    // To mirror a matrix that is not small would take too long.
    let isOurs =
      isSmall
      || work.triangle == .lower && SmallCholesky<Element>.acceptsWithBLAS(work.matrices.rows)
    factors = work.matrices
    self.triangle = work.triangle
    let (n, lead, letter) = (factors.rows, factors.leadingDimension, work.letter)
    let stored = work.triangle
    let (lapack, matrices) = (Element._lapack, factors.places)
    let infos = callForEach("potrf", factors.count, work: n * n * n / 3, isSmall: isSmall) {
      index in
      unsafe isOurs
        ? SmallCholesky.factorize(stored, n, matrices.pointer(index), lead)
        : lapack.potrf(letter, n, matrices.pointer(index), lead)
    }
    try LinearAlgebraError.check(infos, operation, work.matrices.stack) {
      .notPositiveDefinite(minor: $0)
    }
    work.matrices.keepAlive()
  }

  /// The shape of the matrices that were factorised.
  public var shape: Shape { factors.shape }

  /// L, lower triangular with a positive diagonal: fresh memory.
  public var lower: NDArray<Element> {
    (triangle == .lower ? factors.array : factors.array.adjoint).lowerTriangle()
  }

  /// Lᴴ, upper triangular with a positive diagonal: fresh memory.
  public var upper: NDArray<Element> {
    (triangle == .upper ? factors.array : factors.array.adjoint).upperTriangle()
  }

  /// A again, the product L·Lᴴ: fresh memory.
  public func reconstructed() -> NDArray<Element> {
    let lower = self.lower
    return matmul(lower, lower.adjoint)
  }

  /// The solution x of A·x = b: fresh memory.
  ///
  /// The rules for right sides are those of ``LUFactorization/solve(_:_:)``.
  ///
  /// - Complexity: O(n² · k) for k right sides, one copy of the right sides. Calls `potrs`.
  public func solve(
    _ right: NDArray<Element>
  ) throws(LinearAlgebraError) -> NDArray<Element> {
    try solved(right, into: nil, "solve")
  }

  /// Writes the solution x of A·x = b to an existing array, which may be b itself.
  ///
  /// - Complexity: O(n² · k) for k right sides, without a copy if the columns of the result are contiguous.
  public func solve(
    _ right: NDArray<Element>, into result: NDArray<Element>
  ) throws(LinearAlgebraError) {
    let isShared = result.sharesMemory(with: factors.array)
    result.assign(try solved(right, into: isShared ? nil : result, "solve"))
  }

  @_specialize(where Element == Float)
  @_specialize(where Element == Double)
  @_specialize(where Element == Complex<Float>)
  @_specialize(where Element == Complex<Double>)
  func solved(
    _ right: NDArray<Element>, into destination: NDArray<Element>?, _ operation: String
  ) throws(LinearAlgebraError) -> NDArray<Element> {
    let (n, lead, lapack) = (factors.rows, factors.leadingDimension, Element._lapack)
    let letter = triangle.letter
    return try unsafe solveColumns(
      right, for: shape, rows: n, into: destination, operation, routine: "potrs", work: 2 * n * n
    ) { index, columns, distance, count in
      unsafe lapack.potrs(letter, n, count, factors.pointer(index), lead, columns, distance)
    }.solution
  }

  /// The inverse of A: fresh memory.
  ///
  /// - Complexity: O(n³). Calls `potri`.
  public func inverse() -> NDArray<Element> {
    let inverse = MatrixStack(copying: factors.array, for: "inverse")
    let (n, lead, lapack) = (inverse.rows, inverse.leadingDimension, Element._lapack)
    let letter = triangle.letter
    callForEach("potri", inverse.count, work: 2 * n * n * n) { index in
      n == 0 ? 0 : unsafe lapack.potri(letter, n, inverse.pointer(index), lead)
    }
    return inverse.array.hermitian(from: triangle)
  }

  /// The determinant of A, or of each matrix of a stack.
  ///
  /// - Complexity: O(n).
  public func determinants() -> NDArray<Element> { products.array(factors.stack) { $0.value } }

  /// The logarithm of the determinant, which is positive, for each matrix of a stack.
  ///
  /// - Complexity: O(n).
  public func logDeterminants() -> NDArray<Element.RealPart> {
    products.array(factors.stack) { $0.logarithm }
  }

  private var products: StackValues<ScaledProduct<Element>> {
    let (n, lead) = (factors.rows, factors.leadingDimension)
    let products = valuesForEach(factors.count, work: 20 * n) { index in
      var product = ScaledProduct<Element>()
      let matrix = unsafe factors.pointer(index)
      for step in 0..<n {
        let pivot = unsafe matrix[step * (lead + 1)]
        product.multiply(by: pivot)
        product.multiply(by: pivot)
      }
      return product
    }
    factors.keepAlive()
    return products
  }

  /// Estimates of the condition numbers of A, in the norm of the largest sum of a column.
  ///
  /// - Complexity: O(n²). Calls `pocon`.
  public func conditionEstimates() -> NDArray<Element.RealPart> {
    let (n, lead, lapack) = (factors.rows, factors.leadingDimension, Element._lapack)
    let result = NDArray<Element.RealPart>.full(factors.stack, 1)
    let reciprocals = VectorStack(result.expandingAxis(at: -1))
    let letter = triangle.letter
    callForEach("pocon", factors.count, work: 10 * n * n) { index in
      if n == 0 { return 0 }
      return unsafe lapack.pocon(
        letter, n, factors.pointer(index), lead, norms[index], reciprocals.pointer(index))
    }
    factors.keepAlive()
    withExtendedLifetime(result) {}
    return 1 / result
  }
}

extension CholeskyFactorization: CustomStringConvertible {
  /// The factorisation, the type, the shape and a condition estimate, in one line.
  public var description: String {
    factorizationText("Cholesky", Element.self, shape)
      + conditionText(conditionEstimates(), "condition estimate")
  }
}

/// The Cholesky factorisation of a positive definite matrix, or of each matrix of a stack.
///
/// Only one triangle is read; the matrix is Hermitian (symmetric if it is real), so it determines the other one.
/// Throws if a matrix is not square or not positive definite, or if an element of the triangle is not finite.
///
/// - Complexity: O(n³) for each matrix, one copy of the array. Real matrices of at most 4096 rows are factorised
///   by loops of our own and `gemm`, others by `potrf`; the matrices of a stack are split over threads.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func cholesky<Element: LinearScalar>(
  _ array: NDArray<Element>, triangle: Triangle = .lower
) throws(LinearAlgebraError) -> CholeskyFactorization<Element> {
  try CholeskyFactorization(array, triangle, overwriting: false, "cholesky")
}

/// Like ``cholesky(_:triangle:)``, in the memory of the array if LAPACK accepts its layout.
///
/// The rules are those of ``lu(overwriting:)``, and a real matrix in C order is overwritten as well. The array then
/// holds L or its conjugate transpose in one triangle, and undefined elements in the other.
public func cholesky<Element: LinearScalar>(
  overwriting array: NDArray<Element>, triangle: Triangle = .lower
) throws(LinearAlgebraError) -> CholeskyFactorization<Element> {
  try CholeskyFactorization(array, triangle, overwriting: true, "cholesky")
}
