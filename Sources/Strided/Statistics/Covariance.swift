import StridedKernels
import StridedLayout

/// The covariances of variables: fresh memory.
///
/// Element `(i, j)` is the sum of the products of the distances of variables `i` and `j` from their
/// means, divided by the number of observations minus `correction`. The matrix is exactly symmetric. A
/// vector is one variable, and gives its variance as a 0-d array. A matrix gives a matrix, of shape (1, 1) if it
/// has one variable: the rank does not depend on the number of variables. NaN in a variable makes its row
/// and its column NaN. All are NaN if there are not more observations than `correction`.
///
/// - Parameters:
///   - observations: one variable in each row; traps unless it is 1-D or 2-D.
///   - correction: 1 for the unbiased estimate from a sample, 0 for these observations themselves.
///   - rowsAreVariables: whether each row is a variable; if not, each column is one. It does not
///     matter for a vector.
/// - Complexity: O(variables² · observations): a matrix product, `cblas_?gemm`.
public func covariance<Element: RealScalar>(
  _ observations: NDArray<Element>, correction: Double = 1, rowsAreVariables: Bool = true
) -> sending NDArray<Element> {
  guard observations.rank == 1 || observations.rank == 2 else {
    trap("covariance: shape \(observations.shape) is neither a vector nor a matrix")
  }
  if Element.self == Float16.self {
    let wide = NDArray<Float>(converting: observations)
    return NDArray(
      converting: covariance(wide, correction: correction, rowsAreVariables: rowsAreVariables)
    ).asSending()
  }
  let isVector = observations.rank == 1
  let rows =
    isVector
    ? observations.expandingAxis(at: 0)
    : rowsAreVariables ? observations : observations.transposed()
  let centered = rows - rows.mean(axis: 1).expandingAxis(at: 1)
  let products = matmul(centered, centered.transposed())
  let divisor = Double(rows.shape[1]) - correction
  divide(products, divisor > 0 ? Element(divisor) : .nan, into: products)
  // BLAS may add in another order below the diagonal, so the upper triangle is copied.
  for row in 0..<products.shape[0] {
    let count = products.shape[0] - row - 1
    products[row, 0...].section(along: 0, from: row + 1, count: count)
      .assignTransposed(to: products, row: row, count: count)
  }
  return (isVector ? products.reshaped(to: []).copy() : products).asSending()
}

extension NDArray {
  /// Writes this vector to a part of a column of a matrix, below the diagonal.
  fileprivate func assignTransposed(to matrix: NDArray, row: Int, count: Int) {
    matrix[0..., row].section(along: 0, from: row + 1, count: count).assign(self)
  }
}

/// The covariances of two variables: fresh memory, a matrix of two rows and columns.
///
/// The result is the same as for a matrix whose rows are the two variables.
///
/// - Parameters:
///   - first: the observations of a variable; traps unless it is 1-D.
///   - second: the same number of observations of another variable; traps otherwise.
///   - correction: 1 for the unbiased estimate from a sample, 0 for these observations themselves.
/// - Complexity: O(n).
public func covariance<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, correction: Double = 1
) -> sending NDArray<Element> {
  covariance(pair(first, second, for: "covariance"), correction: correction)
}

/// The covariances of integer variables: fresh memory; the numbers are converted to `Double`.
///
/// - Parameters:
///   - observations: one variable in each row; traps unless it is 1-D or 2-D.
///   - correction: 1 for the unbiased estimate from a sample, 0 for these observations themselves.
///   - rowsAreVariables: whether each row is a variable; if not, each column is one.
/// - Complexity: O(variables² · observations).
public func covariance<Element: IntegerScalar>(
  _ observations: NDArray<Element>, correction: Double = 1, rowsAreVariables: Bool = true
) -> sending NDArray<Double> {
  covariance(
    NDArray<Double>(converting: observations), correction: correction,
    rowsAreVariables: rowsAreVariables)
}

/// The correlation coefficients of variables, after Pearson: fresh memory.
///
/// Element `(i, j)` is the covariance of variables `i` and `j` divided by the product of their standard
/// deviations, limited to -1 and 1. A vector gives a 0-d array, and a matrix of one variable one of
/// shape (1, 1). A variable that is constant, or has a NaN, makes its row and its column NaN.
///
/// - Parameters:
///   - observations: one variable in each row; traps unless it is 1-D or 2-D.
///   - rowsAreVariables: whether each row is a variable; if not, each column is one.
/// - Complexity: O(variables² · observations): a matrix product, `cblas_?gemm`.
public func correlation<Element: RealScalar>(
  _ observations: NDArray<Element>, rowsAreVariables: Bool = true
) -> sending NDArray<Element> {
  guard observations.rank == 1 || observations.rank == 2 else {
    trap("correlation: shape \(observations.shape) is neither a vector nor a matrix")
  }
  if Element.self == Float16.self {
    let wide = NDArray<Float>(converting: observations)
    return NDArray(converting: correlation(wide, rowsAreVariables: rowsAreVariables)).asSending()
  }
  let products = covariance(observations, correction: 0, rowsAreVariables: rowsAreVariables)
  if products.rank == 0 { return (products / products).asSending() }
  let deviations = sqrt(products.diagonal())
  divide(products, deviations.expandingAxis(at: 1), into: products)
  divide(products, deviations, into: products)
  minimum(products, 1, into: products)
  maximum(products, -1, into: products)
  return products.asSending()
}

/// The correlation coefficients of two variables, after Pearson: fresh memory, a matrix.
///
/// The result is the same as for a matrix whose rows are the two variables.
///
/// - Parameters:
///   - first: the observations of a variable; traps unless it is 1-D.
///   - second: the same number of observations of another variable; traps otherwise.
/// - Complexity: O(n).
public func correlation<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  correlation(pair(first, second, for: "correlation"))
}

/// The correlation coefficients of integer variables, after Pearson: fresh memory.
///
/// The numbers are converted to `Double`.
///
/// - Parameters:
///   - observations: one variable in each row; traps unless it is 1-D or 2-D.
///   - rowsAreVariables: whether each row is a variable; if not, each column is one.
/// - Complexity: O(variables² · observations).
public func correlation<Element: IntegerScalar>(
  _ observations: NDArray<Element>, rowsAreVariables: Bool = true
) -> sending NDArray<Double> {
  correlation(
    NDArray<Double>(converting: observations), rowsAreVariables: rowsAreVariables)
}

/// Two vectors as the rows of a matrix.
private func pair<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, for operation: String
) -> NDArray<Element> {
  guard first.rank == 1, second.rank == 1, first.count == second.count else {
    trap("\(operation): shapes \(first.shape) and \(second.shape) are not vectors of one length")
  }
  return stack([first, second])
}
