import Numerics
import Strided

// Functions of a single small matrix, whose factors nobody keeps: they take no memory but that of the result.
extension SmallLU {
  /// Calls `body` with the factors of a copy of a matrix, without gaps between its columns.
  ///
  /// Returns nil unless the matrix is square, of at most `smallFactorization` rows, has elements, and is clearly
  /// finite. Others need a ``LUFactorization``, which also says what is wrong with them.
  ///
  /// - Parameter body: called with the number of rows, the factors, the pivots, and whether the matrix is regular.
  static func withFactors<Result>(
    of array: NDArray<Element>,
    _ body: (Int, UnsafeMutablePointer<Element>, UnsafeMutablePointer<Int32>, Bool) -> Result?
  ) -> Result? {
    guard array.rank == 2 else { return nil }
    let n = array.shape[0]
    guard array.shape[1] == n, n > 0, n <= Element.smallFactorization else { return nil }
    // Closures that capture the array would copy it.
    let (first, row, column) = unsafe (array.first, array.strides[0], array.strides[1])
    defer { withExtendedLifetime(array.storage) {} }
    return unsafe withWorkspace(n * n) { (a: UnsafeMutablePointer<Element>) in
      unsafe copyColumns(n, n, from: first, row, column, to: a, n)
      guard unsafe Element._addMagnitudes(of: a, n * n, to: nil).isFinite else { return nil }
      return unsafe withWorkspace(n) { (pivots: UnsafeMutablePointer<Int32>) in
        let info = unsafe factorize(n, n, a, n, pivots)
        return unsafe body(n, a, pivots, info == 0)
      }
    }
  }

  /// The solution for right sides of as many rows as the matrix: fresh memory; nil if it needs a factorisation.
  static func solution(of array: NDArray<Element>, _ right: NDArray<Element>) -> NDArray<Element>? {
    guard array.rank == 2, right.rank <= 2 else { return nil }
    let (n, isVector) = (array.shape[0], right.rank == 1)
    let count = isVector ? 1 : right.shape[1]
    guard n > 0, count > 0, accepts(n, rightSides: count) else { return nil }
    let (first, row) = unsafe (right.first, right.strides[0])
    let column = isVector ? 0 : right.strides[1]
    let result: NDArray<Element> =
      isVector ? .uninitialized(vector: n) : .columnMajor(n, count, for: "solve")
    let solutions = unsafe result.first
    let isSolved: Void? = unsafe withFactors(of: array) { n, a, pivots, isRegular in
      guard isRegular else { return nil }
      unsafe copyColumns(n, count, from: first, row, column, to: solutions, n)
      _ = unsafe solve(.none, n, count, a, n, pivots, solutions, n)
      return ()
    }
    withExtendedLifetime((right.storage, result.storage)) {}
    return isSolved == nil ? nil : result
  }

  /// The inverse: fresh memory; nil if it needs a factorisation.
  static func inverse(of array: NDArray<Element>) -> NDArray<Element>? {
    guard array.shape.last ?? 0 <= Tuning.smallInverse else { return nil }
    return unsafe withFactors(of: array) { n, a, pivots, isRegular in
      guard isRegular else { return nil }
      let result = NDArray<Element>.columnMajor(n, n, for: "inverse")
      unsafe invert(n, a, n, pivots, to: result.first)
      withExtendedLifetime(result.storage) {}
      return result
    }
  }

  /// The determinant; nil if it needs a factorisation.
  static func determinant(of array: NDArray<Element>) -> ScaledProduct<Element>? {
    unsafe withFactors(of: array) { n, a, pivots, _ in unsafe determinant(n, a, n, pivots) }
  }

  /// The product of the diagonal of U, negated for an odd number of exchanges.
  @inline(__always)
  static func determinant(
    _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int,
    _ pivots: UnsafeMutablePointer<Int32>
  ) -> ScaledProduct<Element> {
    var product = ScaledProduct<Element>()
    for step in 0..<n {
      let pivot = unsafe a[step * (lead + 1)]
      product.multiply(by: unsafe Int(pivots[step]) - 1 == step ? pivot : -pivot)
    }
    return product
  }
}
