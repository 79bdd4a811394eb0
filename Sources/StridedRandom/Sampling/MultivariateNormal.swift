import Strided

extension Generator {
  /// Vectors of the multivariate normal distribution along the last axis: fresh memory.
  ///
  /// They are `mean + factor · z` for vectors z of standard normal numbers, so that the covariance is factor · factorᵀ.
  /// The factor replaces NumPy's `method`, and belongs to `StridedLinearAlgebra`:
  ///
  /// | `method` of NumPy | factor |
  /// | --- | --- |
  /// | `'svd'`, the default | `d.u * sqrt(d.singularValues)` with `d = try svd(covariance, full: true)` |
  /// | `'eigh'` | `d.vectors * sqrt(d.values)` with `d = try eigh(covariance)` |
  /// | `'cholesky'` | `try cholesky(covariance).lower` |
  ///
  /// The standard normal numbers are NumPy's; their products can differ in the last bits. The columns of the second
  /// factor can have other signs than NumPy's.
  ///
  /// - Parameters:
  ///   - mean: the mean: one axis.
  ///   - factor: a matrix with as many rows as the mean has elements.
  ///   - shape: the axes before that of the vectors.
  ///
  /// Traps if the shapes do not fit.
  ///
  /// - Complexity: O(n · m) for n numbers and m columns of the factor; further memory for the standard normal numbers.
  @inlinable
  public mutating func multivariateNormal(
    mean: NDArray<Double>, factor: NDArray<Double>, shape: Shape = []
  ) -> NDArray<Double> {
    let result: NDArray<Double> = freshArray(
      Shape(Array(shape) + [mean.count]), "multivariateNormal")
    multivariateNormal(mean: mean, factor: factor, into: result)
    return result
  }

  /// Writes vectors of the multivariate normal distribution along the last axis to an existing array.
  ///
  /// Traps if the shapes do not fit, or if the array is read-only. The standard normal numbers have memory of their own.
  @inlinable
  public mutating func multivariateNormal(
    mean: NDArray<Double>, factor: NDArray<Double>, into destination: NDArray<Double>
  ) {
    if mean.rank != 1 || factor.rank != 2 || factor.shape[0] != mean.count {
      refuse(
        "multivariateNormal: a factor of shape \(factor.shape) does not fit a mean of shape \(mean.shape)"
      )
    }
    let outer = outerShape(destination, count: mean.count, "multivariateNormal")
    let numbers = standardNormal(shape: Shape(Array(outer) + [factor.shape[1]]))
    let turned = (factor.mayShareMemory(with: destination) ? factor.copy() : factor).transposed()
    destination.assign(mean)
    if let rows = destination.reshapedView(to: [outer.elementCount, mean.count]) {
      let vectors = numbers.reshaped(to: [outer.elementCount, factor.shape[1]])
      matmul(vectors, turned, into: rows, beta: 1)
    } else {
      matmul(numbers, turned, into: destination, beta: 1)
    }
  }
}

extension RandomState {
  /// Vectors of the multivariate normal distribution along the last axis: fresh memory.
  ///
  /// They are `mean + factor · z` for vectors z of standard normal numbers. NumPy's old factor is
  /// `d.vh.transposed() * sqrt(d.singularValues)` with `d = try svd(covariance, full: true)` of `StridedLinearAlgebra`.
  /// Traps in the cases of ``Generator/multivariateNormal(mean:factor:shape:)``.
  @inlinable
  public mutating func multivariateNormal(
    mean: NDArray<Double>, factor: NDArray<Double>, shape: Shape = []
  ) -> NDArray<Double> {
    _generator.multivariateNormal(mean: mean, factor: factor, shape: shape)
  }

  /// Writes vectors of the multivariate normal distribution along the last axis to an existing array.
  ///
  /// Traps in the cases of ``Generator/multivariateNormal(mean:factor:into:)``.
  @inlinable
  public mutating func multivariateNormal(
    mean: NDArray<Double>, factor: NDArray<Double>, into destination: NDArray<Double>
  ) {
    _generator.multivariateNormal(mean: mean, factor: factor, into: destination)
  }
}
