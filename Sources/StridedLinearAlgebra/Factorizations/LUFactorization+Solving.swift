import Numerics
import Strided

extension LUFactorization {
  /// The solution x of A·x = b, or of the transposed system: fresh memory.
  ///
  /// A right side with one axis is a vector. Otherwise its last two axes are matrices, whose columns are right
  /// sides, and the axes before them broadcast with those of A. A result that is a matrix is in column-major
  /// order.
  ///
  /// Throws if A is not square or is singular, or if the shapes do not fit.
  ///
  /// - Complexity: O(n² · k) for k right sides, one copy of the right sides. Calls `getrs`.
  public func solve(
    _ right: NDArray<Element>, _ transposition: Transposition = .none
  ) throws(LinearAlgebraError) -> NDArray<Element> {
    try solved(right, transposition, into: nil, "solve")
  }

  /// Writes the solution x of A·x = b to an existing array, which may be b itself.
  ///
  /// Throws in the same cases as ``solve(_:_:)``, before anything is written. Traps if the result is read-only.
  ///
  /// - Complexity: O(n² · k) for k right sides, without a copy if the columns of the result are contiguous.
  public func solve(
    _ right: NDArray<Element>, _ transposition: Transposition = .none,
    into result: NDArray<Element>
  ) throws(LinearAlgebraError) {
    let isShared = result.sharesMemory(with: factors.array)
    let solution = try solved(right, transposition, into: isShared ? nil : result, "solve")
    result.assign(solution)
  }

  /// The solution, in the memory of `destination` if LAPACK accepts its layout.
  @_specialize(where Element == Float)
  @_specialize(where Element == Double)
  @_specialize(where Element == Complex<Float>)
  @_specialize(where Element == Complex<Double>)
  func solved(
    _ right: NDArray<Element>, _ transposition: Transposition, into destination: NDArray<Element>?,
    _ operation: String
  ) throws(LinearAlgebraError) -> NDArray<Element> {
    try requireRegular(operation)
    let n = factors.rows
    let sides = try RightSides(right, for: shape, rows: n, into: destination, operation)
    let solution = sides.columns
    guard solution.elementCount > 0 else { return sides.result }
    let numbers = StackBroadcast(ofMatrices: factors.shape, to: solution)
    let (lead, distance, count) = (
      solution.leadingDimension, factors.leadingDimension, sides.count
    )
    let letter = transposition.letter(for: Element.self)
    let isSmall = SmallLU<Element>.accepts(n, rightSides: count)
    let (lapack, pivots) = (Element._lapack, pivots)
    let (matrices, right) = (factors.places, solution.places)
    callForEach("getrs", solution.count, work: 2 * n * n * count, isSmall: isSmall) { index in
      let number = numbers[index]
      let (matrix, swaps) = unsafe (matrices.pointer(number), pivots.pointer(number))
      let columns = unsafe right.pointer(index)
      return unsafe isSmall
        ? SmallLU.solve(transposition, n, count, matrix, distance, swaps, columns, lead)
        : lapack.getrs(letter, n, count, matrix, distance, swaps, columns, lead)
    }
    factors.keepAlive()
    pivots.keepAlive()
    solution.keepAlive()
    return sides.result
  }

  /// The inverse of A, in column-major order: fresh memory.
  ///
  /// Throws if A is not square or is singular. To solve a system, ``solve(_:_:)`` is faster and more accurate.
  ///
  /// - Complexity: O(n³). Calls `getri`.
  public func inverse() throws(LinearAlgebraError) -> NDArray<Element> {
    try requireRegular("inverse")
    return inverted(MatrixStack(copying: factors.array, for: "inverse"))
  }

  /// Writes the inverse of A to an existing array.
  ///
  /// Throws in the same cases as ``inverse()``, and if the shapes differ, before anything is written. Traps if the
  /// result is read-only.
  ///
  /// - Complexity: O(n³), without fresh memory if the columns of the result are contiguous. Calls `getri`.
  public func inverse(into result: NDArray<Element>) throws(LinearAlgebraError) {
    try requireRegular("inverse")
    if result.shape != shape {
      throw LinearAlgebraError("inverse", .shapes([shape, result.shape]))
    }
    let isShared = result.sharesMemory(with: factors.array)
    result.assign(
      inverted(MatrixStack(copying: factors.array, in: isShared ? nil : result, for: "inverse")))
  }

  /// The inverse of A in the memory of the factors, which must not be used any more.
  func inverseInFactors(_ operation: String) throws(LinearAlgebraError) -> NDArray<Element> {
    try requireRegular(operation)
    return inverted(factors)
  }

