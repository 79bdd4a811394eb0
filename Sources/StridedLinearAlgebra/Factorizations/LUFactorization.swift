import Numerics
import Strided

/// The LU factorisation of a matrix, or of each matrix of a stack: P·A = L·U.
///
/// L is lower triangular with ones on the diagonal, U is upper triangular, and P exchanges rows. The
/// factorisation solves systems, inverts and gives determinants without factorising again.
///
/// ```swift
/// let a: NDArray<Double> = [[4, 3], [6, 3]]
/// let factors = try lu(a)
/// print(factors)  // LU of float64 (2, 2), condition estimate 15.0
/// print(try factors.solve(NDArray([10, 12])))  // [1. 2.]
/// print(factors.lower, factors.permutation)
/// // [[1.         0.        ]
/// //  [0.66666667 1.        ]] [1 0]
/// ```
public struct LUFactorization<Element: LinearScalar> {
  /// L below the diagonal and U on and above it.
  let factors: MatrixStack<Element>
  /// For each step, the row with which LAPACK exchanged the row of the diagonal, counted from 1.
  let pivots: FactorValues<Int32>
  /// For each matrix, the first diagonal element of U that is 0, counted from 1; 0 if there is none.
  let zeroPivots: StackValues<Int>
  /// For each matrix, the largest sum of absolute values of a column.
  let norms: StackValues<Element.RealPart>

  /// Factorises matrices.
  @_specialize(where Element == Float)
  @_specialize(where Element == Double)
  @_specialize(where Element == Complex<Float>)
  @_specialize(where Element == Complex<Double>)
  init(
    _ array: borrowing NDArray<Element>, overwriting: Bool, _ operation: String
  ) throws(LinearAlgebraError) {
    try array.requireMatrices(operation)
    let side = Swift.min(array.rowCount, array.columnCount)
    let factors = MatrixStack(
      working: array, overwriting: overwriting, spareBytes: side * MemoryLayout<Int32>.stride,
      for: operation)
    let (m, n, lead) = (factors.rows, factors.columns, factors.leadingDimension)
    let pivots = FactorValues<Int32>(beside: factors, side)
    norms = factors.oneNorms()
    try array.requireFinite(norms, operation)
    let isSmall = SmallLU<Element>.accepts(m, n)
    let isOurs = SmallLU<Element>.acceptsWithBLAS(m, n)
    let (lapack, matrices) = (Element._lapack, factors.places)
    zeroPivots = callForEach(
      "getrf", factors.count, work: m * n * side, isSmall: isSmall
    ) { index in
      let (matrix, swaps) = unsafe (matrices.pointer(index), pivots.pointer(index))
      return unsafe isOurs
        ? SmallLU.factorize(m, n, matrix, lead, swaps) : lapack.getrf(m, n, matrix, lead, swaps)
    }
    factors.keepAlive()
    (self.factors, self.pivots) = (factors, pivots)
  }

  /// The shape of the matrices that were factorised.
  public var shape: Shape { factors.shape }

  /// L: lower triangular with ones on the diagonal, of as many columns as the shorter side; fresh memory.
  public var lower: NDArray<Element> {
    let side = pivots.length
    let lower = factors.array[.ellipsis, 0..., ..<side].lowerTriangle()
    lower.diagonal(axes: (-2, -1)).fill(1)
    return lower
  }

  /// U: upper triangular, of as many rows as the shorter side; fresh memory.
  public var upper: NDArray<Element> {
    factors.array[.ellipsis, ..<pivots.length, 0...].upperTriangle()
  }

  /// The order of the rows: row `permutation[i]` of A is row `i` of L·U; fresh memory.
  public var permutation: NDArray<Int> {
    let rows = factors.rows
    let result = NDArray<Int>.uninitialized(factors.stack.appending(rows), for: "permutation")
    let orders = VectorStack(result)
    for index in 0..<factors.count {
      let (order, swaps) = unsafe (orders.pointer(index), pivots.pointer(index))
      for row in 0..<rows { unsafe order[row] = row }
      for step in 0..<pivots.length {
        let other = unsafe Int(swaps[step]) - 1
        unsafe (order[step], order[other]) = (order[other], order[step])
      }
    }
    withExtendedLifetime(result) {}
    pivots.keepAlive()
    return result
  }

  /// A again: the product of the factors with the rows in their first order; fresh memory.
  public func reconstructed() -> NDArray<Element> {
    let product = matmul(lower, upper)
    for index in 0..<factors.count {
      let (matrix, swaps) = unsafe (product.matrix(index), pivots.pointer(index))
      for step in (0..<pivots.length).reversed() {
        let other = unsafe Int(swaps[step]) - 1
        if other != step { swap(matrix[step, 0...], matrix[other, 0...]) }
      }
    }
    pivots.keepAlive()
    return product
  }

  /// Throws unless the matrices are square.
  func requireSquare(_ operation: String) throws(LinearAlgebraError) {
    if factors.rows != factors.columns { throw LinearAlgebraError(operation, .notSquare(shape)) }
  }

  /// Throws unless the matrices are square and not singular.
  func requireRegular(_ operation: String) throws(LinearAlgebraError) {
    try requireSquare(operation)
    try LinearAlgebraError.check(zeroPivots, operation, factors.stack) {
      .singular(pivot: $0 - 1)
    }
  }
}

/// The LU factorisation of a matrix or of a stack of matrices, with rows exchanged.
///
/// The matrices may have any extents, and may be singular; ``LUFactorization/solve(_:_:)`` then throws.
/// Throws if the array has less than two axes or if an element is not finite.
///
/// - Complexity: O(m · n · min(m, n)) for each matrix, one copy of the array. Real matrices of at most
///   4096 rows and columns are factorised by loops of our own and `gemm`, others by `getrf`; the matrices of a stack
///   are split over threads.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func lu<Element: LinearScalar>(
  _ array: NDArray<Element>
) throws(LinearAlgebraError) -> LUFactorization<Element> {
  try LUFactorization(array, overwriting: false, "lu")
}

/// Like ``lu(_:)``, in the memory of the array if LAPACK accepts its layout.
///
/// LAPACK accepts a writable array in which the elements of each column are contiguous, as in
/// `a.copy(order: .f)` and in `a.transposed()` of an array in C order. The array then holds the factors, and
/// must not be written while the factorisation is in use. Any other array is copied, and is not changed.
public func lu<Element: LinearScalar>(
  overwriting array: NDArray<Element>
) throws(LinearAlgebraError) -> LUFactorization<Element> {
  try LUFactorization(array, overwriting: true, "lu")
}
