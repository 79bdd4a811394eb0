import Numerics
import Strided

/// The QR factorisation of a matrix, or of each matrix of a stack: A = Q·R, or A·P = Q·R with pivoting.
///
/// Q has orthonormal columns and R is upper triangular. Q is kept as Householder reflections, and is only formed
/// by ``q`` and ``fullQ``.
///
/// ```swift
/// let a: NDArray<Double> = [[1, 0], [1, 1], [1, 2]]
/// let factors = try qr(a)
/// print(factors)  // QR of float64 (3, 2)
/// print(round(try factors.solve(NDArray([1, 3, 5])), decimals: 6))  // [1. 2.]
/// ```
public struct QRFactorization<Element: LinearScalar> {
  /// R on and above the diagonal, and the reflections below it.
  let factors: MatrixStack<Element>
  /// The factors of the reflections.
  let scales: FactorValues<Element>
  /// The order of the columns with pivoting, counted from 1.
  let order: VectorStack<Int32>?

  /// Factorises matrices.
  @_specialize(where Element == Float)
  @_specialize(where Element == Double)
  @_specialize(where Element == Complex<Float>)
  @_specialize(where Element == Complex<Double>)
  init(
    _ array: NDArray<Element>, pivoting: Bool, overwriting: Bool, _ operation: String
  ) throws(LinearAlgebraError) {
    try array.requireMatrices(operation)
    let side = Swift.min(array.rowCount, array.columnCount)
    let factors = MatrixStack(
      working: array, overwriting: overwriting, spareBytes: side * MemoryLayout<Element>.stride,
      for: operation)
    try factors.requireFinite(as: array, operation)
    let (m, n, lead) = (factors.rows, factors.columns, factors.leadingDimension)
    let scales = FactorValues<Element>(beside: factors, side)
    let order = pivoting ? VectorStack<Int32>(factors.stack, n, for: operation) : nil
    order?.array.fill(0)
    let lapack = Element._lapack
    let isEmpty = m == 0 || n == 0
    if isEmpty { order?.array.assign(NDArray((0..<n).map { Int32($0 + 1) })) }
    let matrices = factors.places
    let isSmall = !pivoting && SmallQR<Element>.accepts(m, n)
    callForEach("geqrf", factors.count, work: 2 * m * n * side, isSmall: isSmall) { index in
      if isEmpty { return 0 }
      let (matrix, scale) = unsafe (matrices.pointer(index), scales.pointer(index))
      if !pivoting, SmallQR<Element>.acceptsWithBLAS(m, n) {
        return unsafe SmallQR.factorize(m, n, matrix, lead, scale)
      }
      if let order { return unsafe lapack.geqp3(m, n, matrix, lead, order.pointer(index), scale) }
      return unsafe lapack.geqrf(m, n, matrix, lead, scale)
    }
    factors.keepAlive()
    (self.factors, self.scales, self.order) = (factors, scales, order)
  }

  /// The shape of the matrices that were factorised.
  public var shape: Shape { factors.shape }

  /// The shorter side of the matrices.
  private var side: Int { scales.length }

  /// R, of as many rows as the shorter side: fresh memory.
  public var r: NDArray<Element> {
    factors.array[.ellipsis, ..<side, 0...].upperTriangle()
  }

  /// R with as many rows as A, for which ``fullQ`` · `fullR` = A, or A·P with pivoting: fresh memory.
  ///
  /// The rows that ``r`` does not have are 0.
  public var fullR: NDArray<Element> { factors.array.upperTriangle() }

  /// The first columns of Q, as many as the shorter side: fresh memory.
  ///
  /// - Complexity: O(m · n · min(m, n)). Calls `gemm` for real matrices of at most 4096 rows, otherwise `orgqr` or
  ///   `ungqr`.
  public var q: NDArray<Element> { q(columns: side) }

  /// All columns of Q, a square matrix: fresh memory.
  ///
  /// - Complexity: O(m³). Calls the same routines.
  public var fullQ: NDArray<Element> { q(columns: factors.rows) }

  private func q(columns: Int) -> NDArray<Element> {
    let (m, k) = (factors.rows, side)
    if k == 0 || m == 0 || columns == 0 {
      return .identities(factors.stack, m, for: "q")[.ellipsis, 0..., ..<columns].copy()
    }
    let q = MatrixStack<Element>(uninitialized: factors.stack, m, columns, for: "q")
    q.array[.ellipsis, 0..., ..<k].assign(factors.array[.ellipsis, 0..., ..<k])
    let lapack = Element._lapack
    callForEach("ungqr", q.count, work: 2 * m * columns * k) { index in
      let (matrix, scale) = unsafe (q.pointer(index), scales.pointer(index))
      if SmallQR<Element>.appliesReflections(m, columns) {
        unsafe Factors.formQ(width: MemoryLayout<Element>.stride, m, columns, k, matrix, m, scale)
        return 0
      }
      return unsafe lapack.ungqr(m, columns, k, matrix, m, scale)
    }
    q.keepAlive()
    scales.keepAlive()
    return q.array
  }

