import Numerics
import Strided

/// The factorisation of a Hermitian matrix that need not be definite, or of each matrix of a stack:
/// Pᵀ·A·P = L·D·Lᴴ.
///
/// L is lower triangular with ones on the diagonal, D has blocks of one or two rows on the diagonal, and P
/// exchanges rows and columns (the bounded Bunch-Kaufman method: C. Ashcraft, R. G. Grimes and J. G. Lewis,
/// "Accurate Symmetric Indefinite Linear Equation Solvers", SIAM J. Matrix Anal. Appl. 20, 1998).
public struct LDLFactorization<Element: LinearScalar> {
  /// L below the diagonal and the diagonal of D on it.
  let factors: MatrixStack<Element>
  /// The elements of D below its diagonal; the last one is not used.
  let besides: VectorStack<Element>
  /// The exchanges of rows, counted from 1; negative for the two rows of a block.
  let pivots: FactorValues<Int32>
  /// For each matrix, the first block of D that is 0, counted from 1; 0 if there is none.
  let zeroPivots: StackValues<Int>
  /// For each matrix, the largest sum of absolute values of a column.
  let norms: StackValues<Element.RealPart>

  /// Factorises matrices.
  @_specialize(where Element == Float)
  @_specialize(where Element == Double)
  @_specialize(where Element == Complex<Float>)
  @_specialize(where Element == Complex<Double>)
  init(
    _ array: NDArray<Element>, _ triangle: Triangle, overwriting: Bool, _ operation: String
  ) throws(LinearAlgebraError) {
    try array.requireSquare(operation)
    // The upper triangle would give another factorisation, with an upper triangular factor.
    let work =
      triangle == .lower
      ? HermitianStack(
        working: array, .lower, isTurned: false, overwriting: overwriting, for: operation)
      : HermitianStack(loweringUpperTriangle: array, overwriting: overwriting, for: operation)
    norms = try work.finiteNorms(of: array, operation)
    let factors = work.matrices
    let (n, lead, lapack) = (factors.rows, factors.leadingDimension, Element._lapack)
    let besides = VectorStack<Element>(factors.stack, n, for: operation)
    let pivots = FactorValues<Int32>(factors.count, n)
    zeroPivots = callForEach("hetrf_rk", factors.count, work: n * n * n / 3) { index in
      if n == 0 { return 0 }
      return unsafe lapack.hetrf(
        "L", n, factors.pointer(index), lead, besides.pointer(index), pivots.pointer(index))
    }
    (self.factors, self.besides, self.pivots) = (factors, besides, pivots)
  }

  /// The shape of the matrices that were factorised.
  public var shape: Shape { factors.shape }

  /// L, lower triangular with ones on the diagonal: fresh memory.
  public var lower: NDArray<Element> {
    let lower = factors.array.lowerTriangle(offset: -1)
    lower.diagonal(axes: (-2, -1)).fill(1)
    return lower
  }

  /// D, which has blocks of one or two rows on the diagonal: fresh memory.
  public var diagonal: NDArray<Element> {
    let result = NDArray<Element>.zeros(shape)
    result.diagonal(axes: (-2, -1)).assign(factors.array.diagonal(axes: (-2, -1)))
    guard factors.rows > 1 else { return result }
    let below = besides.array[.ellipsis, ..<(factors.rows - 1)]
    result.diagonal(offset: -1, axes: (-2, -1)).assign(below)
    result.diagonal(offset: 1, axes: (-2, -1)).assign(below.conjugate)
    return result
  }

  /// The order of rows and columns: element (i, j) of L·D·Lᴴ is element (p[i], p[j]) of A; fresh memory.
  public var permutation: NDArray<Int> {
    let n = factors.rows
    let result = NDArray<Int>.uninitialized(factors.stack.appending(n), for: "permutation")
    let orders = VectorStack(result)
    for index in 0..<factors.count {
      let (order, swaps) = unsafe (orders.pointer(index), pivots.pointer(index))
      for row in 0..<n { unsafe order[row] = row }
      for step in 0..<n {
        let other = unsafe Int(Swift.abs(swaps[step])) - 1
        unsafe (order[step], order[other]) = (order[other], order[step])
      }
    }
    withExtendedLifetime(result) {}
    pivots.keepAlive()
    return result
  }

  /// A again: fresh memory.
  public func reconstructed() -> NDArray<Element> {
    let (lower, order) = (self.lower, permutation)
    let product = matmul(matmul(lower, diagonal), lower.adjoint)
    let result = NDArray<Element>.zeros(shape)
    let orders = VectorStack(order)
    for index in 0..<factors.count {
      let places = (0..<factors.rows).map { unsafe orders.pointer(index)[$0] }
      let (source, target) = (product.matrix(index), result.matrix(index))
      for (row, place) in places.enumerated() {
        target[place, 0...][places] = source[row, 0...]
      }
    }
    withExtendedLifetime(order) {}
    return result
  }

  /// The solution x of A·x = b: fresh memory.
  ///
  /// The rules for right sides are those of ``LUFactorization/solve(_:_:)``. Throws if A is singular.
  ///
  /// - Complexity: O(n² · k) for k right sides, one copy of the right sides. Calls `sytrs_3` or `hetrs_3`.
  public func solve(
    _ right: NDArray<Element>
  ) throws(LinearAlgebraError) -> NDArray<Element> {
    try solved(right, into: nil)
  }

