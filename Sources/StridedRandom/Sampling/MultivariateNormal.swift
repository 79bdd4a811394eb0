import Strided

extension Generator {
  /// Vectors of the multivariate normal distribution along the last axis: fresh memory.
  ///
  /// They are `mean + factor · z` for vectors z of standard normal numbers. The covariance is factor · factorᵀ: a factor
  /// is `cholesky(covariance).lower` of `StridedLinearAlgebra`, or the left singular vectors times the roots of the
  /// singular values, which is what NumPy takes by default. The standard normal numbers are NumPy's; their products
  /// can differ in the last bits.
  ///
  /// - Parameters:
  ///   - mean: the mean: one axis.
  ///   - factor: a matrix with as many rows as the mean has elements.
  ///   - shape: the axes before that of the vectors.
  ///
  /// Traps if the shapes do not fit.
  @inlinable
  public mutating func multivariateNormal(
    mean: NDArray<Double>, factor: NDArray<Double>, shape: Shape = []
  ) -> NDArray<Double> {
    if mean.rank != 1 || factor.rank != 2 || factor.shape[0] != mean.count {
      refuse(
        "multivariateNormal: a factor of shape \(factor.shape) does not fit a mean of shape \(mean.shape)"
      )
    }
    let numbers = standardNormal(shape: Shape(Array(shape) + [factor.shape[1]]))
    let rows = numbers.reshaped(to: [shape.elementCount, factor.shape[1]])
    return (matmul(rows, factor.transposed()) + mean).reshaped(
      to: Shape(Array(shape) + [mean.count]))
  }

  /// Writes vectors of the multivariate normal distribution along the last axis to an existing array.
  ///
  /// Traps if the shapes do not fit, or if the array is read-only. The numbers are drawn into a temporary array.
  @inlinable
  public mutating func multivariateNormal(
    mean: NDArray<Double>, factor: NDArray<Double>, into destination: NDArray<Double>
  ) {
    let shape = outerShape(destination, count: mean.count, "multivariateNormal")
    destination.assign(multivariateNormal(mean: mean, factor: factor, shape: shape))
  }
}