  /// The order of the columns: column `permutation[j]` of A is column j of Q·R; nil without pivoting.
  public var permutation: NDArray<Int>? {
    guard let order else { return nil }
    return order.array.asInt - 1
  }

  /// A again: fresh memory.
  public func reconstructed() -> NDArray<Element> {
    let product = matmul(q, r)
    guard let permutation else { return product }
    let result = NDArray<Element>.zeros(shape)
    for index in 0..<factors.count {
      let places = VectorStack(permutation)
      let (source, target) = (product.matrix(index), result.matrix(index))
      for column in 0..<factors.columns {
        let place = unsafe places.pointer(index)[column]
        target[0..., place] = source[0..., column]
      }
    }
    withExtendedLifetime(permutation) {}
    return result
  }

  /// The product Q·B of all of Q, or Qᴴ·B: fresh memory, in column-major order.
  ///
  /// B is a vector, or matrices along the last two axes, with as many rows as A. Q is not formed.
  ///
  /// - Complexity: O(m · k · n) for n columns of B. Calls `gemm` for real matrices of at most 4096 rows and columns,
  ///   otherwise `ormqr` or `unmqr`.
  public func multiplyingQ(
    _ right: NDArray<Element>, adjoint: Bool = false
  ) throws(LinearAlgebraError) -> NDArray<Element> {
    try multiplyingQ(right, adjoint: adjoint, into: nil, "multiplyingQ").solution
  }

  private func multiplyingQ(
    _ right: NDArray<Element>, adjoint: Bool, into destination: NDArray<Element>?,
    _ operation: String
  ) throws(LinearAlgebraError)
    -> (solution: NDArray<Element>, stack: Shape, infos: StackValues<Int>)
  {
    let (m, k, lead) = (factors.rows, side, factors.leadingDimension)
    let letter = adjoint ? Element.adjointLetter : "N"
    let lapack = Element._lapack
    return try unsafe solveColumns(
      right, for: shape, rows: m, into: destination, operation, routine: "unmqr", work: 4 * m * k
    ) { index, columns, distance, count in
      if k == 0 { return 0 }
      let (matrix, scale) = unsafe (factors.pointer(index), scales.pointer(index))
      if SmallQR<Element>.appliesReflections(m, count) {
        let reflections = unsafe Reflections(
          matrix, element: 1, vector: lead, scales: scale, count: k, length: m)
        unsafe Factors.multiply(
          width: MemoryLayout<Element>.stride, by: reflections, isAdjoint: adjoint, columns,
          distance, columns: count)
        return 0
      }
      return unsafe lapack.unmqr(
        "L", letter, m, count, k, matrix, lead, scale, columns, distance)
    }
  }

  /// The solution x of A·x = b, or for a tall matrix the x with the least norm of A·x - b: fresh memory.
  ///
  /// The rules for right sides are those of ``LUFactorization/solve(_:_:)``. Throws if A has more columns than rows,
  /// or if a diagonal element of R is 0. For a rank that is not known, use ``leastSquares(_:_:tolerance:)``.
  ///
  /// - Complexity: O(m · n · k) for k right sides. Calls the routines of ``multiplyingQ(_:adjoint:)``, and `trtrs`.
  public func solve(
    _ right: NDArray<Element>
  ) throws(LinearAlgebraError) -> NDArray<Element> {
    try solved(right, "solve")
  }

  private func solved(
    _ right: NDArray<Element>, _ operation: String
  ) throws(LinearAlgebraError) -> NDArray<Element> {
    let (n, lead) = (factors.columns, factors.leadingDimension)
    if factors.rows < n { throw LinearAlgebraError(operation, .shapes([shape, right.shape])) }
    try RightSides.stack(right, for: shape, rows: factors.rows, operation)
    // A vector is a column, also for a stack, whose rotated columns are matrices.
    let columns = right.rank == 1 ? right.expandingAxis(at: -1) : right
    let rotated = try multiplyingQ(columns, adjoint: true, into: nil, operation).solution
    let lapack = Element._lapack
    let (solution, stack, infos) = try unsafe solveColumns(
      rotated[.ellipsis, ..<n, 0...], for: shape, rows: n, into: nil, operation, routine: "trtrs",
      work: n * n
    ) { index, columns, distance, count in
      unsafe lapack.trtrs("U", "N", "N", n, count, factors.pointer(index), lead, columns, distance)
    }
    try LinearAlgebraError.check(infos, operation, stack) { .singular(pivot: $0 - 1) }
    let result = inOrder(solution, stack)
    return right.rank == 1 ? result.squeezed(axis: -1) : result
  }