  /// Writes the solution x of A·x = b to an existing array, which may be b itself.
  public func solve(
    _ right: NDArray<Element>, into result: NDArray<Element>
  ) throws(LinearAlgebraError) {
    let isShared = result.sharesMemory(with: factors.array)
    result.assign(try solved(right, into: isShared ? nil : result))
  }

  private func solved(
    _ right: NDArray<Element>, into destination: NDArray<Element>?
  ) throws(LinearAlgebraError) -> NDArray<Element> {
    try requireRegular("solve")
    let (n, lead, lapack) = (factors.rows, factors.leadingDimension, Element._lapack)
    return try unsafe solveColumns(
      right, for: shape, rows: n, into: destination, "solve", routine: "hetrs_3", work: 2 * n * n
    ) { index, columns, distance, count in
      unsafe lapack.hetrs(
        "L", n, count, factors.pointer(index), lead, besides.pointer(index), pivots.pointer(index),
        columns, distance)
    }.solution
  }

  /// The inverse of A: fresh memory.
  ///
  /// Throws if A is singular.
  ///
  /// - Complexity: O(n³). Calls `sytri_3` or `hetri_3`.
  public func inverse() throws(LinearAlgebraError) -> NDArray<Element> {
    try requireRegular("inverse")
    let inverse = MatrixStack(copying: factors.array, for: "inverse")
    let (n, lead, lapack) = (inverse.rows, inverse.leadingDimension, Element._lapack)
    callForEach("hetri_3", inverse.count, work: 2 * n * n * n) { index in
      if n == 0 { return 0 }
      return unsafe lapack.hetri(
        "L", n, inverse.pointer(index), lead, besides.pointer(index), pivots.pointer(index))
    }
    return inverse.array.hermitian(from: .lower)
  }

  /// The determinant of A, or of each matrix of a stack, which is real; 0 if A is singular.
  ///
  /// - Complexity: O(n).
  public func determinants() -> NDArray<Element> {
    let (n, lead) = (factors.rows, factors.leadingDimension)
    let products = valuesForEach(factors.count, work: 10 * n) { index in
      var product = ScaledProduct<Element>()
      let (matrix, below) = unsafe (factors.pointer(index), besides.pointer(index))
      let swaps = unsafe pivots.pointer(index)
      var step = 0
      while step < n {
        let pivot = unsafe matrix[step * (lead + 1)]
        if unsafe swaps[step] > 0 {
          product.multiply(by: pivot)
          step += 1
        } else {
          let (next, side) = unsafe (matrix[(step + 1) * (lead + 1)], below[step])
          product.multiply(by: pivot * next - side * side.conjugated)
          step += 2
        }
      }
      return product
    }
    factors.keepAlive()
    besides.keepAlive()
    pivots.keepAlive()
    return products.array(factors.stack) { $0.value }
  }

  /// Estimates of the condition numbers of A, in the norm of the largest sum of a column.
  ///
  /// - Complexity: O(n²). Calls `sycon_3` or `hecon_3`.
  public func conditionEstimates() -> NDArray<Element.RealPart> {
    let (n, lead, lapack) = (factors.rows, factors.leadingDimension, Element._lapack)
    let result = NDArray<Element.RealPart>.full(factors.stack, n == 0 ? 1 : 0)
    let reciprocals = VectorStack(result.expandingAxis(at: -1))
    callForEach("hecon_3", factors.count, work: 10 * n * n) { index in
      if n == 0 || zeroPivots[index] > 0 { return 0 }
      return unsafe lapack.hecon(
        "L", n, factors.pointer(index), lead, besides.pointer(index), pivots.pointer(index),
        norms[index], reciprocals.pointer(index))
    }
    factors.keepAlive()
    withExtendedLifetime(result) {}
    return 1 / result
  }

  private func requireRegular(_ operation: String) throws(LinearAlgebraError) {
    try LinearAlgebraError.check(zeroPivots, operation, factors.stack) {
      .singular(pivot: $0 - 1)
    }
  }
}

extension LDLFactorization: CustomStringConvertible {
  /// The factorisation, the type, the shape and a condition estimate, in one line.
  public var description: String {
    factorizationText("LDL", Element.self, shape)
      + conditionText(conditionEstimates(), "condition estimate")
  }
}

/// The LDL factorisation of a Hermitian matrix, or of each matrix of a stack.
///
/// Only one triangle is read; the matrix is Hermitian (symmetric if it is real), so it determines the other one.
/// Throws if a matrix is not square or an element of the triangle is not finite. A singular matrix has a
/// factorisation; solving then throws.
///
/// - Complexity: O(n³) for each matrix, one copy of the array. Calls `sytrf_rk` or `hetrf_rk`.
public func ldl<Element: LinearScalar>(
  _ array: NDArray<Element>, triangle: Triangle = .lower
) throws(LinearAlgebraError) -> LDLFactorization<Element> {
  try LDLFactorization(array, triangle, overwriting: false, "ldl")
}

/// Like ``ldl(_:triangle:)``, in the memory of the array if LAPACK accepts its layout.
///
/// LAPACK accepts the layouts of ``lu(overwriting:)``, and a real matrix in C order if its upper triangle is read.
public func ldl<Element: LinearScalar>(
  overwriting array: NDArray<Element>, triangle: Triangle = .lower
) throws(LinearAlgebraError) -> LDLFactorization<Element> {
  try LDLFactorization(array, triangle, overwriting: true, "ldl")
}