  /// Replaces copies of the factors, or the factors themselves, by the inverses.
  @_specialize(where Element == Float)
  @_specialize(where Element == Double)
  @_specialize(where Element == Complex<Float>)
  @_specialize(where Element == Complex<Double>)
  private func inverted(_ inverse: MatrixStack<Element>) -> NDArray<Element> {
    let (n, lead) = (inverse.rows, inverse.leadingDimension)
    guard n > 0 else { return inverse.array }
    let isSmall = SmallLU<Element>.accepts(n, n) && n <= Tuning.smallInverse
    let (lapack, matrices, pivots) = (Element._lapack, inverse.places, pivots)
    callForEach("getri", inverse.count, work: 2 * n * n * n, isSmall: isSmall) { index in
      let (matrix, swaps) = unsafe (matrices.pointer(index), pivots.pointer(index))
      return unsafe isSmall
        ? SmallLU.invert(n, matrix, lead, swaps) : lapack.getri(n, matrix, lead, swaps)
    }
    inverse.keepAlive()
    pivots.keepAlive()
    return inverse.array
  }

  /// The determinant of A, or of each matrix of a stack; 0 if A is singular.
  ///
  /// Intermediate products neither overflow nor underflow. Throws if A is not square.
  ///
  /// - Complexity: O(n).
  @_specialize(where Element == Float)
  @_specialize(where Element == Double)
  @_specialize(where Element == Complex<Float>)
  @_specialize(where Element == Complex<Double>)
  public func determinants() throws(LinearAlgebraError) -> NDArray<Element> {
    try products("determinants").array(factors.stack) { $0.value }
  }

  /// The sign of the determinant and the logarithm of its absolute value, for each matrix of a stack.
  ///
  /// The determinant is `sign * exp(logarithm)`. The sign of a complex determinant has the absolute value 1. If A
  /// is singular, the sign is 0 and the logarithm minus infinity. Throws if A is not square.
  ///
  /// - Complexity: O(n).
  @_specialize(where Element == Float)
  @_specialize(where Element == Double)
  @_specialize(where Element == Complex<Float>)
  @_specialize(where Element == Complex<Double>)
  public func logDeterminants() throws(LinearAlgebraError)
    -> (sign: NDArray<Element>, logarithm: NDArray<Element.RealPart>)
  {
    let products = try products("logDeterminants")
    return (
      products.array(factors.stack) { $0.sign }, products.array(factors.stack) { $0.logarithm }
    )
  }

  /// The products of the diagonals of U, negated for an odd number of exchanges.
  func products(
    _ operation: String
  ) throws(LinearAlgebraError) -> StackValues<ScaledProduct<Element>> {
    try requireSquare(operation)
    let (n, lead) = (factors.rows, factors.leadingDimension)
    let (matrices, pivots) = (factors.places, pivots)
    let products = valuesForEach(factors.count, work: 10 * n) { index in
      unsafe SmallLU.determinant(n, matrices.pointer(index), lead, pivots.pointer(index))
    }
    factors.keepAlive()
    pivots.keepAlive()
    return products
  }

  /// Estimates of the condition numbers of A, in the norm of the largest sum of a column.
  ///
  /// The estimate is a lower bound and is seldom less than a tenth of the condition number. It is infinite for a
  /// singular matrix. Throws if A is not square.
  ///
  /// - Complexity: O(n²). Calls `gecon`.
  public func conditionEstimates() throws(LinearAlgebraError) -> NDArray<Element.RealPart> {
    try requireSquare("conditionEstimates")
    let (n, lead) = (factors.rows, factors.leadingDimension)
    let result = NDArray<Element.RealPart>.uninitialized(factors.stack, for: "conditionEstimates")
    let reciprocals = VectorStack(result.expandingAxis(at: -1))
    let lapack = Element._lapack
    callForEach("gecon", factors.count, work: 10 * n * n) { index in
      let place = unsafe reciprocals.pointer(index)
      unsafe place.pointee = n == 0 ? 1 : 0
      if n == 0 || zeroPivots[index] > 0 { return 0 }
      return unsafe lapack.gecon("1", n, factors.pointer(index), lead, norms[index], place)
    }
    factors.keepAlive()
    withExtendedLifetime(result) {}
    return 1 / result
  }
}

extension LUFactorization: CustomStringConvertible {
  /// The factorisation, the type, the shape and a condition estimate, in one line.
  public var description: String {
    let text = factorizationText("LU", Element.self, shape)
    guard let conditions = try? conditionEstimates() else { return text }
    return text + conditionText(conditions, "condition estimate")
  }
}