  /// Solutions with their rows in the order of the columns of A.
  private func inOrder(_ solution: NDArray<Element>, _ stack: Shape) -> NDArray<Element> {
    guard let permutation else { return solution }
    let result = NDArray<Element>.zeros(solution.shape)
    let numbers = StackBroadcast(of: factors.stack, to: stack)
    let places = VectorStack(permutation)
    for index in 0..<stack.elementCount {
      let (source, target) = (solution.matrix(index), result.matrix(index))
      for row in 0..<factors.columns {
        unsafe target[places.pointer(numbers[index])[row], 0...] = source[row, 0...]
      }
    }
    withExtendedLifetime(permutation) {}
    return result
  }

  /// The inverse of A: fresh memory.
  ///
  /// Throws if A is not square, or if a diagonal element of R is 0.
  ///
  /// - Complexity: O(n³). Calls the routines of ``multiplyingQ(_:adjoint:)``, and `trtrs`.
  public func inverse() throws(LinearAlgebraError) -> NDArray<Element> {
    try requireSquare("inverse")
    return try solved(.identities([], factors.rows, for: "inverse"), "inverse")
  }

  /// The determinant of A, or of each matrix of a stack.
  ///
  /// Intermediate products neither overflow nor underflow. Throws if A is not square.
  ///
  /// - Complexity: O(n).
  public func determinants() throws(LinearAlgebraError) -> NDArray<Element> {
    try requireSquare("determinants")
    let (n, lead) = (factors.rows, factors.leadingDimension)
    let products = valuesForEach(factors.count, work: 10 * n) { index in
      var product = ScaledProduct<Element>()
      let (matrix, scale) = unsafe (factors.pointer(index), scales.pointer(index))
      for step in 0..<n {
        product.multiply(by: unsafe matrix[step * (lead + 1)])
        // A reflection 1 - τ·v·vᴴ is unitary, so its determinant is -τ / τ̄; it is 1 without τ.
        let factor = unsafe scale[step]
        if factor != 0 { product.multiply(by: -factor / factor.conjugated) }
      }
      if let order, unsafe isOdd(order.pointer(index), n) { product.multiply(by: -1) }
      return product
    }
    factors.keepAlive()
    scales.keepAlive()
    order?.keepAlive()
    return products.array(factors.stack) { $0.value }
  }

  private func requireSquare(_ operation: String) throws(LinearAlgebraError) {
    if factors.rows != factors.columns { throw LinearAlgebraError(operation, .notSquare(shape)) }
  }

  /// The number of diagonal elements of R above a tolerance times the largest, for each matrix of a stack.
  ///
  /// With pivoting it is an estimate of the rank.
  ///
  /// - Parameter tolerance: by default the longer side times the relative rounding error.
  public func ranks(tolerance: Element.RealPart? = nil) -> NDArray<Int> {
    guard side > 0 else { return .zeros(factors.stack) }
    let longer = Element.RealPart(Swift.max(factors.rows, factors.columns))
    let relative = tolerance ?? longer * Element.RealPart.ulpOfOne
    let sizes = factors.array.diagonal(axes: (-2, -1)).magnitudes
    return (sizes .> sizes.max(axis: -1, keepingAxes: true) * relative).sum(axis: -1)
  }
}

/// Whether an order of numbers from 1 to n needs an odd number of exchanges.
private func isOdd(_ order: UnsafeMutablePointer<Int32>, _ n: Int) -> Bool {
  var (isVisited, cycles) = (Array(repeating: false, count: n), 0)
  for start in 0..<n where !isVisited[start] {
    cycles += 1
    var place = start
    while !isVisited[place] {
      isVisited[place] = true
      place = unsafe Int(order[place]) - 1
    }
  }
  return (n - cycles) % 2 == 1
}

extension QRFactorization: CustomStringConvertible {
  /// The factorisation, the type and the shape, in one line.
  public var description: String {
    factorizationText(order == nil ? "QR" : "QR with pivoting", Element.self, shape)
  }
}

/// The QR factorisation of a matrix, or of each matrix of a stack.
///
/// Throws if the array has less than two axes or an element is not finite.
///
/// - Parameters:
///   - array: the matrices.
///   - pivoting: whether columns are exchanged, so that the diagonal of R decreases in size.
/// - Complexity: O(m · n · min(m, n)) for each matrix, one copy of the array. Real matrices of at most 4096 rows and
///   columns are factorised by loops of our own and `gemm`, others by `geqrf`, and all of them with pivoting by
///   `geqp3`; the matrices of a stack are split over threads.
public func qr<Element: LinearScalar>(
  _ array: NDArray<Element>, pivoting: Bool = false
) throws(LinearAlgebraError) -> QRFactorization<Element> {
  try QRFactorization(array, pivoting: pivoting, overwriting: false, "qr")
}

/// Like ``qr(_:pivoting:)``, in the memory of the array if LAPACK accepts its layout.
///
/// The rules are those of ``lu(overwriting:)``.
public func qr<Element: LinearScalar>(
  overwriting array: NDArray<Element>, pivoting: Bool = false
) throws(LinearAlgebraError) -> QRFactorization<Element> {
  try QRFactorization(array, pivoting: pivoting, overwriting: true, "qr")
}
